import { diffWordsWithSpace } from 'diff';
import type { Composition } from './composition.ts';
import { scenePath, scenesPath } from './scenes.ts';

/** A text that changed between two versions, in pieces: what stayed, what came, what went. */
export interface ChangedText { readonly what: 'title' | 'summary' | 'text' | 'describe' | 'more'; readonly lang: string; readonly pieces: readonly { readonly text: string; readonly is: 'same' | 'new' | 'gone' }[] }
/** What became of a scene, with its place in the newer version (in the older one when it is gone). */
export interface ChangedScene { readonly id: string; readonly place: number; readonly is: 'new' | 'gone' | 'moved' | 'changed'; readonly lookedElsewhere: boolean; readonly texts: readonly ChangedText[] }
export interface Comparison { readonly story: readonly ChangedText[]; readonly scenes: readonly ChangedScene[] }

/** What is different between two versions of a story, in words that can be read. */
export function compareVersions(older: Composition, newer: Composition): Comparison {
  const [before, after] = [older, newer].map((each) => each.itemsOf(scenesPath)) as [string[], string[]];
  // A scene has moved when it is not in the longest run that kept its order.
  const kept = new Set(longestCommonOrder(before.filter((id) => after.includes(id)), after.filter((id) => before.includes(id))));
  const scenes = [...after, ...before.filter((id) => !after.includes(id))].flatMap((id): ChangedScene[] => {
    const path = scenePath(id);
    const is = !before.includes(id) ? 'new' : !after.includes(id) ? 'gone' : !kept.has(id) ? 'moved' : 'changed';
    const texts = is === 'gone' ? [] : (['text', 'more', 'describe'] as const).flatMap((what) => textsChanged(older, newer, `${path}/${what}`, what));
    const lookedElsewhere = is !== 'new' && is !== 'gone' && JSON.stringify(older.value(`${path}/view`)) !== JSON.stringify(newer.value(`${path}/view`));
    return is === 'changed' && texts.length === 0 && !lookedElsewhere ? [] : [{ id, place: (is === 'gone' ? before : after).indexOf(id) + 1, is, lookedElsewhere, texts }];
  });
  return { story: (['title', 'summary'] as const).flatMap((what) => textsChanged(older, newer, `story/${what}`, what)), scenes };
}

function textsChanged(older: Composition, newer: Composition, path: string, what: ChangedText['what']): ChangedText[] {
  const languages = new Set([...newer.languagesOf(path), ...older.languagesOf(path)]);
  return [...languages].flatMap((lang) => {
    const [was, is] = [older.textOf(path, lang), newer.textOf(path, lang)];
    return was === is ? [] : [{ what, lang, pieces: diffWordsWithSpace(was, is).map(({ value, added, removed }) => ({ text: value, is: added ? 'new' as const : removed ? 'gone' as const : 'same' as const })) }];
  });
}

/** The longest run of entries that stand in the same order in both. */
function longestCommonOrder(before: readonly string[], after: readonly string[]): string[] {
  const places = new Map(before.map((id, at) => [id, at]));
  const runs: string[][] = [];
  for (const id of after) {
    const longest = runs.filter((run) => places.get(run.at(-1)!)! < places.get(id)!).sort((a, b) => b.length - a.length)[0] ?? [];
    runs.push([...longest, id]);
  }
  return runs.sort((a, b) => b.length - a.length)[0] ?? [];
}
