import type { Scene, Story, StoryPart, View } from '@thingsthattalk/core';
import type { Json } from '../presentation/json.ts';
import { frame, optional } from './frame-document.ts';
import { languageMap, plainMap } from './language-map.ts';
import { contexts } from './riding-record.ts';
import { addressPart } from './strict-address.ts';
import { furtherLooks, showWords } from './show-words.ts';
import { bodiesOf, namingPurpose, showingPurpose } from './write-bodies.ts';
import { thumbnailOf, writeCanvas } from './write-canvas.ts';
import type { ThingCanvas, WriteContext } from './write-context.ts';
import { placeOfView, writePlace, writeRangePlace } from './write-place.ts';

/** A scene with what it is written on. */
interface Placed {
  readonly scene: Scene;
  /** Where it looks; `null` when it looks at nothing that is shown. */
  readonly view: View | null;
  /** The canvas it looks at, or the one that stays while it is told. */
  readonly canvas: ThingCanvas;
}

/** The parts of a story that is longer than one record, in order. */
export type StoryParts = readonly { readonly ref: string; readonly record: StoryPart }[];

/**
 * A story as a manifest: the canvases it visits, its scenes as annotations on their regions, and a table of contents
 * that gives their order across canvases and their chapters. Other viewers show the points of the story; the record
 * rides along for ours.
 * @param ref the reference under which it is built
 * @returns `null` when nothing that it looks at may be shown: a manifest must have a canvas
 */
export function manifestFromStory(ref: string, story: Story, context: WriteContext, parts: StoryParts = []): Json | null {
  const { base } = context;
  const id = `${base}/iiif/${ref}/manifest.json`;
  const scenes = [...story.scenes, ...parts.flatMap(({ record }) => record.scenes)];
  const looks = scenes.map(({ view }) => (view ? findCanvas(view, context) : null));
  const first = looks.find((canvas) => canvas !== null);
  if (!first) return null;
  const placed = scenes.map((scene, index): Placed => ({ scene, view: looks[index] ? (scene.view ?? null) : null, canvas: looks.slice(0, index + 1).findLast((canvas) => canvas !== null) ?? first }));
  const beside = scenes.flatMap((scene) => further(id, scene, context));
  const visited = new Map([...placed, ...beside].map(({ canvas }) => [canvas.id, canvas]));
  const said = (canvas: ThingCanvas): Json[] => [
    ...placed.filter((each) => each.view && each.canvas.id === canvas.id).flatMap((each) => commenting(id, each)),
    ...beside.filter((each) => each.canvas.id === canvas.id).map(({ written }) => written),
  ];
  const withoutView = placed.filter(({ view }) => !view).flatMap((each) => commenting(id, each));
  return {
    '@context': contexts(base),
    id,
    type: 'Manifest',
    label: languageMap(story.title, ref),
    ...optional('summary', story.summary?.length ? languageMap(story.summary, '–') : null),
    metadata: [],
    ...frame([{ ref, record: story }, ...parts], { rights: story.rights }, context),
    ...optional('thumbnail', (story.cover && thumbnailOf(findCanvas(story.cover, context), story.cover.region)) ?? thumbnailOf(first)),
    items: [...visited.values()].map((canvas, index) => writeCanvas(canvas, said(canvas), `${id}/canvas/${index + 1}/annotations`, true)),
    ...(withoutView.length > 0 ? { annotations: [{ id: `${id}/annotations`, type: 'AnnotationPage', items: withoutView }] } : {}),
    structures: [{ id: `${id}/range`, type: 'Range', label: languageMap(story.title, ref), items: contents(id, story, placed) }],
  };
}

function findCanvas({ thing, canvas }: View, context: WriteContext): ThingCanvas | null {
  const canvases = context.canvases(thing);
  return (canvas === undefined ? canvases[0] : canvases.find(({ name }) => name === canvas)) ?? null;
}

/** A range for each scene, within one for its chapter; a chapter that is come back to has a second range. */
function contents(manifest: string, { chapters = [] }: Pick<Story, 'chapters'>, placed: readonly Placed[]): Json[] {
  const items: Json[] = [];
  let open: { id: string | undefined; items: Json[] } | null = null;
  const times = new Map<string, number>();
  for (const [index, { scene, view, canvas }] of placed.entries()) {
    const range = { id: `${manifest}/range/scene/${addressPart(scene.id)}`, type: 'Range', label: languageMap(scene.title, String(index + 1)), items: [writeRangePlace(view ? placeOfView(view, canvas.id) : { canvas: canvas.id })] };
    const chapter = chapters.find(({ id }) => id === scene.chapter);
    if (!chapter) { items.push(range); open = null; continue; }
    if (!open || open.id !== chapter.id) {
      const time = (times.get(chapter.id) ?? 0) + 1;
      times.set(chapter.id, time);
      open = { id: chapter.id, items: [] };
      items.push({ id: `${manifest}/range/chapter/${addressPart(chapter.id)}${time > 1 ? `/${time}` : ''}`, type: 'Range', label: languageMap(chapter.title, chapter.id), ...optional('summary', time > 1 ? null : plainMap(chapter.text)), items: open.items });
    }
    open.items.push(range);
  }
  return items;
}

/** The address of a scene as an annotation: the same wherever it is told. */
export const sceneAddress = (manifest: string, scene: string): string => `${manifest}/scene/${addressPart(scene)}`;

/** The address of a further place that a scene shows: from 1. */
const furtherAddress = (manifest: string, scene: string, number: number): string => `${sceneAddress(manifest, scene)}/look/${number}`;

/** The address of what a scene says by what it shows. */
const shownAddress = (manifest: string, scene: string): string => `${sceneAddress(manifest, scene)}/shown`;

/** What a scene says, in its text and by what it shows: each an annotation of its own, because some viewers show only the first body of one. */
function commenting(manifest: string, { scene, view, canvas }: Placed): Json[] {
  const own = bodiesOf(scene.text?.some(({ value }) => value.trim()) ? scene.text : scene.show || !scene.describe ? [] : scene.describe);
  const shown = bodiesOf(showWords(scene), showingPurpose);
  const names = bodiesOf(scene.title?.length ? scene.title : (scene.describe ?? [{ lang: 'und', value: '–' }]), namingPurpose);
  const said = (id: string, body: Json[]): Json => ({
    id, type: 'Annotation', motivation: 'commenting', ...(scene.title?.length ? { label: languageMap(scene.title, '–') } : {}), body,
    target: view ? writePlace(placeOfView(view, canvas.id)) : manifest,
  });
  const address = sceneAddress(manifest, scene.id);
  if (own.length > 0 && shown.length > 0) return [said(address, own), said(shownAddress(manifest, scene.id), shown)];
  return [said(address, [own, shown, names].find(({ length }) => length > 0) ?? [])];
}

/** A further place of a scene. */
interface Further {
  readonly canvas: ThingCanvas;
  readonly written: Json;
}

/** The further places that a scene shows, each on its own canvas, with what is said of it. */
function further(manifest: string, scene: Scene, context: WriteContext): Further[] {
  return furtherLooks(scene).flatMap(({ view, words }, index): Further[] => {
    const canvas = findCanvas(view, context);
    if (!canvas) return [];
    const said = bodiesOf(words);
    const body = said.length > 0 ? said : bodiesOf(scene.title?.length ? scene.title : [{ lang: 'und', value: '–' }], namingPurpose);
    return [{ canvas, written: { id: furtherAddress(manifest, scene.id, index + 1), type: 'Annotation', motivation: 'commenting', ...(scene.title?.length ? { label: languageMap(scene.title, '–') } : {}), body, target: writePlace(placeOfView(view, canvas.id)) } }];
  });
}
