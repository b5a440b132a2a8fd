import { plainLetters, type Claim, type Story, type Thing } from '@thingsthattalk/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../presentation/annotation-model.ts';
import { readPresentation } from '../presentation/read-presentation.ts';
import { manifestFromStory } from '../write/story-manifest.ts';
import { manifestFromThing } from '../write/thing-manifest.ts';
import { ownCanvas, type WriteContext } from '../write/write-context.ts';
import { placeOn, saidInManifest, saidInStory, saidOfThing } from './said-about.ts';
import { completeAnswer, searchAnswer, searchPageSize, searchService } from './search-answer.ts';
import { completeWord, findWords, makeWordIndex, type Completion, type WordIndex } from './word-index.ts';

const say = (id: string, ...texts: readonly (readonly [lang: string, value: string])[]): Annotation => ({ id, motivations: ['commenting'], label: [], bodies: texts.map(([lang, text]) => ({ kind: 'text', text, lang, choice: false })), target: { canvas: 'https://a.org/c1' } });
const idsFor = (query: string, ...annotations: Annotation[]): string[] => findWords(makeWordIndex(annotations), query).map(({ annotation }) => annotation.id);

describe('findWords', () => {
  const tooth = say('tooth', ['nl', 'Een tand, géén hoorn. Tánden groeien.'], ['en', 'A tooth, no horn.']);
  const stand = say('stand', ['nl', 'Het standbeeld heeft verstand.']);
  it('finds a word where it begins one, whatever its capitals and accents', () => {
    expect(idsFor('TAND', tooth, stand)).toEqual(['tooth']);
    expect(idsFor('geen', tooth, stand)).toEqual(['tooth']);
    expect(idsFor('stand', tooth, stand)).toEqual(['stand']);
  });
  it('wants every word, in one language', () => {
    expect(idsFor('tand hoorn', tooth)).toEqual(['tooth']);
    expect(idsFor('tand vis', tooth)).toEqual([]);
    expect(idsFor('tand tooth', tooth)).toEqual([]);
  });
  it('tells each place as it is written, with the text around it', () => {
    expect(findWords(makeWordIndex([tooth]), 'tand')[0]?.words).toEqual([
      { prefix: 'Een ', exact: 'tand', suffix: ', géén hoorn. Tánden groeien.' },
      { prefix: 'Een tand, géén hoorn. ', exact: 'Tánden', suffix: ' groeien.' },
    ]);
  });
  it('takes signs of any kind for what they are', () => {
    expect(idsFor('(.*)+ tand$', tooth, stand)).toEqual(['tooth']);
    expect(idsFor('__proto__', tooth)).toEqual([]);
  });
});

/** What `completeWord` gives, the long way round: every word that goes on with the query is searched for. */
function completedBySearching(index: WordIndex, query: string, least: number, most: number): Completion[] {
  const last = [...query.matchAll(/\w+/g)].at(-1);
  if (!last) return [];
  const met = new Map<string, string[]>();
  for (const { texts } of index.entries) for (const { value } of texts) for (const form of value.split(' ')) if (plainLetters(form).startsWith(plainLetters(last[0]))) met.set(plainLetters(form), [...(met.get(plainLetters(form)) ?? []), form]);
  return [...met.values()].sort((a, b) => b.length - a.length)
    .map((forms) => query.slice(0, last.index).trimStart() + (forms.findLast((form) => form === form.toLowerCase()) ?? forms[0]!))
    .map((value) => ({ value, total: findWords(index, value).length })).filter(({ total }) => total >= Math.max(1, least))
    .slice(0, most).sort((a, b) => a.value.localeCompare(b.value));
}

describe('completeWord', () => {
  const index = makeWordIndex([say('a', ['nl', 'Tand en tanden. Worm leest.']), say('b', ['nl', 'Een tand.'])]);
  it('goes on with the last word, and says how many it finds', () => {
    expect(completeWord(index, 'ta')).toEqual([{ value: 'tand', total: 2 }, { value: 'tanden', total: 1 }]);
    expect(completeWord(index, 'een ta')).toEqual([{ value: 'een tand', total: 1 }]);
    expect(completeWord(index, 'wo')).toEqual([{ value: 'Worm', total: 1 }]);
  });
  it('leaves out what is met too seldom', () => expect(completeWord(index, 'ta', { least: 2 })).toEqual([{ value: 'tand', total: 2 }]));
  it('says of each word what a search for it finds', () => {
    const word = fc.constantFrom('a', 'A', 'ab', 'Áb', 'abc', 'abd', 'ac', 'b', 'ba', 'Ba', 'bad');
    const text = fc.tuple(fc.constantFrom('nl', 'en'), fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')));
    const query = fc.array(fc.constantFrom('a', 'ab', 'b', 'B', '—'), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 6 }), query, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 }), (all, asked, least, most) => {
      const said = makeWordIndex(all.map((texts, at) => say(String(at), ...texts)));
      expect(completeWord(said, asked, { least, most })).toEqual(completedBySearching(said, asked, least, most));
    }));
  });
  it('looks through what is said once, however many words begin so', () => {
    const { entries } = makeWordIndex(Array.from({ length: 40 }, (_, at) => say(String(at), ['en', `a${at} aa${at}`])));
    let looks = 0;
    const watched = { entries: entries.map(({ annotation, texts }) => ({ annotation, get texts() { looks++; return texts; } })) };
    expect(completeWord(watched, 'a')).toHaveLength(20);
    expect(looks).toBe(entries.length);
  });
});

describe('searchAnswer', () => {
  const many = makeWordIndex(Array.from({ length: searchPageSize + 5 }, (_, at) => say(`https://a.org/anno/${at}`, ['en', `Horn number ${at}`])));
  it('pages, each page knowing its place in the whole', () => {
    const first = searchAnswer(many, 'https://a.org/search', { q: 'horn' });
    expect(first).toMatchObject({ id: 'https://a.org/search?q=horn&page=1', type: 'AnnotationPage', startIndex: 0, partOf: { id: 'https://a.org/search?q=horn', type: 'AnnotationCollection', total: 55 }, next: { id: 'https://a.org/search?q=horn&page=2', type: 'AnnotationPage' } });
    expect(first?.items).toHaveLength(50);
    const second = searchAnswer(many, 'https://a.org/search', { q: 'horn', page: 2 });
    expect(second).toMatchObject({ startIndex: 50, prev: { id: 'https://a.org/search?q=horn&page=1' } });
    expect(second).not.toHaveProperty('next');
    expect(second?.items).toHaveLength(5);
    expect(searchAnswer(many, 'https://a.org/search', { q: 'horn', page: 3 })).toBeNull();
  });
  it('says of each word what stands around it, and which parameters it did not heed', () => {
    const answer = searchAnswer(makeWordIndex([say('https://a.org/anno/x', ['en', 'The horn of a whale'])]), 'https://a.org/search', { q: 'horn', ignored: ['user'] });
    expect(answer).toMatchObject({ '@context': 'http://iiif.io/api/search/2/context.json', ignored: ['user'], annotations: [{ type: 'AnnotationPage', items: [{ type: 'Annotation', motivation: 'contextualizing', target: { type: 'SpecificResource', source: 'https://a.org/anno/x', selector: [{ type: 'TextQuoteSelector', prefix: 'The ', exact: 'horn', suffix: ' of a whale' }] } }] }] });
  });
  it('finds by motivation alone, and nothing when nothing is asked', () => {
    expect(searchAnswer(many, 's', { q: '', motivations: ['commenting'] })).toMatchObject({ partOf: { total: 55 } });
    expect(searchAnswer(many, 's', { q: '', motivations: ['tagging'] })).toMatchObject({ items: [] });
    expect(searchAnswer(many, 's', { q: 'horn', motivations: ['non-painting'] })).toMatchObject({ partOf: { total: 55 } });
    expect(searchAnswer(many, 's', { q: '' })).toMatchObject({ items: [], partOf: { total: 0 } });
  });
  it.each(['?', '—', ' \u0301 '])('takes %j, in which is no word, for nothing asked', (q) => {
    expect(searchAnswer(many, 's', { q })).toMatchObject({ items: [], partOf: { total: 0 } });
    expect(searchAnswer(many, 's', { q, motivations: ['commenting'] })).toMatchObject({ partOf: { total: 55 } });
  });
});

it('completeAnswer leads from each word to its search', () => {
  expect(completeAnswer(makeWordIndex([say('a', ['nl', 'Tand & kies'])]), { search: 'https://a.org/search', autocomplete: 'https://a.org/autocomplete' }, { q: 'ta' })).toEqual({
    '@context': 'http://iiif.io/api/search/2/context.json', id: 'https://a.org/autocomplete?q=ta', type: 'TermPage',
    items: [{ value: 'Tand', total: 1, service: [{ id: 'https://a.org/search?q=Tand', type: 'SearchService2' }] }],
  });
});

describe('what is said about a thing and in a story', () => {
  const base = 'https://a.org';
  const region = { x: 100, y: 200, width: 300, height: 400 };
  const thing: Thing = { $type: 'net.thingsthattalk.thing', titles: [{ lang: 'en', value: 'Ray' }], description: [{ lang: 'en', value: 'A **dried** ray.' }], inscriptions: [{ text: [{ lang: 'la', value: 'CORNV' }], view: { thing: 'thing/ray', region } }], images: [{ $type: 'net.thingsthattalk.thing#ownImage', image: { src: 'a.jpg' } }] };
  const claim: Claim = { $type: 'net.thingsthattalk.claim', thing: { ref: 'thing/ray' }, aspect: 'authenticity', value: 'fake', statement: [{ lang: 'en', value: 'Sewn.' }], evidence: [{ text: [{ lang: 'en', value: 'Stitches.' }], view: { thing: 'thing/ray', region } }, { text: [{ lang: 'en', value: 'A letter.' }] }] };
  const story: Story = { $type: 'net.thingsthattalk.story', title: [{ lang: 'en', value: 'I was' }], scenes: [{ id: 'a', title: [{ lang: 'en', value: 'Look' }], view: { thing: 'thing/ray', region, per: 2 } }, { id: 'b', text: [{ lang: 'en', value: 'Aside.' }], more: [{ lang: 'en', value: 'Deeper.' }] }] };
  const canvases = [ownCanvas(base, 'thing/ray', thing.titles, { name: 'c1', service: `${base}/iiif/image/thing/ray/c1`, width: 5000, height: 4000, sizes: [] })];
  const context: WriteContext = { base, languages: ['en'], canvases: () => canvases };
  const placeOf = (view: Story['scenes'][number]['view'] & object) => placeOn(canvases, view);

  it('has the addresses and places of the written manifests', () => {
    const written = [saidInManifest(manifestFromThing('thing/ray', thing, [{ ref: 'claim/fake', record: claim }], context)), saidInManifest(manifestFromStory('story/i', story, context))].flat();
    const told = [...saidOfThing('thing/ray', thing, [{ ref: 'claim/fake', record: claim }], { base, placeOf }), ...saidInStory('story/i', story, { base, placeOf })];
    expect(written.map(({ id }) => id)).toEqual(['https://a.org/iiif/claim/fake/evidence/1', 'https://a.org/iiif/story/i/manifest.json/scene/a']);
    for (const { id, target, motivations } of written) expect(told.find((each) => each.id === id)).toMatchObject({ target, motivations });
  });
  it('covers what stands in no manifest, beside the picture that stays', () => {
    const told = [...saidOfThing('thing/ray', thing, [{ ref: 'claim/fake', record: claim }], { base, placeOf }), ...saidInStory('story/i', story, { base, placeOf })];
    const canvas = 'https://a.org/iiif/thing/ray/canvas/c1';
    expect(Object.fromEntries(told.map(({ id, target }) => [id.replace(`${base}/iiif/`, ''), target]))).toMatchObject({
      'thing/ray/description': { canvas }, 'thing/ray/inscription/1': { canvas, region }, 'claim/fake/statement': { canvas }, 'claim/fake/evidence/2': { canvas },
      'story/i/manifest.json/scene/b': { canvas }, 'story/i/manifest.json/scene/b/more': { canvas },
    });
    expect(findWords(makeWordIndex(told), 'dried')[0]?.words[0]).toEqual({ prefix: 'A ', exact: 'dried', suffix: ' ray.' });
  });
  it('names the annotations of a kept manifest that have no name', () => {
    const kept = { '@context': 'http://iiif.io/api/presentation/3/context.json', id: 'https://b.org/m', type: 'Manifest', label: { en: ['M'] }, items: [{ id: 'https://b.org/c', type: 'Canvas', width: 10, height: 10, items: [], annotations: [{ id: 'https://b.org/p', type: 'AnnotationPage', items: [{ type: 'Annotation', motivation: 'commenting', body: { type: 'TextualBody', value: 'Hello' }, target: 'https://b.org/c#xywh=1,2,3,4' }] }] }] };
    expect(saidInManifest(kept)).toMatchObject([{ id: 'https://b.org/m#annotation-1', target: { canvas: 'https://b.org/c', region: { x: 1, y: 2, width: 3, height: 4 } } }]);
    expect(saidInManifest('nothing')).toEqual([]);
  });
  it('is announced so that it can be read back', () => {
    const manifest = { ...manifestFromThing('thing/ray', thing, [], context), service: [searchService('https://a.org/iiif/thing/ray')] };
    const read = readPresentation(manifest);
    expect(read.ok && read.value.kind === 'manifest' && read.value.search).toEqual({ id: 'https://a.org/iiif/thing/ray/search', version: 2, autocomplete: 'https://a.org/iiif/thing/ray/autocomplete' });
  });
});
