import { failure, success, type Result } from '@thingsthattalk/core';
import { webAddressOf } from './presentation/addresses.ts';
import type { CanvasPlace } from './presentation/annotation-model.ts';
import { isObject, isTooDeep, list, string, wellFormed, type Json } from './presentation/json.ts';
import { readPlace } from './presentation/read-place.ts';

/** An exact view that is handed on: Content State API 1.0. Regions in canvas units, time in seconds. */
export interface SharedView {
  /** The address of the manifest or collection. */
  readonly manifest: string;
  readonly canvas?: string;
  readonly region?: CanvasPlace['region'];
  readonly point?: CanvasPlace['point'];
  readonly time?: CanvasPlace['time'];
  /** The id of a scene, where the manifest is a story of ours. */
  readonly scene?: string;
  /** The language it was read in. */
  readonly lang?: string;
}

/**
 * Reads a content state in any of its forms (§2.2, §3): the address of a manifest, JSON, or encoded JSON; an annotation
 * or its target alone.
 * @returns the view, or what was wrong with it; with several targets the first
 * @example
 * readContentState('https://a.org/manifest.json') //=> { ok: true, value: { manifest: 'https://a.org/manifest.json' }, issues: [] }
 */
export function readContentState(source: string): Result<SharedView> {
  const text = source.trim();
  if (text.length > 100_000) return failure('this view is too long to be one', 'Copy the address again.');
  const address = webAddressOf(text);
  if (address) return success({ manifest: address });
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith('{') || text.startsWith('[') ? text : decodeContentState(text)) as unknown;
  } catch {
    return failure('this is no view that can be opened', 'Copy the whole address, from iiif-content= to its end.');
  }
  if (isTooDeep(json)) return failure('this is no view that can be opened: it is nested too deep', 'Copy the whole address.');
  const [first] = list(json);
  if (!isObject(first)) return failure('this is no view that can be opened', 'Copy the whole address.');
  const annotation = first.target === undefined ? null : first;
  return fromTarget(annotation ? list(annotation.target)[0] : first, annotation ?? first);
}

function fromTarget(target: unknown, told: Json): Result<SharedView> {
  const [scene, lang] = [string(told['ttt:scene']), string(told.language)];
  const more = { ...(scene ? { scene } : {}), ...(lang ? { lang } : {}) };
  const source = isObject(target) && target.source !== undefined ? target.source : target;
  const id = webAddressOf(source);
  if (!id) return failure('this view does not say what it shows', 'Copy the whole address.');
  const type = isObject(source) ? string(source.type) : undefined;
  if (type === 'Manifest' || type === 'Collection' || typeof target === 'string') return success({ manifest: id, ...more });
  const manifest = isObject(source) ? webAddressOf(list(source.partOf)[0]) : undefined;
  const place = readPlace(target);
  if (!manifest || !place) return failure('this view names no manifest', 'Ask for an address that names one (partOf).');
  const { canvas, region, point, time } = place;
  return success({ manifest, canvas, ...(region ? { region } : {}), ...(point ? { point } : {}), ...(time ? { time } : {}), ...more });
}

/**
 * A view as a content state: an annotation with the motivation `contentState` (§2.2.3). What other viewers do not know,
 * the scene and the language, they pass by.
 */
export function contentState({ manifest, canvas, region, time, scene, lang }: SharedView): Json {
  const fragment = [region && `xywh=${[region.x, region.y, region.width, region.height].map(Math.round).join(',')}`, time && `t=${time.start}${time.end === undefined ? '' : `,${time.end}`}`].filter(Boolean).join('&');
  return {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: `${manifest}#content-state`,
    type: 'Annotation',
    motivation: ['contentState'],
    ...(lang ? { language: lang } : {}),
    ...(scene ? { 'ttt:scene': scene } : {}),
    target: canvas ? { id: `${canvas}${fragment ? `#${fragment}` : ''}`, type: 'Canvas', partOf: [{ id: manifest, type: 'Manifest' }] } : { id: manifest, type: 'Manifest' },
  };
}

/** A content state as it goes into an address: §6, `content-state-encode`. */
export const encodeContentState = (state: Json): string => toBase64(encodeURIComponent(wellFormed(JSON.stringify(state)))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** The JSON in an encoded content state: §6, `content-state-decode`. @throws Error when it is not encoded so */
export const decodeContentState = (encoded: string): string => decodeURIComponent(fromBase64(encoded.replace(/-/g, '+').replace(/_/g, '/')));

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Of ASCII only, as percent-encoding leaves it: neither the browser nor Node is asked. */
function toBase64(ascii: string): string {
  let out = '';
  for (let at = 0; at < ascii.length; at += 3) {
    const bits = (ascii.charCodeAt(at) << 16) | ((ascii.charCodeAt(at + 1) || 0) << 8) | (ascii.charCodeAt(at + 2) || 0);
    out += letters[bits >> 18]! + letters[(bits >> 12) & 63]! + (at + 1 < ascii.length ? letters[(bits >> 6) & 63]! : '=') + (at + 2 < ascii.length ? letters[bits & 63]! : '=');
  }
  return out;
}

function fromBase64(text: string): string {
  const values = [...text.replace(/=+$/, '')].map((letter) => letters.indexOf(letter));
  if (values.includes(-1)) throw new Error('not encoded as base64url');
  let out = '';
  for (let at = 0; at < values.length; at += 4) {
    const bits = (values[at]! << 18) | ((values[at + 1] ?? 0) << 12) | ((values[at + 2] ?? 0) << 6) | (values[at + 3] ?? 0);
    out += String.fromCharCode(bits >> 16) + (at + 2 < values.length ? String.fromCharCode((bits >> 8) & 255) : '') + (at + 3 < values.length ? String.fromCharCode(bits & 255) : '');
  }
  return out;
}
