import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, FileIssue } from '@thingsthattalk/archive';
import { findViewerBundle } from '../assets/viewer-bundle.ts';
import { loadAssets } from '../assets/assets.ts';
import { pageTypes } from '../records/archive-index.ts';
import { hashOf } from '../records/entry.ts';
import { readEntries } from '../records/read-entries.ts';
import { readIndex } from '../records/read-index.ts';
import { makeOwnPictures, wantedPictures } from '../pictures/own-pictures.ts';
import { SitePictures } from '../pictures/site-pictures.ts';
import { viewIssues } from '../records/view-issues.ts';
import { makeAddresses } from './addresses.ts';
import { allJobs } from './jobs.ts';
import { Ledger } from './ledger.ts';
import { Output } from './output.ts';
import { removeOldDetails } from './old-details.ts';
import { Site } from './site.ts';
import { loadRecords, loadState, markUnfinished, saveState } from './state.ts';
import { templateVersion } from './template-version.ts';

/** What is to be built, and where. */
export interface BuildOptions {
  readonly archive: Archive;
  /** The folder the site is written to. What is in it from an earlier build and still holds is left as it is. */
  readonly out: string;
  /** Where the site will be served, when other than archive.json says. */
  readonly base?: string;
  /** Told how far it is, in a line for people. */
  readonly onProgress?: (line: string) => void;
  /** The day that embargoes are held against. Default: today. */
  readonly now?: Date;
  /** The folder with the viewer's browser files. Default: where the viewer's own build puts them. */
  readonly viewerBundle?: string;
}

/** What was built. */
export interface BuildReport {
  /** How many records of each type have pages. */
  readonly records: Readonly<Record<string, number>>;
  /** How many HTML pages the site has. */
  readonly pages: number;
  /** How many of the jobs that make files had to be done; the rest was still good. */
  readonly made: number;
  /** The size of pages, records, manifests and assets together; pictures are not counted. */
  readonly bytes: number;
  readonly ms: number;
  readonly peakMemoryBytes: number;
  readonly issues: readonly FileIssue[];
}

/**
 * Makes an archive into a static site that needs nothing but a host for files. Only what changed since the last build
 * into the same folder is made again; the result is the same, byte for byte, as when all is made anew.
 * @throws TypeError when the base is no web address
 * @example
 * const report = await buildSite({ archive: await Archive.open('my-archive'), out: 'public' });
 */
export async function buildSite({ archive, out, base = archive.settings.base, onProgress = () => undefined, now = new Date(), viewerBundle }: BuildOptions): Promise<BuildReport> {
  const started = performance.now();
  const known = await loadRecords(archive.cache);
  const entries = await readEntries(archive, known, (count) => count % 100 === 0 && onProgress(`reading records: ${count}`));
  const index = await readIndex(archive, entries, now);
  const addresses = makeAddresses(base, index);
  const assets = loadAssets(viewerBundle ?? findViewerBundle());
  const state = await loadState(archive.cache, out);
  const output = new Output(out);
  markUnfinished(output);
  if (!state) for (const folder of ['assets', 'iiif', 'index', 'media', 'records', ...archive.settings.languages.map(({ lang }) => lang)]) rmSync(join(out, folder), { recursive: true, force: true });

  const wanted = wantedPictures(archive, index, addresses.built);
  let count = 0;
  const { made, issues } = await makeOwnPictures(wanted, state?.pictures ?? new Map(), { out, base: addresses.base, cache: archive.cache, onMade: () => onProgress(`pictures: ${(count += 1)}`) });
  removeOldDetails(state?.pictures ?? new Map(), made, output);
  const site = new Site({ archive, index, pictures: new SitePictures(index, made, addresses.prefix), addresses, assets, out });

  const epoch = hashOf([templateVersion(), archive.settings, addresses.base, assets.files.map(({ path }) => path), site.menu, site.hasThreads, site.hasMap, site.hasTimeline, site.hasSearch]);
  const ledger = new Ledger(state?.jobs ?? new Map(), epoch, (name) => site.version(name), output);
  let jobs = 0;
  for (const job of allJobs(site)) {
    await ledger.run(job);
    if ((jobs += 1) % 200 === 0) onProgress(`pages: ${jobs}`);
  }
  ledger.clean();
  await saveState(archive.cache, output, { jobs: ledger.done, pictures: made }, { entries, changed: entries.size !== known.size || [...entries].some(([ref, entry]) => known.get(ref) !== entry) });
  const done = [...ledger.done.values()];
  return {
    records: Object.fromEntries(pageTypes.map((type) => [type, index.list(type).length])),
    pages: done.reduce((sum, { files }) => sum + files.filter((file) => file.endsWith('.html')).length, 0),
    made: ledger.ran,
    bytes: done.reduce((sum, { bytes }) => sum + bytes, 0),
    ms: Math.round(performance.now() - started),
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
    issues: [...[...entries.values()].flatMap((entry) => entry.issues), ...archive.issues().filter(({ file }) => !entries.has(file.replace(/\.json$/, ''))), ...viewIssues(entries, index), ...issues, ...(assets.elements ? [] : [{ severity: 'warning' as const, file: 'archive.json', path: '', message: 'the viewer’s browser files were not found: pages are made without moving pictures', mend: 'Make them first (npm run build), or say where they are.' }])],
  };
}
