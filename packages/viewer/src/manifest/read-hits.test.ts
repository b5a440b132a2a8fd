import { describe, expect, it } from 'vitest';
import { readHits, readTerms } from './read-hits.ts';

const annotation = { id: 'https://a.org/anno/1', type: 'Annotation', motivation: 'commenting', body: { type: 'TextualBody', value: 'A bird in the hand' }, target: 'https://a.org/canvas#xywh=1,2,3,4' };
const selector = { type: 'TextQuoteSelector', prefix: 'A ', exact: 'bird', suffix: ' in the hand' };
const quote = { before: 'A ', match: 'bird', after: ' in the hand' };

describe('readHits', () => {
  it('reads Content Search 2, the same words told twice once', () => {
    const marks = ['contextualizing', 'highlighting'].map((motivation) => ({ type: 'Annotation', motivation, target: { type: 'SpecificResource', source: annotation.id, selector: [selector] } }));
    const page = { type: 'AnnotationPage', partOf: { type: 'AnnotationCollection', total: 51 }, next: { id: 'https://a.org/search?q=bird&page=2', type: 'AnnotationPage' }, items: [annotation], annotations: [{ type: 'AnnotationPage', items: marks }] };
    expect(readHits(page)).toMatchObject({ hits: [{ annotation: { id: annotation.id, target: { region: { x: 1, y: 2, width: 3, height: 4 } } }, quotes: [quote] }], total: 51, next: 'https://a.org/search?q=bird&page=2' });
    expect(readHits(page).hits[0]?.quotes).toHaveLength(1);
  });
  it('reads Content Search 1, with words beside the annotations or in their selectors', () => {
    const old = { '@id': annotation.id, '@type': 'oa:Annotation', motivation: 'sc:painting', resource: { '@type': 'cnt:ContentAsText', chars: 'A bird in the hand' }, on: annotation.target };
    const list = (hit: object): unknown => ({ '@type': 'sc:AnnotationList', within: { '@type': 'sc:Layer', total: 1 }, resources: [old], hits: [{ '@type': 'search:Hit', annotations: [annotation.id], ...hit }] });
    for (const hit of [{ before: 'A ', match: 'bird', after: ' in the hand' }, { selectors: [{ '@type': 'oa:TextQuoteSelector', prefix: 'A ', exact: 'bird', suffix: ' in the hand' }] }]) expect(readHits(list(hit))).toMatchObject({ hits: [{ annotation: { id: annotation.id }, quotes: [quote] }], total: 1 });
  });
  it('reads what tells nothing around, or nothing at all', () => {
    expect(readHits({ items: [annotation] }).hits[0]?.quotes).toEqual([]);
    for (const nothing of [{}, { hits: [null], annotations: 'x', resources: [] }]) expect(readHits(nothing)).toEqual({ hits: [] });
  });
});

it('readTerms reads both versions', () => {
  expect(readTerms({ type: 'TermPage', items: [{ value: 'bird', total: 2 }, {}] })).toEqual(['bird']);
  expect(readTerms({ '@type': 'search:TermList', terms: [{ match: 'bird', count: 2 }] })).toEqual(['bird']);
  expect(readTerms(null)).toEqual([]);
});
