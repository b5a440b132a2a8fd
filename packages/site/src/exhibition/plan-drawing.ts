import { html, type Exhibition, type SafeHtml } from '@thingsthattalk/core';
import type { PageContext } from '../build/scope.ts';
import { planOf } from './plan.ts';

/** The rooms and the way through them, drawn; what it says is said again in the list of rooms. */
export function planDrawing({ rooms }: Exhibition, { site: words }: PageContext): SafeHtml {
  const plan = planOf(rooms.map(({ items }) => items.length));
  return html`<figure class="plan"><svg viewBox="-4 -4 ${plan.width + 56} ${plan.height + 48}" role="img" aria-label="${words.planLabel(rooms.length)}">
<path class="plan__walls" d="${plan.walls}"/><path class="plan__route" d="${plan.route}"/>
${plan.rooms.map(({ label, things }, index) => html`<text class="plan__room" x="${label.x}" y="${label.y}">${index + 1}</text>${things.map(({ x, y }, at) => html`<circle class="plan__thing" cx="${x}" cy="${y}" r="12"/><text class="plan__n" x="${x}" y="${y + 4.5}">${rooms[index]?.items[at]?.number}</text>`)}`)}
</svg><figcaption class="note">${words.planNote}</figcaption></figure>`;
}
