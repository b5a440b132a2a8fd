import { formatWhen, html, type SafeHtml, type TimelineShow, type When } from '@thingsthattalk/core';
import { timelineBar } from './timeline-bar.ts';
import { stretchOf, timelineScale } from '../../drawing/timeline-scale.ts';
import { recordLink } from '../agents.ts';
import { seal } from '../claims.ts';
import { say, type ReadingContext } from '../context.ts';

/** Something in time. */
export interface InTime {
  readonly ref: string;
  /** What it is called here; `''`: as its record is. */
  readonly label: string;
}

/** Things or claims in time. */
export const timelineForm = ({ items = [] }: TimelineShow, context: ReadingContext): SafeHtml | null =>
  timeline(items.map(({ ref, label }) => ({ ref, label: say(label, context) })), context);

/** A list in the order of time, each with when it was in words and as a stretch of one line; what has no date comes last. */
export function timeline(items: readonly InTime[], context: ReadingContext): SafeHtml | null {
  const dated = items.map((item) => ({ ...item, when: whenOf(item.ref, context) })).map((item) => ({ ...item, stretch: stretchOf(item.when) }));
  if (dated.length === 0) return null;
  const scale = timelineScale(dated.flatMap(({ stretch }) => stretch ?? []));
  const sorted = [...dated].sort((a, b) => (a.stretch?.earliest ?? Infinity) - (b.stretch?.earliest ?? Infinity) || (a.stretch?.latest ?? Infinity) - (b.stretch?.latest ?? Infinity));
  return html`<ol class="ttt-timeline">${sorted.map(({ ref, label, when, stretch }) => html`<li><span class="note num">${when ? formatWhen(when, context.lang) : context.words.undated}</span>${scale && stretch && timelineBar(scale.place(stretch))}<span>${sealOf(ref, context)}${recordLink(ref, context, label)}</span></li>`)}</ol>`;
}

function sealOf(ref: string, context: ReadingContext): SafeHtml | null {
  const record = context.find(ref);
  return record?.$type === 'net.thingsthattalk.claim' ? html`${seal(record.value, context)} ` : null;
}

function whenOf(ref: string, context: ReadingContext): When | undefined {
  const record = context.find(ref);
  if (record?.$type === 'net.thingsthattalk.thing') return record.production?.when;
  return record?.$type === 'net.thingsthattalk.claim' ? record.when : undefined;
}
