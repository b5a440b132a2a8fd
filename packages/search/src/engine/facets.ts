import { pickText } from '@thingsthattalk/core';
import { facetNames, type FacetName, type SearchDocument } from '../documents/document.ts';
import type { Answer, FacetCount, Question } from './engine.ts';
import type { WholeIndex } from './whole/build-whole.ts';

/** As many values of a facet as are given. */
const most = 200;

/** What is left when values are chosen, and how often each value comes: in a facet, as if nothing of it was chosen. */
export function facetsOf<F extends { readonly document: Pick<SearchDocument, 'facets'> }>(found: readonly F[], chosen: Question['chosen'], labels: WholeIndex['labels'], lang: string): { kept: F[]; facets: Answer['facets'] } {
  const wanted = facetNames.flatMap((name) => (chosen[name]?.length ? [{ name, values: new Set(chosen[name]) }] : []));
  const counts = new Map<FacetName, Map<string, number>>();
  const kept = found.filter(({ document: { facets } }) => {
    const failed = wanted.filter(({ name, values }) => !facets[name]?.some((value) => values.has(value)));
    for (const name of facetNames) {
      if (failed.some((each) => each.name !== name)) continue;
      for (const value of facets[name] ?? []) counts.set(name, (counts.get(name) ?? new Map<string, number>()).set(value, (counts.get(name)?.get(value) ?? 0) + 1));
    }
    return failed.length === 0;
  });
  const facets = Object.fromEntries([...counts].map(([name, values]) => [name, [...values].map(([value, count]): FacetCount => ({ value, ...labelOf(value, labels, lang), count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, most)]));
  return { kept, facets };
}

function labelOf(value: string, labels: WholeIndex['labels'], lang: string): { label?: string } {
  const label = Object.hasOwn(labels, value) ? pickText(labels[value]!, [lang]) : null;
  return label ? { label: label.value } : {};
}
