import { html, type Claim, type SafeHtml } from '@thingsthattalk/core';
import { recordLink, seal, say, titleOf } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';
import type { SiteWords } from '../words/site-words.ts';
import { storyCard, thingCard } from './cards.ts';

/** A way in which records speak of a name: from which type, in which fields. */
interface Bond {
  readonly title: (words: SiteWords) => string;
  readonly from: string;
  readonly path: RegExp;
}

/** In the order in which a page shows them; a record shows under the first that fits. */
const bonds: Readonly<Record<string, readonly Bond[]>> = {
  agent: [
    { title: (words) => words.madeBy, from: 'thing', path: /^makers\[/ },
    { title: (words) => words.heldBy, from: 'thing', path: /^holder\./ },
    { title: (words) => words.ownedBy, from: 'thing', path: /^provenance\[/ },
    { title: (words) => words.toldBy, from: 'story', path: /^tellers\[/ },
    { title: (words) => words.saidBy, from: 'claim', path: /^by\./ },
    { title: (words) => words.curated, from: 'collection', path: /^curators\[/ },
    { title: (words) => words.lends, from: 'exhibition', path: /^(?:lenders\[|organiser\.)/ },
  ],
  place: [
    { title: (words) => words.madeHere, from: 'thing', path: /^production\./ },
    { title: (words) => words.passedHere, from: 'thing', path: /^provenance\[/ },
    { title: (words) => words.happensHere, from: 'story', path: /./ },
    { title: (words) => words.withinPlace, from: 'place', path: /^within$/ },
  ],
  term: [
    { title: (words) => words.suchThings, from: 'thing', path: /^kinds\[/ },
    { title: (words) => words.madeOf, from: 'thing', path: /^materials\[/ },
    { title: (words) => words.aboutThis, from: 'thing', path: /^subjects\[/ },
    { title: (words) => words.narrower, from: 'term', path: /^broader\[/ },
  ],
};

/** How many records a list shows before it says how many more there are. */
const shown = 48;

/** All that hangs on a name in this archive, sorted by the way in which it does. */
export function hangsOn(ref: string, scope: Scope, context: PageContext): SafeHtml {
  const mentions = scope.mentions(ref);
  const used = new Set<string>();
  const take = (from: string, path: RegExp): string[] => [...new Set(mentions.filter((mention) => mention.from.startsWith(`${from}/`) && !used.has(mention.from) && path.test(mention.path)).map((mention) => mention.from))];
  const sections = (bonds[ref.split('/')[0] ?? ''] ?? []).map(({ title, from, path }, index) => {
    const refs = take(from, path);
    for (const each of refs) used.add(each);
    return section(`hangs-${index}`, title(context.site), from, refs, scope, context);
  });
  const rest = [...new Set(mentions.map(({ from }) => from))].filter((from) => !used.has(from) && context.href(from) && from !== ref);
  return html`${sections}${section('hangs-rest', context.site.mentionedIn, 'mixed', rest, scope, context)}`;
}

function section(id: string, title: string, type: string, refs: readonly string[], scope: Scope, context: PageContext): SafeHtml | null {
  if (refs.length === 0) return null;
  const more = refs.length > shown && html`<p class="note">${context.site.andMore(refs.length - shown)}</p>`;
  return html`<section class="ttt-section hangs" aria-labelledby="${id}"><h2 class="head" id="${id}">${title}</h2><div>${list(type, refs.slice(0, shown), scope, context)}${more}</div></section>`;
}

function list(type: string, refs: readonly string[], scope: Scope, context: PageContext): SafeHtml {
  switch (type) {
    case 'thing': return html`<ul class="wall wall--small">${refs.map((ref) => thingCard(ref, scope, context, { sizes: '(min-width: 900px) 15vw, 44vw', seal: true }))}</ul>`;
    case 'story': return html`<ul class="stories">${refs.map((ref) => storyCard(ref, scope, context))}</ul>`;
    case 'claim': return html`<ul class="lines">${refs.map((ref) => claimLine(ref, scope, context))}</ul>`;
    default: return html`<ul class="lines">${refs.map((ref) => html`<li><span class="note">${context.site.typeOne[ref.split('/')[0] ?? '']}</span> <span>${ref.startsWith('claim/') ? claimWords(ref, scope, context) : recordLink(ref, context)}</span></li>`)}</ul>`;
  }
}

/** A claim in one line: the seal, as what, of which thing. */
function claimLine(ref: string, scope: Scope, context: PageContext): SafeHtml | null {
  const claim = scope.stub(ref) as Claim | null;
  return claim && html`<li>${seal(claim.value, context)} <span>${claimWords(ref, scope, context)}</span></li>`;
}

function claimWords(ref: string, scope: Scope, context: PageContext): SafeHtml {
  const claim = scope.stub(ref) as Claim | null;
  const thing = claim?.thing.ref ?? '';
  return html`<a href="${context.href(ref) ?? ''}">${[titleOf(thing, scope.stub(thing), context), say(claim?.as, context)].filter(Boolean).join(', ')}</a>`;
}

