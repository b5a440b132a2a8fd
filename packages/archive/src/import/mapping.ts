import { failure, makeSlug, success, type ArchiveRecord, type Result } from '@thingsthattalk/core';

/** How rows of somebody else's table become records. Written as JSON by whoever knows the table. */
export interface Mapping {
  /** The record's name, from the row: `"{acno}"`. */
  readonly slug: string;
  /** The record, with `{field}` where a value of the row goes; see {@link applyMapping}. */
  readonly record: Readonly<Record<string, unknown>>;
}

/** Reads a mapping from untrusted JSON. */
export function readMapping(json: unknown): Result<Mapping> {
  const mapping = json as Partial<Mapping> | null;
  if (typeof mapping !== 'object' || mapping === null || Array.isArray(mapping)) return failure('a mapping was expected: an object with "slug" and "record"');
  if (typeof mapping.slug !== 'string' || !mapping.slug.includes('{')) return failure('"slug" should say from which field the name of a record is made', 'Write "slug": "{inventory_number}".');
  const type = (mapping.record as { $type?: unknown } | undefined)?.$type;
  if (typeof type !== 'string' || !type.startsWith('net.thingsthattalk.')) return failure('"record" should be a record to be filled in, with its $type', 'Write "record": {"$type": "net.thingsthattalk.thing", "titles": [{"lang": "en", "value": "{title}"}]}.');
  return success(mapping as Mapping);
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Fills in a mapping from one row. `{field}` and `{field.inner}` take a value; `{field|filter}` changes it
 * (`year` makes an EDTF year of it, `edtf` reads “c. 1794”, `slug` makes a name, `lower`, `number`).
 * An object with `"$each": "field"` is repeated for each entry of a list, in which `{.}` is the entry itself.
 * Where a field is empty, the object that needed it is left out; `{field?}` may be empty without that.
 * @returns the record and its slug, or why there is none
 */
export function applyMapping(mapping: Mapping, row: Row): Result<{ readonly slug: string; readonly record: ArchiveRecord }> {
  const named = fill(mapping.slug, [row]);
  const slug = typeof named === 'string' ? makeSlug(named) : null;
  if (!slug) return failure(`no name can be made from ${mapping.slug}: the field is empty or has no Latin letters`, 'Choose a field that every row has, such as the inventory number.');
  const filled = fill(mapping.record, [row]);
  // A thing may be without a title: its number is shown then.
  const record = mapping.record.$type === 'net.thingsthattalk.thing' && filled ? { titles: [], ...(filled as object) } : filled;
  return record === undefined ? failure('nothing of the record could be filled in', 'Look whether the fields in the mapping are those of the file.') : success({ slug, record: record as ArchiveRecord });
}

/** @param rows the row, and the entries of lists gone into, innermost last */
function fill(template: unknown, rows: readonly unknown[]): unknown {
  if (typeof template === 'string') return fillText(template, rows);
  if (Array.isArray(template)) {
    const filled = template.flatMap((entry): unknown[] => (isEach(entry) ? repeat(entry, rows) : [fill(entry, rows)])).filter((entry) => entry !== undefined);
    return filled.length > 0 ? filled : undefined;
  }
  if (typeof template !== 'object' || template === null) return template;
  const filled: Record<string, unknown> = {};
  let [asked, given] = [0, 0];
  for (const [key, value] of Object.entries(template)) {
    const made = fill(value, rows);
    if (takesFields(value)) {
      asked += 1;
      if (made !== undefined) given += 1;
      else if (typeof value === 'string' && !/\?[|}]/.test(value) && !('$type' in template)) return undefined;
    }
    if (made !== undefined) filled[key] = made;
  }
  return asked > 0 && given === 0 && !('$type' in template) ? undefined : filled;
}

const takesFields = (template: unknown): boolean => (typeof template === 'string' ? /\{[^{}]+\}/.test(template) : typeof template === 'object' && template !== null && Object.values(template).some(takesFields));

type Each = Readonly<Record<string, unknown>> & { readonly $each: string };
const isEach = (entry: unknown): entry is Each => typeof entry === 'object' && entry !== null && typeof (entry as Each).$each === 'string';

function repeat({ $each, ...template }: Each, rows: readonly unknown[]): unknown[] {
  const entries = look($each, rows);
  return (Array.isArray(entries) ? entries : []).map((entry) => fill(template, [...rows, entry]));
}

function fillText(template: string, rows: readonly unknown[]): unknown {
  const whole = /^\{([^{}|?]+)\??(?:\|([a-z]+))?\}$/.exec(template);
  if (whole) return toText(look(whole[1]!, rows), whole[2]);
  let missing = false;
  const text = template.replace(/\{([^{}|?]+)\??(?:\|([a-z]+))?\}/g, (_, field: string, filter?: string) => {
    const value = toText(look(field, rows), filter);
    if (value === undefined) missing = true;
    return String(value ?? '');
  });
  return missing ? undefined : text;
}

function look(field: string, rows: readonly unknown[]): unknown {
  if (field === '.') return rows.at(-1);
  for (const row of [...rows].reverse()) {
    const value = field.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Row)[key] : undefined), row);
    if (value !== undefined) return value;
  }
  return undefined;
}

function toText(value: unknown, filter: string | undefined): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value) && filter === undefined) return value;
  const text = String(value).trim();
  if (!text) return undefined;
  switch (filter) {
    case 'year': return /^-?\d{1,4}$/.test(text) ? `${text.startsWith('-') ? '-' : ''}${text.replace('-', '').padStart(4, '0')}` : undefined;
    case 'edtf': return readLooseDate(text);
    case 'slug': return makeSlug(text) ?? undefined;
    case 'lower': return text.toLowerCase();
    case 'number': return Number.isFinite(Number(text)) ? Math.round(Number(text)) : undefined;
    default: return text;
  }
}

/** What catalogues write for a date, as EDTF; `undefined` where it cannot be told. */
export function readLooseDate(text: string): string | undefined {
  const about = /^(?:circa|ca\.?|c\.?|about|omstreeks|rond)\s*(?=\d)/i.test(text);
  const rest = text.replace(/^(?:circa|ca\.?|c\.?|about|omstreeks|rond|exhibited|published|dated)\s*(?=\d)/i, '').replace(/\?$/, '').trim();
  const mark = about ? '~' : text.endsWith('?') ? '?' : '';
  const range = /^(\d{4})\s*[-–—/]\s*(?:c\.?\s*)?(\d{2,4})$/.exec(rest);
  if (range) {
    const end = range[2]!.length === 2 ? `${range[1]!.slice(0, 2)}${range[2]}` : range[2]!;
    return Number(end) >= Number(range[1]) && end.length === 4 ? `${range[1]}${mark}/${end}${mark}` : undefined;
  }
  if (/^\d{4}$/.test(rest)) return `${rest}${mark}`;
  const century = /^(\d{1,2})(?:st|nd|rd|th|e|de|ste)\s+(?:century|eeuw)$/i.exec(rest);
  return century ? `${String(Number(century[1]) - 1).padStart(2, '0')}XX${mark}` : undefined;
}
