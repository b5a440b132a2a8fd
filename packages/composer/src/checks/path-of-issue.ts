import type { Composition } from '../document/composition.ts';

/** Where in a composition stands what a record calls `scenes[2].show.options[0].label`: entries have names there, members of a union their type. */
export function pathOfIssue(composition: Composition, root: string, place: string): string {
  let path = root;
  for (const [, name, index] of place.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    const type = composition.value(`${path}#type`);
    if (name !== undefined) path += `${typeof type === 'string' ? `/${type}` : ''}/${name}`;
    else path += `/${composition.itemsOf(path)[Number(index)] ?? index}`;
  }
  return path;
}
