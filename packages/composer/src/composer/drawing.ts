import type { Pixels } from '../pictures/view-of-region.ts';
import { frameAround, frameBetween, isWithin, onto, type Point } from './frame-geometry.ts';

export const tools = ['frame', 'point', 'outline'] as const;
export type Tool = (typeof tools)[number];

interface Size { readonly width: number; readonly height: number }

/** What is being drawn on a picture, in its pixels. */
export interface Drawing {
  readonly tool: Tool;
  readonly points: readonly Point[];
  /** Where the next point would be set. */
  readonly cross: Point;
}

/** A place that was drawn. `points` is absent where it is a frame alone. */
export interface Place { readonly region: Pixels | null; readonly points: readonly Point[] | null }

/** So many points at the least make an outline. */
const outlineFrom = 3;

/** A drawing that is begun in the middle of what is seen. */
export const beginDrawing = (tool: Tool, seen: Pixels): Drawing => ({ tool, points: [], cross: { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 } });

export const moveCross = (drawing: Drawing, to: Point, picture: Size): Drawing => ({ ...drawing, cross: onto(to, picture) });

/** Sets a point where the cross is. */
export const setPoint = (drawing: Drawing): Drawing => ({ ...drawing, points: [...drawing.points, drawing.cross] });

export const takeBack = (drawing: Drawing): Drawing => ({ ...drawing, points: drawing.points.slice(0, -1) });

export const canFinish = ({ tool, points }: Drawing): boolean => tool === 'outline' && points.length >= outlineFrom;

/** It has all the points it can have. */
export const isFull = ({ tool, points }: Drawing): boolean => (tool === 'point' && points.length === 1) || (tool === 'frame' && points.length === 2);

/**
 * The place that was drawn; `null` when it takes more points.
 * @param around what a point is seen in: the scene's own frame when the point lies within it, otherwise what is seen (`null` for all of it)
 */
export function placeDrawn(drawing: Drawing, picture: Size, around: { readonly frame: Pixels | undefined; readonly seen: Pixels | null }): Place | null {
  const { tool, points } = drawing;
  const [first, second] = points;
  if (tool === 'point' && first) return { region: around.frame && isWithin(first, around.frame) ? around.frame : around.seen, points: [first] };
  if (tool === 'frame' && first && second) return { region: frameBetween(first, second, picture), points: null };
  return canFinish(drawing) ? { region: frameAround(points, picture), points } : null;
}

/** The line to show of it, the cross included. */
export function lineOf({ tool, points, cross }: Drawing): readonly Point[] {
  const first = points[0];
  if (!first || tool === 'point') return [];
  return tool === 'frame' ? [first, { x: cross.x, y: first.y }, cross, { x: first.x, y: cross.y }] : [...points, cross];
}
