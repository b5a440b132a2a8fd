import { html, type AgentOrName, type PlaceOrText, type SafeHtml, type TermOrText } from '@thingsthattalk/core';
import { say, titleOf, type ReadingContext } from './context.ts';

/** A record's name as a link to its page, or as plain words where it has none. */
export function recordLink(ref: string, context: ReadingContext, words?: string): SafeHtml {
  const record = context.find(ref);
  const text = words || titleOf(ref, record, context);
  const href = record ? context.href(ref) : null;
  return href ? html`<a href="${href}">${text}</a>` : html`${text}`;
}

/** One agent: the name, linked where there is a record, with what qualifies it. */
export function agentName({ agent, name, qualifier }: AgentOrName, context: ReadingContext): SafeHtml | null {
  const given = say(name, context);
  if (!agent && !given) return null;
  return html`${qualifier && `${say(qualifier, context)} `}${agent ? recordLink(agent, context, given) : given}`;
}

/** Several agents, with commas between them; `null` when there is none. */
export const agentNames = (agents: readonly AgentOrName[] | undefined, context: ReadingContext): SafeHtml | null => joined((agents ?? []).map((agent) => agentName(agent, context)), context);

/** Several terms, with commas between them. */
export const termNames = (terms: readonly TermOrText[] | undefined, context: ReadingContext): SafeHtml | null =>
  joined((terms ?? []).map(({ term, text }) => (term ? recordLink(term, context, say(text, context)) : say(text, context) ? html`${say(text, context)}` : null)), context);

/** A place, linked where there is a record. */
export const placeName = ({ place, text }: PlaceOrText, context: ReadingContext): SafeHtml | null => (place ? recordLink(place, context, say(text, context)) : say(text, context) ? html`${say(text, context)}` : null);

/** The name of a place in plain words; `''` when nothing is said. */
export const plainPlace = ({ place, text }: PlaceOrText, context: ReadingContext): string => say(text, context) || (place ? titleOf(place, context.find(place), context) : '');

function joined(parts: readonly (SafeHtml | null)[], { words }: ReadingContext): SafeHtml | null {
  const there = parts.filter((part) => part !== null);
  return there.length > 0 ? html`${there.map((part, index) => html`${index > 0 && words.comma}${part}`)}` : null;
}
