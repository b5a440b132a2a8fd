import { isPlainObject } from '@thingsthattalk/core';
import type { Composition } from './composition.ts';
import type { Field, ListField, ObjectField, UnionField } from './field.ts';

type Reader = Pick<Composition, 'value' | 'textOf' | 'languagesOf' | 'itemsOf'>;
type Writer = Pick<Composition, 'setValue' | 'setText' | 'place'>;

/** What a path of a composition holds, as it stands in a record; `undefined` for nothing. */
export function readField(from: Reader, field: Field, path: string): unknown {
  switch (field.kind) {
    case 'text': return orNothing(from.languagesOf(path).map((lang) => ({ lang, value: from.textOf(path, lang) })));
    case 'value': return from.value(path);
    case 'list': return orNothing(from.itemsOf(path).map((id) => ({ ...(field.named ? { id: decodeURIComponent(id) } : {}), ...(readField(from, field.item, `${path}/${id}`) as object | undefined) })));
    case 'object': return readObject(from, field, path);
    case 'union': {
      const type = from.value(`${path}#type`);
      if (typeof type !== 'string') return undefined;
      const member = field.members.get(type);
      return member ? { $type: type, ...(readObject(from, member, `${path}/${type}`) ?? {}) } : from.value(`${path}#whole`);
    }
  }
}

function readObject(from: Reader, { fields }: ObjectField, path: string): object | undefined {
  const read = [...fields].flatMap(([name, field]) => { const value = readField(from, field, `${path}/${name}`); return value === undefined ? [] : [[name, value] as const]; });
  const rest = from.value(`${path}#rest`) as object | undefined;
  return read.length > 0 || rest ? { ...Object.fromEntries(read), ...rest } : undefined;
}

/** Puts what a record holds into a composition that has nothing at that path yet. What no Lexicon names is kept beside it. */
export function writeField(to: Writer, field: Field, path: string, value: unknown): void {
  if (value === undefined || value === null) return;
  switch (field.kind) {
    case 'text': return writeTexts(to, path, value);
    case 'value': return to.setValue(path, value);
    case 'list': return writeList(to, field, path, value);
    case 'object': return writeObject(to, field, path, value);
    case 'union': return writeUnion(to, field, path, value);
  }
}

function writeTexts(to: Writer, path: string, texts: unknown): void {
  if (!Array.isArray(texts)) return;
  for (const each of [...texts].reverse()) if (isPlainObject(each) && typeof each.lang === 'string' && typeof each.value === 'string') to.setText(path, each.lang, each.value);
}

function writeList(to: Writer, { item, named }: ListField, path: string, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  const taken = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    const own = named && isPlainObject(entry) && typeof entry.id === 'string' && entry.id !== '' ? encodeURIComponent(entry.id) : `n${at}`;
    const id = taken.has(own) ? `${own}~${at}` : own;
    taken.add(id);
    to.place(path, id, at);
    writeField(to, item, `${path}/${id}`, named && isPlainObject(entry) ? without(entry, 'id') : entry);
  }
}

function writeObject(to: Writer, { fields }: ObjectField, path: string, value: unknown): void {
  if (!isPlainObject(value)) return;
  const rest: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    const field = fields.get(name);
    if (field) writeField(to, field, `${path}/${name}`, each);
    else rest[name] = each;
  }
  if (Object.keys(rest).length > 0 || Object.keys(value).length === 0) to.setValue(`${path}#rest`, rest);
}

function writeUnion(to: Writer, { members }: UnionField, path: string, value: unknown): void {
  if (!isPlainObject(value) || typeof value.$type !== 'string') return;
  const type = value.$type;
  const member = members.get(type);
  to.setValue(`${path}#type`, type);
  if (member) writeObject(to, member, `${path}/${type}`, without(value, '$type'));
  else to.setValue(`${path}#whole`, value);
}

const orNothing = <T>(entries: T[]): T[] | undefined => (entries.length > 0 ? entries : undefined);
const without = (object: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> => Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
