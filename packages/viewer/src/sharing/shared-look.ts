import { canvasId, readContentState, type Box, type SharedView } from '@thingsthattalk/iiif';
import type { Region } from '../camera/camera.ts';
import type { Picture } from '../reading/context.ts';

/** What a shared view asks of an element of ours: a scene, or a part of a picture. */
export interface SharedLook {
  readonly scene: string | null;
  readonly picture: Picture | null;
  /** Pixels of the whole picture. */
  readonly region: Region | null;
}

/** The canvas of a picture: its own address where others serve it, the one of our manifests where we do. */
export function canvasOf({ key }: Picture, manifest: string): string {
  const [thing = '', name = ''] = [key.slice(0, key.indexOf('#')), key.slice(key.indexOf('#') + 1)];
  return /^https?:/.test(name) ? name : canvasId(manifest.replace(/\/iiif\/.*$/, ''), thing, name);
}

/** Pixels of the whole picture for one canvas unit. */
const scaleOf = ({ width, canvas }: Picture): number => (canvas ? width / canvas.width : 1);

/**
 * Reads a content state for an element with these pictures. `null` when it is none, or shows nothing of them.
 * @param manifest the address of the element's own manifest
 */
export function readSharedLook(content: string, pictures: Iterable<Picture>, manifest: string): SharedLook | null {
  const read = readContentState(content);
  if (!read.ok) return null;
  const { canvas, region, point, scene = null } = read.value;
  const picture = canvas ? ([...pictures].find((each) => canvasOf(each, manifest) === canvas) ?? null) : null;
  if (!picture) return scene === null ? null : { scene, picture, region: null };
  const around: Box | undefined = region ?? (point && { x: point.x - 250, y: point.y - 250, width: 500, height: 500 });
  const scale = scaleOf(picture);
  return { scene, picture, region: around ? { x: around.x * scale, y: around.y * scale, width: around.width * scale, height: around.height * scale } : null };
}

/** An exact view of a picture, to hand on. @param region pixels of the whole picture; `null` for all of it */
export function viewOf(picture: Picture, region: Region | null, manifest: string, more: Pick<SharedView, 'scene' | 'lang'> = {}): SharedView {
  const scale = scaleOf(picture);
  return { manifest, canvas: canvasOf(picture, manifest), ...(region ? { region: { x: Math.round(region.x / scale), y: Math.round(region.y / scale), width: Math.round(region.width / scale), height: Math.round(region.height / scale) } } : {}), ...more };
}
