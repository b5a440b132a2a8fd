import { join, resolve } from 'node:path';
import type { Entry } from '../records/entry.ts';
import { hashOf } from '../records/entry.ts';
import type { MadePicture } from '../pictures/own-pictures.ts';
import { readJson, writeJson } from './json-file.ts';
import type { DoneJob } from './ledger.ts';
import type { Output } from './output.ts';
import { templateVersion } from './template-version.ts';

/** What is remembered of a build, for the next one into the same folder. */
export interface BuildState {
  readonly jobs: ReadonlyMap<string, DoneJob>;
  readonly pictures: ReadonlyMap<string, MadePicture>;
}

/** Changes when what is kept takes another form: then it is not read. */
const format = 1;
const marker = 'build.json';

const recordsFile = (cache: string): string => join(cache, 'site', 'records.json');
const stateFile = (cache: string, out: string): string => join(cache, 'site', `build-${hashOf(resolve(out))}.json`);

/** What was remembered of each record; nothing when there is no memory, or one that cannot be read. */
export async function loadRecords(cache: string): Promise<Map<string, Entry>> {
  const kept = (await readJson(recordsFile(cache))) as { format: number; code: string; entries: Entry[] } | null;
  // What is remembered of a record is for the code to say: another version may want to know more.
  return new Map(kept?.format === format && kept.code === templateVersion() ? kept.entries.map((entry) => [entry.ref, entry]) : []);
}

/** What is remembered of the last build into a folder; `null` when the folder is not what it was left as. */
export async function loadState(cache: string, out: string): Promise<BuildState | null> {
  const kept = (await readJson(stateFile(cache, out))) as { format: number; id: string; jobs: [string, DoneJob][]; pictures: [string, MadePicture][] } | null;
  const mark = (await readJson(join(out, marker))) as { build?: string } | null;
  if (!kept || kept.format !== format || !mark?.build || mark.build !== kept.id) return null;
  return { jobs: new Map(kept.jobs), pictures: new Map(kept.pictures) };
}

/** From now until the state is saved, the folder is not to be trusted. */
export const markUnfinished = (output: Output): void => output.write(marker, '{"build": null}\n');

/** Remembers a build that is complete, and marks its folder as such. */
export async function saveState(cache: string, output: Output, { jobs, pictures }: BuildState, records: { readonly entries: ReadonlyMap<string, Entry>; readonly changed: boolean }): Promise<void> {
  const made = [...jobs].sort(([a], [b]) => (a < b ? -1 : 1));
  const id = hashOf(made.map(([name, { hash }]) => [name, hash]));
  if (records.changed) await writeJson(recordsFile(cache), { format, code: templateVersion(), entries: [...records.entries.values()] });
  await writeJson(stateFile(cache, output.folder), { format, id, jobs: made, pictures: [...pictures] });
  output.write(marker, `${JSON.stringify({ build: id })}\n`);
}
