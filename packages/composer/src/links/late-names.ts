import { namesOf, pickText } from '@thingsthattalk/core';

const known = new Map<string, ReturnType<typeof namesOf> | null>();

/**
 * What a record of an archive is called, in one of the languages given; its reference until that is known.
 * @param archive its address without a slash at the end
 * @param come is told when the name has come
 */
export function nameOfRecord(archive: string, ref: string, languages: readonly string[], come: () => void): string {
  const address = `${archive} ${ref}`;
  const names = known.get(address);
  if (names) return pickText(names, languages)?.value ?? ref;
  if (names === undefined && archive) {
    known.set(address, null);
    void import('@thingsthattalk/viewer/archive-parts')
      .then(({ fetchRecord }) => fetchRecord(archive, ref, new AbortController().signal))
      .then((record) => { known.set(address, namesOf(record)); come(); })
      // Not there now: it is asked for again when it is drawn again.
      .catch(() => { known.delete(address); });
  }
  return ref;
}
