import { findSchema, type RecordType, type Schema } from '@thingsthattalk/core';

/** What a place in a record can hold, as its Lexicon says: the pattern for the shared document and for the forms. */
export type Field = TextField | ValueField | ObjectField | ListField | UnionField;

/** Text for people in several languages, edited by several hands at once. */
export interface TextField { readonly kind: 'text'; readonly prose: boolean; readonly schema: Schema }
/** A value that is replaced as a whole: a word, a number, a view. */
export interface ValueField { readonly kind: 'value'; readonly name: string | null; readonly schema: Schema }
export interface ObjectField { readonly kind: 'object'; readonly name: string | null; readonly schema: Schema; readonly fields: ReadonlyMap<string, Field> }
/** Entries that can be moved. `named`: each carries an `id` of its own, which others in the record refer to. */
export interface ListField { readonly kind: 'list'; readonly schema: Schema; readonly item: Field; readonly named: boolean }
/** One of several objects, told apart by `$type`. */
export interface UnionField { readonly kind: 'union'; readonly schema: Schema; readonly members: ReadonlyMap<string, ObjectField> }

const defs = 'net.thingsthattalk.defs#';
const texts = new Set([`${defs}text`, `${defs}prose`]);
/** Places in a picture are one thing each: half of one person's frame and half of another's is nobody's. */
const wholes = new Set(['view', 'region', 'point', 'pointShape', 'polygonShape', 'time', 'layer', 'camera'].map((name) => defs + name));

const known = new Map<string, Field>();

/** The field that a record of a type is, with all below it. */
export const fieldOfRecord = (type: RecordType): ObjectField => fieldOf({ type: 'ref', ref: `net.thingsthattalk.${type}` }, '') as ObjectField;

/** The field that a definition of the Lexicons is: `net.thingsthattalk.scene#quote`. */
export const fieldNamed = (name: string): Field => fieldOf({ type: 'ref', ref: name }, '');

function fieldOf(schema: Schema, within: string): Field {
  if (schema.type !== 'ref') return fieldFor(schema, null, within);
  const found = findSchema(schema.ref ?? '', within);
  if (!found) return { kind: 'value', name: schema.ref ?? null, schema };
  const field = known.get(found.name) ?? fieldFor(found.schema, found.name, found.name.split('#')[0] ?? '');
  known.set(found.name, field);
  // What is said where it is used says more than the definition does.
  return schema.description ? { ...field, schema: { ...field.schema, description: schema.description } } : field;
}

function fieldFor(schema: Schema, name: string | null, within: string): Field {
  if (name && texts.has(name)) return { kind: 'text', prose: name.endsWith('prose'), schema };
  if (name && wholes.has(name)) return { kind: 'value', name, schema };
  switch (schema.type) {
    case 'record': return fieldFor(schema.record!, name, within);
    case 'object': return { kind: 'object', name, schema, fields: new Map(Object.entries(schema.properties ?? {}).map(([key, each]) => [key, fieldOf(each, within)])) };
    case 'array': {
      const item = fieldOf(schema.items!, within);
      if (item.kind === 'value' && (item.schema.type !== 'object' || !item.name?.endsWith('view'))) return { kind: 'value', name, schema };
      return { kind: 'list', schema, item, named: item.kind === 'object' && item.fields.has('id') };
    }
    case 'union': return { kind: 'union', schema, members: new Map((schema.refs ?? []).flatMap((ref) => { const field = fieldOf({ type: 'ref', ref }, within); return field.kind === 'object' || field.kind === 'value' ? [[findSchema(ref, within)?.name ?? ref, asObject(field)] as const] : []; })) };
    default: return { kind: 'value', name, schema };
  }
}

/** A member of a union has a `$type`, and so is kept part by part even where it is whole elsewhere. */
const asObject = (field: ObjectField | ValueField): ObjectField => (field.kind === 'object' ? field
  : { kind: 'object', name: field.name, schema: field.schema, fields: new Map(Object.entries(field.schema.properties ?? {}).map(([key, schema]) => [key, { kind: 'value', name: null, schema }])) });
