import { attribute, html, type SafeHtml } from '@thingsthattalk/core';
import type { PlacedStretch } from '../../drawing/timeline-scale.ts';

/** A stretch of a line through time; open ends run to its edge. */
export const timelineBar = ({ from, to, openStart, openEnd }: PlacedStretch): SafeHtml =>
  html`<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path class="line" d="M0 4H100"/><rect x="${from}" width="${Math.max(0.8, Math.round((to - from) * 10) / 10)}" y="1.5" height="5"${attribute('class', openStart || openEnd ? 'open' : null)}/></svg>`;
