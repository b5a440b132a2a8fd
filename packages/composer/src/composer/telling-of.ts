import { checkShape, mediaPathsOf, type ArchiveRecord, type Scene, type Story, type Thing } from '@thingsthattalk/core';
import type { Picture, Telling } from '@thingsthattalk/viewer/parts';
import type { OpenComposition } from '../keeping/open-composition.ts';
import type { ThingPictures } from '../pictures/thing-pictures.ts';
import type { ComposerWords } from '../words/composer-words.ts';

/** What is not whole yet cannot be told: such a scene is looked at only, until it is. */
const whole = (scene: Scene): Scene => {
  const { show, ...rest } = scene;
  return show && checkShape({ ...rest, show }, 'net.thingsthattalk.scene').some(({ severity, path }) => severity === 'error' && path.startsWith('show')) ? rest : scene;
};

/** A story as it stands, with all that an element needs to tell it: what it lacks is left out, or says so. */
export async function tellingOf({ composition, urlOf }: Pick<OpenComposition, 'composition'> & { readonly urlOf: (path: string) => Promise<string | null> }, things: ThingPictures, archive: string, words: Pick<ComposerWords, 'untitled' | 'thingNumber'>): Promise<Telling<Story>> {
  const story = composition.story();
  const own = composition.languages[0] ?? 'en';
  const refs = [...new Set([...composition.things().map(({ ref }) => ref), ...story.scenes.flatMap(({ view }) => view?.thing ?? [])])];
  const known = (await Promise.all(refs.map((ref) => things.load(ref)))).filter((thing) => thing !== null);
  const named = (thing: Thing, at: number): Thing => (thing.titles?.length ? thing : { ...thing, titles: [{ lang: own, value: words.thingNumber(String(at + 1)) }] });
  const scenes = story.scenes.map(whole).map((scene) => (scene.text || scene.title ? scene : { ...scene, text: [{ lang: own, value: '…' }] }));
  const files = new Map<string, string>();
  for (const src of mediaPathsOf(story)) {
    const url = await urlOf(`story/${src}`);
    if (url) files.set(src, url);
  }
  return {
    ref: 'story/preview', base: archive, languages: composition.languages,
    record: { ...story, title: story.title.length > 0 ? story.title : [{ lang: own, value: words.untitled }], scenes },
    records: Object.fromEntries(known.map(({ ref, record }, at): [string, ArchiveRecord] => [ref, named(record, at)])),
    pictures: Object.fromEntries(known.map(({ ref, pictures }): [string, readonly Picture[]] => [ref, pictures])),
    media: (src) => files.get(src) ?? null,
  };
}
