import { pickText } from '@thingsthattalk/core';
import type { Annotation, AnnotationBody } from '@thingsthattalk/iiif';

type TextBody = Extract<AnnotationBody, { kind: 'text' }>;

/** What an annotation says in the reader's language: of bodies that stand for each other one, all others. */
export function textsOf({ bodies }: Annotation, lang: string): TextBody[] {
  const texts = bodies.filter((body): body is TextBody => body.kind === 'text' && body.text !== '');
  const choice = texts.filter((body) => body.choice || (texts.length > 1 && texts.every((each) => each.lang) && new Set(texts.map((each) => each.lang)).size === texts.length));
  if (choice.length < 2) return texts;
  const picked = pickText(choice.map((body) => ({ lang: body.lang ?? 'und', value: body.text })), [lang, 'en']);
  return texts.filter((body) => !choice.includes(body) || (body.text === picked?.value && (body.lang ?? 'und') === picked.lang));
}
