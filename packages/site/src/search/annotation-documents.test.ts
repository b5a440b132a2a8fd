import type { Thing } from '@thingsthattalk/core';
import { saidInManifest } from '@thingsthattalk/iiif';
import { createSearch } from '@thingsthattalk/search';
import { describe, expect, it } from 'vitest';
import { annotationDocuments } from './annotation-documents.ts';

const thing: Thing = { $type: 'net.thingsthattalk.thing', titles: [{ lang: 'nl', value: 'Kaart' }] };
const manifest = (bodies: readonly unknown[]): unknown => ({
  '@context': 'http://iiif.io/api/presentation/3/context.json', id: 'https://b.org/m', type: 'Manifest', label: { en: ['M'] },
  items: [{ id: 'https://b.org/c', type: 'Canvas', width: 100, height: 100, items: [], annotations: [{ id: 'https://b.org/p', type: 'AnnotationPage', items: bodies.map((body, index) => ({ id: `https://b.org/a${index}`, type: 'Annotation', motivation: 'commenting', body, target: `https://b.org/c#xywh=${index % 90},2,3,4` })) }] }],
});
const documentsFor = (bodies: readonly unknown[]): ReturnType<typeof annotationDocuments> => annotationDocuments('thing/kaart', thing, saidInManifest(manifest(bodies)));

describe('what others said on the pictures of a thing', () => {
  it('is found, and opens the very place', async () => {
    const documents = documentsFor([{ type: 'TextualBody', value: 'A *pomegranate* <script>x</script>', language: 'en', format: 'text/html' }, { type: 'TextualBody', value: 'Een granaatappel', language: 'nl' }, { id: 'https://b.org/x.mp3', type: 'Sound' }]);
    const { hits } = await createSearch({ documents, lang: 'nl' }).query('granaatappels');
    expect(hits).toMatchObject([{ id: 'thing/kaart#annotation-2', type: 'annotation', ref: 'thing/kaart', title: { value: 'Kaart' }, place: 'https://b.org/c#xywh=1,2,3,4', view: { thing: 'thing/kaart', canvas: 'https://b.org/c', region: { x: 1, y: 2, width: 3, height: 4 } } }]);
    expect(documents.map(({ text }) => text[0]!.value)).toEqual([expect.stringMatching(/^A .?pomegranate.?/), 'Een granaatappel']);
  });
  it('line by line, as of a newspaper, is found by its page', () => {
    const documents = documentsFor(Array.from({ length: 900 }, (_, index) => ({ type: 'TextualBody', value: `line ${index}`, language: 'en' })));
    expect(documents.map(({ id, place }) => [id, place])).toEqual([['thing/kaart#annotation-1', 'https://b.org/c']]);
    expect(documents[0]!.text[0]!.value.split('\n').length).toBe(900);
  });
});
