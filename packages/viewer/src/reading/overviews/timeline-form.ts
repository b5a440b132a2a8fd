import { attribute, html, type SafeHtml } from '@thingsthattalk/core';
import { timelineBar } from '../shows/timeline-bar.ts';
import type { Words } from '../../words/words.ts';
import type { TimelineModel } from './models.ts';

/** Things in the order of time: a list, whose entries are lines as well. It needs no script. */
export function overviewTimeline({ items }: TimelineModel, words: Words): SafeHtml {
  return html`<ol class="ttt-timeline">${items.map((item) => html`<li data-ref="${item.ref}" data-kind="${item.kind}"${attribute('data-first', item.first === undefined ? null : String(item.first))}${attribute('data-last', item.last === undefined ? null : String(item.last))}><span class="note num">${item.when || words.undated}</span>${item.stretch && timelineBar(item.stretch)}<span><a href="${item.href}"${attribute('lang', item.lang ?? null)}>${item.name}</a></span></li>`)}</ol>`;
}
