import type { Prose, Story, Text, Thing, View } from '@thingsthattalk/core';
import type { Annotation, CanvasPlace } from '../presentation/annotation-model.ts';
import { escapeProse } from '../presentation/html-to-prose.ts';
import { readPresentation } from '../presentation/read-presentation.ts';
import { sceneAddress } from '../write/story-manifest.ts';
import { evidenceAddress, statementAddress, type ThingClaim } from '../write/thing-manifest.ts';
import { canvasId, foreignCanvasId, type ThingCanvas } from '../write/write-context.ts';
import { placeOfView } from '../write/write-place.ts';

/** A place for what looks at a thing; `null` where that has no canvas. */
export type PlaceOf = (view: View) => CanvasPlace | null;

/** What a manifest says about its canvases in itself: ours, or one of others that was kept. Nothing when it cannot be read. */
export function saidInManifest(manifest: unknown): readonly Annotation[] {
  const read = readPresentation(manifest);
  if (!read.ok || read.value.kind !== 'manifest') return [];
  const { id, canvases } = read.value;
  return canvases.flatMap(({ annotations }) => annotations).map((annotation, index) => (annotation.id ? annotation : { ...annotation, id: `${id}#annotation-${index + 1}` }));
}

/**
 * The canvases of a thing as its record alone tells them, first the one that stands for it: what views call each, and
 * its address in documents of ours.
 */
export const canvasNames = (base: string, ref: string, thing: Thing): Pick<ThingCanvas, 'name' | 'id'>[] =>
  (thing.images ?? []).flatMap((entry, order) => {
    if (entry.$type === 'net.thingsthattalk.thing#iiif') return (entry.canvases ?? []).map(({ id }, index) => ({ name: id, id: foreignCanvasId(base, ref, id, index) }));
    const name = (entry.$type === 'net.thingsthattalk.thing#ownImage' && entry.image.name) || `c${order + 1}`;
    return [{ name, id: canvasId(base, ref, name) }];
  });

/** Where a view lies on the canvases of its thing. */
export function placeOn(canvases: readonly Pick<ThingCanvas, 'name' | 'id'>[], view: View): CanvasPlace | null {
  const canvas = view.canvas ? canvases.find(({ name }) => name === view.canvas) : canvases[0];
  return canvas ? placeOfView(view, canvas.id) : null;
}

/**
 * What the records say about a thing, as annotations on its canvases: what it is, what is written on it, whose hands it
 * went through, what is claimed of it and why. Evidence has the address it has in the thing's own manifest.
 * @param ref the reference the thing is built under: `thing/unicorn-horn`
 */
export function saidOfThing(ref: string, thing: Thing, claims: readonly ThingClaim[], { base, placeOf }: { readonly base: string; readonly placeOf: PlaceOf }): Annotation[] {
  const own = `${base}/iiif/${ref}`;
  const whole = placeOf({ thing: ref }) ?? { canvas: `${own}/manifest.json` };
  const at = (view: View | undefined): CanvasPlace => (view && placeOf(view)) ?? whole;
  return [
    said(`${own}/description`, 'describing', thing.titles, [plain(thing.summary), thing.description], whole),
    ...(thing.inscriptions ?? []).map(({ text, translation, place, view }, index) => said(`${own}/inscription/${index + 1}`, 'supplementing', place, [text, translation], at(view))),
    ...(thing.provenance ?? []).map(({ text }, index) => said(`${own}/provenance/${index + 1}`, 'describing', [], [text], whole)),
    ...claims.flatMap(({ ref: claim, record }) => [
      said(statementAddress(base, claim), 'assessing', record.as, [record.statement], whole, 'commenting'),
      ...(record.evidence ?? []).map(({ text, view }, index) => said(evidenceAddress(base, claim, index), 'assessing', [], [text], at(view), 'commenting')),
    ]),
  ].filter(saysSomething);
}

/**
 * What a story says, as annotations on the places its scenes look at. A scene has the address it has in the story's own
 * manifest; what lies deeper in it, an address below that. A scene without a view is told beside the picture that stays.
 * @param ref the reference the story is built under
 */
export function saidInStory(ref: string, story: Story, { base, placeOf }: { readonly base: string; readonly placeOf: PlaceOf }): Annotation[] {
  const manifest = `${base}/iiif/${ref}/manifest.json`;
  const first = story.scenes.flatMap(({ view }) => (view && placeOf(view)) ?? [])[0] ?? { canvas: manifest };
  let place = { canvas: first.canvas };
  const places = story.scenes.map(({ view }) => (place = (view && placeOf(view)) ?? { canvas: place.canvas }));
  return [
    said(`${manifest}/summary`, 'describing', story.title, [plain(story.summary)], { canvas: first.canvas }),
    ...(story.chapters ?? []).map(({ id, title, text }) => said(`${manifest}/chapter/${id}`, 'describing', title, [text], { canvas: (places[story.scenes.findIndex(({ chapter }) => chapter === id)] ?? first).canvas })),
    ...story.scenes.flatMap(({ id, title, text, describe, more, show }, index) => [
      said(sceneAddress(manifest, id), 'commenting', title, [text], places[index]!),
      said(`${sceneAddress(manifest, id)}/more`, 'commenting', [], [plain(describe), more, show?.$type === 'net.thingsthattalk.scene#quote' ? show.words : undefined, show?.$type === 'net.thingsthattalk.scene#question' ? show.ask : undefined], places[index]!),
    ]),
  ].filter(saysSomething);
}

const said = (id: string, motivation: string, label: Text | undefined, texts: readonly (Prose | undefined)[], target: CanvasPlace, ...more: readonly string[]): Annotation => ({
  id, motivations: [motivation, ...more], label: label ?? [], target,
  bodies: texts.flatMap((text) => text ?? []).map(({ lang, value }) => ({ kind: 'text' as const, text: value, ...(lang === 'und' ? {} : { lang }), choice: false })),
});

/** A text that is no prose, as prose. */
const plain = (text: Text | undefined): Prose => (text ?? []).map(({ lang, value }) => ({ lang, value: escapeProse(value) }));

const saysSomething = ({ bodies, label }: Annotation): boolean => bodies.length > 0 || label.length > 0;
