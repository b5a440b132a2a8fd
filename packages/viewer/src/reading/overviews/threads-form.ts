import { attribute, html, type SafeHtml } from '@thingsthattalk/core';
import type { Words } from '../../words/words.ts';
import type { Thread, ThreadNode, ThreadsModel } from './models.ts';
import { lineHeight, linesOf } from '../../drawing/thread-labels.ts';

/** Kinds that are drawn from the beginning; the others wait until they are asked for. */
const drawnFirst: readonly ThreadNode['kind'][] = ['thing', 'story'];

/**
 * A graph of things and what binds them, and the list that is its equal: every thread is in both, with its reason.
 * It needs no script.
 */
export function threadsForm(model: ThreadsModel, words: Words): SafeHtml {
  const { nodes } = model;
  const threads = model.threads.filter(({ a, b }) => nodes[a] && nodes[b]);
  const things = nodes.map((node, index) => ({ node, index })).filter(({ node }) => node.kind === 'thing');
  return html`${drawing(model, words)}<ul class="ttt-threadlist">${things.map(({ node, index }) => html`<li data-ref="${node.ref}" data-kind="thing"><h2 class="lead"${attribute('lang', node.lang ?? null)}><a href="${node.href}">${node.name}</a></h2><ul>${threads.filter(({ a, b }) => a === index || b === index).map((thread) => tie(thread, nodes[thread.a === index ? thread.b : thread.a]!))}</ul></li>`)}</ul>`;
}

/** One thread as it stands under a thing: the reason, and what is at its other end. */
const tie = ({ why, lang }: Thread, to: ThreadNode): SafeHtml =>
  html`<li data-to="${to.ref}" data-kind="${to.kind}"><span class="say"${attribute('lang', lang ?? null)}>${why}</span> <a href="${to.href}"${attribute('lang', to.lang ?? null)}>${to.name}</a></li>`;

function drawing({ width, height, nodes, threads }: ThreadsModel, words: Words): SafeHtml | null {
  const drawn = nodes.filter(({ at }) => at);
  if (drawn.length < 2) return null;
  const lines = threads.filter(({ a, b }) => nodes[a]?.at && nodes[b]?.at);
  const later = (kinds: readonly ThreadNode['kind'][]): boolean => kinds.some((kind) => !drawnFirst.includes(kind));
  return html`<figure class="ttt-drawing" slot="drawing"><svg class="ttt-graph" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.graphOf(drawn.length, lines.length)}">${lines.map(({ a, b }) => {
    const [from, to] = [nodes[a]!, nodes[b]!];
    const kind = [from, to].find((node) => node.kind !== 'thing')?.kind ?? 'thing';
    const d = `M${from.at!.x} ${from.at!.y}L${to.at!.x} ${to.at!.y}`;
    return html`<g class="ttt-tie" data-kind="${kind}" data-between="${from.ref} ${to.ref}"${attribute('data-off', later([from.kind, to.kind]))}><path class="case" d="${d}"></path><path d="${d}"></path></g>`;
  })}${drawn.map((node) => html`<g class="ttt-node" data-ref="${node.ref}" data-kind="${node.kind}"${attribute('data-off', later([node.kind]))}><path d="${(signs[node.kind] ?? signs.term!)(node.at!.x, node.at!.y)}"></path><text${attribute('lang', node.lang ?? null)} text-anchor="middle">${linesOf(node.name).map((line, index) => html`<tspan x="${node.at!.x}" y="${node.at!.y + 24 + index * lineHeight}">${line}</tspan>`)}</text></g>`)}</svg></figure>`;
}

/** What each kind is drawn as: told apart by shape, not by colour alone. */
const signs: Readonly<Partial<Record<ThreadNode['kind'], (x: number, y: number) => string>>> = {
  thing: (x, y) => `M${x - 6} ${y}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z`,
  story: (x, y) => `M${x - 7} ${y - 5}h14v10h-14z`,
  term: (x, y) => `M${x} ${y - 7}l7 12h-14z`,
  place: (x, y) => `M${x} ${y - 7}l6 7l-6 7l-6 -7z`,
};
