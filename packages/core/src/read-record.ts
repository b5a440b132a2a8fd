import { nearest } from './nearest.ts';
import { findSchema } from './lexicons.ts';
import { lexiconAuthority, recordTypes, type RecordType } from './ref.ts';
import type { ArchiveRecord, ArchiveSettings, RecordByType } from './records.ts';
import type { Issue, Result } from './result.ts';
import { checkMeaning } from './meaning.ts';
import { checkShape } from './shape.ts';
import { isPlainObject } from './walk.ts';

/** The short name of a record's type: `thing` for `net.thingsthattalk.thing`; `null` for what is no record of ours. */
export function typeOf(record: unknown): RecordType | null {
  const full = isPlainObject(record) ? record.$type : undefined;
  const short = typeof full === 'string' && full.startsWith(`${lexiconAuthority}.`) ? full.slice(lexiconAuthority.length + 1) : '';
  return (recordTypes as readonly string[]).includes(short) ? (short as RecordType) : null;
}

/** Whether a record is of the given type. Says nothing of its fields: {@link readRecord} does. */
export const isRecord = <T extends RecordType>(record: unknown, type: T): record is RecordByType[T] => typeOf(record) === type;

/**
 * Reads a record from untrusted JSON without changing it: its shape against the Lexicon, and its meaning
 * (references, dates, languages, rights; ids that other parts of the same record name).
 * @param expected the type it should have, where the caller knows it (from its folder)
 * @returns the record, with warnings; or every issue found, each with its path and how to mend it
 * @example
 * const read = readRecord({ $type: 'net.thingsthattalk.term', labels: [{ lang: 'nl', value: 'naad' }] });
 * read.ok //=> true
 */
export function readRecord<T extends RecordType = RecordType>(json: unknown, expected?: T): Result<RecordByType[T]> {
  const issues = checkRecordType(json, expected);
  if (issues.length > 0) return { ok: false, issues };
  const record = json as ArchiveRecord;
  issues.push(...checkShape(record, record.$type).filter(({ path }) => path !== 'value' || !isFreeValue(record)));
  issues.push(...checkMeaning(record));
  return issues.some((issue) => issue.severity === 'error') ? { ok: false, issues } : { ok: true, value: record as RecordByType[T], issues };
}

/** The known values are those of authenticity; a claim on another aspect holds a date, a name, a word. */
const isFreeValue = (record: ArchiveRecord): boolean => record.$type === 'net.thingsthattalk.claim' && record.aspect !== 'authenticity' && typeof record.value === 'string';

/** Reads an archive's settings (`archive.json`) in the same way. */
export function readSettings(json: unknown): Result<ArchiveSettings> {
  const name = `${lexiconAuthority}.archive`;
  if (!isPlainObject(json)) return { ok: false, issues: [{ severity: 'error', path: '', message: 'expected an object with the settings of an archive', mend: 'Start from the archive.json that `ttt new` writes.' }] };
  const settings = { ...json, $type: name } as unknown as ArchiveSettings;
  const issues = [...checkShape(settings, name), ...checkMeaning(settings)];
  if (Array.isArray(json.languages) && json.languages.length === 0) issues.push({ severity: 'error', path: 'languages', message: 'names no language', mend: 'Write [{"lang": "nl"}].' });
  return issues.some((issue) => issue.severity === 'error') ? { ok: false, issues } : { ok: true, value: settings, issues };
}

function checkRecordType(json: unknown, expected: RecordType | undefined): Issue[] {
  const wanted = expected ? `${lexiconAuthority}.${expected}` : null;
  if (!isPlainObject(json)) return [{ severity: 'error', path: '', message: 'expected an object: one record', mend: wanted ? `Start with {"$type": "${wanted}", …}.` : 'Start with {"$type": …}.' }];
  const type = json.$type;
  const names = recordTypes.map((name) => `${lexiconAuthority}.${name}`);
  if (type === undefined) return [{ severity: 'error', path: '$type', message: 'is missing: it says what sort of record this is', mend: `Add "$type": "${wanted ?? names[0]}".` }];
  if (typeof type !== 'string' || !names.includes(type) || !findSchema(type)) {
    const near = typeof type === 'string' ? (nearest(type, names) ?? names.find((name) => name.endsWith(`.${type}`)) ?? null) : null;
    return [{ severity: 'error', path: '$type', message: `${JSON.stringify(type)} is no type of record; there are ${recordTypes.join(', ')}`, mend: `Write "${near ?? wanted ?? names[0]}".` }];
  }
  if (wanted && type !== wanted) return [{ severity: 'error', path: '$type', message: `says ${type}, but it lies among the records of type ${expected}`, mend: `Write "${wanted}", or move the file to the folder ${type.slice(lexiconAuthority.length + 1)}.` }];
  return [];
}
