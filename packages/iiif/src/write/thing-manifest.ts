import type { Claim, Prose, Thing, View } from '@thingsthattalk/core';
import type { Json } from '../presentation/json.ts';
import { frame, optional } from './frame-document.ts';
import { languageMap, plainMap } from './language-map.ts';
import { contexts } from './riding-record.ts';
import { bodiesOf } from './write-bodies.ts';
import { thumbnailOf, writeCanvas } from './write-canvas.ts';
import type { ThingCanvas, WriteContext } from './write-context.ts';
import { placeOfView, writePlace } from './write-place.ts';

/** A claim about a thing, with its reference. */
export interface ThingClaim {
  readonly ref: string;
  readonly record: Claim;
}

/**
 * A thing as a Presentation 3 manifest: its canvases, own ones under permanent names, those of others under their real
 * ids; what is claimed of it as annotations with the motivation `assessing`. The record itself rides along, so that
 * reading back loses nothing.
 * @param ref the reference under which it is built
 */
export function manifestFromThing(ref: string, thing: Thing, claims: readonly ThingClaim[], context: WriteContext): Json {
  const { base } = context;
  const canvases = context.canvases(ref);
  const originals = (thing.images ?? []).flatMap((entry) => (entry.$type === 'net.thingsthattalk.thing#iiif' ? [entry.manifest] : []));
  return {
    '@context': contexts(base),
    id: `${base}/iiif/${ref}/manifest.json`,
    type: 'Manifest',
    label: languageMap(thing.titles, thing.objectNumber?.trim() || ref),
    ...optional('summary', plainMap(thing.description) ?? (thing.summary?.length ? languageMap(thing.summary, '–') : null)),
    metadata: (thing.metadata ?? []).map(({ label, value }) => ({ label: languageMap(label, '–'), value: plainMap(value) ?? { none: ['–'] } })),
    ...frame([{ ref, record: thing }], { rights: thing.rights, credit: thing.credit, seeAlso: originals.flatMap((id) => (/^https?:/.test(id) ? [{ id, type: 'Manifest', label: { en: ['The manifest it was taken from'] }, format: 'application/ld+json' }] : [])) }, context),
    ...optional('thumbnail', thumbnailOf(canvases[0])),
    items: canvases.map((canvas, index) => writeCanvas(canvas, claims.flatMap((claim) => assessing(claim, canvases, canvas, context)), `${base}/iiif/${ref}/claims/${index + 1}`, false)),
  };
}

/** The address of a piece of evidence as an annotation: the same wherever it is told. @param index from 0 */
export const evidenceAddress = (base: string, claim: string, index: number): string => `${base}/iiif/${claim}/evidence/${index + 1}`;

/** The address of what a claim states, where none of its evidence can be seen. */
export const statementAddress = (base: string, claim: string): string => `${base}/iiif/${claim}/statement`;

/** The address of the page with the claims on a canvas ends in this and its number. */
export const isClaimPage = (page: unknown): boolean => /\/claims\/\d+$/.test(String((page as { id?: unknown } | null)?.id));

/**
 * A claim where it can be seen: an annotation for each piece of evidence on this canvas. One whose evidence is nowhere
 * to be seen is said of the first canvas as a whole. Viewers that look for comments only show it too.
 */
function assessing({ ref, record }: ThingClaim, canvases: readonly ThingCanvas[], canvas: ThingCanvas, context: WriteContext): Json[] {
  const at = (view: View | undefined): ThingCanvas | undefined => (view?.thing === record.thing.ref ? (view.canvas === undefined ? canvases[0] : canvases.find(({ name }) => name === view.canvas)) : undefined);
  const written = (id: string, words: Prose | undefined, view?: View): Json =>
    ({ id, type: 'Annotation', motivation: ['assessing', 'commenting'], body: claimBodies(record, words, context), target: view ? writePlace(placeOfView(view, canvas.id)) : canvas.id });
  const evidence = record.evidence ?? [];
  if (!evidence.some(({ view }) => at(view))) return canvas === canvases[0] ? [written(statementAddress(context.base, ref), record.statement)] : [];
  return evidence.flatMap(({ text, view }, number) => (at(view) === canvas ? [written(evidenceAddress(context.base, ref, number), text, view)] : []));
}

function claimBodies(claim: Claim, words: Prose | undefined, { claimWords = ({ value }) => value, languages }: WriteContext): Json[] {
  const said = bodiesOf(words);
  if (said.length === 0) return bodiesOf(languages.map((lang) => ({ lang, value: claimWords(claim, lang) })));
  return said.map((body) => ({ ...body, value: `${claimWords(claim, String(body.language ?? languages[0] ?? 'en'))}: ${String(body.value)}` }));
}
