import { attribute, claimChains, formatWhen, html, type Claim, type SafeHtml } from '@thingsthattalk/core';
import { agentName, crop, evidenceList, otherLanguage, pictureOf, proseOf, say, seal, storySources, textOf, titleOf, type Referenced } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { PageContext, Scope } from '../build/scope.ts';
import { framePage } from '../parts/page.ts';
import { schemaAgents, schemaDate, schemaOf, withoutEmpty } from '../parts/schema.ts';
import { takeAway } from '../parts/take-away.ts';
import { socialImage } from '../pictures/social-images.ts';

/** The page of a claim: what is held, by whom, on which grounds; what was held before it and after. */
export async function claimPage(ref: string, lang: string, scope: Scope): Promise<MadeFile[]> {
  const claim = await scope.record<'claim'>(ref);
  if (!claim) return [];
  const thing = claim.thing.ref;
  await scope.readAbout(thing);
  const context = { ...scope.context(lang), sources: claim.sources ?? [] };
  const { words, site } = context;
  const subject = titleOf(thing, scope.stub(thing), context);
  const value = words.seal[claim.value] ?? claim.value;
  const what = say(claim.as, context);
  const title = `${subject}: ${[value.toLowerCase(), what].filter(Boolean).join(' ')}`;
  const view = claim.evidence?.find((evidence) => pictureOf(evidence.view, context))?.view ?? { thing };
  const social = await socialImage(view, scope, context);
  const evidence = evidenceList(claim, context);
  const sources = storySources(claim.sources, context);
  const main = html`<article class="claim ttt"><header class="claim__head wrap grid"><div class="claim__say"><p class="note">${claim.aspect === 'authenticity' ? site.claimAbout : site.aboutAspect(words.aspect[claim.aspect] ?? claim.aspect)} <a href="${context.href(thing) ?? ''}">${subject}</a></p><h1 class="display">${seal(claim.value, context)}${what && html` <span${attribute('lang', otherLanguage(claim.as, context))}>${what}</span>`}</h1><div class="lead">${proseOf(claim.statement, context)}</div><p class="note">${claim.by && agentName(claim.by, context)}${claim.when && html`<span class="num">${claim.by && ', '}${formatWhen(claim.when, lang)}</span>`}</p></div>${subjectFigure(thing, subject, context)}</header>
${evidence && html`<section class="ttt-section" aria-labelledby="grounds"><div><h2 class="head" id="grounds">${site.grounds}</h2><p class="lead">${site.groundsLead}</p></div>${evidence}</section>`}
${chainSection(ref, claim, scope, context)}
${sources && html`<section class="ttt-section" aria-labelledby="sources"><h2 class="head" id="sources">${words.sources}</h2>${sources}</section>`}
${claim.note && html`<section class="ttt-about"><div class="ttt-note note">${proseOf(claim.note, context)}</div></section>`}</article>
${takeAway(ref, [title, claim.by?.agent ? titleOf(claim.by.agent, scope.stub(claim.by.agent), context) : say(claim.by?.name, context), claim.when && formatWhen(claim.when, lang), scope.site.addresses.absolute(scope.href(ref, lang) ?? '')].filter(Boolean).join(', '), scope, context)}`;
  const page = framePage({
    lang, path: `${scope.site.addresses.built(ref)}/`, title, description: textOf(claim.statement, context) || title, main, image: social?.image ?? null, record: scope.recordPath(ref), hidden: scope.site.index.isUnlisted(ref),
    data: withoutEmpty(schemaOf(ref, claim, scope, context, { name: title, text: textOf(claim.statement, context), author: schemaAgents(claim.by && [claim.by], scope, context)[0], dateCreated: schemaDate(claim.when, lang), about: { '@type': 'CreativeWork', name: subject, url: scope.site.addresses.absolute(scope.href(thing, lang) ?? '/') } })),
  }, scope);
  return social?.file ? [...page, social.file] : page;
}

function subjectFigure(thing: string, subject: string, context: PageContext): SafeHtml | null {
  const picture = crop(context.picture(thing), undefined, { alt: say(context.picture(thing)?.alt, context) || subject, sizes: '(min-width: 900px) 30vw, 92vw', first: true });
  return picture && html`<figure class="claim__fig"><a href="${context.href(thing) ?? ''}">${picture}</a></figure>`;
}

/** The chains that the claim is part of, newest first; it is marked, the others lead to their own pages. */
function chainSection(ref: string, claim: Claim, scope: Scope, context: PageContext): SafeHtml | null {
  const { words, site } = context;
  const all = scope.claimsAbout(claim.thing.ref) as readonly Referenced<Claim>[];
  const chain = claimChains(all).find((each) => each.some((link) => link.ref === ref)) ?? [];
  if (chain.length < 2) return null;
  return html`<section class="ttt-section" aria-labelledby="chain"><div><h2 class="head" id="chain">${site.chain}</h2><p class="lead">${site.chainLead}</p></div><ol class="ttt-claims">${chain.map(({ ref: each, record }, index) => html`<li${attribute('data-now', each === ref)}${attribute('aria-current', each === ref && 'true')}><p class="ttt-when num">${record.when && formatWhen(record.when, context.lang)}</p><div><h3 class="head">${seal(record.value, context)} ${each === ref ? html`${say(record.as, context)}` : html`<a href="${context.href(each) ?? ''}">${say(record.as, context) || words.seal[record.value] || record.value}</a>`}</h3>${each === ref ? html`<p class="note">${site.thisOne}</p>` : html`${proseOf(record.statement, context)}<p class="note">${record.by && agentName(record.by, context)}</p>`}${index === 0 && html`<p class="note">${site.standsNow}</p>`}</div></li>`)}</ol></section>`;
}
