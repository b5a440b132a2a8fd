import { LitElement, html, nothing, type PropertyValues } from 'lit';
import type { Story as StoryRecord } from '@thingsthattalk/core';
import { readLook, readMarks, readPictures } from '../stage/read-look.ts';
import type { Look, Mark, MarkEvent } from '../stage/look.ts';
import type { Stage } from '../stage/stage.ts';
import { LoadingController, type Telling } from '../loading/loading.ts';
import { wholeOf } from '../camera/camera.ts';
import { copyAddress, copyText } from '../sharing/copy-text.ts';
import { sharedLookFor } from '../sharing/page-content.ts';
import { SceneWatcher } from './scene-watcher.ts';
import { addressOfScene } from './scene-address.ts';
import { SceneEvent } from './scene-event.ts';
import { showReply } from './show-reply.ts';
import { Swipe } from './swipe.ts';
import { storyStyles } from './story.styles.ts';
import { wordsFor } from '../words/words.ts';

/** What ends a scroll that a button or key began: it arrived, or the reader took over. */
const arrivals = ['scrollend', 'wheel', 'touchstart', 'pointerdown'] as const;

/**
 * A story: text beside a picture that stays, a camera that goes where the text points.
 * It takes over the reading form that the page holds; without one, it is given a story, or an address to fetch it from.
 *
 * @slot - the reading form: scenes and chapters, complete without this element
 * @slot opening - the title, before the scenes
 * @slot poster - the first picture, shown until the stage can paint
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
    shared: { state: true },
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
  /** What was done to hand on this scene. */
  declare shared: '' | 'copied' | 'in address bar' | 'cited';
  declare wide: boolean;
  declare scene: HTMLElement | null;

  readonly #loading = new LoadingController<StoryRecord>(this);
  readonly #watcher = new SceneWatcher((scene) => this.#pass(scene));
  readonly #shape = new MutationObserver(() => this.#takeOver());
  readonly #resize = new ResizeObserver(() => this.#measure());
  #scenes: readonly HTMLElement[] = [];
  #look: Look | null = null;
  /** The scene that the page is scrolling to. */
  #bound: HTMLElement | null = null;
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
    this.shared = '';
    this.wide = true;
    this.scene = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#shape.observe(this, { childList: true });
    this.#resize.observe(this);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('change', this.#onAnswer);
    this.ownerDocument.addEventListener('keydown', this.#onKey);
    this.#takeOver();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shape.disconnect();
    this.#resize.disconnect();
    this.#watcher.stop();
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener('change', this.#onAnswer);
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
    scene.scrollIntoView({ block: this.wide ? 'center' : 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    headOf(scene).focus({ preventScroll: true });
    this.#enter(scene);
    this.#bound = scene;
    const arrived = (): void => {
      this.#bound = null;
      for (const type of arrivals) this.ownerDocument.removeEventListener(type, arrived);
    };
    for (const type of arrivals) this.ownerDocument.addEventListener(type, arrived, { passive: true });
  }

  /** A scene goes by the reading line: it is entered, unless the page is on its way to another. */
  #pass(scene: HTMLElement): void {
    if (this.#bound === null || this.#bound === scene) this.#enter(scene);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content') && changed.get('content') !== undefined) void this.#openShared();
    if ((changed.has('src') && this.src) || (changed.has('story') && this.story)) this.#loading.load(this.story ?? this.src, this.#language);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const stage = this.renderRoot.querySelector<Stage>('ttt-stage');
    if (changed.has('mode') && this.mode === 'follow' && stage) stage.free = false;
  }

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

  /** Reads the reading form: again whenever it changes. */
  #takeOver(): void {
    this.#scenes = [...this.querySelectorAll<HTMLElement>('.ttt-scene')];
    if (this.#scenes.length === 0) return;
    for (const scene of this.#scenes) headOf(scene).tabIndex = -1;
    const pictures = readPictures(this.getAttribute('pictures'));
    this.#marks = readMarks(this.#scenes);
    const target = this.#scenes.find(({ id }) => id === this.ownerDocument.location.hash.slice(1));
    this.wide = this.getBoundingClientRect().width >= 900;
    this.#watcher.watch(this.#scenes, this.wide);
    this.#pictures = pictures;
    this.#enter(target ?? this.#scenes[0]!);
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
    this.shared = '';
    this.mode = 'follow';
    this.requestUpdate();
    if (!first) this.dispatchEvent(new SceneEvent(scene.dataset.scene ?? '', Number(scene.dataset.number)));
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

  readonly #onAnswer = (event: Event): void => { showReply(event.target as HTMLInputElement, wordsFor(this.#language)); };

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
    const stage = this.renderRoot.querySelector<Stage>('ttt-stage');
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

  async #share(): Promise<void> {
    const { scene } = this;
    if (!scene) return;
    const address = await this.#address(scene);
    const title = this.ownerDocument.title;
    if (navigator.share && matchMedia('(pointer: coarse)').matches) return void navigator.share({ url: address, title }).catch(() => undefined);
    this.ownerDocument.defaultView?.history.replaceState(null, '', address);
    this.shared = await copyAddress(address, this.ownerDocument);
  }

  async #cite(): Promise<void> {
    const { scene } = this;
    if (!scene) return;
    const heading = scene.querySelector('h2, h3')?.textContent?.trim();
    const copied = await copyText([this.citation, heading && `‘${heading}’`, await this.#address(scene)].filter(Boolean).join(', '));
    this.shared = copied ? 'cited' : 'in address bar';
  }

  #address(scene: HTMLElement): Promise<string> {
    const region = this.mode === 'explore' ? (this.renderRoot.querySelector<Stage>('ttt-stage')?.region ?? null) : null;
    return addressOfScene(scene, this.manifest && region && this.#look ? { picture: this.#look.picture, region, manifest: this.manifest, lang: this.#language } : null);
  }

  protected override render(): unknown {
    const words = wordsFor(this.#language);
    const { scene } = this;
    const at = scene ? this.#scenes.indexOf(scene) : 0;
    return html`<slot name="opening"></slot>${this.#loading.state(words)}
      <div class="telling">
        <div class="stage" part="stage">
          <ttt-stage .look=${this.#look} .marks=${this.mode === 'explore' ? this.#marks : []} .current=${scene?.id ?? ''} .language=${this.#language} .label=${words.stage} thread=${this.wide ? 'across' : 'up'}
            @ttt-mark=${this.#onMark} @ttt-explore=${() => (this.mode = 'explore')} @pointerdown=${this.#swipe.handle} @pointerup=${this.#swipe.handle}><slot name="poster" slot="poster"></slot></ttt-stage>
          ${this.#scenes.length === 0 ? nothing : html`<p class="place" aria-hidden="true"><span>${scene?.dataset.place}</span> <span class="num">${words.sceneOf(at + 1, this.#scenes.length)}</span></p>
          <div class="controls" part="controls" role="group" aria-label=${words.stage}>
            <button ?disabled=${at === 0} @click=${() => this.go(-1)}><span aria-hidden="true">↑</span> <span class="word">${words.previous}</span></button>
            <button ?disabled=${at === this.#scenes.length - 1} @click=${() => this.go(1)}><span aria-hidden="true">↓</span> <span class="word">${words.next}</span></button>
            <button aria-pressed=${this.mode === 'explore' ? 'true' : 'false'} @click=${this.#switchMode}>${this.mode === 'explore' ? words.follow : words.explore}</button>
            <button @click=${this.#share} aria-label=${words.shareDetail}>${words.share}</button>
            ${this.text ? html`<a href=${`${this.text}#scene-${scene?.dataset.scene ?? ''}`} aria-label=${words.plainText}>${words.textShort}</a>` : nothing}
            <span class="status" role="status">${{ '': nothing, copied: words.copied, cited: words.cited, 'in address bar': words.inAddressBar }[this.shared]}</span>
            ${this.shared && this.citation ? html`<button @click=${this.#cite} aria-label=${words.citeDetail}>${words.cite}</button>` : nothing}
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
