import { attribute, formatWhen, html, standingClaims, type Claim, type SafeHtml } from '@thingsthattalk/core';
import { agentName } from './agents.ts';
import { seal } from './claims.ts';
import { otherLanguage, say, titleOf, type ReadingContext, type Referenced } from './context.ts';
import { proseOf } from './prose.ts';

/**
 * The claims about a thing that stand today and do not say the same, side by side: who says so, and since when. By aspect,
 * since two voices that speak of different things do not speak against each other; `null` where all are of one mind.
 */
export function voices(thing: string, context: ReadingContext): SafeHtml | null {
  const claims = context.claimsAbout(thing) as readonly Referenced<Claim>[];
  const disputes = [...new Set(claims.map(({ record }) => record.aspect))]
    .map((aspect) => ({ aspect, standing: standingClaims(claims.filter(({ record }) => record.aspect === aspect)) }))
    .filter(({ standing }) => new Set(standing.map(({ record }) => record.value)).size > 1);
  if (disputes.length === 0) return null;
  const { words } = context;
  return html`<section class="ttt-section ttt-voices" aria-labelledby="voices"><div><h2 class="head" id="voices">${words.voices}</h2><p class="lead">${words.voicesLead}</p></div><div>${disputes.map(({ aspect, standing }) => html`${aspect !== 'authenticity' && html`<h3 class="note">${words.aspect[aspect] ?? aspect}</h3>`}<ul>${standing.map((claim) => voice(claim, context))}</ul>`)}</div></section>`;
}

function voice({ ref, record }: Referenced<Claim>, context: ReadingContext): SafeHtml {
  const { words } = context;
  const what = say(record.as, context) || (record.asTerm ? titleOf(record.asTerm, context.find(record.asTerm), context) : '');
  const href = context.href(ref);
  return html`<li><p class="note">${record.by ? agentName(record.by, context) : words.unknownVoice}${record.when && html`<span class="num">${words.comma}${words.since(formatWhen(record.when, context.lang))}</span>`}</p><p class="lead">${seal(record.value, context)}${what && html` <span${attribute('lang', otherLanguage(record.as, context))}>${what}</span>`}</p>${proseOf(record.statement, context)}${href && html`<p class="note"><a href="${href}">${words.itsGrounds}<span class="sr-words">: ${words.seal[record.value] ?? record.value} ${what}</span></a></p>`}</li>`;
}
