import type { Composition } from '../document/composition.ts';

/** How many texts that are there in the first language are missing in another. */
export function missingIn(composition: Composition, lang: string): number {
  const { scenes, title } = composition.story();
  const [own = lang] = composition.languages;
  const texts = [title, ...scenes.flatMap(({ id, text, describe }) => [[id, text], [id, describe]] as const).map(([, each]) => each ?? [])];
  return texts.filter((each) => each.some((text) => text.lang === own) && !each.some((text) => text.lang === lang)).length;
}
