import { html, nothing, type PropertyValues } from 'lit';
import type { Story as StoryRecord } from '@thingsthattalk/core';
import { readLook, readMarks, readPictures } from '../stage/read-look.ts';
import type { Look, Mark, MarkEvent } from '../stage/look.ts';
import type { Stage } from '../stage/stage.ts';
import { LoadingController, type Telling } from '../loading/loading.ts';
import { wholeOf } from '../camera/camera.ts';
import { sharedLookFor } from '../sharing/page-content.ts';
import { LiveShows } from '../shows/live-shows.ts';
import type { TellingName } from '../tellings/telling.ts';
import { inGallery, showsOne } from '../tellings/telling.ts';
import { InterfaceElement } from '../words/interface-element.ts';
import { ChosenWays } from './chosen-ways.ts';
import { lay } from './lay.ts';
import { ReadingAloud } from './reading-aloud.ts';
import { SceneEvent } from './scene-event.ts';
import { SceneScroll } from './scene-scroll.ts';
import { SceneSharing } from './scene-sharing.ts';
import { SceneWatcher } from './scene-watcher.ts';
import { askWay, cardOf, headOf } from './story-contents.ts';
import { StoryInput } from './story-input.ts';
import { prepareNext, showPlace, tellingPlace, toShare } from './story-places.ts';
import { controlsTemplate } from './story-controls.ts';
import { resumeTemplate } from './story-panel.ts';
import { storyStyles } from './story.styles.ts';
import { StoryTelling } from './story-telling.ts';

/**
 * A story, told in the way the visitor wants: scrolling beside a picture that stays, as slides, freely, by itself, to read.
 * It takes over the reading form that the page holds; without one, it is given a story, or an address to fetch it from.
 *
 * @slot - the reading form: scenes and chapters, complete without this element
 * @slot opening - the title, before the scenes
 * @slot poster - the first picture, shown until the stage can paint
 * @slot over - what a scene lays over the stage: a film, a map, a model
 * @slot bar - tools of a telling, below the picture
 * @slot cover - what a telling lays over all of the story
 * @slot after - sources and where the thread goes on
 * @csspart stage - the picture that stays
 * @csspart controls - previous, next, contents, and the switch between following and looking around
 * @csspart contents - the table of contents with the ways of telling
 * @csspart resume - what is said to a reader who has been here before
 * @fires ttt-scene - the reader came to a scene
 * @fires ttt-telling - the visitor chose another way of telling
 * @fires ttt-explore - the reader took the picture into their own hands
 */
export class Story extends InterfaceElement {
  static override styles = storyStyles;
  static override properties = {
    src: {},
    story: { attribute: false },
    lang: {},
    telling: { reflect: true },
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
  /** How it is told. As an attribute: how the teller wants it to open. */
  declare telling: TellingName;
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
  readonly #ways = new ChosenWays();
  readonly #sharing = new SceneSharing(this, () => toShare(this));
  readonly #telling = new StoryTelling(this);
  readonly #input = new StoryInput(this);
  readonly #aloud = new ReadingAloud(this);
  readonly #scroll = new SceneScroll();
  readonly #watcher = new SceneWatcher((scene) => { if (this.#scroll.reads(scene)) this.#enter(scene); });
  readonly #shape = new MutationObserver(() => this.#takeOver());
  readonly #resize = new ResizeObserver(() => this.#measure());
  #scenes: readonly HTMLElement[] = [];
  #look: Look | null = null;
  #marks: readonly Mark[] = [];
  /** The spots that a telling shows, in place of those of the story. */
  #own: readonly Mark[] | null = null;
  #pictures: ReturnType<typeof readPictures> = new Map();

  constructor() {
    super();
    const fresh: Partial<Story> = { src: '', story: null, lang: '', telling: 'scroll', mode: 'follow', sheet: '', text: '', content: '', manifest: '', citation: '', wide: true, scene: null };
    Object.assign(this, fresh);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#shape.observe(this, { childList: true });
    this.#resize.observe(this);
    this.#takeOver();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#shape.disconnect();
    this.#resize.disconnect();
    this.#watcher.stop();
    this.#shows.end();
  }

  /** The scenes, in the order of the record. */
  get scenes(): readonly HTMLElement[] { return this.#scenes; }

  /** The scenes that the reader comes by, along the ways they chose. */
  get path(): readonly HTMLElement[] { return this.#ways.path; }

  /** The pictures of the story, by their key. */
  get pictures(): ReturnType<typeof readPictures> { return this.#pictures; }

  /** Where the picture is looked at; `null` before the first scene. */
  get look(): Look | null { return this.#look; }

  /** The stage, as soon as it is drawn. */
  get stage(): Stage | null { return this.renderRoot.querySelector<Stage>('ttt-stage'); }

  /** The language that the story is read in. */
  get language(): string { return this.lang || this.closest('[lang]')?.getAttribute('lang') || 'en'; }

  /**
   * Goes to a scene by its id, or by so many scenes forward (`1`) or back (`-1`) along the path.
   * @param quiet leaves the focus where it is, and takes the first way where there are several
   */
  go(to: string | number, quiet = false): void {
    if (!quiet && typeof to === 'number' && to > 0 && this.scene && this.#ways.asksAt(this.scene)) return askWay(this.scene);
    const scene = typeof to === 'number' ? this.#ways.step(this.scene, to) : this.#scenes.find(({ dataset }) => dataset.scene === to);
    if (!scene) return;
    if (showsOne(this.telling)) this.#enter(scene);
    this.#bring(scene);
    if (!quiet) headOf(scene).focus({ preventScroll: true });
    this.#enter(scene);
  }

  /** Tells the story in another way, as the visitor wishes. */
  tell(telling: TellingName): void { this.#telling.choose(telling); }

  /** Takes one of the ways on from a scene, and goes there. */
  choose(from: HTMLElement, to: string): void {
    this.#ways.choose(from, to);
    this.go(to);
  }

  /** Begins as for somebody new: at the first scene, with no way chosen. */
  restart(): void {
    this.#ways.forget();
    const first = this.#scenes[0]?.dataset.scene;
    if (first) this.go(first, true);
  }

  /** Looks somewhere while the reader is at the scene; `null`: where the scene looks. */
  lookAt(look: Look | null): void {
    this.#look = look ?? (this.scene && readLook(this.scene, this.#pictures)) ?? this.#look;
    this.requestUpdate();
  }

  /** Shows spots on the pictures; `null`: those of the story, when the visitor looks around. */
  mark(marks: readonly Mark[] | null): void {
    this.#own = marks;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content') && changed.get('content') !== undefined) void this.#openShared();
    if ((changed.has('src') && this.src) || (changed.has('story') && this.story)) this.#loading.load(this.story ?? this.src, this.language);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { stage } = this;
    if (changed.has('mode') && this.mode === 'follow' && stage) stage.free = false;
    if (changed.has('telling') && this.#scenes.length > 0) this.#setOut(changed.get('telling') !== undefined);
  }

  /** The picture stands beside the text from 900 CSS pixels on, above it below that. */
  #measure(): void {
    const wide = this.getBoundingClientRect().width >= 900;
    if (wide === this.wide && this.hasUpdated) return;
    this.wide = wide;
    this.#watch();
  }

  /** Reads the reading form, whenever it changes. */
  #takeOver(): void {
    const scenes = [...this.querySelectorAll<HTMLElement>('.ttt-scene')];
    if (scenes.length === 0 || (scenes.length === this.#scenes.length && scenes.every((scene, index) => scene === this.#scenes[index]))) return;
    const first = this.#scenes.length === 0;
    this.#scenes = scenes;
    for (const scene of scenes) headOf(scene).tabIndex = -1;
    this.#pictures = readPictures(this.getAttribute('pictures'));
    this.#marks = readMarks(scenes);
    this.#ways.read(scenes);
    this.wide = this.getBoundingClientRect().width >= 900;
    this.#shows.takeOver(scenes, (scene) => showPlace(this, scene));
    if (first) this.#telling.open();
    this.#setOut(false);
    const named = scenes.find(({ id }) => id === this.ownerDocument.location.hash.slice(1));
    this.#enter(scenes.find((scene) => scene === this.scene) ?? named ?? scenes[0]!);
    if (first && named) void this.updateComplete.then(() => { if (showsOne(this.telling)) this.#bring(named); else this.#scroll.arrive(named, () => { this.#bring(named, true); }); });
    void this.#openShared();
  }

  /** Gives the scenes the room of the telling they are in. @param on the reader was under way, and keeps their place */
  #setOut(on: boolean): void {
    const gallery = inGallery(this.telling);
    for (const scene of this.#scenes) for (const part of [scene, cardOf(scene)]) part?.classList.toggle('gallery', gallery);
    this.#watch();
    this.#telling.begin(tellingPlace(this));
    if (on && this.scene) this.#bring(this.scene, true);
  }

  #watch(): void {
    if (showsOne(this.telling)) this.#watcher.stop();
    else this.#watcher.watch(this.#scenes, this.wide && this.telling === 'scroll');
  }

  /** Brings a scene before the reader. */
  #bring(scene: HTMLElement, at = false): void {
    if (!showsOne(this.telling)) return this.#scroll.to(scene, this.wide && this.telling === 'scroll' ? 'center' : 'start', at);
    const { top = 0 } = this.renderRoot.querySelector('.telling')?.getBoundingClientRect() ?? {};
    if (Math.abs(top) > 1) this.ownerDocument.defaultView?.scrollBy({ top, behavior: 'instant' });
  }

  /** A view that was handed to us: its scene, or the very place in the picture. */
  async #openShared(): Promise<void> {
    const shared = await sharedLookFor(this, this.#pictures.values(), this.manifest);
    if (!shared) return;
    const scene = this.#scenes.find(({ dataset }) => dataset.scene === shared.scene);
    if (scene) this.go(shared.scene!);
    if (!shared.picture || (scene && !shared.region)) return;
    this.lookAt({ picture: shared.picture, region: shared.region ?? wholeOf(shared.picture) });
  }

  #enter(scene: HTMLElement): void {
    if (this.scene === scene) return;
    for (const each of this.#scenes) for (const part of [each, cardOf(each)]) part?.toggleAttribute('data-here', each === scene);
    const first = this.scene === null;
    this.scene = scene;
    this.#sharing.forget();
    this.#aloud.stop();
    this.mode = 'follow';
    this.lookAt(null);
    lay(this, 'over', null);
    this.#shows.enter(scene);
    this.#telling.enter(scene, first);
    prepareNext(this, scene);
    if (!first) this.dispatchEvent(new SceneEvent(scene.dataset.scene ?? '', Number(scene.dataset.number)));
  }

  #switchMode(): void {
    this.mode = this.mode === 'follow' ? 'explore' : 'follow';
    const { stage } = this;
    if (this.mode !== 'explore' || !stage) return;
    void stage.openDeepZoom();
    stage.renderRoot.querySelector<HTMLElement>('.frame')?.focus({ preventScroll: true });
  }

  protected override render(): unknown {
    const { scene, words } = this;
    const marks = this.#own ?? (this.mode === 'explore' ? this.#marks : []);
    const thread = this.telling === 'scroll' ? (this.wide ? 'across' : 'up') : 'up';
    return html`<slot name="opening"></slot>${this.#loading.state(words)}${this.#telling.stopped ? resumeTemplate(this.#telling.stopped, words, this.#telling.goOn, this.#telling.dismiss) : nothing}
      <div class="telling">
        <div class="stage" part="stage">
          <ttt-stage .look=${this.#look} .marks=${marks} .current=${scene?.id ?? ''} .language=${this.language} .label=${words.stage} thread=${thread}
            @ttt-mark=${({ id }: MarkEvent) => { this.go(id.replace(/^scene-/, '')); }} @ttt-explore=${() => (this.mode = 'explore')} @pointerdown=${this.#input.swipe} @pointerup=${this.#input.swipe}><slot name="poster" slot="poster"></slot></ttt-stage><slot name="over"></slot>
          ${scene ? controlsTemplate({ path: this.path, scene, telling: this.telling, offered: this.#telling.offered, exploring: this.mode === 'explore', text: this.text, citation: this.citation, sharing: this.#sharing, aloud: this.#aloud }, words, { go: (step) => { this.go(step); }, tell: (telling) => { this.#telling.choose(telling); }, switchMode: () => { this.#switchMode(); } }) : nothing}
        </div>
        <div class="text">
          <slot name="bar"></slot>
          <button class="sheet" aria-expanded=${this.sheet === 'up' ? 'true' : 'false'} @click=${() => (this.sheet = this.sheet === 'up' ? '' : 'up')}>${this.sheet === 'up' ? words.morePicture : words.moreText}</button>
          <slot></slot>
        </div>
      </div>
      <slot name="cover"></slot><slot name="after"></slot>`;
  }
}
