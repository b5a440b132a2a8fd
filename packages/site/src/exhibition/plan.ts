/** A point of the plan, in its own units. */
export interface PlanPoint {
  readonly x: number;
  readonly y: number;
}

/** A room of the plan. */
export interface PlanRoom {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where its number stands. */
  readonly label: PlanPoint;
  /** Where its things hang or stand, in their order. */
  readonly things: readonly PlanPoint[];
}

/** A diagram of rooms and the way through them. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly rooms: readonly PlanRoom[];
  /** Walls, as paths; doors are the gaps. */
  readonly walls: string;
  /** The way from the entrance to the exit, as a path. */
  readonly route: string;
}

const [height, doorWidth, inset] = [430, 56, 40];

/**
 * A plan for rooms with so many things each: two rows of rooms, walked up and down by turns, wider where there is more
 * to see. A diagram of the route: it stands for no building. The same counts give the same plan.
 */
export function planOf(counts: readonly number[]): Plan {
  const cells = layOut(counts);
  const width = Math.max(...cells.map((cell) => cell.x + cell.width));
  const doors = cells.map((cell, index) => doorBetween(cell, cells[index + 1], width));
  const [first] = cells;
  const entrance = { x: first ? first.x + first.width * 0.62 : 0, y: height };
  const rooms = cells.map((cell, index) => {
    const from = index === 0 ? entrance : doors[index - 1]!;
    return { ...cell, label: { x: cell.x + 26, y: cell.y + 38 }, things: alongWalls(cell, counts[index] ?? 0, from, doors[index]!) };
  });
  return { width, height, rooms, walls: wallsOf(cells, [entrance, ...doors], width), route: routeThrough(cells, [entrance, ...doors], width) };
}

type Cell = Pick<PlanRoom, 'x' | 'y' | 'width' | 'height'>;

function layOut(counts: readonly number[]): Cell[] {
  const columns: number[][] = [];
  for (let index = 0; index < counts.length; index += 2) columns.push(counts.slice(index, index + 2));
  const widths = columns.map((column) => 170 + 26 * Math.max(...column));
  const scale = 1080 / widths.reduce((sum, each) => sum + each, 0);
  let x = 0;
  return columns.flatMap((column, at) => {
    const cell = { x: Math.round(x), width: Math.round(widths[at]! * scale) };
    x += widths[at]! * scale;
    if (column.length === 1) return [{ ...cell, y: 0, height }];
    const low = { ...cell, y: height / 2 + 10, height: height / 2 - 10 };
    const high = { ...cell, y: 0, height: height / 2 + 10 };
    // Every other column is walked downwards, so that the way never doubles back.
    return at % 2 === 0 ? [low, high] : [high, low];
  });
}

/** The middle of the door to the next room, or to the outside. */
function doorBetween(cell: Cell, next: Cell | undefined, width: number): PlanPoint {
  if (!next) return { x: width, y: cell.y + cell.height * 0.6 };
  if (next.x === cell.x) return { x: cell.x + cell.width * (next.y < cell.y ? 0.28 : 0.7), y: Math.max(cell.y, next.y) };
  const [top, bottom] = [Math.max(cell.y, next.y), Math.min(cell.y + cell.height, next.y + next.height)];
  return { x: next.x, y: top + (bottom - top) * 0.5 };
}

function wallsOf(cells: readonly Cell[], doors: readonly PlanPoint[], width: number): string {
  const segments: [PlanPoint, PlanPoint][] = [
    [{ x: 0, y: 0 }, { x: width, y: 0 }], [{ x: 0, y: height }, { x: width, y: height }],
    [{ x: 0, y: 0 }, { x: 0, y: height }], [{ x: width, y: 0 }, { x: width, y: height }],
  ];
  for (const { x, y, width: wide } of cells) {
    if (x > 0 && y === 0) segments.push([{ x, y: 0 }, { x, y: height }]);
    if (y > 0) segments.push([{ x, y }, { x: x + wide, y }]);
  }
  return segments.flatMap(([from, to]) => cut(from, to, doors)).join('');
}

/** A straight wall without the doors that lie in it. */
function cut(from: PlanPoint, to: PlanPoint, doors: readonly PlanPoint[]): string[] {
  const level = from.y === to.y;
  const inWall = doors.filter((door) => (level ? Math.abs(door.y - from.y) < 1 && door.x > from.x && door.x < to.x : Math.abs(door.x - from.x) < 1 && door.y > from.y && door.y < to.y));
  const gaps = inWall.map((door) => (level ? door.x : door.y)).sort((a, b) => a - b);
  const parts: string[] = [];
  let at = level ? from.x : from.y;
  for (const gap of [...gaps, Number.POSITIVE_INFINITY]) {
    const end = Math.min(gap - doorWidth / 2, level ? to.x : to.y);
    if (end > at) parts.push(level ? `M${round(at)} ${from.y}H${round(end)}` : `M${from.x} ${round(at)}V${round(end)}`);
    at = gap + doorWidth / 2;
  }
  return parts;
}

/** A smooth line through the doors and the middle of every room (Catmull–Rom, as cubic curves). */
function routeThrough(cells: readonly Cell[], doors: readonly PlanPoint[], width: number): string {
  const [entrance] = doors;
  const points: PlanPoint[] = entrance ? [{ x: entrance.x, y: entrance.y + 34 }, entrance] : [];
  for (const [index, cell] of cells.entries()) {
    const [from, to] = [doors[index]!, doors[index + 1]!];
    const middle = { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 };
    points.push(towards(from, middle, 0.62), middle, towards(to, middle, 0.62), to);
  }
  points.push({ x: width + 44, y: points.at(-1)!.y });
  let path = `M${round(points[0]!.x)} ${round(points[0]!.y)}`;
  for (let index = 0; index + 1 < points.length; index++) {
    const [before, from, to, after] = [points[index - 1] ?? points[index]!, points[index]!, points[index + 1]!, points[index + 2] ?? points[index + 1]!];
    path += `C${round(from.x + (to.x - before.x) / 6)} ${round(from.y + (to.y - before.y) / 6)} ${round(to.x - (after.x - from.x) / 6)} ${round(to.y - (after.y - from.y) / 6)} ${round(to.x)} ${round(to.y)}`;
  }
  return path;
}

const towards = (from: PlanPoint, to: PlanPoint, part: number): PlanPoint => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });

/** Places along the walls of a room, from its way in round to its way out, away from both doors and from its number. */
function alongWalls(cell: Cell, count: number, entry: PlanPoint, exit: PlanPoint): PlanPoint[] {
  const [wide, high] = [cell.width - 2 * inset, cell.height - 2 * inset];
  const length = 2 * (wide + high);
  const at = (distance: number): PlanPoint => {
    const along = ((distance % length) + length) % length;
    if (along < wide) return { x: cell.x + inset + along, y: cell.y + inset };
    if (along < wide + high) return { x: cell.x + inset + wide, y: cell.y + inset + along - wide };
    if (along < 2 * wide + high) return { x: cell.x + inset + 2 * wide + high - along, y: cell.y + inset + high };
    return { x: cell.x + inset, y: cell.y + inset + length - along };
  };
  const samples = Array.from({ length: 240 }, (_, index) => at((index / 240) * length));
  const start = samples.indexOf(samples.reduce((best, point) => (distance(point, entry) < distance(best, entry) ? point : best)));
  const free = samples.map((_, index) => samples[(start + index) % samples.length]!).filter((point) => distance(point, entry) > 74 && distance(point, exit) > 74 && distance(point, { x: cell.x + 26, y: cell.y + 30 }) > 46);
  return Array.from({ length: count }, (_, index) => { const point = free[Math.floor(((index + 0.5) / count) * free.length)] ?? { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 }; return { x: round(point.x), y: round(point.y) }; });
}

const distance = (a: PlanPoint, b: PlanPoint): number => Math.hypot(a.x - b.x, a.y - b.y);
const round = (value: number): number => Math.round(value * 10) / 10;
