import { describeRights, pickText, proseToText, readRecord, type Issue, type Scene, type Text } from '@thingsthattalk/core';
import { missingIn } from './missing-in.ts';
import type { Composition } from '../document/composition.ts';
import { toRecords } from '../file/to-records.ts';

/** Something to look at before others see it. `must`: without it the record would not be one. */
export interface Finding {
  readonly kind: 'title' | 'scenes' | 'text' | 'describe' | 'view' | 'alt' | 'rights' | 'credit' | 'thingTitle' | 'source' | 'translation' | 'long' | 'summary' | 'record';
  readonly must: boolean;
  /** Where to go: a scene, a thing that came with the story, or the story itself. */
  readonly at: { readonly scene: string } | { readonly thing: string } | { readonly story: true };
  /** The scene's number, a language, a thing's name. */
  readonly about?: string;
  /** What is wrong with the record, in its own words. */
  readonly issue?: Issue;
}

/** More words than that are read on a telephone by nobody. */
const mostWords = 120;

/** What is missing or could be better, what must be mended first. */
export function checkComposition(composition: Composition): Finding[] {
  const story = composition.story();
  const { languages } = composition;
  const found: Finding[] = [];
  const inStory = (kind: Finding['kind'], must = false, about?: string): void => { found.push({ kind, must, at: { story: true }, ...(about ? { about } : {}) }); };
  if (!has(story.title, languages)) inStory('title', true);
  if (story.scenes.length === 0) inStory('scenes', true);
  if (!has(story.summary, languages)) inStory('summary');
  if (!story.rights?.statement) inStory('rights');
  for (const lang of languages.slice(1)) {
    const missing = missingIn(composition, lang);
    if (missing > 0) inStory('translation', false, lang);
  }
  for (const [at, scene] of story.scenes.entries()) found.push(...inScene(scene, String(at + 1), languages, (story.sources ?? []).length > 0));
  for (const { ref, record } of composition.things()) {
    const name = pickText(record.titles, languages)?.value ?? '';
    const inThing = (kind: Finding['kind'], about = name): void => { found.push({ kind, must: false, at: { thing: ref }, about }); };
    if (!has(record.titles, languages)) inThing('thingTitle');
    for (const entry of record.images ?? []) {
      if (entry.$type !== 'net.thingsthattalk.thing#ownImage') continue;
      if (!has(entry.image?.alt, languages) && !entry.image?.decorative) inThing('alt');
      if (!entry.image?.rights?.statement || !describeRights(entry.image.rights.statement, 'en')) inThing('rights');
      if (!has(entry.image?.credit, languages)) inThing('credit');
    }
  }
  return [...found, ...recordIssues(composition, found)].sort((a, b) => Number(b.must) - Number(a.must));
}

function inScene(scene: Scene, number: string, languages: readonly string[], hasSources: boolean): Finding[] {
  const finding = (kind: Finding['kind'], must = false): Finding => ({ kind, must, at: { scene: encodeURIComponent(scene.id) }, about: number });
  const text = proseToText(pickText(scene.text ?? [], languages)?.value ?? '');
  const tells = text !== '' || has(scene.title, languages) || (scene.show && scene.show.$type !== 'net.thingsthattalk.scene#look');
  return [
    ...(tells ? [] : [finding('text')]),
    ...(scene.view ? (has(scene.describe, languages) ? [] : [finding('describe')]) : [finding('view')]),
    ...(text.split(/\s+/).length > mostWords ? [finding('long')] : []),
    // A year, a number or somebody's words in a story without any source at all.
    ...(!hasSources && /\b1\d{3}\b|\b20\d{2}\b|[“„«]/.test(text) ? [finding('source')] : []),
  ];
}

/** What the Lexicons and their meaning say is wrong, where nothing plainer was said already. */
function recordIssues(composition: Composition, found: readonly Finding[]): Finding[] {
  const { story, things } = toRecords(composition);
  const scenes = story.record.scenes;
  return [{ at: 'story', record: story.record }, ...things.map(({ from, record }) => ({ at: from, record }))].flatMap(({ at, record }) => {
    const read = readRecord(record);
    return read.issues.filter(({ severity }) => severity === 'error').flatMap((issue): Finding[] => {
      if (found.some(({ kind, must }) => must && kind === issue.path)) return [];
      const scene = scenes[Number(/^scenes\[(\d+)\]/.exec(issue.path)?.[1] ?? NaN)];
      return [{ kind: 'record', must: true, at: at !== 'story' ? { thing: at } : scene ? { scene: encodeURIComponent(scene.id) } : { story: true }, ...(scene ? { about: String(scenes.indexOf(scene) + 1) } : {}), issue }];
    });
  });
}

const has = (texts: Text | undefined, languages: readonly string[]): boolean => languages.slice(0, 1).some((lang) => texts?.some((each) => each.lang === lang && each.value.trim() !== ''));
