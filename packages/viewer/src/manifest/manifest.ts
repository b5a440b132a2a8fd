import { html, nothing, type PropertyValues } from 'lit';
import { readContentState, type Annotation, type Canvas, type CanvasPlace, type IiifCollection, type Manifest as ManifestDocument, type Range, type SharedView } from '@thingsthattalk/iiif';
import { AccessController } from './access.ts';
import { AnnotationGatherer } from './annotation-pages.ts';
import { arrangementOf, nextByItself, seenTogether, spreadBeside, type Arrangement } from './canvas-layout.ts';
import type { Canvases } from './canvases.ts';
import { inOrder } from './contents.ts';
import { DropAddress } from './drop-address.ts';
import { loadDocument } from './load-document.ts';
import { aboutTemplate, collectionTemplate, faultTemplate } from './manifest-parts.ts';
import { manifestTemplate } from './manifest-template.ts';
import { emptyDesk, type Desk } from './manifest-tools.ts';
import { ManifestPart } from './manifest-part.ts';
import { followClock } from './follow-clock.ts';
import { manifestStyles } from './manifest.styles.ts';
import { MoveTogether } from './move-together.ts';
import type { Player } from './player.ts';
import { OpenError } from './open-error.ts';
import type { OpenedDocument } from './read-document.ts';
import { shortText } from './say.ts';
import { contentFor } from '../sharing/page-content.ts';
import { shareView, viewOfCanvas } from '../sharing/share-view.ts';
import { CanvasEvent } from './strip.ts';

/**
 * Opens any IIIF address: a manifest or collection of Presentation 2 and 3, an image service, a plain picture. Shows its
 * canvases with what is painted on them, its table of contents, what is said about it and what it says of itself.
 *
 * @example
 * document.body.append(Object.assign(document.createElement('ttt-manifest'), { src: 'https://iiif.io/api/cookbook/recipe/0009-book-1/manifest.json', lang: 'nl' }))
 * @csspart tools - buttons that zoom and turn
 * @fires ttt-canvas - another canvas is looked at
 */
export class Manifest extends ManifestPart {
  static override styles = manifestStyles;
  static override properties = {
    src: {}, content: { attribute: 'iiif-content' }, lang: {}, patience: { type: Number }, most: { type: Number },
    opened: { state: true }, fault: { state: true }, index: { state: true }, opacities: { state: true },
    selected: { state: true }, seconds: { state: true }, wall: { state: true }, desk: { state: true }, wanted: { state: true }, order: { state: true }, copied: { state: true },
  };
  /** A IIIF address. */
  declare src: string;
  /** A content state, in place of an address: opens the exact view. */
  declare content: string;
  /** Milliseconds to wait for an answer, and bytes that a document may have. Default 30,000, and 100 million. */
  declare patience?: number;
  declare most?: number;
  declare opened: OpenedDocument | null;
  declare fault: OpenError | null;
  /** Which canvas is looked at, from 0. */
  declare index: number;
  declare opacities: ReadonlyMap<string, number>;
  declare selected: string;
  declare seconds: number;
  declare wall: boolean;
  declare desk: Desk;
  /** The visitor wants what a placeholder stands for. */
  declare wanted: boolean;
  /** The order of the canvases, where the visitor chose another than the document's own. */
  declare order: Range | null;
  /** What was done with the address of what is seen. */
  declare copied: '' | 'copied' | 'in address bar';

  #abort = new AbortController();
  readonly #annotations = new AnnotationGatherer(this);
  #trail: string[] = [];
  readonly #pair = new MoveTogether(this);
  readonly #access = new AccessController(this);
  #asListed: readonly Canvas[] = [];
  #asked: SharedView | string = '';

  constructor() {
    super();
    this.src = '';
    this.content = '';
    this.opened = null;
    this.fault = null;
    this.desk = emptyDesk;
    this.#begin();
    this.wall = false;
    new DropAddress(this, { open: (view) => { void this.open(view); }, refuse: (error) => { this.fault = error; } });
  }

  #begin(): void {
    this.index = 0;
    this.opacities = new Map();
    this.#annotations.clear();
    this.selected = '';
    this.seconds = 0;
    this.wanted = false;
    this.order = null;
    this.copied = '';
    this.desk = { ...this.desk, beside: null };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved within the page while it was fetched.
    if (this.#asked && !this.opened && !this.fault) void this.open(this.#asked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
  }

  /** Opens an address, or an exact view in it. */
  async open(view: SharedView | string): Promise<void> {
    const wanted = typeof view === 'string' ? { manifest: view } : view;
    this.#asked = view;
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    const focused = this.hasUpdated && this.shadowRoot?.activeElement !== null;
    this.opened = null;
    this.fault = null;
    // What shows pictures is fetched while the document is.
    void import('../deep-zoom/canvas-world.ts').catch(() => undefined);
    try {
      const opened = await loadDocument(wanted.manifest, { signal, patience: this.patience, most: this.most }, async (beginning) => {
        if (signal.aborted || wanted.canvas) return;
        this.#begin();
        this.opened = beginning;
        await this.updateComplete;
        await this.#view?.painted(2000);
      });
      if (signal.aborted) return;
      // What the visitor did with the beginning stays done.
      if (!this.opened) this.#begin();
      this.opened = opened;
      this.#asListed = this.#canvases;
      const place = wanted.canvas ? { ...wanted, canvas: wanted.canvas } : opened.document.kind === 'manifest' ? opened.document.start : undefined;
      if (place) await this.go(place);
    } catch (cause) {
      if (!signal.aborted) this.fault = cause instanceof OpenError ? cause : new OpenError('broken', wanted.manifest);
    }
    if (focused) await this.#focusHead();
  }

  /** What was pressed is gone with what it stood in: the keyboard goes on from the beginning of what is there now. */
  async #focusHead(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.head h2, .state button')?.focus();
  }

  /** Goes to a place: its canvas, its region, its moment; to another manifest when it is not in this one. */
  async go(place: CanvasPlace): Promise<void> {
    const at = this.#canvases.findIndex(({ id }) => id === place.canvas);
    if (at < 0) return place.manifest && place.manifest !== this.opened?.document.id ? this.open({ ...place, manifest: place.manifest }) : undefined;
    if (at !== this.index) this.#turnTo(at);
    if (place.region || place.time) this.wanted = true;
    await this.updateComplete;
    const view = this.#view;
    await view?.updateComplete;
    if (place.region) view?.look(place.region, place.canvas);
    if (place.time) {
      await this.#player?.updateComplete;
      this.#player?.seek(place.time.start, place.time.end ?? null);
    }
  }

  /** The exact view, to hand on. */
  get view(): SharedView | null {
    const manifest = this.opened?.document.id;
    const canvas = this.#canvases[this.index];
    return manifest && canvas ? viewOfCanvas(manifest, canvas, this.#view?.regionOf(canvas.id) ?? null, this.seconds, this.language) : null;
  }

  get language(): string { return this.lang || this.closest('[lang]')?.getAttribute('lang') || 'en'; }
  get #canvases(): readonly Canvas[] { return this.opened?.document.kind === 'manifest' ? this.opened.document.canvases : []; }
  get #view(): Canvases | null { return this.renderRoot.querySelector('ttt-canvases'); }
  get #player(): Player | null { return this.renderRoot.querySelector('ttt-player'); }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const content = changed.has('content') || changed.has('src') ? contentFor(this) : '';
    if (content) {
      const read = readContentState(content);
      if (read.ok) void this.open(read.value);
      else this.fault = new OpenError('address', content, read.issues);
    } else if (changed.has('src') && this.src) {
      this.#trail = [];
      void this.open(this.src);
    }
    if (changed.has('opened') || changed.has('index')) void this.#annotations.gather(this.#seen(), this.patience);
  }

  /** The canvases that are looked at together. */
  #seen(): readonly Canvas[] {
    const document = this.opened?.document;
    return document?.kind === 'manifest' ? seenTogether(document.canvases, this.index, this.#arrangement(document)) : [];
  }

  #arrangement({ behavior }: ManifestDocument): Arrangement {
    return this.desk.arrangement ?? arrangementOf(behavior);
  }

  #turnTo(index: number): void {
    this.index = index;
    this.seconds = 0;
    this.selected = '';
    this.copied = '';
    this.dispatchEvent(new CanvasEvent(index));
  }

  #reorder(opened: OpenedDocument, document: ManifestDocument, order: Range | null): void {
    const seen = document.canvases[this.index]?.id;
    const canvases = inOrder(this.#asListed, order);
    this.order = order;
    this.desk = { ...this.desk, beside: null };
    this.opened = { ...opened, document: { ...document, canvases } };
    this.index = Math.max(0, canvases.findIndex(({ id }) => id === seen));
  }

  #turnBy(step: 1 | -1, document: ManifestDocument): void {
    const next = spreadBeside(document.canvases, this.index, this.#arrangement(document), step);
    if (next !== null) this.#turnTo(next);
  }

  async #goOn(document: ManifestDocument): Promise<void> {
    const next = nextByItself(document, this.index);
    if (next === null) return;
    this.#turnTo(next);
    await this.updateComplete;
    await this.#player?.updateComplete;
    this.#player?.toggle();
  }

  #choose(annotation: Annotation): void {
    this.selected = annotation.id;
    if (annotation.target.region || annotation.target.time) void this.go(annotation.target);
    void this.updateComplete.then(() => this.renderRoot.querySelector(`[data-annotation="${CSS.escape(annotation.id)}"]`)?.scrollIntoView({ block: 'nearest' }));
  }

  async #showFound(annotation: Annotation): Promise<void> {
    await this.go(annotation.target);
    if (!annotation.target.region) this.#view?.look();
    this.#annotations.join(annotation, this.#canvases);
    this.selected = annotation.id;
    this.#view?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): unknown {
    const { fault, language: lang, opened, words } = this;
    if (fault) return faultTemplate(fault, words, html`<button @click=${() => void this.open(this.#asked)}>${words.again}</button>${this.#back(words.back)}`);
    if (!opened) return html`<p class="state" role="status">${this.src || this.content ? words.opening : words.notThere}</p>`;
    const { document, issues } = opened;
    return html`<header class="head"><h2 tabindex="-1">${shortText(document.label, lang)}</h2>${document.kind === 'manifest' && document.canvases.length > 1 ? html`<p>${words.canvasOf(this.index + 1, document.canvases.length)}</p>` : nothing}${this.#back(words.back)}</header>
      ${document.kind === 'collection' ? this.#collection(document) : this.#manifest(document)}
      ${document.kind === 'collection' ? html`<div class="panels">${aboutTemplate(document, issues, words, lang)}</div>` : nothing}`;
  }

  #back(label: string): unknown {
    return this.#trail.length > 0 ? html`<button @click=${() => { void this.open(this.#trail.pop()!); }}>← ${label}</button>` : nothing;
  }

  #collection(document: IiifCollection): unknown {
    const lang = this.language;
    return collectionTemplate(document, this.words, lang, (id) => {
      this.#trail.push(this.opened?.url ?? document.id);
      void this.open(id);
    });
  }

  #manifest(document: ManifestDocument): unknown {
    const { language: lang, words } = this;
    const canvas = document.canvases[this.index];
    if (!canvas) return html`<p class="state">${words.noPicture}</p><div class="panels">${aboutTemplate(document, this.opened?.issues ?? [], words, lang)}</div>`;
    return manifestTemplate({
      element: this, lang, seen: this.#seen(), annotations: this.#annotations, access: this.#access,
      document, canvas, arrangement: this.#arrangement(document),
      view: () => this.#pair.active,
      set: (change) => { this.#arrange(change); },
      region: () => this.#view?.regionOf(canvas.id) ?? null,
      turnTo: (index) => { this.#turnTo(index); },
      turnBy: (step) => { this.#turnBy(step, document); },
      choose: (annotation) => { this.#choose(annotation); },
      showFound: (annotation) => { void this.#showFound(annotation); },
      reorder: (order) => { if (this.opened) this.#reorder(this.opened, document, order); },
      share: async () => { if (this.view) this.copied = await shareView(this.view, this.ownerDocument); },
      follow: (seconds, composed) => { this.#follow(canvas, seconds, composed); },
      goOn: () => { void this.#goOn(document); },
    });
  }

  #follow(canvas: Canvas, seconds: number, composed: boolean): void {
    this.seconds = seconds;
    if (composed && this.#view) followClock(this.#view.renderRoot, canvas, seconds, this.#player?.playing ?? false);
    if (seconds > 0) this.wanted = true;
  }

  #arrange(change: Partial<Desk>): void {
    this.desk = { ...this.desk, ...change };
    this.#pair.together = this.desk.together;
  }
}
