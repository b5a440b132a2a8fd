import type { Composition } from '../document/composition.ts';
import { scenePath, scenesPath } from '../document/scenes.ts';

/** The texts that are there in the first language and missing in another, by their paths, in the order they are read. */
export function missingIn(composition: Composition, lang: string): string[] {
  const [own = lang] = composition.languages;
  const paths = ['story/title', ...composition.itemsOf(scenesPath).flatMap((id) => ['text', 'describe'].map((name) => `${scenePath(id)}/${name}`))];
  return paths.filter((path) => composition.textOf(path, own).trim() !== '' && composition.textOf(path, lang).trim() === '');
}
