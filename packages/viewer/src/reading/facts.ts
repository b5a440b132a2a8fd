import { attribute, describeRights, formatWhen, html, type Dimension, type Rights, type SafeHtml, type Source, type Thing } from '@thingsthattalk/core';
import { agentName, agentNames, placeName, recordLink, termNames } from './agents.ts';
import { creditLines, ownImages } from './credits.ts';
import { otherLanguage, say, type ReadingContext } from './context.ts';
import { proseOf } from './prose.ts';

/** What a museum would print on the label: a definition list of what is known, nothing of what is not. */
export function thingFacts(thing: Thing, context: ReadingContext): SafeHtml {
  const { words } = context;
  const { production } = thing;
  const rows: [string, SafeHtml | string | null | undefined | false][] = [
    [words.made, production && commaList([production.place && placeName(production.place, context), production.when && formatWhen(production.when, context.lang), say(production.note, context)])],
    [words.madeBy, agentNames(thing.makers, context)],
    [words.kind, termNames(thing.kinds, context)],
    [words.of, termNames(thing.materials, context)],
    [words.size, thing.dimensions?.length ? thing.dimensions.map((dimension) => measure(dimension, context)).join('; ') : null],
    [words.inscription, thing.inscriptions?.length ? html`${thing.inscriptions.map(({ text, place, translation }) => html`${proseOf(text, context)}${place && html`<span class="note">${say(place, context)}</span>`}${proseOf(translation, context)}`)}` : null],
    [words.subject, termNames(thing.subjects, context)],
    [words.heldBy, thing.holder && agentName(thing.holder, context)],
    [words.number, thing.objectNumber],
    [words.seenAt, say(thing.location, context)],
    [words.cameFrom, thing.provenance?.length ? html`<ol class="ttt-provenance">${thing.provenance.map(({ when, agent, place, text }) => html`<li>${when && html`<span class="note num">${formatWhen(when, context.lang)}</span> `}${agent && recordLink(agent, context)}${agent && place && ', '}${place && recordLink(place, context)}${proseOf(text, context)}</li>`)}</ol>` : null],
    ...(thing.metadata ?? []).map(({ label, value }): [string, SafeHtml | null] => [say(label, context), proseOf(value, context)]),
    [words.credit, say(thing.credit, context)],
    [words.picture, pictureRights(thing, context)],
    [words.alsoAt, thing.sameAs?.length ? html`${thing.sameAs.map(({ uri }, index) => html`${index > 0 && ', '}<a href="${uri}" rel="noopener">${uri.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</a>`)}` : null],
  ];
  return html`<dl class="ttt-facts">${rows.map(([label, value]) => value && html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** What may be done with the pictures of a thing, and the lines that some of them ask for of their own. */
function pictureRights(thing: Thing, context: ReadingContext): SafeHtml {
  // What holds for all of them is said once.
  const own = creditLines(ownImages(thing).map(({ credit, rights }) => ({ credit, rights: rights?.statement === thing.rights?.statement && !rights?.holder ? undefined : rights })), context);
  return html`${(thing.rights || own.length === 0) && rightsLine(thing.rights, context)}${own.map((line) => html`<span class="note">${line}</span>`)}`;
}

/** What may be done with it, in plain words, with the licence's own address. */
export function rightsLine(rights: Rights | undefined, context: ReadingContext): SafeHtml | string {
  const described = rights?.statement ? describeRights(rights.statement, context.lang) : null;
  if (!rights || !described) return say(rights?.holder, context) || proseOf(rights?.note, context) || context.words.rightsUnknown;
  return html`<a href="${described.url}" rel="license noopener">${described.label}</a>${rights.holder && `, ${say(rights.holder, context)}`}<span class="note ttt-rights">${described.plain}</span>`;
}

/** A source as it is cited, with the way to it. */
export function cite(source: Source, context: ReadingContext): SafeHtml {
  const citation = say(source.citation, context);
  const own = source.ref ? recordLink(source.ref, context, citation) : html`${citation}`;
  return html`<span${attribute('lang', otherLanguage(source.citation, context))}>${own}</span>${source.url && html` <a class="note" href="${source.url}" rel="noopener">${source.url.replace(/^https?:\/\//, '').split('/')[0]}</a>`}`;
}

/** One measure in the reader's way of writing numbers: `41,5 cm hoog`. */
export function measure({ kind, value, unit, part }: Dimension, { lang, languages, words }: ReadingContext): string {
  const number = Number(value);
  const shown = Number.isFinite(number) ? new Intl.NumberFormat(lang, { maximumFractionDigits: 3 }).format(number) : value;
  const what = kind ? (words.dimension[kind] ?? kind) : '';
  return [[what, `${shown} ${unit}`].filter(Boolean).join(' '), part && `(${say(part, { lang, languages })})`].filter(Boolean).join(' ');
}

function commaList(parts: readonly (SafeHtml | string | null | undefined | false)[]): SafeHtml | null {
  const there = parts.filter((part) => part);
  return there.length > 0 ? html`${there.map((part, index) => html`${index > 0 && ', '}${part}`)}` : null;
}
