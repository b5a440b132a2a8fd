import { attribute, html, type Layer, type LayersShow, type SafeHtml, type Scene, type View } from '@thingsthattalk/core';
import { say, type Picture, type ReadingContext } from '../context.ts';
import { crop } from '../crop.ts';

/** A picture among others that lie over each other, and how much of it is seen at first. */
export interface FoundLayer {
  readonly picture: Picture;
  /** Per cent. */
  readonly opacity: number;
}

/**
 * The pictures that a scene lays over each other, from the bottom to the top: those it lists, else all of its canvas, the first
 * one visible. Its view says how much of each is seen, before the list does.
 */
export function layersOf(show: LayersShow, { view }: Pick<Scene, 'view'>, context: Pick<ReadingContext, 'picture' | 'pictures'>): FoundLayer[] {
  if (!view) return [];
  const base = context.picture(view.thing, view.canvas);
  const all = base ? [base, ...context.pictures(view.thing).filter(({ key, layerOf }) => key !== base.key && layerOf === base.key)] : [];
  const listed: readonly Layer[] = show.order ?? all.map(({ key }, index) => ({ id: key.slice(key.indexOf('#') + 1), opacity: index === 0 ? 100 : 0 }));
  return listed.flatMap((layer) => {
    const picture = context.picture(view.thing, layer.id);
    return picture ? [{ picture, opacity: view.layers?.find(({ id }) => id === layer.id)?.opacity ?? layer.opacity ?? 100 }] : [];
  });
}

/** Pictures that lie over each other, side by side: the same part of each, with what it is. */
export function layersForm(show: LayersShow, scene: Scene, context: ReadingContext): SafeHtml | null {
  const layers = layersOf(show, scene, context);
  const base = scene.view && context.picture(scene.view.thing, scene.view.canvas);
  if (layers.length < 2 || !base) return null;
  return html`<ul class="ttt-figures ttt-layers">${layers.map(({ picture, opacity }) => html`<li data-layer="${picture.key}"${attribute('data-opacity', opacity)}><figure>${crop(picture, partOf(scene, base, picture), { alt: say(picture.alt, context), sizes: '(min-width: 48rem) 23rem, 46vw' })}<figcaption class="note">${say(picture.layerLabel ?? picture.label, context) || picture.key.slice(picture.key.indexOf('#') + 1)}</figcaption></figure></li>`)}</ul>`;
}

/** The same part of another picture; all of it where the two are not measured alike, since only views of its own lie ready as files. */
function partOf({ view }: Scene, base: Picture, picture: Picture): Pick<View, 'region' | 'per'> | undefined {
  const [one, other] = [base, picture].map(({ canvas, width, height }) => canvas ?? { width, height });
  return view?.region && one!.width === other!.width && one!.height === other!.height ? view : undefined;
}
