import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { contentState, encodeContentState, readContentState, type Annotation, type Canvas, type CanvasPlace, type IiifCollection, type Manifest as ManifestDocument, type SharedView } from '@thingsthattalk/iiif';
import { gatherAnnotations } from './annotation-pages.ts';
import { arrangementOf, spreadsOf } from './canvas-layout.ts';
import type { AnnotationEvent, Canvases } from './canvases.ts';
import { loadDocument } from './load-document.ts';
import { aboutTemplate, annotationsTemplate, collectionTemplate, contentsTemplate, firstPlace } from './manifest-parts.ts';
import { asItIs, cssFilter, layersTemplate, toolsTemplate, type PictureFilter } from './manifest-tools.ts';
import { manifestWords } from './manifest-words.ts';
import { followClock } from './follow-clock.ts';
import { manifestStyles } from './manifest.styles.ts';
import { layersOf } from './painted-pictures.ts';
import { isComposed, type MomentEvent, type Player } from './player.ts';
import { OpenError } from './open-error.ts';
import type { OpenedDocument } from './read-document.ts';
import { say, shortText } from './say.ts';
import { searchTemplate } from './search-inside.ts';
import { CanvasEvent } from './strip.ts';
import { thumbnailOf } from './thumbnails.ts';

/**
 * Opens any IIIF address: a manifest or collection of Presentation 2 and 3, an image service, a plain picture. Shows its
 * canvases with what is painted on them, its table of contents, what is said about it and what it says of itself.
 *
 * @example
 * document.body.append(Object.assign(document.createElement('ttt-manifest'), { src: 'https://iiif.io/api/cookbook/recipe/0009-book-1/manifest.json', lang: 'nl' }))
 * @csspart tools - buttons that zoom and turn
 * @fires ttt-canvas - another canvas is looked at
 */
export class Manifest extends LitElement {
  static override styles = manifestStyles;
  static override properties = {
    src: {}, content: { attribute: 'iiif-content' }, lang: {},
    opened: { state: true }, fault: { state: true }, index: { state: true }, opacities: { state: true }, gathered: { state: true }, failedPages: { state: true },
    selected: { state: true }, seconds: { state: true }, wall: { state: true }, filter: { state: true }, wanted: { state: true }, copied: { state: true },
  };
  /** A IIIF address. */
  declare src: string;
  /** A content state, in place of an address: opens the exact view. */
  declare content: string;
  declare opened: OpenedDocument | null;
  declare fault: OpenError | null;
  /** Which canvas is looked at, from 0. */
  declare index: number;
  declare opacities: ReadonlyMap<string, number>;
  declare gathered: ReadonlyMap<string, readonly Annotation[]>;
  declare failedPages: number;
  declare selected: string;
  declare seconds: number;
  declare wall: boolean;
  declare filter: PictureFilter;
  /** The visitor wants what a placeholder stands for. */
  declare wanted: boolean;
  declare copied: boolean;

  #abort = new AbortController();
  #pages = new AbortController();
  #trail: string[] = [];

  constructor() {
    super();
    this.src = '';
    this.content = '';
    this.opened = null;
    this.fault = null;
    this.#begin();
    this.wall = false;
    this.filter = asItIs;
    this.copied = false;
  }

  #begin(): void {
    this.index = 0;
    this.opacities = new Map();
    this.gathered = new Map();
    this.failedPages = 0;
    this.selected = '';
    this.seconds = 0;
    this.wanted = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('dragover', this.#onDragOver);
    this.addEventListener('drop', this.#onDrop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort.abort();
    this.#pages.abort();
    this.removeEventListener('dragover', this.#onDragOver);
    this.removeEventListener('drop', this.#onDrop);
  }

  /** Opens an address, or an exact view in it. */
  async open(view: SharedView | string): Promise<void> {
    const wanted = typeof view === 'string' ? { manifest: view } : view;
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.opened = null;
    this.fault = null;
    // What shows pictures is fetched while the document is.
    void import('../deep-zoom/canvas-world.ts');
    try {
      const opened = await loadDocument(wanted.manifest, { signal }, (beginning) => {
        if (signal.aborted || wanted.canvas) return;
        this.#begin();
        this.opened = beginning;
      });
      if (signal.aborted) return;
      // What the visitor did with the beginning stays done.
      if (!this.opened) this.#begin();
      this.opened = opened;
      const place = wanted.canvas ? { ...wanted, canvas: wanted.canvas } : opened.document.kind === 'manifest' ? opened.document.start : undefined;
      if (place) await this.go(place);
    } catch (cause) {
      if (!signal.aborted) this.fault = cause instanceof OpenError ? cause : new OpenError('broken', wanted.manifest);
    }
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
    if (!manifest || !canvas) return null;
    const region = this.#view?.region;
    const whole = !region || (region.x <= 0 && region.y <= 0 && region.width >= (canvas.width ?? 0) && region.height >= (canvas.height ?? 0));
    return { manifest, canvas: canvas.id, ...(whole ? {} : { region }), ...(this.seconds > 0 ? { time: { start: Math.round(this.seconds * 10) / 10 } } : {}), lang: this.#language };
  }

  get #language(): string {
    return this.lang || this.closest('[lang]')?.getAttribute('lang') || 'en';
  }

  get #canvases(): readonly Canvas[] {
    return this.opened?.document.kind === 'manifest' ? this.opened.document.canvases : [];
  }

  get #view(): Canvases | null {
    return this.renderRoot.querySelector('ttt-canvases');
  }

  get #player(): Player | null {
    return this.renderRoot.querySelector('ttt-player');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content') && this.content) {
      const read = readContentState(this.content);
      if (read.ok) void this.open(read.value);
      else this.fault = new OpenError('address', this.content, read.issues);
    } else if (changed.has('src') && this.src && !this.content) {
      this.#trail = [];
      void this.open(this.src);
    }
    if (changed.has('opened') || changed.has('index')) void this.#gather();
  }

  async #gather(): Promise<void> {
    this.#pages.abort();
    const { signal } = (this.#pages = new AbortController());
    for (const canvas of this.#seen()) {
      if (canvas.annotationPages.length === 0 || this.gathered.has(canvas.id)) continue;
      const { annotations, failed } = await gatherAnnotations(canvas, signal);
      if (signal.aborted) return;
      this.gathered = new Map(this.gathered).set(canvas.id, annotations);
      this.failedPages += failed;
    }
  }

  /** The canvases that are looked at together. */
  #seen(): readonly Canvas[] {
    const { opened } = this;
    if (opened?.document.kind !== 'manifest') return [];
    const { canvases } = opened.document;
    const spread = spreadsOf(canvases, this.#arrangement(opened.document)).find((indexes) => indexes.includes(this.index)) ?? [];
    return spread.flatMap((index) => canvases[index] ?? []);
  }

  #arrangement(document: ManifestDocument): ReturnType<typeof arrangementOf> {
    return arrangementOf(document.behavior);
  }

  #turnTo(index: number): void {
    this.index = index;
    this.seconds = 0;
    this.selected = '';
    this.dispatchEvent(new CanvasEvent(index));
  }

  #turnBy(step: 1 | -1, document: ManifestDocument): void {
    const spreads = spreadsOf(document.canvases, this.#arrangement(document));
    const at = spreads.findIndex((spread) => spread.includes(this.index)) + step;
    const next = spreads[at]?.[0];
    if (next !== undefined) this.#turnTo(next);
  }

  #choose(annotation: Annotation): void {
    this.selected = annotation.id;
    if (annotation.target.region || annotation.target.time) void this.go(annotation.target);
    void this.updateComplete.then(() => this.renderRoot.querySelector(`[data-annotation="${CSS.escape(annotation.id)}"]`)?.scrollIntoView({ block: 'nearest' }));
  }

  readonly #onDragOver = (event: DragEvent): void => { event.preventDefault(); };

  /** Standard IIIF drag-and-drop: a link that carries `manifest=`, a content state, or the address itself. */
  readonly #onDrop = (event: DragEvent): void => {
    const dropped = (event.dataTransfer?.getData('text/uri-list') || event.dataTransfer?.getData('text/plain') || '').split(/\r?\n/).find((line) => line && !line.startsWith('#'))?.trim();
    if (!dropped) return;
    event.preventDefault();
    const query = URL.canParse(dropped) ? new URL(dropped).searchParams : new URLSearchParams();
    const read = readContentState(query.get('iiif-content') ?? query.get('manifest') ?? query.get('collection') ?? dropped);
    if (read.ok) void this.open({ ...read.value, ...(query.get('canvas') ? { canvas: query.get('canvas')! } : {}) });
    else this.fault = new OpenError('address', dropped, read.issues);
  };

  protected override render(): unknown {
    const lang = this.#language;
    const words = manifestWords(lang);
    const { fault, opened } = this;
    if (fault) return html`<div class="state" role="alert"><p>${words.fault[fault.fault]}</p>${fault.issues.length > 0 ? html`<ul>${fault.issues.slice(0, 10).map(({ path, message, mend }) => html`<li>${path ? html`<code>${path}</code> ` : nothing}${message}. ${mend ?? ''}</li>`)}</ul>` : nothing}<p><button @click=${() => void this.open(this.src)}>${words.again}</button>${this.#back(words.back)}</p></div>`;
    if (!opened) return html`<p class="state" role="status">${this.src || this.content ? words.opening : words.notThere}</p>`;
    const { document, issues } = opened;
    return html`<header class="head"><h2>${shortText(document.label, lang)}</h2>${document.kind === 'manifest' && document.canvases.length > 1 ? html`<p>${words.canvasOf(this.index + 1, document.canvases.length)}</p>` : nothing}${this.#back(words.back)}</header>
      ${document.kind === 'collection' ? this.#collection(document) : this.#manifest(document)}
      ${document.kind === 'collection' ? html`<div class="panels">${aboutTemplate(document, issues, words, lang)}</div>` : nothing}`;
  }

  #back(label: string): unknown {
    return this.#trail.length > 0 ? html`<button @click=${() => { void this.open(this.#trail.pop()!); }}>← ${label}</button>` : nothing;
  }

  #collection(document: IiifCollection): unknown {
    const lang = this.#language;
    return collectionTemplate(document, manifestWords(lang), lang, (id) => {
      this.#trail.push(this.opened?.url ?? document.id);
      void this.open(id);
    });
  }

  #manifest(document: ManifestDocument): unknown {
    const lang = this.#language;
    const words = manifestWords(lang);
    const canvas = document.canvases[this.index];
    if (!canvas) return html`<p class="state">${words.noPicture}</p><div class="panels">${aboutTemplate(document, this.opened?.issues ?? [], words, lang)}</div>`;
    const placeholder = this.wanted ? null : (canvas.placeholder ?? document.placeholder ?? null);
    const timed = Boolean(canvas.duration) && (canvas.media.length > 0 || isComposed(canvas));
    const composed = timed && isComposed(canvas);
    const companion = timed && !composed ? (placeholder?.images.length ? placeholder : (canvas.accompanying ?? document.accompanying ?? null)) : null;
    const film = canvas.media.some(({ type }) => type === 'Video');
    const pictured = !timed || composed || canvas.images.length > 0 || Boolean(companion && !film);
    const shown = companion && canvas.images.length === 0 && !composed ? [companion] : placeholder && !timed ? [placeholder] : document.canvases;
    const annotations = this.#seen().flatMap((each) => this.gathered.get(each.id) ?? each.annotations);
    const layers = layersOf(canvas, this.opacities);
    const arrangement = this.#arrangement(document);
    return html`<div class="body"><div class="dark" role="group" aria-label=${words.picture} @ttt-canvas=${(event: CanvasEvent) => { if (event.target !== this) { event.stopPropagation(); this.#turnTo(event.index); } }} @ttt-annotation=${(event: AnnotationEvent) => { this.#choose(event.annotation); }}>
        ${pictured ? html`<ttt-canvases .canvases=${shown} .index=${shown === document.canvases ? this.index : 0} .arrangement=${shown === document.canvases ? arrangement : 'individuals'} .direction=${document.viewingDirection ?? ''} .opacities=${this.opacities} .annotations=${this.gathered} .selected=${this.selected} .seconds=${this.seconds} .timed=${composed} .language=${lang} .label=${say(canvas.label, lang)} .filter=${cssFilter(this.filter)}></ttt-canvases>` : nothing}
        ${placeholder && !timed ? html`<div class="bar"><button class="go" @click=${() => { this.wanted = true; }}>${words.whole}</button></div>` : nothing}
        ${timed ? html`<ttt-player .canvas=${canvas} .language=${lang} .poster=${film && companion ? (thumbnailLarge(companion) ?? '') : ''} @ttt-moment=${(event: MomentEvent) => { event.stopPropagation(); this.seconds = event.seconds; if (composed && this.#view) followClock(this.#view.renderRoot, canvas, event.seconds, this.#player?.playing ?? false); if (event.seconds > 0) this.wanted = true; }}></ttt-player>` : nothing}
        <div class="bar">${document.canvases.length > 1 ? html`<div class="turn"><button ?disabled=${this.index === 0} @click=${() => { this.#turnBy(-1, document); }}>${words.previous}</button><output>${this.index + 1} / ${document.canvases.length}</output><button ?disabled=${this.#seen().at(-1) === document.canvases.at(-1)} @click=${() => { this.#turnBy(1, document); }}>${words.next}</button><button aria-pressed=${this.wall ? 'true' : 'false'} @click=${() => { this.wall = !this.wall; }}>${words.gallery}</button></div>` : nothing}
          ${pictured ? toolsTemplate(() => this.#view, this.filter, (filter) => { this.filter = filter; }, this.ownerDocument.fullscreenEnabled ? () => { void (this.ownerDocument.fullscreenElement ? this.ownerDocument.exitFullscreen() : this.requestFullscreen()); } : null, words) : nothing}
          <button class="share" @click=${() => { void this.#share(); }}>${this.copied ? words.copied : words.share}</button></div>
        ${document.canvases.length > 1 ? html`<ttt-strip .canvases=${document.canvases} .index=${this.index} .language=${lang} .wall=${this.wall} .backwards=${document.viewingDirection === 'right-to-left'}></ttt-strip>` : nothing}
      </div>
      <div class="panels">
        ${document.search ? searchTemplate(this, document.search, words, lang, (annotation) => { this.#choose(annotation); void this.go(annotation.target); }) : nothing}
        ${contentsTemplate(document.ranges, (range) => { const place = firstPlace(range); return place?.canvas === canvas.id && (!place.time || (this.seconds >= place.time.start && this.seconds < (place.time.end ?? Infinity))); }, words, lang, (place) => { void this.go(place); })}
        ${layersTemplate(layers, (key, opacity) => { this.opacities = new Map(this.opacities).set(key, opacity); }, words, lang)}
        ${annotations.length > 0 || this.failedPages > 0 ? html`<section class="annotations" aria-labelledby="annotations"><h3 id="annotations">${words.annotations}</h3>${annotationsTemplate(annotations, this.selected, words, lang, (annotation) => { this.#choose(annotation); }, (place) => { void this.go(place); })}${this.failedPages > 0 ? html`<p class="note" role="status">${words.annotationsFailed(this.failedPages)}</p>` : nothing}</section>` : nothing}
        ${canvas.metadata.length > 0 ? html`<section class="canvas-about"><h3>${say(canvas.label, lang)}</h3><dl>${canvas.metadata.map(({ label, value }) => html`<div><dt>${shortText(label, lang)}</dt><dd>${shortText(value, lang)}</dd></div>`)}</dl></section>` : nothing}
        ${aboutTemplate({ ...document, rendering: [...canvas.rendering, ...document.rendering] }, this.opened?.issues ?? [], words, lang)}
      </div></div>`;
  }

  async #share(): Promise<void> {
    const { view } = this;
    if (!view) return;
    const address = new URL(this.ownerDocument.location.href);
    address.searchParams.set('iiif-content', encodeContentState(contentState(view)));
    await navigator.clipboard.writeText(address.href).then(() => { this.copied = true; }, () => { this.ownerDocument.defaultView?.history.replaceState(null, '', address); this.copied = true; });
  }
}

const thumbnailLarge = (canvas: Canvas): string | undefined => canvas.images[0]?.id ?? (thumbnailOf(canvas) || undefined);
