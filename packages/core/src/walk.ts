import { findSchema, type Schema } from './lexicons.ts';

/** A value inside a record, and what the Lexicons call it. */
export interface Place {
  /** Where it stands: `scenes[2].view.region`. Empty for the record itself. */
  readonly path: string;
  /** The Lexicon's full name for it (`net.thingsthattalk.defs#thingRef`), or `null` where it has none of its own. */
  readonly name: string | null;
  readonly schema: Schema;
}

/**
 * Visits every value of a record that a Lexicon describes, the record itself first, in document order.
 * Values that no Lexicon knows are passed over; nothing is changed.
 */
export function walkRecord(record: unknown, visit: (value: unknown, place: Place) => void): void {
  mapRecord(record, (value, place) => {
    visit(value, place);
    return value;
  });
}

/**
 * A copy of a record in which `change` has replaced what it wished to: it is asked for every value that a Lexicon
 * describes, outermost first, and what it returns is gone into in its turn. Unknown values are kept as they are.
 * A value changed to `undefined` is left out.
 */
export function mapRecord<T>(record: T, change: (value: unknown, place: Place) => unknown): T {
  const type = isPlainObject(record) ? record.$type : undefined;
  const found = typeof type === 'string' ? findSchema(type) : null;
  return found ? (mapValue(record, { path: '', ...found }, change, found.name) as T) : record;
}

function mapValue(given: unknown, place: Place, change: (value: unknown, place: Place) => unknown, documentId: string): unknown {
  const at = resolve(given, place, documentId);
  if (!at) return given;
  const value = change(given, at.place);
  const { schema, path } = at.place;
  if (schema.type === 'array' && Array.isArray(value) && schema.items) {
    const items = schema.items;
    return value.map((item, index) => mapValue(item, { path: `${path}[${index}]`, name: null, schema: items }, change, at.documentId));
  }
  if (schema.type !== 'object' || !isPlainObject(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    const property = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    const changed = property ? mapValue(member, { path: path ? `${path}.${key}` : key, name: null, schema: property }, change, at.documentId) : member;
    if (changed !== undefined) Object.defineProperty(copy, key, { value: changed, enumerable: true, writable: true, configurable: true });
  }
  return copy;
}

/** Follows refs, unions and the record wrapper to the schema that describes the value itself. */
export function resolve(value: unknown, place: Place, documentId: string): { place: Place; documentId: string } | null {
  let current = place;
  let document = documentId;
  for (let depth = 0; depth < 20; depth++) {
    const { schema } = current;
    if (schema.type === 'record' && schema.record) current = { ...current, schema: schema.record };
    else if (schema.type === 'ref' || schema.type === 'union') {
      const found = schema.type === 'ref' ? findSchema(schema.ref ?? '', document) : unionMember(value, schema, document);
      if (!found) return null;
      document = found.name.split('#')[0] ?? document;
      current = { path: current.path, name: found.name, schema: found.schema };
    } else return { place: current, documentId: document };
  }
  return null;
}

/** Which of a union's listed shapes a value says it is; `null` for one that is not listed: unions are open. */
function unionMember(value: unknown, { refs = [] }: Schema, document: string): ReturnType<typeof findSchema> {
  const type = isPlainObject(value) ? value.$type : undefined;
  const found = refs.map((ref) => findSchema(ref, document)).find((each) => each?.name === type);
  return found ?? null;
}

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
