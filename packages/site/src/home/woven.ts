import { attribute, html, type SafeHtml, type Thing, type View } from '@thingsthattalk/core';
import { crop, otherLanguage, pixelPoint, say, titleOf } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';
import { chooseWeave, type WovenThread } from './weave-choice.ts';
import { weave, type Spot, type Weave } from './weave.ts';

/** The woven part of the front page, and the rules that place it. */
export interface Woven {
  readonly html: SafeHtml;
  readonly rules: string;
}

/** Things and the threads between them: placed on a desk, a list along one thread on a phone. */
export async function woven(front: readonly string[], scope: Scope, context: PageContext): Promise<Woven | null> {
  const { things, threads } = await chooseWeave(front, scope);
  if (things.length < 2 || threads.length === 0) return null;
  const nodes = things.map((ref) => ({ ratio: (context.picture(ref)?.width ?? 1) / (context.picture(ref)?.height ?? 1), letters: Math.max(titleOf(ref, scope.stub(ref), context).length, 0.8 * holderOf(ref, scope, context).length) }));
  const edges = threads.map(({ a, b, from, to, why }) => ({ a: things.indexOf(a), b: things.indexOf(b), from: spotOf(from, context), to: spotOf(to, context), letters: say(why, context).length }));
  const placed = weave(nodes, edges);
  return {
    rules: rulesOf(placed),
    html: html`<section class="woven wrap" aria-labelledby="woven"><div class="woven__intro"><h2 class="head" id="woven">${context.site.wovenTitle}</h2><p class="lead">${context.site.wovenLead}</p></div>
<div class="weave">${drawing(placed)}<ol>${alongThread(things, threads).map((item) => ('ref' in item ? node(item.ref, things.indexOf(item.ref), scope, context) : tie(item.thread, threads.indexOf(item.thread), item.off, scope, context)))}</ol></div></section>`,
  };
}

function node(ref: string, index: number, scope: Scope, context: PageContext): SafeHtml {
  return html`<li class="node" data-node="${index}"><a href="${context.href(ref) ?? ''}"><span class="node__fig">${crop(context.picture(ref), undefined, { alt: '', sizes: '(min-width: 1100px) 18vw, 8rem' })}</span><b>${titleOf(ref, scope.stub(ref), context)}</b><i class="note">${holderOf(ref, scope, context)}</i></a></li>`;
}

function tie({ a, b, why }: WovenThread, index: number, off: boolean, scope: Scope, context: PageContext): SafeHtml {
  return html`<li class="tie${off ? ' tie--off' : ''}" data-tie="${index}"><span class="say"${attribute('lang', otherLanguage(why, context))}>${say(why, context)}</span>${off && html`<span class="sr">: ${titleOf(a, scope.stub(a), context)}, ${titleOf(b, scope.stub(b), context)}</span>`}</li>`;
}

function holderOf(ref: string, scope: Scope, context: PageContext): string {
  const holder = (scope.stub(ref) as Thing | null)?.holder;
  return holder?.agent ? titleOf(holder.agent, scope.stub(holder.agent), context) : say(holder?.name, context);
}

/** The spot a thread is tied to, as parts of the picture. */
function spotOf(view: View, context: PageContext): Spot {
  const picture = context.picture(view.thing, view.canvas);
  if (!picture) return { x: 0.5, y: 0.5 };
  const { x, y } = pixelPoint(picture, view);
  return { x: Math.min(0.96, Math.max(0.04, x / picture.width)), y: Math.min(0.96, Math.max(0.04, y / picture.height)) };
}

function drawing({ width, height, threads }: Weave): SafeHtml {
  const lines = threads.map(({ path }) => html`<path d="${path}"/>`);
  const dots = threads.flatMap(({ from, to }) => [from, to]).map(({ x, y }) => html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="5"/>`);
  return html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true"><g class="case">${lines}${dots}</g><g>${lines}${dots}</g></svg>`;
}

function rulesOf({ width, height, nodes, threads }: Weave): string {
  const part = (value: number, of: number): string => `${((100 * value) / of).toFixed(2)}%`;
  return `@media (min-width: 1100px) {
.weave { aspect-ratio: ${width} / ${height}; }
${nodes.map((box, index) => `[data-node="${index}"] { left: ${part(box.x, width)}; top: ${part(box.y, height)}; width: ${part(box.width, width)}; }`).join('\n')}
${threads.map(({ label, labelWidth }, index) => `[data-tie="${index}"] { left: ${part(label.x, width)}; top: ${part(label.y, height)}; max-width: ${Math.round(labelWidth)}px; }`).join('\n')}
}`;
}

type Item = { readonly ref: string } | { readonly thread: WovenThread; readonly off: boolean };

/** The things in an order that follows threads as long as it can, with the reason between; other threads come last. */
function alongThread(things: readonly string[], threads: readonly WovenThread[]): Item[] {
  const path = longestPath(things, threads);
  const used = new Set<WovenThread>();
  const items = path.flatMap((ref, index): Item[] => {
    const before = path[index - 1];
    const thread = threads.find((each) => before !== undefined && ((each.a === before && each.b === ref) || (each.b === before && each.a === ref)));
    if (thread) used.add(thread);
    return thread ? [{ thread, off: false }, { ref }] : [{ ref }];
  });
  return [...items, ...threads.filter((thread) => !used.has(thread)).map((thread): Item => ({ thread, off: true }))];
}

/** All things, so that as many neighbours as can be are tied to each other; at most seven things, so every order is tried. */
function longestPath(things: readonly string[], threads: readonly WovenThread[]): string[] {
  const tied = (a: string, b: string): boolean => threads.some((thread) => (thread.a === a && thread.b === b) || (thread.a === b && thread.b === a));
  let best: { path: string[]; score: number } = { path: [...things], score: -1 };
  const walk = (path: string[], rest: readonly string[], score: number): void => {
    if (score + rest.length <= best.score) return;
    if (rest.length === 0) {
      if (score > best.score) best = { path: [...path], score };
      return;
    }
    for (const next of rest) walk([...path, next], rest.filter((each) => each !== next), score + (tied(path.at(-1)!, next) ? 1 : 0));
  };
  for (const first of things) walk([first], things.filter((each) => each !== first), 0);
  return best.path;
}
