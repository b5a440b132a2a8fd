/** A scene, as far as its way on is concerned. */
export interface Junction {
  readonly id: string;
  /** The scenes it names as ways on; none: the one that follows. */
  readonly next: readonly string[];
}

/**
 * The scenes a reader comes by, in order: from the first, by the ways that scenes name and the ones the reader chose.
 * Where several ways lead on and none has been chosen, the path takes the first: it is the longest honest guess at what is
 * ahead. A way back to a scene that has been passed ends it there, so that no path is endless.
 * @param chosen for a scene's id, the id of the scene that was chosen there
 * @example
 * pathThrough([{ id: 'a', next: ['b', 'c'] }, { id: 'b', next: ['d'] }, { id: 'c', next: [] }, { id: 'd', next: [] }], new Map([['a', 'c']])) //=> ['a', 'c', 'd']
 */
export function pathThrough(scenes: readonly Junction[], chosen: ReadonlyMap<string, string>): string[] {
  const places = new Map(scenes.map(({ id }, index) => [id, index]));
  const path = new Set<string>();
  let at: number | undefined = scenes.length > 0 ? 0 : undefined;
  while (at !== undefined) {
    const scene: Junction = scenes[at]!;
    if (path.has(scene.id)) break;
    path.add(scene.id);
    const ways: readonly string[] = scene.next.filter((id) => places.has(id));
    const way: string | undefined = ways.find((id) => id === chosen.get(scene.id)) ?? ways[0];
    at = way === undefined ? (at + 1 < scenes.length ? at + 1 : undefined) : places.get(way);
  }
  return [...path];
}

/** Whether a reader has to choose at a scene before it is known what comes next. */
export const mustChoose = ({ id, next }: Junction, chosen: ReadonlyMap<string, string>): boolean => next.length > 1 && !next.includes(chosen.get(id) ?? '');
