import { nearest } from './nearest.ts';
import type { Issue } from './result.ts';
import { findSchema, type Schema } from './lexicons.ts';
import { isPlainObject, resolve, type Place } from './walk.ts';

/**
 * Holds a value against a Lexicon definition.
 * Fields the Lexicon does not name are allowed (saved forms only gain), but one that looks like a slip of the pen is
 * reported as a warning; so is a value close to, but not among, the known ones.
 * @param name a record or definition, `net.thingsthattalk.thing` or `net.thingsthattalk.defs#view`
 * @returns every issue, none when the value fits
 */
export function checkShape(value: unknown, name: string): Issue[] {
  const found = findSchema(name);
  if (!found) throw new RangeError(`checkShape: no Lexicon defines ${name}`);
  const issues: Issue[] = [];
  check(value, { path: '', ...found }, found.name.split('#')[0] ?? '', issues);
  return issues;
}

function check(value: unknown, given: Place, documentId: string, issues: Issue[]): void {
  const union = given.schema.type === 'union' ? given.schema : null;
  const at = resolve(value, given, documentId);
  if (!at) {
    if (union) checkUnionMember(value, union, given.path, documentId, issues);
    return;
  }
  const { schema, path } = at.place;
  const wrong = (message: string, mend?: string) => issues.push({ severity: 'error', path, message, ...(mend ? { mend } : {}) });
  switch (schema.type) {
    case 'object': return checkObject(value, at.place, at.documentId, issues);
    case 'array':
      if (!Array.isArray(value)) return void wrong(`expected a list${schema.description ? ` (${schema.description})` : ''}, found ${found(value)}`, mendList(value, at.place));
      if (schema.maxLength !== undefined && value.length > schema.maxLength) wrong(`at most ${schema.maxLength} entries are allowed, found ${value.length}`, 'Split it up.');
      for (const [index, item] of value.entries()) check(item, { path: `${path}[${index}]`, name: null, schema: schema.items! }, at.documentId, issues);
      return;
    case 'string': return checkString(value, at.place, issues);
    case 'integer':
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) return void wrong(`expected a whole number, found ${found(value)}`, typeof value === 'number' && Number.isFinite(value) ? `Write ${Math.round(value)}.` : undefined);
      if (schema.minimum !== undefined && value < schema.minimum) wrong(`expected at least ${schema.minimum}, found ${value}`, `Write ${schema.minimum} or more.`);
      if (schema.maximum !== undefined && value > schema.maximum) wrong(`expected at most ${schema.maximum}, found ${value}`, `Write ${schema.maximum} or less.`);
      return;
    case 'boolean':
      if (typeof value !== 'boolean') wrong(`expected true or false, found ${found(value)}`);
      return;
    case 'blob':
      if (!isPlainObject(value) || value.$type !== 'blob' || !isPlainObject(value.ref)) wrong(`expected a blob ({"$type": "blob", "ref": …}), found ${found(value)}`);
      return;
    default: return;
  }
}

function checkUnionMember(value: unknown, union: Schema, path: string, documentId: string, issues: Issue[]): void {
  const full = (union.refs ?? []).map((ref) => findSchema(ref, documentId)?.name ?? ref);
  const listed = full.join(', ');
  if (!isPlainObject(value) || typeof value.$type !== 'string') {
    issues.push({ severity: 'error', path, message: `expected an object whose $type is one of ${listed}, found ${found(value)}`, mend: `Add "$type": "${full[0]}".` });
    return;
  }
  const type = value.$type;
  const near = full.find((name) => name.endsWith(type.startsWith('#') ? type : `#${type}`)) ?? nearest(type, full);
  if (near || type.startsWith('net.thingsthattalk.') || !type.includes('.')) {
    issues.push({ severity: near ? 'error' : 'warning', path: `${path}.$type`, message: `"${type}" is none of ${listed}`, ...(near ? { mend: `Write "${near}".` } : {}) });
  }
}

function checkObject(value: unknown, { schema, path }: Place, documentId: string, issues: Issue[]): void {
  if (!isPlainObject(value)) {
    issues.push({ severity: 'error', path, message: `expected an object with ${Object.keys(schema.properties ?? {}).slice(0, 6).join(', ')}, found ${found(value)}` });
    return;
  }
  const properties = schema.properties ?? {};
  for (const key of schema.required ?? []) {
    if (value[key] === undefined) {
      const slip = Object.keys(value).find((name) => !Object.hasOwn(properties, name) && nearest(name, [key]));
      issues.push({ severity: 'error', path: join(path, key), message: `is missing${properties[key]?.description ? `: ${properties[key].description}` : ''}`, mend: slip ? `Rename "${slip}" to "${key}".` : `Add "${key}".` });
    }
  }
  for (const [key, member] of Object.entries(value)) {
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (property) check(member, { path: join(path, key), name: null, schema: property }, documentId, issues);
    else if (key !== '$type') {
      const near = nearest(key, Object.keys(properties).filter((name) => value[name] === undefined));
      if (near && !(schema.required ?? []).includes(near)) issues.push({ severity: 'warning', path: join(path, key), message: `no field is called "${key}"; it is kept, but nothing reads it`, mend: `Rename it to "${near}".` });
    }
  }
}

function checkString(value: unknown, { schema, path }: Place, issues: Issue[]): void {
  if (typeof value !== 'string') {
    issues.push({ severity: 'error', path, message: `expected text, found ${found(value)}`, ...(typeof value === 'number' ? { mend: `Write "${value}" between quotes.` } : {}) });
    return;
  }
  const { maxGraphemes, maxLength, knownValues } = schema;
  if (maxLength !== undefined && value.length > maxLength / 3 && utf8Length(value) > maxLength) issues.push({ severity: 'error', path, message: `is longer than the ${maxLength} bytes allowed`, mend: 'Shorten it, or split it up.' });
  else if (maxGraphemes !== undefined && value.length > maxGraphemes && [...new Intl.Segmenter().segment(value)].length > maxGraphemes) issues.push({ severity: 'error', path, message: `is longer than the ${maxGraphemes} characters allowed`, mend: 'Shorten it, or split it up.' });
  if (knownValues && !knownValues.includes(value)) {
    const near = nearest(value, knownValues);
    issues.push({ severity: 'warning', path, message: `"${value}" is none of ${knownValues.join(', ')}; it is kept, but shown as it stands`, ...(near ? { mend: `Write "${near}".` } : {}) });
  }
}

/** How many bytes a text takes as UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);

function found(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}

function mendList(value: unknown, { name }: Place): string | undefined {
  if (typeof value === 'string' && (name?.endsWith('#text') || name?.endsWith('#prose'))) return `Write [{"lang": "nl", "value": ${JSON.stringify(value.slice(0, 40))}}].`;
  return isPlainObject(value) ? 'Put it between square brackets: [ … ].' : undefined;
}
