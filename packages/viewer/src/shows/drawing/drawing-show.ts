import type { BringToLife } from '../live-show.ts';

/** A map or a timeline, large over the stage while one reads; its list stays in the text for those who do not see it. */
export const bringToLife: BringToLife = (place) => {
  const drawn = place.scene.querySelector('.ttt-drawn-map');
  const over = document.createElement('div');
  over.className = 'ttt-over-drawing gallery';
  over.setAttribute('aria-hidden', 'true');
  if (drawn) over.append(drawn.cloneNode(true));
  return { enter: () => { if (drawn) place.layOver(over); } };
};
