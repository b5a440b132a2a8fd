import { readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { isSlug, parseRef, readRecord, readSettings, recordTypes, type ArchiveRecord, type ArchiveSettings, type RecordByType, type RecordType } from '@thingsthattalk/core';
import type { FileIssue } from './issue.ts';
import { lineOf, readJsonFile } from './read-json.ts';
import { writeFileAtomic } from './write-file.ts';

/** A record as it lies in an archive. */
export interface StoredRecord<T extends ArchiveRecord = ArchiveRecord> {
  /** `thing/ray-dragon` */
  readonly ref: string;
  readonly record: T;
  /** Its file, below the archive's folder: `thing/ray-dragon.json`. */
  readonly file: string;
}

/** An archive could not be opened at all. Its `issue` says why and how to mend it. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly issue: FileIssue;
  constructor(issue: FileIssue) {
    super(`${issue.file}: ${issue.message}`);
    this.issue = issue;
  }
}

/**
 * An archive on disk: a folder with `archive.json` and a file for each record. It knows which records there are and
 * reads one when it is asked for; a file that is wrong is left out, said once in {@link Archive.issues}, and stops no other.
 */
export class Archive {
  readonly folder: string;
  readonly settings: ArchiveSettings;
  /** Where caches may be kept: safe to delete. */
  readonly cache: string;
  readonly #slugs: Map<RecordType, Set<string>>;
  readonly #issues = new Map<string, readonly FileIssue[]>();

  private constructor(folder: string, settings: ArchiveSettings, slugs: Map<RecordType, Set<string>>, issues: readonly FileIssue[]) {
    this.folder = folder;
    this.settings = settings;
    this.cache = join(folder, '.ttt', 'cache');
    this.#slugs = slugs;
    for (const issue of issues) this.#issues.set(issue.file, [...(this.#issues.get(issue.file) ?? []), issue]);
  }

  /**
   * Opens the archive in a folder.
   * @throws ArchiveError when there is no `archive.json`, or none that can be used
   */
  static async open(folder: string): Promise<Archive> {
    const root = resolve(folder);
    const file = await readJsonFile(join(root, 'archive.json'), 'archive.json');
    if (!file.ok) throw new ArchiveError(file.issue.message === 'there is no such file' ? { ...file.issue, message: `there is no archive in ${root}`, mend: 'Make one with `ttt new <folder>`, or name its folder with --archive.' } : file.issue);
    const settings = readSettings(file.json);
    const issues = settings.issues.map((issue) => ({ ...issue, file: 'archive.json', ...lineAt(file.source, issue.path) }));
    if (!settings.ok) throw new ArchiveError(issues.find(({ severity }) => severity === 'error')!);
    const slugs = new Map<RecordType, Set<string>>();
    for (const type of recordTypes) slugs.set(type, await listSlugs(root, type, issues));
    return new Archive(root, settings.value, slugs, issues);
  }

  /** The references of all records, or of those of one type, sorted. */
  refs(type?: RecordType): string[] {
    const types = type ? [type] : recordTypes;
    return types.flatMap((each) => [...(this.#slugs.get(each) ?? [])].sort().map((slug) => `${each}/${slug}`));
  }

  /** Whether there is a file for a record; it may still be wrong inside. */
  has(ref: string): boolean {
    const [type, slug] = ref.split('/');
    return this.#slugs.get(type as RecordType)?.has(slug ?? '') ?? false;
  }

  /** A record, or `null` when there is none or its file is wrong: then {@link issues} says what is. */
  async read<T extends RecordType = RecordType>(ref: string): Promise<RecordByType[T] | null> {
    if (!this.has(ref)) return null;
    const name = `${ref}.json`;
    const file = await readJsonFile(join(this.folder, name), name);
    if (!file.ok) {
      this.#issues.set(name, [file.issue]);
      return null;
    }
    const read = readRecord(file.json, ref.split('/')[0] as RecordType);
    if (read.issues.length > 0) this.#issues.set(name, read.issues.map((issue) => ({ ...issue, file: name, ...lineAt(file.source, issue.path) })));
    else this.#issues.delete(name);
    return read.ok ? (read.value as RecordByType[T]) : null;
  }

  /** Every record that can be read, one after the other, sorted by type and name. Nothing is kept in memory. */
  async *records<T extends RecordType = RecordType>(type?: T): AsyncGenerator<StoredRecord<RecordByType[T]>> {
    for (const ref of this.refs(type)) {
      const record = await this.read<T>(ref);
      if (record) yield { ref, record, file: `${ref}.json` };
    }
  }

  /** What was found wrong in what has been read so far. */
  issues(): readonly FileIssue[] {
    return [...this.#issues.values()].flat();
  }

  /**
   * Writes a record: the whole new one or, if anything happens meanwhile, the whole old one.
   * @throws TypeError when the reference is none of this archive, or the record is not of its type
   */
  async write(ref: string, record: ArchiveRecord): Promise<void> {
    const parsed = parseRef(ref);
    if (parsed.kind !== 'local' || record.$type !== `net.thingsthattalk.${parsed.type}`) throw new TypeError(`Archive.write: a ${record.$type} cannot be written as ${ref}`);
    await writeFileAtomic(join(this.folder, `${ref}.json`), `${JSON.stringify(record, null, 2)}\n`);
    this.#slugs.get(parsed.type)?.add(parsed.slug);
    this.#issues.delete(`${ref}.json`);
  }

  /**
   * The file of a record's medium, as its `src` says it.
   * @throws RangeError when the path leads out of the record's folder
   */
  mediaPath(ref: string, src: string): string {
    const folder = join(this.folder, ref);
    const path = resolve(folder, src);
    if (!path.startsWith(folder + sep)) throw new RangeError(`Archive.mediaPath: "${src}" leads out of ${ref}/`);
    return path;
  }

  /** Takes note of a file that came, changed or went; returns the record's reference, or `null` when it is none. */
  notice(file: string, exists: boolean): string | null {
    const [, type, slug] = /^([A-Za-z]+)\/([a-z0-9-]+)\.json$/.exec(file.split(sep).join('/')) ?? [];
    const slugs = this.#slugs.get(type as RecordType);
    if (!slugs || !slug || !isSlug(slug)) return null;
    if (exists) slugs.add(slug);
    else {
      slugs.delete(slug);
      this.#issues.delete(`${type}/${slug}.json`);
    }
    return `${type}/${slug}`;
  }
}

async function listSlugs(root: string, type: RecordType, issues: FileIssue[]): Promise<Set<string>> {
  const names = await readdir(join(root, type)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    issues.push({ severity: 'error', file: type, path: '', message: `cannot be listed (${cause.code})`, mend: 'It should be a folder that you may read.' });
    return [];
  });
  const slugs = new Set<string>();
  for (const name of names) {
    if (!name.endsWith('.json') || name.startsWith('.')) continue;
    const slug = name.slice(0, -5);
    if (isSlug(slug)) slugs.add(slug);
    else issues.push({ severity: 'error', file: `${type}/${name}`, path: '', message: 'has a name that no reference can hold: a to z, 0 to 9 and hyphens, at most 64', mend: `Rename it to "${slug.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 64) || 'a-name'}.json".` });
  }
  return slugs;
}

const lineAt = (source: string, path: string): { line?: number } => {
  const line = lineOf(source, path);
  return line === undefined ? {} : { line };
};
