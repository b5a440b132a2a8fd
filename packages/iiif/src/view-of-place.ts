import type { View } from '@thingsthattalk/core';
import type { CanvasPlace } from './presentation/annotation-model.ts';
import type { Box } from './presentation/model.ts';
import { outlineBox } from './presentation/svg-outline.ts';
import type { FoundCanvas } from './story-from-manifest.ts';

/** A view of a place that was read: whole canvas units, kept within the canvas; milliseconds. */
export function viewOfPlace({ region, point, outline, time }: CanvasPlace, { thing, canvas, width, height }: FoundCanvas): View {
  const box = region && within(region, width, height);
  const corners = outline ? cornersOf(outline) : null;
  // Where only the outline was said, its box stands for a region; the outline says it better.
  const boxed = corners && outline && JSON.stringify(outlineBox(outline)) === JSON.stringify(region);
  return {
    thing, canvas, ...(width && height ? { width, height } : {}), ...(box && !boxed ? { region: box } : {}),
    ...(point ? { shape: { $type: 'net.thingsthattalk.defs#pointShape', at: { x: Math.round(point.x), y: Math.round(point.y) } } } : corners ? { shape: { $type: 'net.thingsthattalk.defs#polygonShape', points: corners } } : {}),
    ...(time ? { time: { start: Math.round(time.start * 1000), ...(time.end === undefined ? {} : { end: Math.round(time.end * 1000) }) } } : {}),
  };
}

function within({ x, y, width, height }: Box, most = Number.MAX_SAFE_INTEGER, highest = Number.MAX_SAFE_INTEGER): Box | null {
  const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
  const [right, bottom] = [Math.min(most, Math.round(x + width)), Math.min(highest, Math.round(y + height))];
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}

/** The corners of an outline of straight lines between points; `null` for any other. */
function cornersOf(outline: string): { x: number; y: number }[] | null {
  if (!/^M[\d\s.,L-]+Z$/.test(outline)) return null;
  const numbers = (outline.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const corners = Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => ({ x: Math.round(numbers[index * 2]!), y: Math.round(numbers[index * 2 + 1]!) }));
  return corners.length >= 3 && corners.length <= 5000 ? corners : null;
}
