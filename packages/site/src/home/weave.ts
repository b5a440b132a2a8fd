/** A thing to be placed: how large its picture and the words under it are, in px of the smallest desk. */
export interface WeaveNode {
  /** Width by height of its picture. */
  readonly ratio: number;
  /** How many letters its title has: they wrap under the picture. */
  readonly letters: number;
}

/** A thread to be drawn between two nodes, from spot to spot; spots are parts (0 to 1) of their pictures. */
export interface WeaveEdge {
  readonly a: number;
  readonly b: number;
  readonly from: Spot;
  readonly to: Spot;
  readonly letters: number;
}

export interface Spot { readonly x: number; readonly y: number }
interface Box extends Spot { readonly width: number; readonly height: number }

/** Where everything is: numbers in the units of `width` × `height`. */
export interface Weave {
  readonly width: number;
  readonly height: number;
  /** Pictures; their words stand below. */
  readonly nodes: readonly Box[];
  readonly threads: readonly { readonly from: Spot; readonly to: Spot; readonly path: string; readonly label: Spot; readonly labelWidth: number; readonly labelHeight: number }[];
  /** What is still in each other's way, for tests and for choosing: 0 is a perfect weave. */
  readonly trouble: number;
}

const width = 1000;
const jitter = [0, -18, 12, -8, 20, -14, 6];

/**
 * Places things and draws the threads between them so that threads cross neither words nor each other where it can be
 * helped: every arrangement of the things over two rows is weighed by straight lines, then each thread of the best few
 * tries its bends and each label its places. The same input gives the same weave.
 */
export function weave(nodes: readonly WeaveNode[], edges: readonly WeaveEdge[]): Weave {
  const height = nodes.length > 6 ? 660 : 590;
  const places = placesFor(nodes.length, height);
  const best = arrangements(nodes.length).map((order) => {
    const boxes = nodes.map((node, index) => boxAt(node, places[order[index]!]!, nodes.length));
    return { boxes, cost: roughCost(boxes, nodes, edges) };
  }).sort((a, b) => a.cost - b.cost).slice(0, 5);
  let chosen: Weave | null = null;
  for (const { boxes } of best) {
    const drawn = draw(boxes, nodes, edges, height);
    if (!chosen || drawn.trouble < chosen.trouble) chosen = drawn;
  }
  return chosen ?? { width, height, nodes: [], threads: [], trouble: 0 };
}

function placesFor(count: number, height: number): Spot[] {
  const above = Math.ceil(count / 2);
  const row = (many: number, y: number, shift: number): Spot[] => Array.from({ length: many }, (_, index) => ({ x: ((index + 0.5 + shift) / (many + Math.abs(shift))) * width, y: y + jitter[(index * 2 + (shift ? 1 : 0)) % jitter.length]! }));
  return [...row(above, 118, 0), ...row(count - above, height - 150, above === count - above ? 0.28 : 0)];
}

/** A picture of about the same area for each, as wide as its ratio asks, with its middle at a place. */
function boxAt({ ratio }: WeaveNode, { x, y }: Spot, count: number): Box {
  const area = count > 6 ? 24_000 : 30_000;
  const wide = Math.min(230, Math.max(116, Math.sqrt(area * ratio)));
  const high = Math.min(230, wide / ratio);
  const real = { width: high * ratio, height: high };
  return { x: Math.min(width - real.width, Math.max(0, x - real.width / 2)), y: Math.max(0, y - real.height / 2), ...real };
}

/** The words under a picture. */
const captionOf = (box: Box, { letters }: WeaveNode): Box => ({ x: box.x, y: box.y + box.height, width: box.width, height: 10 + 21 * Math.ceil((letters * 8.4) / box.width) + 20 });

function* permutations(items: readonly number[]): Generator<number[]> {
  if (items.length < 2) yield [...items];
  else for (const [index, first] of items.entries()) for (const rest of permutations([...items.slice(0, index), ...items.slice(index + 1)])) yield [first, ...rest];
}
const arrangements = (count: number): number[][] => [...permutations(Array.from({ length: Math.min(count, 7) }, (_, index) => index))];

const spotIn = (box: Box, { x, y }: Spot): Spot => ({ x: box.x + x * box.width, y: box.y + y * box.height });

function roughCost(boxes: readonly Box[], nodes: readonly WeaveNode[], edges: readonly WeaveEdge[]): number {
  const captions = boxes.map((box, node) => captionOf(box, nodes[node]!));
  const lines = edges.map(({ a, b, from, to }) => [spotIn(boxes[a]!, from), spotIn(boxes[b]!, to)] as const);
  let cost = 0;
  for (const [index, [from, to]] of lines.entries()) {
    const edge = edges[index]!;
    cost += Math.hypot(to.x - from.x, to.y - from.y) / 40;
    for (let other = index + 1; other < lines.length; other++) if (cross(from, to, ...lines[other]!)) cost += 60;
    for (let step = 1; step < 12; step++) {
      const at = { x: from.x + ((to.x - from.x) * step) / 12, y: from.y + ((to.y - from.y) * step) / 12 };
      for (const [node, box] of boxes.entries()) {
        if (node !== edge.a && node !== edge.b && inside(at, box)) cost += 10;
        if (inside(at, captions[node]!)) cost += 5;
      }
    }
  }
  return cost;
}

interface Drawn { readonly curve: readonly [Spot, Spot, Spot, Spot]; readonly samples: readonly Spot[]; readonly label: Box }

function draw(boxes: readonly Box[], nodes: readonly WeaveNode[], edges: readonly WeaveEdge[], height: number): Weave {
  const captions = boxes.map((box, index) => captionOf(box, nodes[index]!));
  const options = edges.map((edge) => optionsOf(boxes, edge));
  const chosen: Drawn[] = options.map((each) => each[0]!);
  const costAt = (index: number, drawn: Drawn): number => threadCost(drawn, edges[index]!, boxes, captions, height) + chosen.reduce((sum, other, at) => sum + (at === index ? 0 : betweenCost(drawn, other)), 0);
  for (let round = 0; round < 2; round++) {
    for (const [index, each] of options.entries()) {
      let best = costAt(index, chosen[index]!);
      for (const option of each) {
        const cost = costAt(index, option);
        if (cost < best) [best, chosen[index]] = [cost, option];
      }
    }
  }
  const trouble = chosen.reduce((sum, drawn, index) => sum + costAt(index, drawn), 0);
  return {
    width, height, nodes: boxes, trouble,
    threads: chosen.map(({ curve: [from, first, second, to], label }) => ({ from, to, path: `M${point(from)}C${point(first)} ${point(second)} ${point(to)}`, label: { x: label.x + label.width / 2, y: label.y + label.height / 2 }, labelWidth: label.width, labelHeight: label.height })),
  };
}

/** How far a thread bends aside after its beginning and before its end, in parts of its length. */
const bends: readonly (readonly [number, number])[] = [[0, 0], [0.16, 0.16], [-0.16, -0.16], [0.3, 0.3], [-0.3, -0.3], [0.46, 0.46], [-0.46, -0.46], [0.4, 0], [-0.4, 0], [0, 0.4], [0, -0.4], [0.6, 0.1], [-0.6, -0.1], [0.1, 0.6], [-0.1, -0.6]];

function optionsOf(boxes: readonly Box[], { a, b, from, to, letters }: WeaveEdge): Drawn[] {
  const [start, end] = [spotIn(boxes[a]!, from), spotIn(boxes[b]!, to)];
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const sizes = [170, 104].map((most) => {
    const wide = Math.min(180, Math.max(92, (letters * 8.2) / Math.ceil((letters * 8.2) / most) + 22));
    return { width: wide, height: 10 + 22 * Math.ceil((letters * 8.2) / (wide - 16)) };
  });
  return bends.flatMap(([first, second]) => {
    const control = (part: number, bend: number): Spot => ({ x: start.x + dx * part - dy * bend, y: start.y + dy * part + dx * bend });
    const curve = [start, control(0.3, first), control(0.7, second), end] as const;
    const samples = Array.from({ length: 25 }, (_, index) => bezier(curve, index / 24));
    return [0.5, 0.4, 0.6].flatMap((at) => { const middle = bezier(curve, at); return sizes.map((size) => ({ curve, samples, label: { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size } })); });
  });
}

function threadCost({ samples, label }: Drawn, { a, b }: WeaveEdge, boxes: readonly Box[], captions: readonly Box[], height: number): number {
  let cost = 0;
  for (const [node, box] of boxes.entries()) {
    cost += 0.06 * overlap(label, grown(box, 6)) + 0.09 * overlap(label, captions[node]!);
    for (const at of samples) {
      if (node !== a && node !== b && inside(at, box)) cost += 22;
      if (inside(at, captions[node]!)) cost += 26;
    }
  }
  for (const at of samples) if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) cost += 12;
  cost += 0.2 * (label.width * label.height - overlap(label, { x: 0, y: 0, width, height }));
  const [first, last] = [samples[0]!, samples.at(-1)!];
  return cost + samples.slice(1).reduce((sum, at, index) => sum + Math.hypot(at.x - samples[index]!.x, at.y - samples[index]!.y), 0) / 60 - Math.hypot(last.x - first.x, last.y - first.y) / 120;
}

function betweenCost(one: Drawn, other: Drawn): number {
  let cost = 0.12 * overlap(grown(one.label, 8), other.label);
  for (const at of other.samples) if (inside(at, one.label)) cost += 18;
  for (const at of one.samples) if (inside(at, other.label)) cost += 18;
  for (let index = 0; index < 24; index += 4) for (let at = 0; at < 24; at += 4) if (cross(one.samples[index]!, one.samples[index + 4]!, other.samples[at]!, other.samples[at + 4]!)) cost += 45;
  return cost;
}

const bezier = ([p, q, r, s]: readonly [Spot, Spot, Spot, Spot], t: number): Spot => {
  const u = 1 - t;
  return { x: u ** 3 * p.x + 3 * u * u * t * q.x + 3 * u * t * t * r.x + t ** 3 * s.x, y: u ** 3 * p.y + 3 * u * u * t * q.y + 3 * u * t * t * r.y + t ** 3 * s.y };
};
const grown = ({ x, y, width: wide, height: high }: Box, by: number): Box => ({ x: x - by, y: y - by, width: wide + 2 * by, height: high + 2 * by });
const inside = ({ x, y }: Spot, box: Box): boolean => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
const overlap = (a: Box, b: Box): number => Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
const side = (a: Spot, b: Spot, c: Spot): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
const cross = (a: Spot, b: Spot, c: Spot, d: Spot): boolean => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
const point = ({ x, y }: Spot): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
