import { readLook } from '../../stage/read-look.ts';
import { wordsFor } from '../../words/words.ts';
import type { BringToLife } from '../live-show.ts';

/** Details beside each other: each has a button that takes the stage there; the same again gives the whole back. */
export const bringToLife: BringToLife = (place) => {
  const words = wordsFor(place.lang);
  const buttons = [...place.scene.querySelectorAll<HTMLElement>('.ttt-figures > li[data-region]')].map((item) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ttt-look';
    button.setAttribute('aria-pressed', 'false');
    button.setAttribute('aria-label', words.lookAt(item.textContent?.trim() || `${[...(item.parentElement?.children ?? [])].indexOf(item) + 1}`));
    button.addEventListener('click', () => {
      const look = readLook(item, place.pictures);
      const back = button.getAttribute('aria-pressed') === 'true';
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === button && !back));
      if (look) place.lookAt(back ? null : look);
    });
    item.prepend(button);
    return button;
  });
  return {
    leave: () => { for (const button of buttons) button.setAttribute('aria-pressed', 'false'); },
    end: () => { for (const button of buttons) button.remove(); },
  };
};
