import type { Prose, Scene, Text, View } from '@thingsthattalk/core';

/** Words in the languages there are. */
type Words = Prose | Text;

/** A place that a scene shows beside its own view, and what is said of it. */
export interface FurtherLook {
  readonly view: View;
  readonly words: Words;
}

/**
 * What a scene says by what it shows: a question with its clues, answers and what is known; somebody's words; what is heard,
 * seen and walked around. One text a language, in paragraphs; languages in the order in which they come up.
 * Other viewers have no compare and no questions: this is what is left of them there.
 */
export function showWords({ show, more, next }: Scene): Prose {
  return joined([...wordsOfShow(show), more, ...(next ?? []).map(({ label }) => label)]);
}

function wordsOfShow(show: Scene['show']): readonly (Words | undefined)[] {
  switch (show?.$type) {
    case 'net.thingsthattalk.scene#quote': return [show.words, show.who?.name];
    case 'net.thingsthattalk.scene#question': return [show.ask, ...(show.steps ?? []).map(({ text }) => text), beside((show.options ?? []).map(({ label }) => label)), show.reveal];
    case 'net.thingsthattalk.scene#compare': return [show.caption];
    case 'net.thingsthattalk.scene#sequence': return (show.frames ?? []).map(({ label }) => label);
    case 'net.thingsthattalk.scene#sound': return [show.sound?.transcript];
    case 'net.thingsthattalk.scene#video': return [show.video?.alt, show.video?.transcript];
    case 'net.thingsthattalk.scene#model': return [show.model?.alt];
    case 'net.thingsthattalk.scene#map': return (show.places ?? []).map(({ label }) => label);
    case 'net.thingsthattalk.scene#timeline': return (show.items ?? []).map(({ label }) => label);
    case 'net.thingsthattalk.scene#story': return [show.label];
    default: return [];
  }
}

/** The places that a scene shows beside its own view, in its order: what it compares with, clues, frames, details. */
export function furtherLooks({ show }: Scene): FurtherLook[] {
  switch (show?.$type) {
    case 'net.thingsthattalk.scene#compare': return [{ view: show.other, words: show.caption ?? [] }];
    case 'net.thingsthattalk.scene#question': return (show.steps ?? []).flatMap(({ view, text }) => (view ? [{ view, words: text ?? [] }] : []));
    case 'net.thingsthattalk.scene#sequence': return (show.frames ?? []).map(({ view, label }) => ({ view, words: label ?? [] }));
    case 'net.thingsthattalk.scene#details': return (show.views ?? []).map((view) => ({ view, words: [] }));
    default: return [];
  }
}

/** What there is to choose from, in one line: in plain text the lines of a list would run into each other. */
const beside = (parts: readonly (Words | undefined)[]): Prose => joined(parts, ' / ');

function joined(parts: readonly (Words | undefined)[], between = '\n\n'): Prose {
  const byLanguage = new Map<string, string[]>();
  for (const part of parts) for (const { lang, value } of part ?? []) if (value.trim()) byLanguage.set(lang, [...(byLanguage.get(lang) ?? []), value]);
  return [...byLanguage].map(([lang, values]) => ({ lang, value: values.join(between) }));
}
