import { LitElement, html, nothing, type PropertyValues } from 'lit';
import type { Story as StoryRecord } from '@thingsthattalk/core';
import { readLook, readMarks, readPictures } from '../stage/read-look.ts';
import type { Look, Mark, MarkEvent } from '../stage/look.ts';
import type { Stage } from '../stage/stage.ts';
import { LoadingController, type Telling } from '../loading/loading.ts';
import { wholeOf } from '../camera/camera.ts';
import { sharedLookFor } from '../sharing/page-content.ts';
import { SceneWatcher } from './scene-watcher.ts';
import { LiveShows } from '../shows/live-shows.ts';
import type { ShowPlace } from '../shows/live-show.ts';
import type { OwnLook } from './scene-address.ts';
import { SceneScroll } from './scene-scroll.ts';
import { SceneSharing } from './scene-sharing.ts';
import { SceneEvent } from './scene-event.ts';
import { Swipe } from './swipe.ts';
import { storyStyles } from './story.styles.ts';
import { wordsFor } from '../words/words.ts';

/**
 * A story: text beside a picture that stays, a camera that goes where the text points.
 * It takes over the reading form that the page holds; without one, it is given a story, or an address to fetch it from.
 *
 * @slot - the reading form: scenes and chapters, complete without this element
 * @slot opening - the title, before the scenes
 * @slot poster - the first picture, shown until the stage can paint
 * @slot over - what a scene lays over the stage: a film, a map, a model
 * @slot after - sources and where the thread goes on
 * @csspart stage - the picture that stays
 * @csspart controls - previous, next, and the switch between following and exploring
 * @fires ttt-scene - the reader came to a scene
 * @fires ttt-explore - the reader took the picture into their own hands
 */
export class Story extends LitElement {
  static override styles = storyStyles;
  static override properties = {
    src: {},
    story: { attribute: false },
    lang: {},
    mode: { reflect: true },
    sheet: { reflect: true },
    text: {},
    content: { attribute: 'iiif-content' },
    manifest: {},
    citation: {},
    wide: { type: Boolean, state: true },
    scene: { attribute: false, state: true },
  };
  /** The address of a story's record or page, when the element holds no reading form. */
  declare src: string;
  /** A story with all it needs, in place of an address. */
  declare story: Telling<StoryRecord> | null;
  /** `follow`: the camera goes with the text; `explore`: the visitor leads. */
  declare mode: 'follow' | 'explore';
  /** On a phone: `up` when the text has most of the screen. */
  declare sheet: '' | 'up';
  /** The address of the story as plain text, offered on every scene. */
  declare text: string;
  /** An exact view to open: IIIF Content State. */
  declare content: string;
  /** The address of the story as a IIIF manifest: what is handed on names it. */
  declare manifest: string;
  /** How the story is cited, without an address: offered on every scene once it is shared. */
  declare citation: string;
  declare wide: boolean;
  declare scene: HTMLElement | null;

  readonly #loading = new LoadingController<StoryRecord>(this);
  readonly #shows = new LiveShows();
  readonly #sharing = new SceneSharing(this, () => this.#toShare());
  readonly #scroll = new SceneScroll();
  readonly #watcher = new SceneWatcher((scene) => this.#pass(scene));
  readonly #shape = new MutationObserver(() => this.#takeOver());
  readonly #resize = new ResizeObserver(() => this.#measure());
  #scenes: readonly HTMLElement[] = [];
  #look: Look | null = null;
  #marks: readonly Mark[] = [];
  #pictures: ReturnType<typeof readPictures> = new Map();

  constructor() {
    super();
    this.src = '';
    this.story = null;
    this.lang = '';
    this.mode = 'follow';
    this.sheet = '';
    this.text = '';
    this.content = '';
    this.manifest = '';
    this.citation = '';
    this.wide = true;
    this.scene = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#shape.observe(this, { childList: true });
    this.#resize.observe(this);
    this.addEventListener('click', this.#onClick);
    this.ownerDocument.addEventListener('keydown', this.#onKey);
    this.#takeOver();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shape.disconnect();
    this.#resize.disconnect();
    this.#watcher.stop();
    this.removeEventListener('click', this.#onClick);
    this.#shows.end();
    this.ownerDocument.removeEventListener('keydown', this.#onKey);
  }

  /** The scenes, in reading order. */
  get scenes(): readonly HTMLElement[] {
    return this.#scenes;
  }

  /** Goes to a scene by its id, or by so many scenes forward (`1`) or back (`-1`). */
  go(to: string | number): void {
    const at = this.scene ? this.#scenes.indexOf(this.scene) : -1;
    const scene = typeof to === 'number' ? this.#scenes[Math.min(this.#scenes.length - 1, Math.max(0, at + to))] : this.#scenes.find(({ dataset }) => dataset.scene === to);
    if (!scene) return;
    this.#scroll.to(scene, this.wide ? 'center' : 'start');
    headOf(scene).focus({ preventScroll: true });
    this.#enter(scene);
  }

  /** A scene goes by the reading line: it is entered, unless the page is on its way to another. */
  #pass(scene: HTMLElement): void {
    if (this.#scroll.reads(scene)) this.#enter(scene);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content') && changed.get('content') !== undefined) void this.#openShared();
    if ((changed.has('src') && this.src) || (changed.has('story') && this.story)) this.#loading.load(this.story ?? this.src, this.#language);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const stage = this.#stage;
    if (changed.has('mode') && this.mode === 'follow' && stage) stage.free = false;
  }

  get #stage(): Stage | null { return this.renderRoot.querySelector<Stage>('ttt-stage'); }

  get #language(): string {
    return this.lang || this.closest('[lang]')?.getAttribute('lang') || 'en';
  }

  /** The picture stands beside the text from 900 CSS pixels on, above it below that. */
  #measure(): void {
    const wide = this.getBoundingClientRect().width >= 900;
    if (wide === this.wide && this.hasUpdated) return;
    this.wide = wide;
    this.#watcher.watch(this.#scenes, wide);
  }

  /** Reads the reading form, whenever it changes. */
  #takeOver(): void {
    this.#scenes = [...this.querySelectorAll<HTMLElement>('.ttt-scene')];
    if (this.#scenes.length === 0) return;
    for (const scene of this.#scenes) headOf(scene).tabIndex = -1;
    this.#marks = readMarks(this.#scenes);
    const target = this.#scenes.find(({ id }) => id === this.ownerDocument.location.hash.slice(1));
    this.wide = this.getBoundingClientRect().width >= 900;
    this.#watcher.watch(this.#scenes, this.wide);
    this.#pictures = readPictures(this.getAttribute('pictures'));
    this.#shows.takeOver(this.#scenes, (scene) => this.#placeOf(scene));
    // A scene that is still there is still being read.
    this.#enter(this.#scenes.find((scene) => scene === this.scene) ?? target ?? this.#scenes[0]!);
    void this.#openShared();
  }

  /** A view that was handed to us: its scene, or the very place in the picture. */
  async #openShared(): Promise<void> {
    const shared = await sharedLookFor(this, this.#pictures.values(), this.manifest);
    if (!shared) return;
    const scene = this.#scenes.find(({ dataset }) => dataset.scene === shared.scene);
    if (scene) this.go(shared.scene!);
    if (!shared.picture || (scene && !shared.region)) return;
    this.#look = { picture: shared.picture, region: shared.region ?? wholeOf(shared.picture) };
    this.requestUpdate();
  }

  #enter(scene: HTMLElement): void {
    if (this.scene === scene) return;
    for (const each of this.#scenes) each.toggleAttribute('data-here', each === scene);
    const first = this.scene === null;
    this.scene = scene;
    const look = readLook(scene, this.#pictures);
    if (look) this.#look = look;
    this.#sharing.forget();
    this.mode = 'follow';
    this.requestUpdate();
    this.#layOver(null);
    this.#shows.enter(scene);
    if (!first) this.dispatchEvent(new SceneEvent(scene.dataset.scene ?? '', Number(scene.dataset.number)));
  }

  /** The story, as what a scene shows sees it. */
  #placeOf(scene: HTMLElement): ShowPlace {
    // Read when asked for: the story goes on after a show has come to life.
    const now = { pictures: () => this.#pictures, stage: () => this.#stage, here: () => this.scene === scene };
    return {
      scene,
      lang: this.#language,
      story: this.dataset.ref ?? '',
      get pictures() { return now.pictures(); }, get stage() { return now.stage(); }, get here() { return now.here(); },
      lookAt: (look) => {
        if (!now.here()) return;
        this.#look = look ?? readLook(scene, this.#pictures);
        this.requestUpdate();
      },
      layOver: (element) => { if (now.here()) this.#layOver(element); },
      go: (to) => { this.go(to); },
    };
  }

  #layOver(element: HTMLElement | null): void {
    for (const over of [...this.querySelectorAll(':scope > [slot="over"]')]) if (over !== element) over.remove();
    if (!element) return;
    element.slot = 'over';
    if (element.parentElement !== this) this.append(element);
  }

  readonly #onClick = (event: Event): void => {
    const target = event.target as HTMLElement;
    if (target.closest('a, input, label, summary, button')) return;
    const place = target.closest<HTMLElement>('[data-region]:not(.ttt-scene)');
    const look = place && readLook(place, this.#pictures);
    if (!look) return;
    this.#look = look;
    this.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const from = event.composedPath()[0] as HTMLElement;
    if (from.closest?.('input, textarea, select, [contenteditable]') || (event.composedPath().includes(this) === false && from !== this.ownerDocument.body)) return;
    const step = { j: 1, k: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || this.mode === 'explore') return;
    event.preventDefault();
    this.go(step);
  };

  readonly #swipe = new Swipe((step) => { if (this.mode === 'follow') this.go(step); });

  #switchMode(): void {
    this.mode = this.mode === 'follow' ? 'explore' : 'follow';
    const stage = this.#stage;
    if (!stage) return;
    if (this.mode === 'explore') {
      void stage.openDeepZoom();
      stage.renderRoot.querySelector<HTMLElement>('.frame')?.focus({ preventScroll: true });
    } else stage.free = false;
  }

  #onMark(event: Event): void {
    const scene = this.#scenes.find(({ id }) => id === (event as MarkEvent).id);
    if (scene?.dataset.scene) this.go(scene.dataset.scene);
  }

  /** The scene that is read, to be handed on; with what the visitor looks at, when they look around. */
  #toShare(): { scene: HTMLElement; look: OwnLook | null } | null {
    const { scene } = this;
    const region = this.mode === 'explore' ? (this.#stage?.region ?? null) : null;
    return scene && { scene, look: this.manifest && region && this.#look ? { picture: this.#look.picture, region, manifest: this.manifest, lang: this.#language } : null };
  }

  protected override render(): unknown {
    const words = wordsFor(this.#language);
    const { scene } = this;
    const at = scene ? this.#scenes.indexOf(scene) : 0;
    return html`<slot name="opening"></slot>${this.#loading.state(words)}
      <div class="telling">
        <div class="stage" part="stage">
          <ttt-stage .look=${this.#look} .marks=${this.mode === 'explore' ? this.#marks : []} .current=${scene?.id ?? ''} .language=${this.#language} .label=${words.stage} thread=${this.wide ? 'across' : 'up'}
            @ttt-mark=${this.#onMark} @ttt-explore=${() => (this.mode = 'explore')} @pointerdown=${this.#swipe.handle} @pointerup=${this.#swipe.handle}><slot name="poster" slot="poster"></slot></ttt-stage><slot name="over"></slot>
          ${this.#scenes.length === 0 ? nothing : html`<p class="place" aria-hidden="true"><span>${scene?.dataset.place}</span> <span class="num">${words.sceneOf(at + 1, this.#scenes.length)}</span></p>
          <div class="controls" part="controls" role="group" aria-label=${words.stage}>
            <button ?disabled=${at === 0} @click=${() => this.go(-1)}><span aria-hidden="true">↑</span> <span class="word">${words.previous}</span></button>
            <button ?disabled=${at === this.#scenes.length - 1} @click=${() => this.go(1)}><span aria-hidden="true">↓</span> <span class="word">${words.next}</span></button>
            <button aria-pressed=${this.mode === 'explore' ? 'true' : 'false'} @click=${this.#switchMode}>${this.mode === 'explore' ? words.follow : words.explore}</button>
            <button @click=${this.#sharing.share} aria-label=${words.shareDetail}>${words.share}</button>
            ${this.text ? html`<a href=${`${this.text}#scene-${scene?.dataset.scene ?? ''}`} aria-label=${words.plainText}>${words.textShort}</a>` : nothing}
            <span class="status" role="status">${{ '': nothing, copied: words.copied, cited: words.cited, 'in address bar': words.inAddressBar }[this.#sharing.done]}</span>
            ${this.#sharing.done && this.citation ? html`<button @click=${() => this.#sharing.cite(this.citation)} aria-label=${words.citeDetail}>${words.cite}</button>` : nothing}
          </div>`}
        </div>
        <div class="text">
          <button class="sheet" aria-expanded=${this.sheet === 'up' ? 'true' : 'false'} @click=${() => (this.sheet = this.sheet === 'up' ? '' : 'up')}>${this.sheet === 'up' ? words.morePicture : words.moreText}</button>
          <slot></slot>
        </div>
      </div>
      <slot name="after"></slot>`;
  }
}

/** Where the focus goes when a scene is gone to: its heading, or all of it. */
const headOf = (scene: HTMLElement): HTMLElement => scene.querySelector<HTMLElement>('h2, h3') ?? scene;
