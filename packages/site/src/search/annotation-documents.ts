import { proseToText, type Thing } from '@thingsthattalk/core';
import type { Annotation } from '@thingsthattalk/iiif';
import type { SearchDocument, WordsIn } from '@thingsthattalk/search';

/** Of so many annotations of one thing each is found by itself; of more, as of a newspaper's lines, those of a canvas together. */
const mostApart = 500;

/** What others said on the pictures of a thing, in the manifests that are kept beside it: each opens the very place. */
export function annotationDocuments(ref: string, { titles }: Thing, annotations: readonly Annotation[]): SearchDocument[] {
  const said = annotations.flatMap(({ bodies, target: { canvas, region } }) => {
    const text = bodies.flatMap((body): WordsIn[] => (body.kind === 'text' && body.text.trim() !== '' ? [{ lang: body.lang ?? 'und', value: proseToText(body.text, () => null) }] : []));
    return text.length > 0 ? [{ canvas, region, text }] : [];
  });
  const places = said.length <= mostApart ? said : [...new Set(said.map(({ canvas }) => canvas))].map((canvas) => {
    const here = said.flatMap((each) => (each.canvas === canvas ? each.text : []));
    return { canvas, region: undefined, text: [{ lang: here[0]?.lang ?? 'und', value: here.map(({ value }) => value).join('\n') }] };
  });
  return places.map(({ canvas, region, text }, index) => {
    const box = region && [region.x, region.y, region.width, region.height].map((side) => Math.max(0, Math.round(side)));
    return {
      id: `${ref}#annotation-${index + 1}`, type: 'annotation', ref, title: titles, names: [], text, facets: { type: ['annotation'], image: ['yes'] },
      view: { thing: ref, canvas, ...(box && box[2]! > 0 && box[3]! > 0 ? { region: { x: box[0]!, y: box[1]!, width: box[2]!, height: box[3]! } } : {}) }, place: `${canvas}${box ? `#xywh=${box.join(',')}` : ''}`,
    };
  });
}
