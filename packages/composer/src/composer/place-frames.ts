import type { Stage } from '@thingsthattalk/viewer/parts';
import type { Pixels } from '../pictures/view-of-region.ts';
import { clamp, corners, handlesOf, isWithin, type Point } from './frame-geometry.ts';
import { spreadTags, type Wanted } from './spread-tags.ts';

/** A scene's frame to be placed, in pixels of the picture. */
interface PlacedFrame { readonly scene: string; readonly here: boolean; readonly whole: boolean; readonly region: Pixels }

interface Size { readonly width: number; readonly height: number }
/** The sizes of what lies over the picture, in CSS pixels: they follow the size of the letters. */
export interface Sizes { readonly box: Size; readonly tag: Size; readonly handle: number }

/** What stays free between two numbers, in CSS pixels: with what surrounds each they are large enough to be hit. */
const gap = 8;

/** Measures what lies over the picture. */
export function measure(over: HTMLElement): Sizes {
  const tags = [...over.querySelectorAll<HTMLElement>('.tag')];
  const handle = over.querySelector<HTMLElement>('.corner')?.offsetWidth ?? 0;
  return { box: { width: over.clientWidth, height: over.clientHeight }, tag: { width: Math.max(0, ...tags.map((tag) => tag.offsetWidth)), height: Math.max(0, ...tags.map((tag) => tag.offsetHeight)) }, handle };
}

/** Puts the frames, their numbers and the handles of the one at hand where the stage shows them, none over another. @param spot where a point is marked, on the stage */
export function placeFrames(over: HTMLElement, stage: Stage, frames: readonly PlacedFrame[], { box, tag, handle }: Sizes, spot: Point | null): void {
  const clear: Pixels[] = spot ? [squareAround(spot, tag.height)] : [];
  const seen: { readonly number: HTMLElement; readonly wish: Wanted }[] = [];
  const elements = new Map<string, HTMLElement[]>();
  for (const element of over.querySelectorAll<HTMLElement>('[data-scene]')) elements.set(element.dataset.scene!, [...(elements.get(element.dataset.scene!) ?? []), element]);
  for (const { scene, here, whole, region } of [...frames].sort((a, b) => Number(b.here) - Number(a.here))) {
    const own = elements.get(scene) ?? [];
    const on = onStage(stage, region);
    const [frame, number] = ['frame', 'tag'].map((kind) => own.find(({ classList }) => classList.contains(kind)));
    const inView = on !== null && on.x < box.width && on.y < box.height && on.x + on.width > 0 && on.y + on.height > 0;
    const handles = here ? placeHandles(own.filter(({ dataset }) => dataset.corner), inView ? on : null, handle, box) : [];
    clear.push(...handles);
    if (!frame || !number) continue;
    for (const element of [frame, number]) element.toggleAttribute('data-away', !inView);
    if (!inView) continue;
    Object.assign(frame.style, { translate: `${on.x}px ${on.y}px`, width: `${on.width}px`, height: `${on.height}px` });
    seen.push({ number, wish: { ...wishFor(on, tag, handles), far: whole } });
  }
  for (const [at, { x, y }] of spreadTags(seen.map(({ wish }) => wish), tag, box, { gap, clear }).entries()) {
    seen[at]!.number.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  }
}

/** Where a number stands best: where there is room on its frame and not in what the frame shows, above the handles where it does not fit between them. */
function wishFor(on: Pixels, tag: Size, handles: readonly Pixels[]): Point {
  const top = Math.min(on.y, ...handles.map(({ y }) => y));
  const between = on.width - (handles[0]?.width ?? 0);
  if (handles.length > 0 && between < tag.width && top > tag.height) return { x: on.x + (on.width - tag.width) / 2, y: top - tag.height };
  return { x: on.x + (handles[0]?.width ?? 0) / 2, y: on.y > tag.height ? on.y - tag.height : on.y };
}

/** Handles that are out of view are not there; those at the edge of the stage stand wholly on it. */
function placeHandles(handles: readonly HTMLElement[], on: Pixels | null, size: number, box: Size): Pixels[] {
  const middles = on && handlesOf(on, size);
  return handles.flatMap((element) => {
    const corner = corners.find((each) => each === element.dataset.corner);
    const middle = corner && middles?.[corner];
    const isSeen = middle !== undefined && middle !== null && isWithin(middle, { x: -size / 2, y: -size / 2, width: box.width + size, height: box.height + size });
    element.toggleAttribute('data-away', !isSeen);
    if (!isSeen) return [];
    const square = squareAround({ x: clamp(middle.x, size / 2, box.width - size / 2), y: clamp(middle.y, size / 2, box.height - size / 2) }, size);
    element.style.translate = `${square.x}px ${square.y}px`;
    return [square];
  });
}

const squareAround = ({ x, y }: Point, size: number): Pixels => ({ x: x - size / 2, y: y - size / 2, width: size, height: size });

function onStage(stage: Stage, { x, y, width, height }: Pixels): Pixels | null {
  const [from, to] = [stage.screenOf({ x, y }), stage.screenOf({ x: x + width, y: y + height })];
  return from && to && { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
}
