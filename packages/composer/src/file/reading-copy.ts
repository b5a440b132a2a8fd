import { proseToText, type Story, type Text, type Thing } from '@thingsthattalk/core';

/** A story as plain text in every language it has, to be read when no software for its records is left. */
export function readingCopy(story: Story, things: readonly Thing[]): string {
  const languages = [...new Set([...(story.languages ?? []).map(({ lang }) => lang), ...story.title.map(({ lang }) => lang), ...story.scenes.flatMap(({ text }) => (text ?? []).map(({ lang }) => lang))])];
  const say = (texts: Text | undefined, lang: string): string => texts?.find((each) => each.lang === lang)?.value ?? '';
  return languages.map((lang) => {
    const scenes = story.scenes.map((scene, at) => [`${at + 1}. ${say(scene.title, lang)}`.trim(), proseToText(say(scene.text, lang)), proseToText(say(scene.more, lang)), bracketed(say(scene.describe, lang))].filter(Boolean).join('\n\n'));
    const sources = (story.sources ?? []).map(({ id, citation, url }) => `[^${id}] ${say(citation, lang)} ${url ?? ''}`.trim());
    const named = things.map((thing) => [say(thing.titles, lang), say(thing.credit, lang)].filter(Boolean).join(', ')).filter(Boolean);
    return [`[${lang}]`, say(story.title, lang), say(story.summary, lang), ...scenes, ...named, ...sources].filter(Boolean).join('\n\n');
  }).join('\n\n\n') + '\n';
}

const bracketed = (text: string): string => (text ? `(${text})` : '');
