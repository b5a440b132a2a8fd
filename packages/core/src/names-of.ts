import type { ArchiveRecord, Text } from './records.ts';

/**
 * What a record is called, in every language there is: its title, names or labels; none where it has none.
 * @example
 * namesOf({ $type: 'net.thingsthattalk.term', labels: [{ lang: 'nl', value: 'lood' }] }) //=> [{ lang: 'nl', value: 'lood' }]
 */
export function namesOf(record: ArchiveRecord | null): Text {
  const named = record as { readonly title?: Text; readonly titles?: Text; readonly names?: Text; readonly labels?: Text } | null;
  return named?.title ?? named?.titles ?? named?.names ?? named?.labels ?? [];
}
