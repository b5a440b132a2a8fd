import type { View } from '@thingsthattalk/core';
import type { CanvasPlace } from '../presentation/annotation-model.ts';

/** A place as the target of an annotation. */
export type WrittenPlace = string | Readonly<Record<string, unknown>>;

/** What a view looks at, in canvas units and seconds. Edges are rounded to whole units, as media fragments want them. */
export function placeOfView({ region, shape, time, per = 1 }: View, canvas: string): CanvasPlace {
  const whole = (value: number): number => Math.round(value / per);
  const [x, y] = [whole(region?.x ?? 0), whole(region?.y ?? 0)];
  const point = shape?.$type === 'net.thingsthattalk.defs#pointShape' ? { x: whole(shape.at.x), y: whole(shape.at.y) } : null;
  const corners = shape?.$type === 'net.thingsthattalk.defs#polygonShape' ? shape.points.map((corner) => `${corner.x / per} ${corner.y / per}`) : [];
  return {
    canvas,
    ...(region ? { region: { x, y, width: Math.max(1, whole(region.x + region.width) - x), height: Math.max(1, whole(region.y + region.height) - y) } } : {}),
    ...(point ? { point } : {}),
    ...(corners.length > 0 ? { outline: `M${corners.join(' L')}Z` } : {}),
    ...(time ? { time: { start: time.start / 1000, ...(time.end ? { end: time.end / 1000 } : {}) } } : {}),
  };
}

/**
 * A place as every viewer reads it: a media fragment wherever that says it all; where there is a spot or an outline too,
 * a specific resource with a selector for each. `readPlace` reads back what this writes.
 * @example
 * writePlace({ canvas: 'https://a.org/c', region: { x: 1, y: 2, width: 3, height: 4 }, time: { start: 5 } }) //=> 'https://a.org/c#xywh=1,2,3,4&t=5'
 */
export function writePlace({ canvas, region, point, outline, time }: CanvasPlace): WrittenPlace {
  const fragment = fragmentOf({ region, time });
  const selectors = [
    ...(fragment ? [{ type: 'FragmentSelector', conformsTo: 'http://www.w3.org/TR/media-frags/', value: fragment }] : []),
    ...(outline ? [{ type: 'SvgSelector', value: `<svg xmlns="http://www.w3.org/2000/svg"><path d="${outline.replace(/[^A-Za-z0-9\s.,+-]/g, '')}"/></svg>` }] : []),
    // The official schema wants whole numbers above nought.
    ...(point ? [{ type: 'PointSelector', x: Math.max(1, Math.round(point.x)), y: Math.max(1, Math.round(point.y)) }] : []),
  ];
  if (selectors.length === 0) return canvas;
  if (fragment && selectors.length === 1 && !canvas.includes('#')) return `${canvas}#${fragment}`;
  return { type: 'SpecificResource', source: canvas, selector: selectors.length === 1 ? selectors[0] : selectors };
}

/** The same as an entry of a range, in which viewers want a canvas by its name. */
export function writeRangePlace({ canvas, region, time }: CanvasPlace): Record<string, unknown> {
  const fragment = fragmentOf({ region, time });
  if (fragment && canvas.includes('#')) return { ...(writePlace({ canvas, ...(region ? { region } : {}), ...(time ? { time } : {}) }) as object) };
  return { id: fragment ? `${canvas}#${fragment}` : canvas, type: 'Canvas' };
}

const fragmentOf = ({ region, time }: { readonly region: CanvasPlace['region'] | undefined; readonly time: CanvasPlace['time'] | undefined }): string =>
  [region ? `xywh=${region.x},${region.y},${region.width},${region.height}` : '', time ? `t=${time.start}${time.end === undefined ? '' : `,${time.end}`}` : ''].filter(Boolean).join('&');
