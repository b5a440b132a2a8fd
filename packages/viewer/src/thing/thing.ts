import { html, nothing, type PropertyValues } from 'lit';
import type { Thing as ThingRecord } from '@thingsthattalk/core';
import type { Picture } from '../reading/context.ts';
import { wholeOf } from '../camera/camera.ts';
import { sharedLookFor } from '../sharing/page-content.ts';
import { LoadingController, type Telling } from '../loading/loading.ts';
import { readLook, readMarks, readPictures } from '../stage/read-look.ts';
import type { Look, Mark, MarkEvent } from '../stage/look.ts';
import type { Stage } from '../stage/stage.ts';
import { InterfaceElement } from '../words/interface-element.ts';
import { thingStyles } from './thing.styles.ts';

/**
 * A thing to look at closely: its pictures, deep zoom, and a mark on every place that a story looks at.
 * It takes over the reading form that the page holds; without one, it is given a thing, or an address to fetch it from.
 *
 * @slot - the reading form: places, claims, label, stories and threads
 * @slot title - the title with what the thing is held to be
 * @slot poster - the picture, shown until the stage can paint
 * @csspart stage - the box the picture shows in
 * @csspart tools - zoom buttons
 * @csspart pictures - the strip of canvases
 * @fires ttt-explore - the visitor took the picture into their own hands
 */
export class Thing extends InterfaceElement {
  static override styles = thingStyles;
  static override properties = {
    src: {},
    thing: { attribute: false },
    lang: {},
    content: { attribute: 'iiif-content' },
    manifest: {},
    copied: { state: true },
    near: { type: Boolean, reflect: true },
    picture: { attribute: false, state: true },
    place: { attribute: false, state: true },
  };
  /** The address of a thing's record or page, when the element holds no reading form. */
  declare src: string;
  /** A thing with all it needs, in place of an address. */
  declare thing: Telling<ThingRecord> | null;
  /** An exact view to open: IIIF Content State. */
  declare content: string;
  /** The address of the thing as a IIIF manifest: what is handed on names it. */
  declare manifest: string;
  /** What was done with the address of what is seen. */
  declare copied: '' | 'copied' | 'in address bar';
  /** A place has the word: the title steps back. */
  declare near: boolean;
  /** The picture shown, by its key. */
  declare picture: string;
  declare place: HTMLElement | null;

  readonly #loading = new LoadingController<ThingRecord>(this);
  readonly #shape = new MutationObserver(() => this.#takeOver());
  #pictures: ReadonlyMap<string, Picture> = new Map();
  #places: readonly HTMLElement[] = [];
  #marks: readonly Mark[] = [];
  #look: Look | null = null;

  constructor() {
    super();
    this.src = '';
    this.thing = null;
    this.lang = '';
    this.content = '';
    this.manifest = '';
    this.copied = '';
    this.near = false;
    this.picture = '';
    this.place = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#shape.observe(this, { childList: true });
    this.addEventListener('click', this.#onClick);
    this.ownerDocument.defaultView?.addEventListener('hashchange', this.#onHash);
    this.#takeOver();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shape.disconnect();
    this.removeEventListener('click', this.#onClick);
    this.ownerDocument.defaultView?.removeEventListener('hashchange', this.#onHash);
  }

  /** Shows a place by the id of its entry in the reading form; `null` shows the whole thing. */
  show(id: string | null): void {
    const place = id === null ? null : this.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (id !== null && place) return this.#lookAt(place);
    this.place = null;
    this.near = false;
    this.#lookWhole(this.picture);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content') && changed.get('content') !== undefined) void this.#openShared();
    if ((changed.has('src') && this.src) || (changed.has('thing') && this.thing)) this.#loading.load(this.thing ?? this.src, this.language);
  }

  get language(): string {
    return this.lang || this.closest('[lang]')?.getAttribute('lang') || 'en';
  }

  get #stage(): Stage | null {
    return this.renderRoot.querySelector<Stage>('ttt-stage');
  }

  #takeOver(): void {
    this.#pictures = readPictures(this.getAttribute('pictures'));
    this.#places = [...this.querySelectorAll<HTMLElement>('.ttt-places > li')];
    this.#marks = readMarks(this.#places);
    if (!this.picture || !this.#pictures.has(this.picture)) this.#lookWhole(this.#pictures.keys().next().value ?? '');
    this.#onHash();
    void this.#openShared();
  }

  /** A view that was handed to us: the very place in the picture. */
  async #openShared(): Promise<void> {
    const shared = await sharedLookFor(this, this.#pictures.values(), this.manifest);
    if (!shared?.picture) return;
    this.picture = shared.picture.key;
    this.#look = { picture: shared.picture, region: shared.region ?? wholeOf(shared.picture) };
    this.requestUpdate();
  }

  async #share(): Promise<void> {
    const look = this.#look;
    const region = this.#stage?.free ? this.#stage.region : this.place ? (look?.region ?? null) : null;
    const [{ viewOf }, { shareView }] = await Promise.all([import('../sharing/shared-look.ts'), import('../sharing/share-view.ts')]);
    if (look) this.copied = await shareView(viewOf(look.picture, region, this.manifest, { lang: this.language }), this.ownerDocument);
  }

  #lookWhole(key: string): void {
    const picture = this.#pictures.get(key);
    if (!picture) return;
    this.picture = key;
    this.#look = { picture, region: wholeOf(picture) };
    this.requestUpdate();
  }

  #lookAt(element: HTMLElement): void {
    const look = readLook(element, this.#pictures);
    if (!look) return;
    this.#look = look;
    this.picture = look.picture.key;
    this.place = element;
    this.near = true;
    for (const each of this.querySelectorAll('[data-region]')) each.toggleAttribute('data-here', each === element);
    this.requestUpdate();
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const target = event.target as HTMLElement;
    const entry = target.closest<HTMLElement>('[data-region]');
    const link = target.closest('a');
    // A place's own link leads to the scene that tells of it; the first click shows the place, the link in its text goes on.
    if (!entry || (link && !link.closest('.ttt-places')) || !this.#pictures.has(entry.dataset.picture ?? '')) return;
    event.preventDefault();
    this.#lookAt(entry);
    const stage = this.#stage;
    if (stage && stage.getBoundingClientRect().top < -40) stage.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  };

  readonly #onHash = (): void => {
    const id = this.ownerDocument.location.hash.slice(1);
    if (id && this.#places.some((place) => place.id === id)) this.show(id);
  };

  protected override render(): unknown {
    const { place, words } = this;
    const story = place?.querySelector('a');
    return html`${this.#loading.state(words)}
      <section class="view" aria-label=${words.lookClosely}>
        <div class="stage" part="stage">
          <ttt-stage .look=${this.#look} .marks=${this.#marks} .current=${place?.id ?? ''} .language=${this.language} .label=${words.lookClosely} thread="none" inset="0.36"
            @ttt-mark=${(event: MarkEvent) => this.show(event.id)}><slot name="poster" slot="poster"></slot></ttt-stage>
        </div>
        ${this.#pictures.size > 1 ? html`<ul class="pictures" part="pictures" aria-label=${words.pictures}>${[...this.#pictures.values()].map((picture) => html`<li><button aria-pressed=${picture.key === this.picture ? 'true' : 'false'} @click=${() => this.#turnTo(picture.key)}><img alt="" loading="lazy" src=${thumbnailOf(picture)}><span>${labelOf(picture, this.language)}</span></button></li>`)}</ul>` : nothing}
        <div class="title"><slot name="title"></slot></div>
        <div class="say" aria-live="polite">${place ? html`<b>${place.querySelector('b')?.lastChild?.textContent?.trim() ?? ''}</b><p>${place.querySelector('p')?.textContent ?? ''}</p>${story && place.closest('.ttt-places') ? html`<p><a href=${story.href}>${words.follow}</a></p>` : nothing}` : nothing}</div>
        <div class="tools" part="tools" role="group" aria-label=${words.zoomIn}>
          <button aria-label=${words.zoomIn} @click=${() => this.#stage?.zoomBy(1.6)}><b aria-hidden="true">+</b></button>
          <button aria-label=${words.zoomOut} @click=${() => this.#stage?.zoomBy(1 / 1.6)}><b aria-hidden="true">−</b></button>
          <button @click=${this.#whole}>${words.wholePicture}</button>
          ${this.manifest ? html`<button class="share" aria-label=${words.shareDetail} @click=${() => { void this.#share(); }}>${words.share}</button><span class="status" role="status">${this.copied === 'copied' ? words.copied : this.copied ? words.inAddressBar : nothing}</span>` : nothing}
          <p class="hint"><span class="wheel">${words.zoomByWheel}</span><span class="touch">${words.zoomByTouch}</span></p>
        </div>
      </section>
      <slot></slot>`;
  }

  #whole(): void {
    const freely = this.#stage?.free;
    this.show(null);
    if (freely) void this.#stage?.showWhole();
  }

  #turnTo(key: string): void {
    this.place = null;
    this.near = false;
    this.#lookWhole(key);
  }
}

const thumbnailOf = ({ service, sizes, plain }: Picture): string => {
  const size = sizes.find(({ width }) => width >= 200) ?? sizes[0];
  return service && size ? `${service}/full/${size.width},${size.height}/0/default.jpg` : (plain ?? '');
};

const labelOf = ({ label, key }: Picture, language: string): string =>
  label?.find(({ lang }) => lang === language)?.value ?? label?.find(({ lang }) => lang.split('-')[0] === language.split('-')[0])?.value ?? label?.[0]?.value ?? key.split('#')[1] ?? '';
