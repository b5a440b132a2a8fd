import { describeRights, pickText, proseToText, readRecord, type Issue, type Scene, type Text } from '@thingsthattalk/core';
import { contrastOf } from './accent-contrast.ts';
import { misspeltLinks, unknownSources } from './links-in.ts';
import { missingIn } from './missing-in.ts';
import { pathOfIssue } from './path-of-issue.ts';
import type { Composition } from '../document/composition.ts';
import { scenePath, scenesPath } from '../document/scenes.ts';
import { toRecords } from '../file/to-records.ts';

/** Where something is missing or wrong: its path in the composition, in a scene or a thing (by their names there) or the story, in a language. */
export interface Whereabouts { readonly scene?: string; readonly thing?: string; readonly path: string; readonly lang?: string }

/** Something to look at before others see it. `must`: without it the record would not be one. */
export interface Finding {
  readonly kind: 'title' | 'scenes' | 'text' | 'describe' | 'view' | 'alt' | 'rights' | 'credit' | 'thingTitle' | 'source' | 'claim' | 'translation' | 'long' | 'summary' | 'tellers' | 'contrast' | 'link' | 'deadLink' | 'noSource' | 'record';
  readonly must: boolean;
  /** Where to go. */
  readonly at: Whereabouts;
  /** The number of the scene or the thing. */
  readonly number?: number;
  /** A language, a thing's name, an address. */
  readonly about?: string;
  /** What is wrong with the record, in its own words. */
  readonly issue?: Issue;
}

/** More words than that are read on a telephone by nobody. */
const mostWords = 120;
/** A year, or somebody's words. */
const needsSource = /\b1\d{3}\b|\b20\d{2}\b|[“„«]/;

/** What is missing or could be better, what must be mended first. */
export function checkComposition(composition: Composition): Finding[] {
  const story = composition.story();
  const { languages } = composition;
  const found: Finding[] = [];
  const inStory = (kind: Finding['kind'], path: string, more: Partial<Finding> = {}): void => { found.push({ kind, must: false, at: { path: `story/${path}` }, ...more }); };
  if (!has(story.title, languages)) inStory('title', 'title', { must: true });
  if (story.scenes.length === 0) inStory('scenes', 'scenes', { must: true });
  if (!has(story.summary, languages)) inStory('summary', 'summary');
  if ((story.tellers ?? []).length === 0) inStory('tellers', 'tellers');
  if (!story.rights?.statement) inStory('rights', 'rights/statement');
  if (story.theme?.accent && contrastOf(story.theme.accent) < 4.5) inStory('contrast', 'theme/accent');
  for (const lang of languages.slice(1)) {
    const [first] = missingIn(composition, lang);
    if (first) found.push({ kind: 'translation', must: false, at: { ...sceneOf(first), path: first, lang }, about: lang });
  }
  for (const [at, scene] of story.scenes.entries()) found.push(...inScene(composition, scene, at + 1, languages, (story.sources ?? []).length > 0));
  for (const [at, { ref, record }] of composition.things().entries()) {
    const path = `things/${ref.slice('thing/'.length)}`;
    const name = pickText(record.titles, languages)?.value;
    const inThing = (kind: Finding['kind'], within: string): void => { found.push({ kind, must: false, at: { thing: ref, path: `${path}/${within}` }, number: at + 1, ...(name ? { about: name } : {}) }); };
    if (!has(record.titles, languages)) inThing('thingTitle', 'titles');
    for (const [place, entry] of (record.images ?? []).entries()) {
      if (entry.$type !== 'net.thingsthattalk.thing#ownImage') continue;
      const image = `images/${composition.itemsOf(`${path}/images`)[place]}/${entry.$type}/image`;
      if (!has(entry.image?.alt, languages) && !entry.image?.decorative) inThing('alt', `${image}/alt`);
      if (!entry.image?.rights?.statement || !describeRights(entry.image.rights.statement, 'en')) inThing('rights', `${image}/rights/statement`);
      if (!has(entry.image?.credit, languages)) inThing('credit', `${image}/credit`);
    }
  }
  return [...found, ...recordIssues(composition, found)].sort((a, b) => Number(b.must) - Number(a.must));
}

function inScene(composition: Composition, scene: Scene, number: number, languages: readonly string[], hasSources: boolean): Finding[] {
  const id = encodeURIComponent(scene.id);
  const finding = (kind: Finding['kind'], name: string, more: Partial<Finding> = {}): Finding => ({ kind, must: false, at: { scene: id, path: `${scenePath(id)}/${name}` }, number, ...more });
  const prose = pickText(scene.text ?? [], languages)?.value ?? '';
  const text = proseToText(prose);
  const tells = text !== '' || has(scene.title, languages) || (scene.show && scene.show.$type !== 'net.thingsthattalk.scene#look');
  return [
    ...(tells ? [] : [finding('text', 'text')]),
    ...(scene.view ? (has(scene.describe, languages) ? [] : [finding('describe', 'describe')]) : [finding('view', 'view')]),
    ...(text.split(/\s+/).length > mostWords ? [finding('long', 'text')] : []),
    // In a story with sources it is the teller who knows which sentence needs one.
    ...(!hasSources && needsSource.test(text) ? [finding('source', 'text')] : []),
    ...(isUnsupported(scene, prose) ? [finding('claim', `show/${scene.show!.$type}`)] : []),
    ...misspeltLinks(prose).map((about) => finding('link', 'text', { about })),
    ...unknownSources(prose, composition).map(() => finding('noSource', 'text', { must: true })),
  ];
}

/** A judgement on what is real or who said what, with nothing under it: no claim, no source, no place that shows it. */
function isUnsupported({ show, sources = [] }: Scene, prose: string): boolean {
  if (sources.length > 0 || prose.includes('[^')) return false;
  if (show?.$type === 'net.thingsthattalk.scene#quote') return !show.source;
  if (show?.$type !== 'net.thingsthattalk.scene#question' || show.kind !== 'judge' || !show.options?.some(({ correct }) => correct)) return false;
  const told = [...(show.reveal ?? []), ...(show.steps ?? []).flatMap(({ text = [] }) => text)].map(({ value }) => value).join(' ');
  return !show.claim && !told.includes('[^') && !(show.steps ?? []).some(({ view }) => view) && told.trim() === '';
}

/** What the Lexicons and their meaning say is wrong, where nothing plainer was said already. */
function recordIssues(composition: Composition, found: readonly Finding[]): Finding[] {
  const { story, things } = toRecords(composition);
  return [{ from: 'story', record: story.record }, ...things].flatMap(({ from, record }, place) => readRecord(record).issues.filter(({ severity }) => severity === 'error').flatMap((issue): Finding[] => {
    const path = pathOfIssue(composition, from === 'story' ? from : `things/${from.slice('thing/'.length)}`, issue.path);
    if (found.some(({ must, at }) => must && (path === at.path || path.startsWith(`${at.path}/`)))) return [];
    const at: Whereabouts = from === 'story' ? { ...sceneOf(path), path } : { thing: from, path };
    const number = at.scene ? composition.itemsOf(scenesPath).indexOf(at.scene) + 1 : place;
    return [{ kind: 'record', must: true, at, ...(number > 0 ? { number } : {}), issue }];
  }));
}

const sceneOf = (path: string): { readonly scene: string } | undefined => { const [, scene] = /^story\/scenes\/([^/]+)/.exec(path) ?? []; return scene ? { scene } : undefined; };

const has = (texts: Text | undefined, languages: readonly string[]): boolean => languages.slice(0, 1).some((lang) => texts?.some((each) => each.lang === lang && each.value.trim() !== ''));
