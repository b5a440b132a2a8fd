import { attribute, claimChains, formatWhen, html, standingClaims, type Claim, type SafeHtml } from '@thingsthattalk/core';
import { agentName } from './agents.ts';
import { otherLanguage, pictureOf, say, titleOf, type ReadingContext, type Referenced } from './context.ts';
import { crop } from './crop.ts';
import { proseOf } from './prose.ts';
import { sealMark } from './seal-mark.ts';
import { lookAttributes } from './look-attributes.ts';

/** A claim's value as a seal: mark, word and colour, in that order of trust. */
export const seal = (value: string, { words }: Pick<ReadingContext, 'words'>): SafeHtml => html`<span class="seal"${attribute('data-is', sealMark(value))}>${words.seal[value] ?? value}</span>`;

/** As what it is held to be: “as a dragon”. */
const asWhat = ({ as, asTerm }: Claim, context: ReadingContext): string => say(as, context) || (asTerm ? titleOf(asTerm, context.find(asTerm), context) : '');

/** What a thing is held to be today: a seal for each voice. */
export function standing(thing: string, context: ReadingContext): SafeHtml | null {
  const claims = authenticity(context.claimsAbout(thing) as readonly Referenced<Claim>[]);
  if (claims.length === 0) return null;
  return html`<p class="ttt-standing">${standingClaims(claims).map(({ record }) => html`<span>${seal(record.value, context)} ${asWhat(record, context)}</span> `)}</p>`;
}

/** The claims on the authenticity of a thing. */
export const authenticity = (claims: readonly Referenced<Claim>[]): Referenced<Claim>[] => claims.filter(({ record }) => record.aspect === 'authenticity');

/** Every claim about a thing on a line through time, newest first; what stands now is in ink, the rest soft but there. */
export function claimLine(thing: string, context: ReadingContext): SafeHtml | null {
  const claims = context.claimsAbout(thing) as readonly Referenced<Claim>[];
  if (claims.length === 0) return null;
  const standingNow = new Set(standingClaims(claims).map(({ ref }) => ref));
  const shown = new Set<string>();
  const ordered = claimChains(claims).flatMap((chain) => chain.map((claim, index) => ({ claim, later: chain[index - 1] }))).filter(({ claim }) => !shown.has(claim.ref) && shown.add(claim.ref));
  return html`<ol class="ttt-claims">${ordered.map(({ claim, later }) => claimItem(claim, standingNow.has(claim.ref), later, context))}</ol>`;
}

function claimItem({ ref, record }: Referenced<Claim>, now: boolean, later: Referenced<Claim> | undefined, given: ReadingContext): SafeHtml {
  const context: ReadingContext = { ...given, sources: record.sources ?? [], sourcesAt: given.href(ref) ?? '' };
  const { words } = context;
  const from = record.when ? formatWhen(record.when, context.lang) : '';
  const to = later?.record.when ? formatWhen(later.record.when, context.lang) : '';
  const aspect = record.aspect === 'authenticity' ? '' : `${words.aspect[record.aspect] ?? record.aspect}: `;
  const what = asWhat(record, context);
  return html`<li id="claim-${ref.split('/')[1]}"${attribute('data-now', now)}><p class="ttt-when num">${from && (to ? words.until(from, to) : words.since(from))}</p><div><h3 class="head">${aspect}${seal(record.value, context)}${what && html` <span${attribute('lang', otherLanguage(record.as, context))}>${what}</span>`}</h3>${proseOf(record.statement, context)}<p class="note">${record.by && agentName(record.by, context)}${context.href(ref) && html` <a class="ttt-permalink" href="${context.href(ref)}" aria-label="${[words.seal[record.value] ?? record.value, what].join(' ')}">#</a>`}</p>${evidenceList(record, context)}</div></li>`;
}

/** The grounds of a claim: a crop of the very place, what is seen there, which way it points. */
export function evidenceList(claim: Claim, context: ReadingContext): SafeHtml | null {
  if (!claim.evidence?.length) return null;
  return html`<ul class="ttt-evidence" aria-label="${context.words.evidence}">${claim.evidence.map(({ text, view, bears, source }) => {
    const picture = pictureOf(view, context);
    const cited = claim.sources?.find(({ id }) => id === source);
    const bearing = bears ? (context.words.bears as Readonly<Record<string, string>>)[bears] : undefined;
    return html`<li${lookAttributes(view, picture)}${attribute('data-bears', bears)}>${crop(picture, view, { alt: '', sizes: '12rem' })}<div>${proseOf(text, context)}${bearing && html`<p class="note">${bearing}</p>`}${cited && html`<p class="note">${say(cited.citation, context)}</p>`}</div></li>`;
  })}</ul>`;
}
