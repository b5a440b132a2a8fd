import { addresses, drawings, keys, markup, oddities } from './hostile-values.ts';

/** A stream of random numbers, from 0 up to 1; the same for the same seed. */
export type Random = () => number;

/** mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const anyOf = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)]!;

type Parent = Record<string, unknown>;
interface Spot { readonly parent: Parent; readonly key: string }

/** A copy of a document with one to six things in it gone wrong; `others` gives parts of other documents. */
export function mutantOf(json: unknown, others: () => unknown, random: Random): unknown {
  const root = { json: structuredClone(json) };
  for (let hits = 1 + Math.floor(random() * 6); hits > 0; hits--) anyOf(random, operations)(spotIn(root, random), root.json, others, random);
  return root.json;
}

/** A place somewhere in a document: now and then the whole of it, mostly deep inside. */
function spotIn(root: { json: unknown }, random: Random): Spot {
  let spot: Spot = { parent: root as Parent, key: 'json' };
  while (random() > 0.08) {
    const value = valueAt(spot);
    const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    if (names.length === 0) break;
    spot = { parent: value as Parent, key: anyOf(random, names) };
  }
  return spot;
}

const valueAt = ({ parent, key }: Spot): unknown => (Object.hasOwn(parent, key) ? parent[key] : undefined);

/** Whether a value can be written as JSON: what is nested too deep for that can be read all the same. */
export function writable(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}

/** What is too deep to be copied can stand in two places. */
const copyOf = (value: unknown): unknown => (writable(value) ? structuredClone(value) : value);

/** As JSON.parse does it: `__proto__` is a key like any other. */
const put = (parent: Parent, key: string, value: unknown): void => { Object.defineProperty(parent, key, { value, writable: true, enumerable: true, configurable: true }); };

type Operation = (spot: Spot, root: unknown, others: () => unknown, random: Random) => void;

const operations: readonly Operation[] = [
  ({ parent, key }) => { if (Array.isArray(parent)) parent.splice(Number(key), 1); else delete parent[key]; },
  ({ parent, key }) => { if (Array.isArray(parent)) parent.push(copyOf(parent[Number(key)])); },
  (spot, _, __, random) => { if (!Array.isArray(spot.parent)) put(spot.parent, anyOf(random, keys), valueAt(spot)); },
  ({ parent, key }, _, others) => { put(parent, key, others()); },
  ({ parent, key }, root, _, random) => { put(parent, key, copyOf(valueAt(spotIn({ json: root }, random)))); },
  (spot) => { put(spot.parent, spot.key, [valueAt(spot)]); },
  (spot) => { put(spot.parent, spot.key, { en: [valueAt(spot)] }); },
  (spot) => { put(spot.parent, spot.key, writable(valueAt(spot)) ? JSON.stringify(valueAt(spot)).slice(0, 1000) : ''); },
  ...[addresses, markup, drawings].map((pool): Operation => ({ parent, key }, _, __, random) => { put(parent, key, anyOf(random, pool)); }),
  ({ parent, key }, _, __, random) => { put(parent, key, anyOf(random, oddities)()); },
  ({ parent, key }, _, __, random) => { put(parent, key, anyOf(random, oddities)()); },
  (spot, _, __, random) => { const value = valueAt(spot); if (typeof value === 'object' && value !== null && !Array.isArray(value)) put(value as Parent, anyOf(random, keys), anyOf(random, [...addresses, ...markup, ...drawings])); },
  (spot, _, __, random) => { const value = valueAt(spot); if (typeof value === 'string') put(spot.parent, spot.key, value.slice(0, Math.floor(random() * value.length)) + anyOf(random, ['\ud800', '#', '<', '&', ' ', '\u0000', ',', '-', '9'.repeat(30)]) + value.slice(Math.floor(random() * value.length))); },
];

/** A text with pieces taken out, doubled, or replaced by what does not belong there. */
export function mutantText(text: string, random: Random): string {
  let out = text;
  for (let hits = 1 + Math.floor(random() * 5); hits > 0; hits--) {
    const [from, to] = [Math.floor(random() * out.length), Math.floor(random() * out.length)].sort((a, b) => a - b) as [number, number];
    const piece = anyOf(random, ['', out.slice(from, to).repeat(2), ...markup, ...addresses, '-->', '\n\n', '9'.repeat(1000), '00:00:00.000 --> 99:99:99.999', '\r', '%', '=']);
    out = (out.slice(0, from) + piece + out.slice(to)).slice(0, 1_000_000);
  }
  return out;
}
