import type { Scene, Story, View } from '@thingsthattalk/core';
import { pictureOf, type Picture, type ReadingContext } from './context.ts';
import { layersOf } from './shows/layers.ts';

/** Every picture a story looks at, once, in the order in which it does. */
export function picturesOf(story: Story, context: ReadingContext): Picture[] {
  const pictures = new Map<string, Picture>();
  const add = (view: View | undefined): void => {
    const picture = pictureOf(view, context);
    if (picture && !pictures.has(picture.key)) pictures.set(picture.key, picture);
  };
  add(story.cover);
  for (const scene of story.scenes) {
    for (const view of viewsOf(scene)) add(view);
    if (scene.show?.$type === 'net.thingsthattalk.scene#details' && scene.show.term) for (const { view } of context.detailsUnder(scene.show.term)) add(view);
    if (scene.show?.$type === 'net.thingsthattalk.scene#layers') for (const { picture } of layersOf(scene.show, scene, context)) pictures.set(picture.key, picture);
  }
  return [...pictures.values()];
}

/** Every view of a scene: its own first, then those of what it shows. */
export function viewsOf(scene: Scene): View[] {
  const views = scene.view ? [scene.view] : [];
  const { show } = scene;
  if (show?.$type === 'net.thingsthattalk.scene#compare') views.push(show.other);
  if (show?.$type === 'net.thingsthattalk.scene#details') views.push(...(show.views ?? []));
  if (show?.$type === 'net.thingsthattalk.scene#sequence') views.push(...(show.frames ?? []).map(({ view }) => view));
  if (show?.$type === 'net.thingsthattalk.scene#question') views.push(...(show.steps ?? []).flatMap(({ view }) => view ?? []));
  return views;
}
