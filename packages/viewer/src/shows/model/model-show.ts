import { html, nothing, render } from 'lit';
import { adoptModelStyles, loadModelViewer } from '../../loading/model-viewer.ts';
import { wordsFor } from '../../words/words.ts';
import type { BringToLife } from '../live-show.ts';
import { orbitOf } from './orbit.ts';

/** What is asked of the element that draws a model. */
interface Turned extends HTMLElement {
  jumpCameraToGoal(): void;
}

/** A model to walk around: on the stage when the visitor wants it, and at the cameras that were saved, by their names. */
export const bringToLife: BringToLife = (place) => {
  const figure = place.scene.querySelector<HTMLElement>('.ttt-model');
  if (!figure) return {};
  const words = wordsFor(place.lang);
  const stops = [...figure.querySelectorAll<HTMLElement>('.ttt-cameras > li')].map((item) => ({ name: item.textContent?.trim() ?? '', field: item.dataset.field, ...orbitOf((item.dataset.camera ?? '').split(',').map(Number)) }));
  const list = figure.querySelector<HTMLElement>('.ttt-cameras');
  const alt = figure.querySelector('p')?.textContent ?? '';
  const tools = Object.assign(document.createElement('div'), { className: 'ttt-tools' });
  figure.prepend(tools);
  let [drawn, said, at] = [null as Turned | null, '', -1];

  const show = async (): Promise<void> => {
    said = words.waiting;
    draw();
    try {
      await loadModelViewer();
    } catch {
      said = words.failedModel;
      return draw();
    }
    said = '';
    const model = document.createElement('model-viewer') as Turned;
    const attributes = { src: figure.dataset.model ?? '', alt, 'camera-controls': '', 'touch-action': 'pan-y', 'interaction-prompt': 'none', ...(stops[0] ? { 'camera-orbit': stops[0].orbit, 'camera-target': stops[0].target } : {}) };
    for (const [name, value] of Object.entries(attributes)) model.setAttribute(name, value);
    const over = Object.assign(document.createElement('div'), { className: 'ttt-over-model' });
    over.append(model);
    place.layOver(over);
    if (!place.here) return;
    adoptModelStyles(model);
    drawn = model;
    at = stops.length > 0 ? 0 : -1;
    model.addEventListener('error', () => { said = words.failedModel; draw(); });
    draw();
  };
  const goTo = (index: number) => async (): Promise<void> => {
    if (!drawn) await show();
    const stop = stops[index];
    if (!drawn || !stop) return;
    at = index;
    drawn.setAttribute('camera-orbit', stop.orbit);
    drawn.setAttribute('camera-target', stop.target);
    if (stop.field) drawn.setAttribute('field-of-view', `${Number(stop.field) / 1e6}deg`);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) drawn.jumpCameraToGoal();
    draw();
  };
  const draw = (): void => {
    if (list) list.hidden = true;
    render(html`${drawn ? nothing : html`<button type="button" class="go" @click=${show}><span>${words.turnAround}</span></button>`}
      <div class="ttt-buttons">${stops.map(({ name }, index) => html`<button type="button" aria-pressed=${index === at ? 'true' : 'false'} @click=${goTo(index)}>${name}</button>`)}</div><p class="ttt-off" role="status">${said || nothing}</p>`, tools);
  };
  draw();
  return {
    leave: () => {
      [drawn, said, at] = [null, '', -1];
      draw();
    },
    end: () => { drawn?.remove(); },
  };
};
