import { readEdtf } from './edtf.ts';
import { readRef } from './ref.ts';
import { proseLinks } from './prose.ts';
import type { ArchiveRecord, ArchiveSettings, Region, Scene, Source, Story } from './records.ts';
import { refNames } from './ref-names.ts';
import type { Issue } from './result.ts';
import { describeRights, suggestRights } from './rights.ts';
import { isLanguageTag } from './text.ts';
import { isPlainObject, walkRecord, type Place } from './walk.ts';

const defs = 'net.thingsthattalk.defs#';

/** What the Lexicon language cannot say: that references, dates, languages, rights, regions and ids make sense. */
export function checkMeaning(record: ArchiveRecord | ArchiveSettings): Issue[] {
  const issues: Issue[] = [];
  walkRecord(record, (value, place) => {
    if (typeof value === 'string') checkText(value, place, issues);
    else if (place.name === `${defs}view` && isPlainObject(value)) checkRegionInside(value, place.path, issues);
    else if ((place.name === `${defs}text` || place.name === `${defs}prose`) && Array.isArray(value)) checkLanguagesOnce(value, place.path, issues);
  });
  checkSources(record, issues);
  if (record.$type === 'net.thingsthattalk.story') checkScenes(record, issues);
  return issues;
}

function checkText(value: string, { name, schema, path }: Place, issues: Issue[]): void {
  const expected = name ? refNames[name] : undefined;
  if (expected) {
    const ref = readRef(value);
    if (!ref.ok) issues.push(...ref.issues.map((issue) => ({ ...issue, path })));
    else if (expected !== 'any' && ref.value.kind !== 'elsewhere' && ref.value.type !== expected) issues.push({ severity: 'error', path, message: `expected a reference to a ${expected}, found "${value}"`, mend: `Write "${expected}/…".` });
  } else if (name === `${defs}edtf`) {
    const date = readEdtf(value);
    if (!date.ok) issues.push(...date.issues.map((issue) => ({ ...issue, path })));
  } else if (name === `${defs}rightsUri`) {
    if (!describeRights(value, 'en')) issues.push({ severity: 'error', path, message: `"${value}" is no Creative Commons or rightsstatements.org address`, mend: mendRights(value) });
  } else if (schema.format === 'language') {
    if (!isLanguageTag(value)) issues.push({ severity: 'error', path, message: `"${value}" is no language tag`, mend: 'Write a BCP 47 tag such as "nl", "en" or "nl-x-simple".' });
  } else if (schema.format === 'uri') {
    if (!/^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(value) || /^(javascript|data|vbscript):/i.test(value)) issues.push({ severity: 'error', path, message: `"${value.slice(0, 80)}" is no web address`, mend: 'Write the whole address, with https://.' });
  } else if (schema.format === 'datetime') {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value)) issues.push({ severity: 'error', path, message: `"${value}" is no date with time`, mend: 'Write it as "2021-12-17T10:00:00Z".' });
  } else if (schema.format === 'did') {
    if (!/^did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]$/.test(value)) issues.push({ severity: 'error', path, message: `"${value}" is no DID`, mend: 'Write it as "did:web:example.org".' });
  } else if (name === `${defs}mediaPath` && (value.startsWith('/') || value.split('/').includes('..') || value.includes('\\'))) {
    issues.push({ severity: 'error', path, message: `"${value}" leads out of the record’s media folder`, mend: 'Write a path below it, such as "c1.jpg".' });
  }
}

function checkRegionInside(view: Readonly<Record<string, unknown>>, path: string, issues: Issue[]): void {
  const { width, height } = view as { width?: number; height?: number };
  const per = typeof view.per === 'number' ? view.per : 1;
  const region = view.region as Region | undefined;
  if (!region || !width || !height) return;
  if (region.x + region.width > width * per || region.y + region.height > height * per) {
    const inside = { x: Math.min(region.x, width * per - 1), y: Math.min(region.y, height * per - 1) };
    const fits = { ...inside, width: Math.min(region.width, width * per - inside.x), height: Math.min(region.height, height * per - inside.y) };
    issues.push({ severity: 'error', path: `${path}.region`, message: `reaches beyond its canvas of ${width} × ${height}`, mend: `Write ${JSON.stringify(fits)}.` });
  }
}

function checkLanguagesOnce(texts: readonly unknown[], path: string, issues: Issue[]): void {
  const seen = new Map<string, number>();
  for (const [index, entry] of texts.entries()) {
    const lang = isPlainObject(entry) ? String(entry.lang).toLowerCase() : '';
    if (seen.has(lang) && lang) issues.push({ severity: 'warning', path: `${path}[${index}]`, message: `the language "${lang}" is there twice; the first is shown`, mend: 'Keep one, or join the two.' });
    else seen.set(lang, index);
  }
}

/** Every footnote and `source` names a source of the record. */
function checkSources(record: ArchiveRecord | ArchiveSettings, issues: Issue[]): void {
  const sources = (record as { sources?: readonly Source[] }).sources;
  const known = new Set(Array.isArray(sources) ? sources.map((source) => source?.id) : []);
  const missing = (id: string, path: string) => issues.push({ severity: 'error', path, message: `cites the source "${id}", which this record does not list`, mend: known.size > 0 ? `Write one of ${[...known].join(', ')}, or add it to "sources".` : `Add {"id": "${id}", "citation": …} to "sources".` });
  walkRecord(record, (value, { name, path }) => {
    if (name === `${defs}sourceId` && typeof value === 'string' && !known.has(value)) missing(value, path);
    if (name === `${defs}localizedProse` && isPlainObject(value) && typeof value.value === 'string') {
      for (const link of proseLinks(value.value)) {
        if (link.kind === 'footnote') { if (!known.has(link.ref) && !value.value.includes(`[^${link.ref}]:`)) missing(link.ref, `${path}.value`); }
        else { const ref = readRef(link.ref); if (!ref.ok) issues.push(...ref.issues.map((issue) => ({ ...issue, path: `${path}.value` }))); }
      }
    }
  });
}

function checkScenes(story: Story, issues: Issue[]): void {
  if (!Array.isArray(story.scenes)) return;
  const scenes: readonly Scene[] = story.scenes.filter((scene) => isPlainObject(scene)) as unknown as readonly Scene[];
  const chapters = new Set((Array.isArray(story.chapters) ? story.chapters : []).map((chapter) => chapter?.id));
  const ids = new Set<string>();
  for (const [index, scene] of scenes.entries()) {
    if (ids.has(scene.id)) issues.push({ severity: 'error', path: `scenes[${index}].id`, message: `"${scene.id}" is the id of an earlier scene too`, mend: 'Give this one an id of its own.' });
    ids.add(scene.id);
    if (scene.chapter !== undefined && !chapters.has(scene.chapter)) issues.push({ severity: 'error', path: `scenes[${index}].chapter`, message: `there is no chapter "${scene.chapter}"`, mend: `Write one of ${[...chapters].join(', ') || '(add it to "chapters")'}.` });
  }
  for (const [index, scene] of scenes.entries()) {
    for (const [at, next] of (Array.isArray(scene.next) ? scene.next : []).entries()) {
      if (!ids.has(next?.scene)) issues.push({ severity: 'error', path: `scenes[${index}].next[${at}].scene`, message: `there is no scene "${next?.scene}"`, mend: `Write one of ${[...ids].join(', ')}.` });
    }
  }
}

/** Nothing is suggested where nothing is near: a licence is not ours to choose. */
function mendRights(written: string): string {
  const meant = suggestRights(written);
  return meant ? `Write "${meant}".` : 'Ask who holds the rights, then write the address of a Creative Commons licence or of a statement of rightsstatements.org.';
}
