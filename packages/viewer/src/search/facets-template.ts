import { describeRights, formatEdtf, readEdtf } from '@thingsthattalk/core';
import { facetNames, type Answer, type FacetCount, type FacetName } from '@thingsthattalk/search';
import { html, nothing } from 'lit';
import { sealMark } from '../reading/seal-mark.ts';
import { sealName } from './seals-template.ts';
import type { SearchWords } from './search-words.ts';
import type { SearchState } from './search-state.ts';

/** What facets are shown with. */
interface Naming {
  readonly words: SearchWords;
  readonly lang: string;
}

/** As many values as stand open; more lie behind a fold. */
const open = 6;

/** What a value of a facet is called. */
export function nameOf(name: FacetName, { value, label }: Pick<FacetCount, 'value' | 'label'>, { words, lang }: Naming): string {
  if (label) return label;
  if (name === 'type') return words.types[value] ?? value;
  if (name === 'status') return sealName(value, lang);
  if (name === 'image') return words.withImage;
  if (name === 'rights') return describeRights(value, lang)?.label ?? value;
  if (name === 'language') return languageName(value, lang);
  const century = name === 'period' ? readEdtf(`${value.startsWith('-') ? '-' : ''}${value.replace('-', '').padStart(4, '0').slice(0, 2)}XX`) : null;
  return century?.ok ? formatEdtf(century.value, lang) : value.slice(value.indexOf('/') + 1);
}

function languageName(value: string, lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(value) ?? value;
  } catch {
    return value;
  }
}

/** By what the hits can be narrowed down. A facet in which there is nothing to choose is left out. */
export function facetsTemplate(facets: Answer['facets'], { chosen }: SearchState, naming: Naming, choose: (name: FacetName, value: string) => void): unknown {
  const { words } = naming;
  const shown = facetNames.flatMap((name) => {
    const values = facets[name] ?? [];
    return values.length > 1 || chosen[name] ? [{ name, values: withChosen(values, chosen[name]) }] : [];
  });
  const box = (name: FacetName, each: FacetCount): unknown => html`<label><input type="checkbox" .checked=${chosen[name]?.includes(each.value) ?? false} @change=${() => { choose(name, each.value); }}><span class=${name === 'status' ? 'seal' : ''} data-is=${name === 'status' ? sealMark(each.value) : nothing}>${nameOf(name, each, naming)}</span><i class="num">${each.more ? html`<span class="sr">${words.moreThan} </span>` : nothing}${each.count}${each.more ? html`<span aria-hidden="true">+</span>` : nothing}</i></label>`;
  return shown.map(({ name, values }) => html`<fieldset data-facet=${name}><legend>${words.facets[name]}</legend>${values.slice(0, open).map((each) => box(name, each))}${values.length > open ? html`<details><summary>${words.showMore}</summary>${values.slice(open).map((each) => box(name, each))}</details>` : nothing}</fieldset>`);
}

/** What was chosen stays to be seen, also where nothing is left of it. */
function withChosen(values: readonly FacetCount[], chosen: readonly string[] = []): FacetCount[] {
  const gone = chosen.filter((value) => !values.some((each) => each.value === value)).map((value) => ({ value, count: 0 }));
  return [...values, ...gone].sort((a, b) => Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)));
}

/** What was chosen, each with a way to take it back. */
export function chosenTemplate(facets: Answer['facets'], { chosen }: SearchState, naming: Naming, choose: (name: FacetName, value: string) => void, everything: () => void): unknown {
  const all = facetNames.flatMap((name) => (chosen[name] ?? []).map((value) => ({ name, value, label: nameOf(name, facets[name]?.find((each) => each.value === value) ?? { value }, naming) })));
  if (all.length === 0) return nothing;
  return html`<p class="chosen"><span class="note">${naming.words.only}</span> ${all.map(({ name, value, label }) => html`<button type="button" aria-label=${naming.words.remove(label)} @click=${() => { choose(name, value); }}>${label} <span aria-hidden="true">×</span></button>`)} <button type="button" class="all" @click=${everything}>${naming.words.everything}</button></p>`;
}
