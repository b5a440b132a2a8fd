import type { Claim, Rights, Text } from '@thingsthattalk/core';
import type { PixelSize } from '../detail.ts';
import type { Canvas } from '../presentation/model.ts';
import { addressPart, strictAddress } from './strict-address.ts';
import { writeForeignCanvas } from './write-foreign-canvas.ts';

/** A picture of an archive's own, as the pages use it. */
export interface OwnPicture extends PixelSize {
  /** The permanent name of its canvas: `c1`. */
  readonly name: string;
  /** The address of its level-0 image service, without a slash at the end. */
  readonly service: string;
  readonly sizes: readonly PixelSize[];
  readonly label?: Text;
  /** How wide what it shows is in reality, in micrometres. */
  readonly trueWidth?: number;
  /** Pictures that lie on it point for point, the one below first: its canvas lets a viewer choose among them. */
  readonly layers?: readonly OwnPicture[];
}

/** A canvas of a thing, as documents of ours name it. */
export interface ThingCanvas {
  /** What views call it: the name of an own picture (`c1`), the IIIF id of another institution's. */
  readonly name: string;
  /** Its address: our own, or the real one where it is another's and the API allows it. */
  readonly id: string;
  /** The manifest that has the whole thing. */
  readonly manifest: { readonly id: string; readonly label: Text };
  readonly painted: OwnPicture | Canvas;
}

/** Where things are, and what is written with them. All addresses are absolute. */
export interface WriteContext {
  /** The archive's address, without a slash at the end. */
  readonly base: string;
  /** The languages of the site; the first gives the homepage. */
  readonly languages: readonly string[];
  /** Who publishes: shown by other viewers as the provider. */
  readonly publisher?: { readonly name: Text; readonly url: string };
  /** What holds where a record says nothing of its rights. */
  readonly rights?: Rights;
  /** The canvases of a thing in their order; none when it is not to be shown. */
  readonly canvases: (thing: string) => readonly ThingCanvas[];
  /** What a claim holds a thing to be, in a language. Default: its value as the record has it. */
  readonly claimWords?: (claim: Claim, lang: string) => string;
}

/** The address of an own canvas, which stays the same whatever pictures are added. */
export const canvasId = (base: string, thing: string, name: string): string => `${base}/iiif/${thing}/canvas/${addressPart(name)}`;

/** A canvas for a picture of the archive's own. @param thing under which reference the thing is built */
export const ownCanvas = (base: string, thing: string, label: Text, painted: OwnPicture): ThingCanvas =>
  ({ name: painted.name, id: canvasId(base, thing, painted.name), manifest: { id: `${base}/iiif/${thing}/manifest.json`, label }, painted });

/**
 * The address that another institution's canvas has in documents of ours: its own, unless that is no web address or has a
 * part behind a `#`, which a canvas may not have (Presentation API 3.0 §5.3).
 * @param index its place among the canvases of its manifest, from 0
 */
export function foreignCanvasId(base: string, thing: string, id: string, index: number): string {
  const strict = strictAddress(id);
  return strict && !strict.includes('#') ? strict : canvasId(base, thing, `foreign-${index + 1}`);
}

/**
 * A canvas of another institution: it keeps its id, so that what others say of it can be brought together with what we
 * do, wherever the API allows it.
 * @param index its place among the canvases of its manifest, from 0
 * @returns `null` when nothing of it can be painted
 */
export function foreignCanvas(base: string, thing: string, manifest: ThingCanvas['manifest'], index: number, painted: Canvas): ThingCanvas | null {
  const id = foreignCanvasId(base, thing, painted.id, index);
  return writeForeignCanvas(id, painted) ? { name: painted.id, id, manifest: { ...manifest, id: strictAddress(manifest.id) ?? `${base}/iiif/${thing}/manifest.json` }, painted } : null;
}
