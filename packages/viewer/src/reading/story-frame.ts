import { attribute, html, proseLinks, type Prose, type SafeHtml, type Story } from '@thingsthattalk/core';
import { otherLanguage, say, titleOf, type ReadingContext } from './context.ts';
import { proseOf } from './prose.ts';

/** The ways in which a story is offered where its record does not say. A wall screen is for those who have one. */
const offeredToAll = ['scroll', 'slides', 'free', 'audio', 'reading', 'print'] as const;

/** The tellings a story is offered in, in the teller's order, the one it opens with among them. */
export function tellingsOf({ tellings }: Pick<Story, 'tellings'>): readonly string[] {
  const offered = (tellings?.offered ?? []).map(({ telling }) => telling);
  const first = tellings?.default;
  const listed = offered.length > 0 ? offered : [...offeredToAll];
  return first && !listed.includes(first) ? [first, ...listed] : listed;
}

/** The ways in which a story can be told, as links that a script follows; `null` when there is only one. */
export function storyWays(story: Story, context: ReadingContext): SafeHtml | null {
  const { words } = context;
  const names = tellingsOf(story).filter((name) => words.telling[name]);
  if (names.length < 2) return null;
  return html`<nav class="ttt-ways" aria-label="${words.ways}"><ul>${names.map((name) => html`<li><a href="?telling=${name}" data-telling="${name}" title="${words.tellingIs[name]}">${words.telling[name]}</a></li>`)}</ul></nav>`;
}

/** The chapters of a story as links to where each begins; `null` when it has none. */
export function storyContents(story: Story, context: ReadingContext): SafeHtml | null {
  const chapters = (story.chapters ?? []).flatMap((chapter) => {
    const scenes = story.scenes.filter((scene) => scene.chapter === chapter.id);
    return scenes[0] ? [{ chapter, first: scenes[0], count: scenes.length }] : [];
  });
  if (chapters.length < 2) return null;
  return html`<nav class="ttt-contents" aria-label="${context.words.contents}"><ol>${chapters.map(({ chapter, first, count }) => html`<li><a href="#scene-${first.id}"><span${attribute('lang', otherLanguage(chapter.title, context))}>${say(chapter.title, context)}</span> <span class="note num">${context.words.scenes(count)}</span></a></li>`)}</ol></nav>`;
}

/** The words of a story that the archive explains, each with what it means, by the alphabet; `null` for none. */
export function storyGlossary(story: Story, context: ReadingContext): SafeHtml | null {
  const prose = (texts: Prose | undefined): string[] => (texts ?? []).flatMap(({ value }) => proseLinks(value).flatMap((link) => (link.kind === 'record' ? [link.ref] : [])));
  const refs = [...new Set(story.scenes.flatMap(({ text, more }) => [...prose(text), ...prose(more)]))];
  const words = refs.flatMap((ref) => {
    const record = context.find(ref);
    return record?.$type === 'net.thingsthattalk.term' && record.definition?.length ? [{ ref, name: titleOf(ref, record, context), definition: record.definition }] : [];
  });
  if (words.length === 0) return null;
  const { compare } = new Intl.Collator(context.lang);
  return html`<dl class="ttt-glossary">${words.sort((a, b) => compare(a.name, b.name)).map(({ ref, name, definition }) => html`<div id="word-${ref.slice(ref.indexOf('/') + 1)}"><dt>${name}</dt><dd>${proseOf(definition, context)}</dd></div>`)}</dl>`;
}
