import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { linesOf, lineHeight, letter } from './thread-labels.ts';

interface Placed extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly half: { readonly x: number; readonly y: number };
}

/** Which nodes are tied, by their places in the list; a strong tie draws closer. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly strong: boolean;
}

/** Room around each node, and at the edge, in the drawing's units. */
const [air, edge] = [10, 24];

/**
 * Where the nodes of a graph are drawn, so that tied ones are near each other and no two names lie on each other.
 * The same nodes and ties give the same places every time.
 * @param names what is written under each node
 * @returns a place for each node, in units of a drawing of this width and height
 */
export function layoutThreads(names: readonly string[], ties: readonly Tie[]): { readonly width: number; readonly height: number; readonly places: readonly { readonly x: number; readonly y: number }[] } {
  const nodes = names.map((name): Placed => ({ x: 0, y: 0, half: halfOf(name) })).map((node, index) => ({ ...node, ...spiral(index) }));
  const area = nodes.reduce((sum, { half }) => sum + 4 * (half.x + air) * (half.y + air), 0);
  // Twice and a half the room that the names take: enough for threads to be told apart.
  const wide = Math.max(520, Math.round(Math.sqrt(area * 2.6 * 1.5)));
  const links = ties.map(({ a, b, strong }) => ({ source: a, target: b, strong }));
  forceSimulation(nodes).randomSource(counted()).stop()
    .force('links', forceLink(links).distance(({ strong }) => (strong ? 70 : 120)).strength(({ strong }) => (strong ? 0.5 : 0.15)))
    .force('apart', forceManyBody().strength(-420).distanceMax(wide / 2))
    .force('room', forceCollide<Placed>(({ half }) => Math.hypot(half.x, half.y) * 0.72))
    .force('x', forceX(0).strength(0.055)).force('y', forceY(0).strength(0.085))
    .tick(320);
  separate(nodes);
  const [left, right] = [Math.min(...nodes.map(({ x, half }) => x - half.x)), Math.max(...nodes.map(({ x, half }) => x + half.x))];
  const [top, bottom] = [Math.min(...nodes.map(({ y }) => y - dot)), Math.max(...nodes.map(({ y, half }) => y + 2 * half.y - dot))];
  return {
    width: Math.round(right - left + 2 * edge), height: Math.round(bottom - top + 2 * edge),
    places: nodes.map(({ x, y }) => ({ x: round(x - left + edge), y: round(y - top + edge) })),
  };
}

/** How far a node's own sign reaches above its middle. */
const dot = 10;

/** Half the box a node takes with its name, which is written below it. */
function halfOf(name: string): { x: number; y: number } {
  const lines = linesOf(name);
  return { x: Math.max(dot, (Math.max(...lines.map((line) => line.length)) * letter) / 2), y: (2 * dot + lines.length * lineHeight) / 2 };
}

/** Moves boxes that lie on each other apart, along the shorter way, until none do. */
function separate(nodes: Placed[]): void {
  for (let round = 0; round < 400; round += 1) {
    let moved = false;
    for (const [index, a] of nodes.entries()) for (const b of nodes.slice(index + 1)) {
      const [dx, dy] = [b.x - a.x, b.y + b.half.y - (a.y + a.half.y)];
      const [overX, overY] = [a.half.x + b.half.x + air - Math.abs(dx), a.half.y + b.half.y + air - Math.abs(dy)];
      if (overX <= 0.01 || overY <= 0.01) continue;
      moved = true;
      if (overX < overY) { const by = (dx < 0 ? -overX : overX) / 2; a.x -= by; b.x += by; } else { const by = (dy < 0 ? -overY : overY) / 2; a.y -= by; b.y += by; }
    }
    if (!moved) return;
  }
}

/** Where a node begins: on a spiral, so that none begins on another. */
const spiral = (index: number): { x: number; y: number } => ({ x: 40 * Math.sqrt(index + 0.5) * Math.cos(index * 2.4), y: 30 * Math.sqrt(index + 0.5) * Math.sin(index * 2.4) });

/** Chance that is the same every time: a linear congruence (Numerical Recipes). */
function counted(): () => number {
  let state = 1;
  return () => { state = (state * 1664525 + 1013904223) % 4294967296; return state / 4294967296; };
}

const round = (value: number): number => Math.round(value * 10) / 10;
