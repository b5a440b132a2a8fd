import type { Text, View } from '@thingsthattalk/core';
import type { Scope } from '../build/scope.ts';

/** A thread between two things: from a spot in one to a spot in the other, and why. */
export interface WovenThread {
  readonly a: string;
  readonly b: string;
  readonly why: Text;
  readonly from: View;
  readonly to: View;
}

/** How many things a weave holds at most: more could not be told apart. */
const most = 7;

/**
 * Which things are woven, and by which threads: the things in front, and where their threads do not reach each other
 * the thing that joins most of them, as long as there is room.
 */
export async function chooseWeave(front: readonly string[], scope: Scope): Promise<{ things: string[]; threads: WovenThread[] }> {
  const chosen = front.filter((ref) => scope.pictures(ref).length > 0).slice(0, most);
  const known = new Map<string, WovenThread[]>();
  const threadsOf = async (ref: string): Promise<WovenThread[]> => {
    if (!known.has(ref)) known.set(ref, await readThreads(ref, scope));
    return known.get(ref)!;
  };
  for (const ref of chosen) await threadsOf(ref);
  while (chosen.length < most) {
    const groups = groupsOf(chosen, between(chosen, known));
    if (groups.length < 2) break;
    const candidates = [...new Set(chosen.flatMap((ref) => [...(known.get(ref) ?? []).map(({ b }) => b), ...scope.mentions(ref).filter(({ from, path }) => from.startsWith('thing/') && path.startsWith('related[')).map(({ from }) => from)]))].filter((ref) => !chosen.includes(ref) && scope.pictures(ref).length > 0);
    let best: { ref: string; joins: number } | null = null;
    for (const ref of candidates) {
      await threadsOf(ref);
      const joins = groups.length - groupsOf([...chosen, ref], between([...chosen, ref], known)).length;
      if (joins > (best?.joins ?? 0)) best = { ref, joins };
    }
    if (!best) break;
    chosen.push(best.ref);
  }
  return { things: chosen, threads: spare(chosen, between(chosen, known)) };
}

async function readThreads(ref: string, scope: Scope): Promise<WovenThread[]> {
  const thing = scope.stub(ref) ? await scope.record<'thing'>(ref) : null;
  return (thing?.related ?? []).flatMap(({ ref: to, note, from, to: there }) => (note?.length && to.startsWith('thing/') && scope.stub(to) ? [{ a: ref, b: to, why: note, from: from ?? { thing: ref }, to: there ?? { thing: to } }] : []));
}

/** One thread for each pair; the first that is written. */
function between(chosen: readonly string[], known: ReadonlyMap<string, readonly WovenThread[]>): WovenThread[] {
  const pairs = new Map<string, WovenThread>();
  for (const thread of chosen.flatMap((ref) => known.get(ref) ?? [])) {
    const pair = [thread.a, thread.b].sort().join(' ');
    if (chosen.includes(thread.b) && !pairs.has(pair)) pairs.set(pair, thread);
  }
  return [...pairs.values()];
}

function groupsOf(things: readonly string[], threads: readonly WovenThread[]): Set<string>[] {
  let groups = things.map((ref) => new Set([ref]));
  for (const { a, b } of threads) {
    const joined = groups.filter((group) => group.has(a) || group.has(b));
    if (joined.length > 1) groups = [...groups.filter((group) => !joined.includes(group)), new Set(joined.flatMap((group) => [...group]))];
  }
  return groups;
}

/** The threads that hold the weave together, and no more others than there are things: too many tell nothing. */
function spare(things: readonly string[], threads: readonly WovenThread[]): WovenThread[] {
  const holding: WovenThread[] = [];
  for (const thread of threads) if (groupsOf(things, [...holding, thread]).length < groupsOf(things, holding).length) holding.push(thread);
  return [...holding, ...threads.filter((thread) => !holding.includes(thread))].slice(0, things.length);
}
