import type { Box } from '../camera/camera.ts';
import type { Picture } from '../reading/context.ts';
import { Layer } from './layer.ts';

/** How long the picture before stays under the one that comes, in milliseconds. */
const stays = { wipe: 900, other: 400 };

/** How a picture comes. */
export interface Change {
  /** `move`, `dissolve`, `wipe` or `cut`. */
  readonly how: string;
  readonly box: Box;
  /** Where pictures are drawn. */
  readonly planes: Element | null;
  /** Whether it is still the one that is wanted. */
  current(layer: Layer): boolean;
}

/** Draws a picture in place of the one before, which stays until the new one can be painted. @param settled says whether it could */
export function changeLayer(old: Layer | null, picture: Picture, { how, box, planes, current }: Change, settled: (painted: boolean) => void): Layer {
  const layer = new Layer(picture, box);
  layer.element.dataset.comes = how;
  planes?.append(layer.element);
  void layer.ready.then((painted) => {
    if (!current(layer)) return layer.element.remove();
    settled(painted);
    layer.element.classList.add('is-here');
    if (old) setTimeout(() => { old.element.remove(); }, how === 'wipe' ? stays.wipe : stays.other);
  });
  return layer;
}
