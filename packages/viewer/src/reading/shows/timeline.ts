import { html, type SafeHtml, type TimelineShow } from '@thingsthattalk/core';
import { recordLink } from '../agents.ts';
import { say, type ReadingContext } from '../context.ts';

/** Things or claims in time, as a list in order. */
export const timelineForm = (show: TimelineShow, context: ReadingContext): SafeHtml =>
  html`<ol class="ttt-list">${(show.items ?? []).map(({ ref, label }) => html`<li>${recordLink(ref, context, say(label, context))}</li>`)}</ol>`;
