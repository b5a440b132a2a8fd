import { refNames } from './ref-names.ts';
import { proseLinks } from './prose.ts';
import { walkRecord, isPlainObject } from './walk.ts';

/** A reference that a record makes. */
export interface Link {
  /** As it is written: `thing/ray-dragon`, `at://…`, `https://…`. */
  readonly ref: string;
  /** Where it stands in the record: `scenes[2].view.thing`. */
  readonly path: string;
}

/** A reference that is made to a record. */
export interface Backlink {
  /** The record that makes it. */
  readonly from: string;
  /** Where in that record. */
  readonly path: string;
}

/**
 * Every reference a record makes, in document order: those in its fields, and those in its prose.
 * @example
 * linksOf({ $type: 'net.thingsthattalk.term', labels: [], broader: [{ term: 'term/trick' }] }) //=> [{ ref: 'term/trick', path: 'broader[0].term' }]
 */
export function linksOf(record: unknown): Link[] {
  const links: Link[] = [];
  walkRecord(record, (value, { name, path }) => {
    if (typeof value === 'string' && name && refNames[name]) links.push({ ref: value, path });
    else if (name === 'net.thingsthattalk.defs#localizedProse' && isPlainObject(value) && typeof value.value === 'string') {
      for (const link of proseLinks(value.value)) if (link.kind !== 'footnote') links.push({ ref: link.ref, path: `${path}.value` });
    }
  });
  return links;
}

/**
 * The references made to each record, by the reference they use. Memory grows with the number of links.
 * @param records each with the reference it is known by
 */
export function indexBacklinks(records: Iterable<{ readonly ref: string; readonly record: unknown }>): Map<string, Backlink[]> {
  const index = new Map<string, Backlink[]>();
  for (const { ref: from, record } of records) {
    for (const { ref, path } of linksOf(record)) {
      const known = index.get(ref);
      if (known) known.push({ from, path });
      else index.set(ref, [{ from, path }]);
    }
  }
  return index;
}
