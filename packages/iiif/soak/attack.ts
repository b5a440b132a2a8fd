// One mutant after another is read by everything of this package that reads. In a thread of its own, so that a reader
// that never ends can be told from one that is slow.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { encodeContentState, readAnnotationPage, readCaptions, readContentState, readImageInfo, readPresentation, slugFor, thingFromManifest } from '@thingsthattalk/iiif';
import { complaintsAbout, complaintsAboutIssues, foundAt } from './complaints.ts';
import { anyOf, mutantOf, mutantText, randomFrom, writable, type Random } from './mutants.ts';

/** What the thread is asked, and how it tells where it is. */
export interface Attack {
  readonly folder: string;
  readonly seed: number;
  readonly runs: number;
  /** One number: how many mutants it is through with. */
  readonly progress: SharedArrayBuffer;
}

const { folder, seed, runs, progress } = workerData as Attack;
const at = new Int32Array(progress);
const index = JSON.parse(readFileSync(`${folder}index.json`, 'utf8')) as { file: string; version: string }[];
const texts = index.map(({ file }) => readFileSync(folder + file, 'utf8'));
const open = (random: Random): unknown => JSON.parse(anyOf(random, texts)) as unknown;

const infos: readonly unknown[] = [
  { '@context': 'http://iiif.io/api/image/3/context.json', id: 'https://x.org/i', type: 'ImageService3', protocol: 'http://iiif.io/api/image', profile: 'level2', width: 6000, height: 4000, sizes: [{ width: 300, height: 200 }], tiles: [{ width: 512, height: 512, scaleFactors: [1, 2, 4] }] },
  { '@context': 'http://library.stanford.edu/iiif/image-api/1.1/context.json', '@id': 'https://x.org/i', width: 600, height: 400, tile_width: 256, tile_height: 256, scale_factors: [1, 2], profile: 'http://library.stanford.edu/iiif/image-api/1.1/compliance.html#level1' },
];
const states: readonly unknown[] = [
  { id: 'https://x.org/c#xywh=1,2,3,4', type: 'Canvas', partOf: [{ id: 'https://x.org/m', type: 'Manifest' }] },
  { type: 'Annotation', motivation: ['contentState'], target: { type: 'SpecificResource', source: { id: 'https://x.org/c', type: 'Canvas', partOf: [{ id: 'https://x.org/m' }] }, selector: [{ type: 'PointSelector', t: 14.5 }, { type: 'SvgSelector', value: '<svg><path d="M0 0h1v1Z"/></svg>' }] } },
];
const captions = 'WEBVTT\n\nNOTE x\n\n1\n00:01.000 --> 00:02.500 align:start\n<v Rog>Kijk <b>daar</b> &amp; hier.\n\n01:00:03,000 --> 01:00:04,000\nTwee\nregels\n';
const pages = texts.slice(0, 90).map((text) => JSON.parse(text) as { items?: { annotations?: unknown[] }[] }).flatMap(({ items = [] }) => items.flatMap(({ annotations = [] }) => annotations));

/** What was wrong with how each reader took its mutant. */
function attack(random: Random): string[] {
  const others = (): unknown => { const json = open(random) as Record<string, unknown>; return json[anyOf(random, Object.keys(json))]; };
  const of = (json: unknown): unknown => mutantOf(json, others, random);
  const read = readPresentation(of(open(random)), { url: foundAt });
  const found = [...complaintsAboutIssues(read.issues), ...(read.ok ? complaintsAbout(read.value) : read.issues.some(({ severity }) => severity === 'error') ? [] : ['refused without a word'])];
  if (read.ok && read.value.kind === 'manifest') {
    const thing = thingFromManifest(read.value);
    found.push(...complaintsAbout(thing), ...complaintsAbout(slugFor(thing.titles, read.value.id, () => false)));
  }
  const page = readAnnotationPage(of(anyOf(random, pages)));
  const info = readImageInfo(of(anyOf(random, infos)));
  const made = of(anyOf(random, states));
  const state = writable(made) ? made : null;
  found.push(...complaintsAbout(page.annotations.map((annotation) => ({ annotations: [annotation] }))), ...(info.ok ? complaintsAbout(info.value) : complaintsAboutIssues(info.issues)));
  for (const source of ['['.repeat(40_000) + ']'.repeat(40_000), JSON.stringify(state), encodeContentState({ target: state }), mutantText(encodeContentState({ target: state }).slice(0, 2000), random)]) {
    const view = readContentState(source);
    found.push(...(view.ok ? complaintsAbout(view.value) : complaintsAboutIssues(view.issues)));
  }
  const cues = readCaptions(mutantText(captions, random));
  found.push(...complaintsAbout(cues.map(({ start, end }) => ({ start, end }))));
  if (Object.hasOwn(Object.prototype, 'polluted') || ({} as Record<string, unknown>).polluted !== undefined) found.push('every object has been altered');
  return found;
}

const failures: string[] = [];
let slowest = { ms: 0, seed: 0 };
for (let run = 0; run < runs && failures.length < 20; run++) {
  const own = (seed + run) | 0;
  const begun = performance.now();
  try {
    failures.push(...attack(randomFrom(own)).map((each) => `seed ${own}: ${each}`));
  } catch (cause) {
    failures.push(`seed ${own}: threw ${(cause as Error).stack?.split('\n').slice(0, 6).join('\n') ?? String(cause)}`);
  }
  const ms = performance.now() - begun;
  if (ms > slowest.ms) slowest = { ms, seed: own };
  Atomics.store(at, 0, run + 1);
}
parentPort?.postMessage({ failures, slowest });
