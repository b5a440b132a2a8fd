import { html, nothing, render } from 'lit';
import { wholeOf } from '../../camera/camera.ts';
import { readMarks } from '../../stage/read-look.ts';
import { nameOf } from '../../story/story-contents.ts';
import { wordsFor } from '../../words/words.ts';
import type { BringTellingToLife } from '../live-telling.ts';
import { groupSpots, orders, type Order, type Spot } from './groups.ts';

/** Which of the attributes of a scene is nothing to go by. */
const spotOf = (scene: HTMLElement): Spot => ({
  id: scene.dataset.scene ?? '', title: scene.dataset.mark ?? nameOf(scene), thing: scene.dataset.thingName ?? '',
  when: scene.dataset.when === undefined ? null : Number(scene.dataset.when), whenWords: scene.dataset.whenWords ?? '', place: scene.dataset.madeIn ?? '', terms: scene.dataset.terms?.split('|') ?? [],
});

/**
 * All spots of a story at once, on their things and in a list that is their equal. The visitor opens them in any order; the list
 * can be put by thing, time, place or shared detail.
 */
export const bringToLife: BringTellingToLife = (place) => {
  const { host, lang } = place;
  const words = wordsFor(lang);
  const scenes = place.scenes.filter((scene) => scene.dataset.picture && !scene.hasAttribute('data-unmarked'));
  const spots = scenes.map(spotOf);
  const things = new Map(scenes.map((scene) => [scene.dataset.picture!, scene.dataset.thingName ?? '']));
  const bar = Object.assign(document.createElement('div'), { className: 'ttt-free gallery' });
  const seen = new Set<string>();
  let [order, open, picture] = ['told' as Order, '', place.scene?.dataset.picture ?? [...things.keys()][0] ?? ''];

  /** Shows a thing whole, with its spots. */
  const showWhole = (key: string): void => {
    picture = key;
    open = '';
    host.toggleAttribute('data-whole', true);
    const found = place.pictures.get(key);
    if (found) place.lookAt({ picture: found, region: wholeOf(found) });
    place.mark(readMarks(scenes));
    draw();
  };
  const show = (id: string): void => {
    const scene = scenes.find(({ dataset }) => dataset.scene === id);
    if (!scene) return;
    if (place.scene === scene) entered(scene);
    place.go(id);
  };
  const entered = (scene: HTMLElement): void => {
    open = scene.dataset.scene ?? '';
    picture = scene.dataset.picture ?? picture;
    seen.add(open);
    host.toggleAttribute('data-whole', false);
    place.lookAt(null);
    place.mark(readMarks(scenes));
    draw();
  };
  const close = (): void => {
    const last = open;
    showWhole(picture);
    [...bar.querySelectorAll<HTMLElement>('[data-spot]')].find(({ dataset }) => dataset.spot === last)?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  const draw = (): void => {
    render(html`${things.size > 1 ? html`<div class="ttt-free-things" role="group" aria-label=${words.things}>${[...things].map(([key, name]) => html`<button type="button" aria-pressed=${key === picture ? 'true' : 'false'} @click=${() => { showWhole(key); }}>${name} <span class="num">${scenes.filter(({ dataset }) => dataset.picture === key).length}</span></button>`)}</div>` : nothing}
      ${open ? html`<button type="button" class="go" @click=${close}><span>${words.allSpots}</span></button>` : nothing}
      <div class="ttt-free-orders" role="group" aria-label=${words.orderBy}><span class="note" aria-hidden="true">${words.orderBy}</span>${orders.map((each) => html`<button type="button" aria-pressed=${each === order ? 'true' : 'false'} @click=${() => { order = each; draw(); }}>${words.orders[each]}</button>`)}</div>
      <nav class="ttt-free-list" aria-label=${words.places(spots.length)}>${groupSpots(spots, order, lang).map(({ title, spots: within }) => html`${order === 'told' ? nothing : html`<p class="note">${title || words.unknownGroup}</p>`}<ol>${within.map(({ id, title: name }) => html`<li><button type="button" data-spot=${id} aria-current=${id === open ? 'true' : nothing} @click=${() => { show(id); }}><span class="num" aria-hidden="true">${place.scenes.findIndex(({ dataset }) => dataset.scene === id) + 1}</span> ${name}${seen.has(id) ? html` <span class="note">${words.seen}</span>` : nothing}</button></li>`)}</ol>`)}</nav>`, bar);
  };
  host.addEventListener('keydown', onKey);
  place.bar(bar);
  // An address that names a spot opens it; otherwise one begins with the whole.
  const named = scenes.find(({ id }) => id === document.location.hash.slice(1));
  if (!named) showWhole(picture);
  let first = true;
  return {
    enter: (scene) => {
      // The story tells where it is when it is taken over: that is no wish to go there.
      if (!first || scene === named) entered(scene);
      first = false;
    },
    end: () => {
      host.removeEventListener('keydown', onKey);
      host.removeAttribute('data-whole');
      place.mark(null);
      place.lookAt(null);
      place.bar(null);
    },
  };
};
