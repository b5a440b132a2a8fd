import { attribute, formatWhen, html, type SafeHtml, type Scene } from '@thingsthattalk/core';
import { stretchOf } from '../drawing/timeline-scale.ts';
import { plainPlace } from './agents.ts';
import { say, titleOf, type ReadingContext } from './context.ts';

/** By what a scene can be found when nobody tells the order: its thing, when and where that was made, what is to be seen. */
export function orderAttributes({ view, terms, marker }: Scene, context: ReadingContext): SafeHtml | null {
  if (!view) return null;
  const record = context.find(view.thing);
  const production = record?.$type === 'net.thingsthattalk.thing' ? record.production : undefined;
  const earliest = stretchOf(production?.when)?.earliest;
  const place = production?.place ? plainPlace(production.place, context) : '';
  const seen = (terms ?? []).map(({ term }) => titleOf(term, context.find(term), context));
  return html`${attribute('data-thing', view.thing)}${attribute('data-thing-name', titleOf(view.thing, record, context))}${attribute('data-when', Number.isFinite(earliest) ? earliest : null)}${attribute('data-when-words', production?.when ? formatWhen(production.when, context.lang) : null)}${attribute('data-made-in', place || null)}${attribute('data-terms', seen.length > 0 ? seen.join('|') : null)}${attribute('data-mark', say(marker?.label, context) || null)}${attribute('data-unmarked', marker?.hidden === true)}`;
}
