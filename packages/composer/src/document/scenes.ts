import type { View } from '@thingsthattalk/core';
import type { Composition } from './composition.ts';
import { readField, writeField } from './record-form.ts';

export const scenesPath = 'story/scenes';
export const scenePath = (id: string): string => `${scenesPath}/${id}`;

/** What a scene says in each language, of those that another scene can take over. */
const said = ['text', 'more'] as const;

/** Adds a scene after another (absent: at the end). @returns its id */
export function addScene(composition: Composition, { view, after }: { readonly view?: View | undefined; readonly after?: string | undefined } = {}): string {
  return composition.change(() => {
    const at = after === undefined ? undefined : composition.itemsOf(scenesPath).indexOf(after) + 1;
    const id = composition.insert(scenesPath, at);
    if (view) composition.setValue(`${scenePath(id)}/view`, view);
    return id;
  });
}

/** Makes a second scene like one, behind it. @returns its id */
export function duplicateScene(composition: Composition, id: string): string {
  return composition.change(() => {
    const copy = addScene(composition, { after: id });
    const field = composition.fieldAt(scenePath(id));
    const { id: _, ...record } = (readField(composition, field, scenePath(id)) ?? {}) as Record<string, unknown>;
    writeField(composition, field, scenePath(copy), record);
    return copy;
  });
}

/**
 * Splits a scene where its text in one language is parted: what stands behind goes into a new scene with the same view.
 * @param at in UTF-16 units of that text
 * @returns the new scene's id
 */
export function splitScene(composition: Composition, id: string, lang: string, at: number): string {
  return composition.change(() => {
    const path = scenePath(id);
    const text = composition.textOf(`${path}/text`, lang);
    const chapter = composition.value(`${path}/chapter`);
    const next = addScene(composition, { after: id, view: composition.value(`${path}/view`) as View | undefined });
    if (chapter !== undefined) composition.setValue(`${scenePath(next)}/chapter`, chapter);
    composition.setText(`${scenePath(next)}/text`, lang, text.slice(at).trimStart());
    composition.setText(`${path}/text`, lang, text.slice(0, at).trimEnd());
    return next;
  });
}

/** Adds what a scene says to the scene before it, which keeps its view; does nothing for the first. @returns the scene that has it now */
export function mergeWithPrevious(composition: Composition, id: string): string {
  const scenes = composition.itemsOf(scenesPath);
  const previous = scenes[scenes.indexOf(id) - 1];
  if (previous === undefined) return id;
  return composition.change(() => {
    for (const name of said) {
      for (const lang of composition.languagesOf(`${scenePath(id)}/${name}`)) {
        const before = composition.textOf(`${scenePath(previous)}/${name}`, lang);
        const own = composition.textOf(`${scenePath(id)}/${name}`, lang);
        composition.setText(`${scenePath(previous)}/${name}`, lang, before ? `${before}\n\n${own}` : own);
      }
    }
    composition.remove(scenesPath, id);
    return previous;
  });
}

/** Takes a picture of one's own in as a thing. @returns the reference by which views know it */
export function addOwnThing(composition: Composition, { src, type, width, height }: { readonly src: string; readonly type: string; readonly width: number; readonly height: number }): string {
  return composition.change(() => {
    const id = composition.insert('things');
    const image = { name: 'c1', src, type, width, height };
    writeField(composition, composition.fieldAt(`things/${id}`), `things/${id}`, { images: [{ $type: 'net.thingsthattalk.thing#ownImage', image }] });
    return `thing/${id}`;
  });
}
