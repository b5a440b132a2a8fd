import type { Place, Term, Thing } from '@thingsthattalk/core';
import { layoutThreads, otherLanguage, say, titleOf, type Thread, type ThreadNode, type ThreadsModel } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';

/** How many things the list holds, and how many nodes the drawing: the most connected, because more could not be told apart. */
const [mostListed, mostDrawn] = [300, 70];
/** A term or place binds things when it is said of so many, and not of too many: what is true of all tells nothing. */
const [fewest, mostBound] = [2, 6];

type Bond = Thread & { readonly strong: boolean };

/** The things of an archive and all that binds them, each thread with its reason; `null` where nothing is bound. */
export async function threadsModel(scope: Scope, context: PageContext): Promise<ThreadsModel | null> {
  const refs = [...scope.list('thing')].sort((a, b) => scope.mentions(b).length - scope.mentions(a).length).slice(0, mostListed);
  const things = (await Promise.all(refs.map(async (ref) => ({ ref, thing: await scope.record<'thing'>(ref) })))).flatMap(({ ref, thing }) => (thing ? [{ ref, thing }] : []));
  const nodes: Omit<ThreadNode, 'at'>[] = [];
  const at = new Map<string, number>();
  const add = (ref: string, kind: ThreadNode['kind']): number => {
    const known = at.get(ref);
    if (known !== undefined) return known;
    const record = scope.stub(ref);
    const named = (record as { titles?: Thing['titles']; title?: Thing['titles']; labels?: Term['labels']; names?: Place['names'] } | null) ?? {};
    const lang = otherLanguage(named.titles ?? named.title ?? named.labels ?? named.names, context);
    at.set(ref, nodes.length);
    nodes.push({ ref, kind, name: titleOf(ref, record, context), href: context.href(ref) ?? '', ...(lang ? { lang } : {}) });
    return nodes.length - 1;
  };
  const bonds = [...related(things, scope, context, add), ...told(things, scope, context, add), ...shared(things, context, add)];
  if (bonds.length === 0) return null;
  return { overview: 'threads', ...placed(nodes, bonds) };
}

type Add = (ref: string, kind: ThreadNode['kind']) => number;
type Read = readonly { readonly ref: string; readonly thing: Thing }[];

/** From thing to thing, where somebody said why. */
function related(things: Read, scope: Scope, context: PageContext, add: Add): Bond[] {
  const listed = new Set(things.map(({ ref }) => ref));
  const pairs = new Set<string>();
  return things.flatMap(({ ref, thing }) => (thing.related ?? []).flatMap(({ ref: to, note }): Bond[] => {
    const pair = [ref, to].sort().join(' ');
    const why = say(note, context);
    if (!why || !listed.has(to) || !scope.stub(to) || pairs.has(pair)) return [];
    pairs.add(pair);
    const lang = otherLanguage(note, context);
    return [{ a: add(ref, 'thing'), b: add(to, 'thing'), why, ...(lang ? { lang } : {}), strong: true }];
  }));
}

/** From a story to the things it looks at. */
function told(things: Read, scope: Scope, { site }: PageContext, add: Add): Bond[] {
  return things.flatMap(({ ref }) => scope.storyNamesAbout(ref).map((story) => ({ a: add(ref, 'thing'), b: add(story, 'story'), why: site.tellsOf, strong: false })));
}

/** From a term or a place to the few things it is said of. */
function shared(things: Read, { site, find }: PageContext, add: Add): Bond[] {
  const said = new Map<string, { ref: string; why: string }[]>();
  const note = (to: string | undefined, ref: string, why: string): void => { if (to && find(to) && !said.get(to)?.some((each) => each.ref === ref)) said.set(to, [...(said.get(to) ?? []), { ref, why }]); };
  for (const { ref, thing } of things) {
    for (const { term } of thing.materials ?? []) note(term, ref, site.madeOf);
    for (const { term } of thing.subjects ?? []) note(term, ref, site.aboutThis);
    for (const { term } of thing.kinds ?? []) note(term, ref, site.suchThings);
    note(thing.production?.place?.place, ref, site.madeHere);
  }
  return [...said].filter(([, from]) => from.length >= fewest && from.length <= mostBound).flatMap(([to, from]) => from.map(({ ref, why }) => ({ a: add(ref, 'thing'), b: add(to, to.startsWith('place/') ? 'place' : 'term'), why, strong: false })));
}

/** The most connected nodes, each with its place on the drawing. */
function placed(nodes: readonly Omit<ThreadNode, 'at'>[], bonds: readonly Bond[]): Pick<ThreadsModel, 'width' | 'height' | 'nodes' | 'threads'> {
  const degree = nodes.map((_, index) => bonds.filter(({ a, b }) => a === index || b === index).length);
  const drawn = nodes.map((_, index) => index).sort((a, b) => degree[b]! - degree[a]! || a - b).slice(0, mostDrawn).sort((a, b) => a - b);
  const where = new Map(drawn.map((node, index) => [node, index]));
  const ties = bonds.flatMap(({ a, b, strong }) => (where.has(a) && where.has(b) ? [{ a: where.get(a)!, b: where.get(b)!, strong }] : []));
  const { width, height, places } = layoutThreads(drawn.map((index) => nodes[index]!.name), ties);
  return {
    width, height,
    nodes: nodes.map((node, index) => (where.has(index) ? { ...node, at: places[where.get(index)!]! } : node)),
    threads: bonds.map(({ strong: _, ...thread }) => thread),
  };
}
