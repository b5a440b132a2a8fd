import { linksOf, readRef, suggestRef, type ArchiveRecord, type Issue } from '@thingsthattalk/core';

/** Every reference of a record that leads nowhere in its archive, with the record that was probably meant. */
export function checkReferences(record: ArchiveRecord, known: ReadonlySet<string>): Issue[] {
  return linksOf(record).flatMap(({ ref, path }): Issue[] => {
    const read = readRef(ref);
    if (!read.ok || read.value.kind !== 'local' || known.has(ref)) return [];
    const meant = suggestRef(ref, known);
    return [{ severity: 'error', path, message: `there is no ${ref}`, mend: meant ? `Write "${meant}".` : `Make the file ${ref}.json, or take the reference away.` }];
  });
}
