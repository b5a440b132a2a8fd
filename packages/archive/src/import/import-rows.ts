import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Archive } from '../store/archive.ts';
import { applyMapping, type Mapping } from './mapping.ts';
import { putRecord } from './put-record.ts';
import { ImportTally, type ImportReport } from './report.ts';

/** How an import of rows tells how far it is. */
export interface ImportRowsOptions {
  readonly onProgress?: (rows: number) => void;
}

/** How many records are written at once: enough to keep a disk busy, few enough to keep memory still. */
const atOnce = 32;

/**
 * Imports rows of JSON, one a line (NDJSON, also gzipped), through a mapping. Rows are read and written as they come:
 * memory does not grow with their number. A row that is wrong is counted with its line and stops no other.
 */
export async function importRows(archive: Archive, file: string, mapping: Mapping, { onProgress }: ImportRowsOptions = {}): Promise<ImportReport> {
  const tally = new ImportTally();
  const names = new Map<string, number>();
  const type = String(mapping.record.$type).split('.').at(-1);
  const running = new Set<Promise<unknown>>();
  let line = 0;
  for await (const text of lines(file)) {
    line += 1;
    if (line % 1000 === 0) onProgress?.(line);
    if (!text.trim()) continue;
    const at = { source: file, line };
    let row: unknown;
    try {
      row = JSON.parse(text);
    } catch (cause) {
      tally.fail({ ...at, message: `is no JSON: ${(cause as Error).message}`, mend: 'Each line should be one JSON object.' });
      continue;
    }
    const mapped = applyMapping(mapping, (row ?? {}) as Record<string, unknown>);
    if (!mapped.ok) {
      tally.fail({ ...at, message: mapped.issues[0]?.message ?? '', ...(mapped.issues[0]?.mend ? { mend: mapped.issues[0].mend } : {}) });
      continue;
    }
    const { slug, record } = mapped.value;
    const earlier = names.get(slug);
    if (earlier !== undefined) {
      tally.fail({ ...at, message: `has the name "${slug}" that line ${earlier} has too`, mend: 'Make the name from a field that differs in every row.' });
      continue;
    }
    names.set(slug, line);
    const write = putRecord(archive, `${type}/${slug}`, record, tally, at).finally(() => running.delete(write));
    running.add(write);
    if (running.size >= atOnce) await Promise.race(running);
  }
  await Promise.all(running);
  onProgress?.(line);
  return tally.report();
}

function lines(file: string): AsyncIterable<string> {
  const raw = createReadStream(file, { highWaterMark: 1 << 18 });
  const source: Readable = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (cause) => source.destroy(cause));
  return createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY });
}
