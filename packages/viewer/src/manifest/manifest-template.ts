import type { Annotation, Box, Canvas, CanvasPlace, Range } from '@thingsthattalk/iiif';
import { html, nothing } from 'lit';
import { accessTemplate, authOf, type AccessController } from './access.ts';
import type { AnnotationGatherer } from './annotation-pages.ts';
import type { AnnotationEvent, GuardedEvent } from './canvases.ts';
import { contentsTemplate, orderTemplate } from './contents.ts';
import { downloadsTemplate } from './downloads.ts';
import { keysSheet, onDocumentKey } from './keys-sheet.ts';
import type { Manifest } from './manifest.ts';
import { aboutTemplate, canvasTemplate, saidTemplate } from './manifest-parts.ts';
import { cssFilter, layersTemplate, moreToolsTemplate, toggleFullScreen, toolsTemplate, type ToolsFor } from './manifest-tools.ts';
import { manifestWords } from './manifest-words.ts';
import { modelsOf } from './model.ts';
import { layersOf } from './painted-pictures.ts';
import type { MomentEvent } from './player.ts';
import { say } from './say.ts';
import { searchTemplate } from './search-inside.ts';
import { stagingOf } from './staging.ts';
import type { CanvasEvent } from './strip.ts';

/** What an open manifest is shown with, and what the visitor can do with it. */
export interface ManifestDesk extends Omit<ToolsFor, 'showKeys' | 'fullScreen'> {
  readonly element: Manifest;
  readonly lang: string;
  /** The canvases that are looked at together. */
  readonly seen: readonly Canvas[];
  readonly annotations: AnnotationGatherer;
  readonly access: AccessController;
  /** What is in view of the current canvas; `null` for all of it. */
  readonly region: () => Box | null;
  readonly turnTo: (index: number) => void;
  readonly turnBy: (step: 1 | -1) => void;
  readonly choose: (annotation: Annotation) => void;
  readonly showFound: (annotation: Annotation) => void;
  readonly reorder: (order: Range | null) => void;
  readonly share: () => Promise<void>;
  /** What is played has come to another moment. */
  readonly follow: (seconds: number, composed: boolean) => void;
  /** What was played has come to its end. */
  readonly goOn: () => void;
}

/** An open manifest: its canvases with the tools for them, and beside them what it says and what is said about it. */
export function manifestTemplate(desk: ManifestDesk): unknown {
  const { element, document, seen, access } = desk;
  const beside = element.desk.beside === null ? undefined : document.canvases[element.desk.beside];
  const leave = access.of(beside ? [...seen, beside] : seen);
  const kept = access.of(seen).some(({ step, result }) => step !== 'given' && !result?.substitute);
  const words = manifestWords(desk.lang);
  const tools = toolsFor(desk);
  const upright = !element.wall && /^(?:top-to-bottom|bottom-to-top)$/.test(document.viewingDirection ?? '');
  return html`<div class="body"><div class=${upright ? 'dark upright' : 'dark'} role="group" aria-label=${words.picture} @keydown=${(event: KeyboardEvent) => { press(event, desk, tools); }} @ttt-canvas=${(event: CanvasEvent) => { if (event.target !== element) { event.stopPropagation(); desk.turnTo(event.index); } }} @ttt-annotation=${(event: AnnotationEvent) => { desk.choose(event.annotation); }} @ttt-guarded=${(event: GuardedEvent) => { event.stopPropagation(); access.tell(event.service, event.auth); }}>
      ${accessTemplate(leave, access, words, desk.lang)}
      ${picturesTemplate(desk, tools, beside, kept)}
      ${document.canvases.length > 1 ? html`<ttt-strip .canvases=${document.canvases} .index=${element.index} .language=${desk.lang} .wall=${element.wall} .upright=${upright} .backwards=${document.viewingDirection === 'right-to-left'}></ttt-strip>` : nothing}
    </div>
    <div class="panels">${panelsTemplate(desk, kept)}</div></div>${keysSheet(words)}`;
}

function toolsFor(desk: ManifestDesk): ToolsFor {
  const { element } = desk;
  return {
    ...desk,
    showKeys: () => { element.renderRoot.querySelector<HTMLDialogElement>('dialog.keys')?.showModal(); },
    fullScreen: element.ownerDocument.fullscreenEnabled ? () => { toggleFullScreen(element); } : null,
  };
}

function press(event: KeyboardEvent, { element, turnBy }: ManifestDesk, { view, set, showKeys, fullScreen }: ToolsFor): void {
  onDocumentKey(event, {
    turn: turnBy,
    rotate: (degrees) => { view()?.turnBy(degrees); },
    mirror: () => { view()?.mirror(); },
    toggleLoupe: () => { set({ loupe: !element.desk.loupe }); },
    toggleFullScreen: () => { fullScreen?.(); },
    showKeys,
  });
}

/** The pictures, sounds, films and models of what is looked at, as far as this visitor may have them, and the bar. */
function picturesTemplate(desk: ManifestDesk, tools: ToolsFor, beside: Canvas | undefined, kept: boolean): unknown {
  const { element, document, canvas, arrangement, lang, annotations, access, seen } = desk;
  const { index, opacities, seconds } = element;
  const words = manifestWords(lang);
  const { placeholder, timed, composed, accompanied, poster, pictured, shown } = stagingOf(document, canvas, element.wanted);
  const visible = pictured && (!kept || accompanied || canvas.images.some((image) => !authOf(image, access.known)));
  const own = shown === document.canvases;
  const filter = cssFilter(element.desk.filter);
  return html`${visible ? html`<div class="pair"><ttt-canvases .canvases=${shown} .index=${own ? index : 0} .arrangement=${own ? arrangement : 'individuals'} .direction=${document.viewingDirection ?? ''} .opacities=${opacities} .annotations=${annotations.gathered} .selected=${element.selected} .seconds=${seconds} .timed=${composed} .patience=${element.patience} .language=${lang} .label=${say(canvas.label, lang)} .filter=${filter} .known=${access.known} .loupe=${element.desk.loupe} .ruler=${element.desk.ruler}></ttt-canvases>${beside ? html`<ttt-canvases class="beside" .canvases=${[beside]} .annotations=${annotations.gathered} .opacities=${opacities} .patience=${element.patience} .language=${lang} .label=${say(beside.label, lang)} .filter=${filter} .known=${access.known} .loupe=${element.desk.loupe} .ruler=${element.desk.ruler}></ttt-canvases>` : nothing}</div>` : nothing}
      ${placeholder && !timed ? html`<div class="bar"><button class="go" @click=${() => { element.wanted = true; }}>${words.whole}</button></div>` : nothing}
      ${modelsOf(canvas, document.rendering).map((model) => html`<ttt-model .model=${model} .language=${lang}></ttt-model>`)}
      ${timed && !kept ? html`<ttt-player .canvas=${canvas} .language=${lang} .poster=${poster} @ttt-end=${(event: Event) => { event.stopPropagation(); desk.goOn(); }} @ttt-moment=${(event: MomentEvent) => { event.stopPropagation(); desk.follow(event.seconds, composed); }}></ttt-player>` : nothing}
      <div class="bar">${document.canvases.length > 1 ? html`<div class="turn"><button ?disabled=${index === 0} @click=${() => { desk.turnBy(-1); }}>${words.previous}</button><output>${index + 1} / ${element.opened?.beginning ? '…' : document.canvases.length}</output><button ?disabled=${seen.at(-1) === document.canvases.at(-1)} @click=${() => { desk.turnBy(1); }}>${words.next}</button><button aria-pressed=${element.wall ? 'true' : 'false'} @click=${() => { element.wall = !element.wall; }}>${words.gallery}</button></div>` : nothing}
        ${visible ? toolsTemplate(tools, element.desk, words) : nothing}
        <span class="shared"><span role="status">${element.copied === 'copied' ? words.copied : element.copied ? words.inAddressBar : nothing}</span><button class="share" @click=${() => { void desk.share(); }}>${words.share}</button></span></div>
      ${visible ? moreToolsTemplate(tools, element.desk, words, lang) : nothing}`;
}

/** What a document says of itself and of what is looked at, and what is said about it. */
function panelsTemplate(desk: ManifestDesk, kept: boolean): unknown {
  const { element, document, canvas, lang, annotations } = desk;
  const words = manifestWords(lang);
  const go = (place: CanvasPlace): void => { void element.go(place); };
  return html`${document.search ? searchTemplate(element, document.search, words, lang, desk.showFound) : nothing}
      ${orderTemplate(document.ranges, element.order, words, lang, desk.reorder)}
      ${contentsTemplate(document.ranges, { canvas: canvas.id, seconds: element.seconds }, words, lang, go)}
      ${layersTemplate(layersOf(canvas, element.opacities), (key, opacity) => { element.opacities = new Map(element.opacities).set(key, opacity); }, words, lang)}
      ${saidTemplate(desk.seen.flatMap((each) => annotations.of(each)), element.selected, annotations.failed, words, lang, desk.choose, go)}
      ${canvasTemplate(canvas, words, lang)}
      ${kept ? nothing : downloadsTemplate(document, canvas, desk.region, () => { element.requestUpdate(); }, words, lang)}
      ${aboutTemplate({ ...document, rendering: [...canvas.rendering, ...document.rendering] }, element.opened?.issues ?? [], words, lang)}`;
}
