import { typeOf, type Exhibition, type Thing } from '@thingsthattalk/core';
import type { Archive } from '../store/archive.ts';
import type { FileIssue } from '../store/issue.ts';
import { lineOf, readJsonFile } from '../store/read-json.ts';
import { join } from 'node:path';
import { checkClaimRing } from './check-claims.ts';
import { checkMedia, type MediaSize } from './check-media.ts';
import { checkReferences } from './check-references.ts';
import { checkViews, type KnownCanvas } from './check-views.ts';

/** What checking an archive found. */
export interface CheckReport {
  /** True when there is no error; warnings may remain. */
  readonly ok: boolean;
  /** How many records were looked at. */
  readonly checked: number;
  readonly issues: readonly FileIssue[];
}

/** How a check looks at the world outside the records. */
export interface CheckOptions {
  /** The size of an image file after orientation; `null` when it cannot be read as one. */
  readonly imageSize: (path: string) => Promise<MediaSize | null>;
  readonly onProgress?: (checked: number, all: number) => void;
}

/**
 * Holds every record of an archive against its Lexicon, and against the others: references that lead nowhere, pictures
 * that are not there, regions outside their picture, claims in a ring, numbers given twice. Each issue names the file,
 * the line, the path in the record, what was expected and how to mend it.
 */
export async function checkArchive(archive: Archive, { imageSize, onProgress }: CheckOptions): Promise<CheckReport> {
  const refs = archive.refs();
  const known = new Set(refs);
  const canvases = await canvasesOf(archive);
  const aliases = new Map<string, string>();
  const found: FileIssue[] = [];
  let checked = 0;
  for (const ref of refs) {
    const record = await archive.read(ref);
    checked += 1;
    onProgress?.(checked, refs.length);
    if (!record) continue;
    const file = `${ref}.json`;
    const issues = [
      ...checkReferences(record, known),
      ...checkViews(record, canvases),
      ...(typeOf(record) === 'thing' ? await checkMedia(record as Thing, (src) => archive.mediaPath(ref, src), imageSize) : []),
      ...(typeOf(record) === 'thing' && !(record as Thing).titles.some(({ value }) => value) ? [{ severity: 'warning' as const, path: 'titles', message: 'there is no title; its number is shown instead', mend: 'Add [{"lang": "nl", "value": "…"}].' }] : []),
      ...(typeOf(record) === 'claim' ? await checkClaimRing(ref, archive) : []),
      ...(typeOf(record) === 'exhibition' ? checkNumbers(record as Exhibition) : []),
      ...checkAliases(ref, record as { aliases?: readonly { slug: string }[] }, known, aliases),
    ];
    if (issues.length === 0) continue;
    const source = await readJsonFile(join(archive.folder, file), file);
    found.push(...issues.map((issue) => ({ ...issue, file, ...(source.ok ? { line: lineOf(source.source, issue.path) } : {}) })));
  }
  const issues = [...archive.issues(), ...found].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)));
  return { ok: !issues.some(({ severity }) => severity === 'error'), checked, issues };
}

/** What canvases each thing has, as its record says. */
async function canvasesOf(archive: Archive): Promise<ReadonlyMap<string, readonly KnownCanvas[]>> {
  const canvases = new Map<string, readonly KnownCanvas[]>();
  for await (const { ref, record } of archive.records('thing')) {
    const images = record.images ?? [];
    canvases.set(ref, images.flatMap((entry): KnownCanvas[] => {
      if (entry.$type === 'net.thingsthattalk.thing#ownImage') return [{ id: entry.image.name ?? '', width: entry.image.width, height: entry.image.height }];
      return entry.$type === 'net.thingsthattalk.thing#iiif' ? (entry.canvases ?? []).map(({ id, width, height }) => ({ id, width, height })) : [];
    }));
  }
  return canvases;
}

function checkNumbers(exhibition: Exhibition): Omit<FileIssue, 'file'>[] {
  const numbers = new Map<number, string>();
  const issues: Omit<FileIssue, 'file'>[] = [];
  for (const [roomIndex, room] of exhibition.rooms.entries()) {
    for (const [index, { number }] of room.items.entries()) {
      if (number === undefined) continue;
      const path = `rooms[${roomIndex}].items[${index}].number`;
      if (numbers.has(number)) issues.push({ severity: 'error', path, message: `${number} is the number of another exhibit too (${numbers.get(number)})`, mend: 'Give each exhibit a number of its own.' });
      else numbers.set(number, path);
    }
  }
  for (const [routeIndex, route] of (exhibition.routes ?? []).entries()) {
    for (const [index, { number }] of route.items.entries()) {
      if (!numbers.has(number)) issues.push({ severity: 'error', path: `routes[${routeIndex}].items[${index}].number`, message: `no exhibit has the number ${number}`, mend: 'Write the number of an exhibit in one of the rooms.' });
    }
  }
  return issues;
}

function checkAliases(ref: string, record: { aliases?: readonly { slug: string }[] }, known: ReadonlySet<string>, seen: Map<string, string>): Omit<FileIssue, 'file'>[] {
  const type = ref.split('/')[0];
  return (record.aliases ?? []).flatMap(({ slug }, index) => {
    const alias = `${type}/${slug}`;
    const taken = known.has(alias) ? alias : seen.get(alias);
    if (!taken) seen.set(alias, ref);
    return taken ? [{ severity: 'error' as const, path: `aliases[${index}].slug`, message: `"${slug}" already leads to ${taken}`, mend: 'A former name can lead to one record only: take it away from one of them.' }] : [];
  });
}
