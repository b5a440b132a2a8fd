import { attribute, compareWhen, formatWhen, html, type Claim, type SafeHtml } from '@thingsthattalk/core';
import { agentName, otherLanguage, seal, textOf, titleOf } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';
import { clip } from '../parts/head.ts';

/** How many changes of mind the front page shows. */
const shown = 3;

/** The latest times that what was held of a thing was revised: the old seal struck, the new one beside it. */
export function turns(scope: Scope, context: PageContext): SafeHtml | null {
  const { words, site } = context;
  const changes = scope.list('claim').flatMap((ref) => {
    const claim = scope.stub(ref) as Claim | null;
    const before = claim?.revises ? (scope.stub(claim.revises) as Claim | null) : null;
    return claim && before && before.value !== claim.value && claim.aspect === 'authenticity' && scope.stub(claim.thing.ref) ? [{ ref, claim, before }] : [];
  }).sort((a, b) => compareWhen(b.claim.when, a.claim.when) || (a.ref < b.ref ? -1 : 1));
  const latest = onePerThing(changes).slice(0, shown);
  if (latest.length === 0) return null;
  return html`<section class="turns wrap grid" aria-labelledby="turns"><div class="turns__h"><h2 class="head" id="turns">${site.turnsTitle}</h2><p class="lead">${site.turnsLead(latest.length)}</p><p><a class="go" href="${scope.site.addresses.page(context.lang, 'claim/')}"><span>${site.allClaims}</span></a></p></div>
<ol class="turns__list">${latest.map(({ ref, claim, before }) => html`<li><p class="note num">${claim.when && formatWhen(claim.when, context.lang)}</p><div><a class="lead" href="${context.href(ref) ?? ''}">${titleOf(claim.thing.ref, scope.stub(claim.thing.ref), context)}</a><p class="note"><span${attribute('lang', otherLanguage(claim.statement, context))}>${clip(textOf(claim.statement, context), 160)}</span> ${claim.by && html`<span class="nb">${agentName(claim.by, context)}</span>`}</p></div><p class="turn"><s><span class="sr">${site.was}</span>${words.seal[before.value] ?? before.value}</s> ${seal(claim.value, context)}</p></li>`)}</ol>
</section>`;
}

function onePerThing<T extends { readonly claim: Claim }>(changes: readonly T[]): T[] {
  const things = new Set<string>();
  return changes.filter(({ claim }) => !things.has(claim.thing.ref) && things.add(claim.thing.ref));
}
