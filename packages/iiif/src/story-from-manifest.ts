import { makeSlug, type Prose, type Scene, type Story, type Text, type View } from '@thingsthattalk/core';
import type { Annotation, CanvasPlace } from './presentation/annotation-model.ts';
import type { Manifest, Range } from './presentation/model.ts';
import { viewOfPlace } from './view-of-place.ts';
import { namingPurpose, showingPurpose } from './write/write-bodies.ts';

/** What a canvas is in an archive. */
export interface FoundCanvas {
  readonly thing: string;
  /** How views call it. */
  readonly canvas: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** One point of a story: an entry of the table of contents, what is said there, or both. */
interface Point {
  readonly range?: Range;
  readonly annotation?: Annotation;
  /** The ranges it stands in, outermost first. */
  readonly within: readonly Range[];
}

/**
 * A story from a manifest: the table of contents gives the order of its scenes and their chapters, what is said of the
 * canvases their words and regions. Scenes that no range names follow in the order of the canvases.
 * @param find what a canvas is in the archive; a scene on one that is unknown keeps its words and has no view
 */
export function storyFromManifest(manifest: Manifest, find: (canvas: string) => FoundCanvas | null): Story {
  const chapters = new Map<string, { id: string; title: Text; text?: Prose }>();
  const ids = new Set<string>();
  const scenes = pointsOf(manifest).map((point, index): Scene => {
    const [outer] = point.within.slice(-1);
    const chapter = outer && nameIn(outer.id, 'chapter') || (outer && makeSlug(outer.label[0]?.value ?? '')) || (outer && `chapter-${chapters.size + 1}`);
    if (outer && chapter && !chapters.has(chapter)) chapters.set(chapter, { id: chapter, title: outer.label, ...(outer.summary ? { text: outer.summary } : {}) });
    const id = freeName(nameIn(point.annotation?.id ?? point.range?.id ?? '', 'scene') ?? `s${index + 1}`, ids);
    return sceneOf(id, chapter || undefined, point, manifest, find);
  });
  return {
    $type: 'net.thingsthattalk.story',
    title: manifest.label,
    ...(manifest.summary.length > 0 ? { summary: manifest.summary } : {}),
    ...(chapters.size > 0 ? { chapters: [...chapters.values()] } : {}),
    scenes,
    ...(manifest.rights ? { rights: { statement: manifest.rights } } : {}),
  };
}

/** Whether a manifest tells a story: its table of contents leads to what is said of its canvases. */
export const tellsStory = (manifest: Manifest): boolean => pointsOf(manifest).some(({ range, annotation }) => range && annotation);

function pointsOf(manifest: Manifest): Point[] {
  const said = [...manifest.canvases.flatMap(({ annotations }) => annotations), ...(manifest.annotations ?? [])].filter(({ motivations }) => motivations.length === 0 || motivations.some((each) => each === 'commenting' || each === 'describing')).filter(({ id }) => !/\/scene\/[^/]+\/(?:look\/\d+|shown)$/.test(id));
  const left = new Set(said);
  const byName = new Map(said.flatMap((annotation) => { const name = nameIn(annotation.id, 'scene'); return name === null ? [] : [[name, annotation] as const]; }));
  const [top, ...more] = manifest.ranges;
  // One range around all others is the table itself.
  const entries = top && more.length === 0 && top.items.some(isRange) ? top.items.filter(isRange) : manifest.ranges;
  const named = leaves(entries, []).map(({ range, within }): Point => {
    const [place] = range.items.filter((item): item is CanvasPlace => !isRange(item));
    const annotation = byName.get(nameIn(range.id, 'scene') ?? '') ?? [...left].find(({ target }) => place && target.region && samePlace(target, place));
    if (annotation) left.delete(annotation);
    return { range, within, ...(annotation ? { annotation } : {}) };
  });
  return [...named, ...[...left].map((annotation): Point => ({ annotation, within: [] }))];
}

const leaves = (ranges: readonly Range[], within: readonly Range[]): { range: Range; within: readonly Range[] }[] =>
  ranges.flatMap((range) => (range.items.some(isRange) ? leaves(range.items.filter(isRange), [...within, range]) : [{ range, within }]));

const isRange = (item: Range | CanvasPlace): item is Range => 'items' in item;
const samePlace = (a: CanvasPlace, b: CanvasPlace): boolean => a.canvas === b.canvas && JSON.stringify([a.region, a.time]) === JSON.stringify([b.region, b.time]);

function sceneOf(id: string, chapter: string | undefined, { range, annotation }: Point, manifest: Manifest, find: (canvas: string) => FoundCanvas | null): Scene {
  const place = annotation?.target ?? range?.items.find((item): item is CanvasPlace => !isRange(item));
  const title = annotation ? annotation.label : (range?.label ?? []);
  const text = annotation ? wordsOf(annotation) : [];
  const found = place && place.canvas !== manifest.id ? find(place.canvas) : null;
  const view: View | null = place && found ? viewOfPlace(place, found) : null;
  return { id, ...(chapter === undefined ? {} : { chapter }), ...(title.length > 0 ? { title } : {}), ...(text.length > 0 ? { text } : {}), ...(view ? { view } : {}) };
}

function wordsOf({ id, bodies }: Annotation): Prose {
  const left = new Set(['tagging', namingPurpose, ...(nameIn(id, 'scene') === null ? [] : [showingPurpose])]);
  const byLanguage = new Map<string, string[]>();
  for (const body of bodies) if (body.kind === 'text' && !left.has(body.purpose ?? '')) byLanguage.set(body.lang ?? 'und', [...(byLanguage.get(body.lang ?? 'und') ?? []), body.text]);
  return [...byLanguage].map(([lang, texts]) => ({ lang, value: texts.join('\n\n') }));
}

/** The name of a scene or chapter in an address of ours; `null` in any other. */
function nameIn(address: string, kind: 'scene' | 'chapter'): string | null {
  const [, part] = new RegExp(`/${kind}/([^/]+)(?:/\\d+)?$`).exec(address) ?? [];
  try {
    return part && decodeURIComponent(part).length <= 64 ? decodeURIComponent(part) : null;
  } catch {
    return null;
  }
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted.slice(0, 58)}-${number}`;
  taken.add(name);
  return name;
}
