import { writeField } from '../document/record-form.ts';
import type { Thing, View } from '@thingsthattalk/core';
import * as Y from 'yjs';
import type { RefusedAddress } from '../begin/take-address.ts';
import { takePhotos } from '../begin/take-photos.ts';
import type { Beginning } from '../begin/begin.ts';
import { Composition } from '../document/composition.ts';
import { addOwnThing } from '../document/scenes.ts';
import { layOut, type Template } from '../document/templates.ts';
import type { Kept } from '../keeping/kept.ts';
import { OpenComposition } from '../keeping/open-composition.ts';
import type { PreparedPhoto } from '../pictures/prepare-photo.ts';
import type { ComposerWords } from '../words/composer-words.ts';

/** What came of beginning: a composition that is open now, views that were added to the one at hand, and what to say of what went wrong. */
export interface Begun { readonly open?: OpenComposition; readonly views?: readonly View[]; readonly trouble: string }

/** What was taken in, before it has a place in a composition. */
interface Taken { readonly photos: readonly PreparedPhoto[]; readonly things: readonly Thing[]; readonly refs: readonly string[]; readonly trouble: string }

/** Begins a story with what somebody has, or opens the one in a file. Nothing is begun where nothing could be taken in. */
export async function begin(beginning: Beginning, template: Template, { kept, words, languages }: { readonly kept: Kept | null; readonly words: ComposerWords; readonly languages: readonly string[] }): Promise<Begun> {
  if (beginning.file) return openFile(beginning.file, kept, words);
  const taken = await takeIn(beginning, words);
  if (taken.photos.length + taken.things.length + taken.refs.length === 0) return { trouble: taken.trouble };
  const open = await OpenComposition.open(crypto.randomUUID(), kept, Composition.empty({ languages }));
  const views = await place(open, taken);
  layOut(open.composition, template, views);
  open.undo.begin();
  await open.save();
  return { open, views, trouble: taken.trouble };
}

/** Takes more pictures into a story. */
export async function addTo(open: OpenComposition, beginning: Beginning, words: ComposerWords): Promise<Begun> {
  const taken = await takeIn(beginning, words);
  return { views: await place(open, taken), trouble: taken.trouble };
}

async function takeIn({ photos: files = [], address, thing: ref }: Beginning, words: ComposerWords): Promise<Taken> {
  const { photos, refused } = await takePhotos(files);
  const found = address === undefined ? null : await (await import('../begin/take-address.ts')).takeAddress(address);
  const trouble = [
    ...refused.map(({ name, problem, megapixels, kind }) => (problem === 'too large' ? words.tooLarge(name, String(megapixels)) : problem === 'no picture' ? words.noPicture(name) : words.unreadable(name, kind ?? ''))),
    ...(found && 'problem' in found ? [troubleWith(found, words)] : []),
  ].join(' ');
  return { photos, things: found && !('problem' in found) ? [found] : [], refs: ref ? [ref] : [], trouble };
}

const troubleWith = ({ problem, status }: RefusedAddress, words: ComposerWords): string =>
  problem === 'no address' ? words.noAddress : problem === 'no picture' ? words.noPictureThere : problem === 'no manifest' ? words.noManifest : status ? words.answeredWith(String(status)) : words.noAnswer;

async function place(open: OpenComposition, { photos, things, refs }: Taken): Promise<View[]> {
  const { composition } = open;
  const views: View[] = [];
  for (const { file, type, width, height } of photos) {
    const src = `c1.${type === 'image/png' ? 'png' : 'jpg'}`;
    const ref = addOwnThing(composition, { src, type, width, height });
    await open.addFile(`${ref}/${src}`, file);
    views.push({ thing: ref, canvas: 'c1', width, height });
  }
  for (const { $type: _, ...record } of things) {
    const id = composition.change(() => {
      const made = composition.insert('things');
      writeField(composition, composition.fieldAt(`things/${made}`), `things/${made}`, record);
      return made;
    });
    views.push({ thing: `thing/${id}` });
  }
  views.push(...refs.map((thing) => ({ thing })));
  // What no scene looks at yet is on the desk all the same.
  if (refs.length > 0) composition.setValue('story#things', [...new Set([...((composition.value('story#things') as readonly string[] | undefined) ?? []), ...refs])]);
  return views;
}

/** Opens a story file. A copy of a story that is kept here already is merged with it: nothing in either is lost. */
async function openFile(file: File, kept: Kept | null, words: ComposerWords): Promise<Begun> {
  const { unpackStory } = await import('../file/story-file.ts');
  const read = await unpackStory(file);
  if ('problem' in read) return { trouble: read.problem === 'no story' ? words.noStoryInFile : read.problem === 'too large' ? words.fileTooLarge : words.fileDamaged };
  const known = (await kept?.list())?.some(({ id }) => id === read.id) ?? false;
  const open = await OpenComposition.open(read.id, kept, known ? undefined : read.composition);
  if (known) Y.applyUpdate(open.composition.doc, Y.encodeStateAsUpdate(read.composition.doc));
  for (const [path, each] of read.files) if (!(await open.file(path))) await open.addFile(path, each);
  await open.save();
  return { open, trouble: '' };
}
