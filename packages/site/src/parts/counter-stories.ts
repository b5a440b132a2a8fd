import { attribute, formatWhen, html, type ArchiveRecord, type SafeHtml } from '@thingsthattalk/core';
import { agentName, otherLanguage, proseOf, titleOf } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';

type Response = Extract<ArchiveRecord, { $type: 'net.thingsthattalk.response' }>;

/** Another voice beside a story: the stories that answer it, and those it answers itself, with who says why, and since when. */
export async function counterStories(ref: string, scope: Scope, context: PageContext): Promise<SafeHtml | null> {
  const responses = (await Promise.all([...new Set(scope.mentions(ref).filter(({ from }) => from.startsWith('response/')).map(({ from }) => from))].map((from) => scope.record<'response'>(from)))).filter((response) => response?.kind === 'counter-story' && response.story) as Response[];
  const against = responses.filter(({ subject }) => subject.ref === ref).flatMap((response) => line(response.story!, response, context));
  const answers = responses.filter(({ story }) => story === ref).flatMap((response) => line(response.subject.ref, response, context));
  if (against.length + answers.length === 0) return null;
  return html`<section class="after__voices" aria-labelledby="counter"><h2 class="head" id="counter">${context.words.voices}</h2>${group(context.site.counterStories, against)}${group(context.site.counters, answers)}</section>`;
}

const group = (title: string, lines: readonly SafeHtml[]): SafeHtml | null => (lines.length > 0 ? html`<h3 class="note">${title}</h3><ul>${lines}</ul>` : null);

function line(story: string, { text, by, createdAt }: Response, context: PageContext): SafeHtml[] {
  const [record, href] = [context.find(story), context.href(story)];
  if (!record || !href) return [];
  const title = (record as { title?: Parameters<typeof otherLanguage>[0] }).title;
  return [html`<li><a class="lead" href="${href}"${attribute('lang', otherLanguage(title, context))}>${titleOf(story, record, context)}</a>${proseOf(text, context)}<p class="note">${by && agentName(by, context)}${by && createdAt && context.words.comma}${createdAt && context.words.since(formatWhen({ edtf: createdAt.slice(0, 10) }, context.lang))}</p></li>`];
}
