import type { Canvas, Manifest } from '@thingsthattalk/iiif';
import { html, nothing } from 'lit';
import type { Arrangement } from './canvas-layout.ts';
import type { ManifestWords } from './manifest-words.ts';
import type { Canvases } from './canvases.ts';
import type { CanvasLayer } from './painted-pictures.ts';
import { say } from './say.ts';

/** How the visitor has set the desk: what is shown, and with what tools. */
export interface Desk {
  readonly filter: PictureFilter;
  /** `null`: as the document asks. */
  readonly arrangement: Arrangement | null;
  /** The canvas that stands beside the one looked at, by its place; `null`: none. */
  readonly beside: number | null;
  /** Both move as one. */
  readonly together: boolean;
  readonly loupe: boolean;
  readonly ruler: boolean;
  /** More tools are laid out. */
  readonly open: boolean;
}

/** How the picture is shown, beyond what it is: percentages, 100 is as it is. */
export interface PictureFilter { readonly brightness: number; readonly contrast: number; readonly grey: boolean; readonly invert: boolean }

/** Drawn in lines, 24 units square: not every typeface has such signs. */
const icons = { plus: 'M12 5v14M5 12h14', minus: 'M5 12h14', left: 'M4 4v6h6M4.6 10a8 8 0 1 1-.4 4.5', right: 'M20 4v6h-6M19.4 10a8 8 0 1 0 .4 4.5', mirror: 'M12 3v18M9 7l-6 5 6 5zM15 7l6 5-6 5z', full: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5' };

export const asItIs: PictureFilter = { brightness: 100, contrast: 100, grey: false, invert: false };

export const emptyDesk: Desk = { filter: asItIs, arrangement: null, beside: null, together: true, loupe: false, ruler: false, open: false };

/** All of the screen for an element, or back, where the page allows it. */
export function toggleFullScreen(element: HTMLElement): void {
  const { ownerDocument: page } = element;
  if (page.fullscreenEnabled) void (page.fullscreenElement ? page.exitFullscreen() : element.requestFullscreen());
}

/** As CSS filter functions. */
export const cssFilter = ({ brightness, contrast, grey, invert }: PictureFilter): string =>
  [brightness !== 100 && `brightness(${brightness}%)`, contrast !== 100 && `contrast(${contrast}%)`, grey && 'grayscale(1)', invert && 'invert(1)'].filter(Boolean).join(' ');

/** What the tools are for. */
export interface ToolsFor {
  readonly document: Manifest;
  readonly canvas: Canvas;
  readonly arrangement: Arrangement;
  /** The picture that was touched last. */
  readonly view: () => Canvases | null;
  readonly set: (desk: Partial<Desk>) => void;
  readonly showKeys: () => void;
  /** `null` where the browser has none. */
  readonly fullScreen: (() => void) | null;
}

/** Buttons that zoom, turn and mirror, and what else one may need to look closely. */
export function toolsTemplate({ view, set, fullScreen }: ToolsFor, desk: Desk, words: ManifestWords): unknown {
  const button = (label: string, icon: string, act: () => void): unknown => html`<button aria-label=${label} title=${label} @click=${act}><svg viewBox="0 0 24 24" aria-hidden="true"><path d=${icon} /></svg></button>`;
  return html`<div class="tools" part="tools" role="group" aria-label=${words.picture}>
    ${button(words.zoomIn, icons.plus, () => { void view()?.zoomBy(1.6); })}${button(words.zoomOut, icons.minus, () => { void view()?.zoomBy(1 / 1.6); })}<button @click=${() => { view()?.look(); }}>${words.whole}</button>
    ${button(words.turnLeft, icons.left, () => { view()?.turnBy(-90); })}${button(words.turnRight, icons.right, () => { view()?.turnBy(90); })}${button(words.mirror, icons.mirror, () => { view()?.mirror(); })}
    ${fullScreen ? button(words.fullScreen, icons.full, fullScreen) : nothing}
    <button aria-expanded=${desk.open ? 'true' : 'false'} aria-controls="more" @click=${() => { set({ open: !desk.open }); }}>${words.more}</button>
  </div>`;
}

/** What most visitors do without: laid out under the bar when wanted. */
export function moreToolsTemplate({ document, canvas, arrangement, set, showKeys }: ToolsFor, desk: Desk, words: ManifestWords, lang: string): unknown {
  const toggle = (label: string, key: 'loupe' | 'ruler' | 'together'): unknown => html`<label><input type="checkbox" name=${key} .checked=${desk[key]} @change=${(event: Event) => { set({ [key]: (event.target as HTMLInputElement).checked }); }}> ${label}</label>`;
  const many = document.canvases.length > 1;
  return html`<div class="more" id="more" role="group" aria-label=${words.more} ?hidden=${!desk.open}>
    <div>${toggle(words.loupe, 'loupe')}${canvas.physical ? toggle(words.ruler, 'ruler') : nothing}</div>
    ${many ? html`<div><label>${words.arrangement} <select name="arrangement" @change=${(event: Event) => { set({ arrangement: (event.target as HTMLSelectElement).value as Arrangement }); }}>${(['individuals', 'paged', 'continuous'] as const).map((each) => html`<option value=${each} ?selected=${each === arrangement}>${words.arrangements[each]}</option>`)}</select></label>
      ${besideTemplate(document, canvas, desk, set, words, lang)}${desk.beside === null ? nothing : toggle(words.besideTogether, 'together')}</div>` : nothing}
    ${filterTemplate(desk.filter, (filter) => { set({ filter }); }, words)}
    <div><button @click=${showKeys}>${words.keys}</button></div>
  </div>`;
}

/** A list of thousands is none: the canvases near the one in view are offered. */
const offered = 200;

function besideTemplate({ canvases }: Manifest, canvas: Canvas, desk: Desk, set: ToolsFor['set'], words: ManifestWords, lang: string): unknown {
  const from = Math.max(0, Math.min((desk.beside ?? canvases.indexOf(canvas)) - offered / 2, canvases.length - offered));
  return html`<label>${words.beside} <select name="beside" @change=${(event: Event) => { const { value } = event.target as HTMLSelectElement; set({ beside: value === '' ? null : Number(value) }); }}><option value="" ?selected=${desk.beside === null}>${words.besideNone}</option>${canvases.slice(from, from + offered).map((each, at) => html`<option value=${from + at} ?selected=${desk.beside === from + at}>${say(each.label, lang) || from + at + 1}</option>`)}</select></label>`;
}

function filterTemplate(filter: PictureFilter, set: (filter: PictureFilter) => void, words: ManifestWords): unknown {
  const range = (label: string, key: 'brightness' | 'contrast'): unknown => html`<label>${label} <input type="range" name=${key} min="20" max="250" .value=${String(filter[key])} @input=${(event: InputEvent) => { set({ ...filter, [key]: Number((event.target as HTMLInputElement).value) }); }}></label>`;
  const check = (label: string, key: 'grey' | 'invert'): unknown => html`<label><input type="checkbox" name=${key} .checked=${filter[key]} @change=${(event: Event) => { set({ ...filter, [key]: (event.target as HTMLInputElement).checked }); }}> ${label}</label>`;
  return html`<div>${range(words.brightness, 'brightness')}${range(words.contrast, 'contrast')}</div><div>${check(words.grey, 'grey')}${check(words.invert, 'invert')}<button ?disabled=${cssFilter(filter) === ''} @click=${() => { set(asItIs); }}>${words.reset}</button></div>`;
}

/** The layers of a canvas, each with how much is seen of it. */
export function layersTemplate(layers: readonly CanvasLayer[], set: (key: string, opacity: number) => void, words: ManifestWords, lang: string): unknown {
  if (layers.length < 2) return nothing;
  return html`<section class="layers" aria-labelledby="layers"><h3 id="layers">${words.layers}</h3><ul>${layers.map(({ key, image, opacity }, index) => {
    const name = say(image.label, lang) || words.layer(index + 1);
    return html`<li><label><input type="checkbox" .checked=${opacity > 0} @change=${(event: Event) => { set(key, (event.target as HTMLInputElement).checked ? 1 : 0); }}> ${name}</label><input type="range" min="0" max="1" step="0.05" .value=${String(opacity)} aria-label=${words.opacity(name)} @input=${(event: InputEvent) => { set(key, Number((event.target as HTMLInputElement).value)); }}></li>`;
  })}</ul></section>`;
}
