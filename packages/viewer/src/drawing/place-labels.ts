/** A name at a point. */
export interface LabelledPoint {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Where a name is written. */
export interface PlacedLabel extends LabelledPoint {
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Letters in the drawing's own units: how high, and how wide one is on average. */
const letters = { tall: 13, wide: 6.7, away: 7 };

interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
const overlap = (a: Box, b: Box): number => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/**
 * Writes names beside their points so that none lies on another or on a point, as far as there is room: right, left, above or
 * below, then farther off. In the order given; the same every time.
 * @param size of the drawing; `scale` is how large the letters are, where they are not 12.5 units high
 */
export function placeLabels(points: readonly LabelledPoint[], { width, height, scale = 1 }: { readonly width: number; readonly height: number; readonly scale?: number }): PlacedLabel[] {
  if (scale !== 1) return placeLabels(points.map((point) => ({ ...point, x: point.x / scale, y: point.y / scale })), { width: width / scale, height: height / scale }).map((label) => ({ ...label, x: round(label.x * scale), y: round(label.y * scale) }));
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 }));
  return points.map(({ text, x, y }) => {
    const long = text.length * letters.wide;
    const best = spots(x, y).map((spot) => ({ ...spot, box: boxOf(spot, long) })).map((spot, rank) => ({ ...spot, cost: rank * 0.5 + taken.reduce((sum, other) => sum + overlap(spot.box, other), 0) + outside(spot.box, width, height) * 4 })).reduce((a, b) => (b.cost < a.cost ? b : a));
    taken.push(best.box);
    return { text, x: round(best.x), y: round(best.y), anchor: best.anchor };
  });
}

function spots(x: number, y: number): { x: number; y: number; anchor: PlacedLabel['anchor'] }[] {
  const { tall, away } = letters;
  const base = y + tall * 0.32;
  return [1, 2, 3].flatMap((far) => [
    { x: x + away, y: base + (far - 1) * tall, anchor: 'start' as const }, { x: x - away, y: base + (far - 1) * tall, anchor: 'end' as const },
    { x, y: y - away - (far - 1) * tall, anchor: 'middle' as const }, { x, y: y + away + tall * 0.8 + (far - 1) * tall, anchor: 'middle' as const },
    { x: x + away, y: base - far * tall, anchor: 'start' as const }, { x: x - away, y: base - far * tall, anchor: 'end' as const },
  ]);
}

function boxOf({ x, y, anchor }: { x: number; y: number; anchor: PlacedLabel['anchor'] }, long: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
  return { left, top: y - letters.tall * 0.85, right: left + long, bottom: y + letters.tall * 0.25 };
}

const outside = ({ left, top, right, bottom }: Box, width: number, height: number): number => (Math.max(0, -left) + Math.max(0, right - width)) * letters.tall + (Math.max(0, -top) + Math.max(0, bottom - height)) * 60;
const round = (value: number): number => Math.round(value * 10) / 10;
