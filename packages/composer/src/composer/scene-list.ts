import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { proseToText, type View } from '@thingsthattalk/core';
import { addScene, duplicateScene, mergeWithPrevious, scenePath, scenesPath, splitScene } from '../document/scenes.ts';
import type { ThingPictures } from '../pictures/thing-pictures.ts';
import { bring } from './bring.ts';
import { ChooseSceneEvent, ComposerPart, SayEvent } from './composer-part.ts';
import { partStyles } from './part.styles.ts';
import { sceneListStyles } from './scene-list.styles.ts';
import type { ProseField } from './prose-field.ts';
import { thumbnail } from './thumbnail.ts';

/** The numbers of words that read well on a telephone. */
const readsWell = [20, 60] as const;
const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/**
 * The scenes in their order: one of them open as a form, each of them movable by hand and by keyboard.
 *
 * @fires ttt-choose-scene - a scene was opened, or closed (`''`)
 * @fires ttt-say - something was moved or removed
 */
export class SceneList extends ComposerPart {
  static override styles = [partStyles, sceneListStyles];
  protected override readonly patience = 250;
  static override properties: PropertyDeclarations = { things: { attribute: false }, current: {}, targets: { attribute: false }, archive: {}, over: { state: true }, unfolded: { attribute: false, state: true } };
  declare things: ThingPictures | null;
  declare current: string;
  declare targets: unknown;
  /** The address of the archive, without a slash at the end. */
  declare archive: string;
  /** The place over which a scene that is being pulled would come. */
  declare over: number | null;
  /** The forms that are unfolded, for whichever scene is open. */
  declare unfolded: ReadonlySet<'kind' | 'more'>;
  #pulled: string | null = null;

  constructor() {
    super();
    this.things = null;
    this.current = '';
    this.targets = null;
    this.archive = '';
    this.over = null;
    this.unfolded = new Set();
  }

  #fold(name: 'kind' | 'more', { newState }: ToggleEvent): void {
    if ((newState === 'open') === this.unfolded.has(name)) return;
    this.unfolded = new Set(newState === 'open' ? [...this.unfolded, name] : [...this.unfolded].filter((each) => each !== name));
  }

  /** Unfolds the form in which a place of the scene is. */
  unfoldFor(path: string): void {
    const [, name = ''] = /^story\/scenes\/[^/]+\/(\w+)/.exec(path) ?? [];
    const fold = name === 'show' ? 'kind' : name === 'text' || name === 'describe' || name === 'view' ? null : 'more';
    if (fold) this.unfolded = new Set([...this.unfolded, fold]);
  }

  /** Where the keyboard goes once it is drawn. */
  #next: { readonly scene: string; readonly part: 'text' | 'head' } | null = null;

  protected override updated(changed: PropertyValues<this>): void {
    const rowOf = (scene: string): HTMLElement | null => this.renderRoot.querySelector(`[data-scene="${CSS.escape(scene)}"]`);
    if (changed.get('current') !== undefined && this.current) rowOf(this.current)?.querySelector('.row')?.scrollIntoView({ block: 'nearest' });
    if (!this.#next) return;
    const { scene, part } = this.#next;
    const target = scene ? rowOf(scene)?.querySelector<HTMLElement>(part === 'text' ? 'ttt-prose-field' : '.head') : this.renderRoot.querySelector<HTMLElement>('.add');
    if (!target) return;
    this.#next = null;
    target.focus({ preventScroll: part === 'text' });
  }

  #choose(id: string): void { this.dispatchEvent(new ChooseSceneEvent(id === this.current ? '' : id)); }

  /** @param control what it was moved with, which has the keyboard afterwards, too, where it can be used again */
  #move(id: string, to: number, control = '.grip'): void {
    const { composition } = this.open!;
    const last = composition.itemsOf(scenesPath).length - 1;
    const at = Math.min(last, Math.max(0, to));
    if (composition.itemsOf(scenesPath).indexOf(id) === at) return;
    this.open!.undo.endStep();
    composition.move(scenesPath, id, at);
    this.dispatchEvent(new SayEvent(this.words.movedTo(String(at + 1), String(last + 1))));
    void this.updateComplete.then(() => { const row = `[data-scene="${CSS.escape(id)}"]`; (this.renderRoot.querySelector<HTMLElement>(`${row} ${control}:not(:disabled)`) ?? this.renderRoot.querySelector<HTMLElement>(`${row} .grip`))?.focus(); });
  }

  #gripKey(id: string, at: number, event: KeyboardEvent): void {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: Infinity }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#move(id, to);
  }

  #pull(id: string, event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).focus();
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#pulled = id;
  }

  #pulling(event: PointerEvent): void {
    if (this.#pulled === null) return;
    const items = [...this.renderRoot.querySelectorAll('.scene')];
    const at = items.findIndex((item) => { const { top, height } = item.getBoundingClientRect(); return event.clientY < top + height / 2; });
    this.over = at === -1 ? items.length : at;
  }

  #letGo(event: PointerEvent): void {
    const [id, over] = [this.#pulled, this.over];
    this.#pulled = null;
    this.over = null;
    if (id === null || over === null || event.type === 'pointercancel') return;
    const from = this.open!.composition.itemsOf(scenesPath).indexOf(id);
    this.#move(id, over > from ? over - 1 : over);
  }

  /** Does something to the list, says so, and opens the scene that came of it (`''`: none), where the keyboard goes on. */
  #step(what: () => string, said: string, part: 'text' | 'head', instead = ''): void {
    this.open!.undo.endStep();
    const next = what();
    this.open!.undo.endStep();
    this.dispatchEvent(new SayEvent(said, { undo: true }));
    this.#next = { scene: next || instead, part };
    if (next !== this.current) this.dispatchEvent(new ChooseSceneEvent(next));
  }

  protected override render(): unknown {
    const { open, words } = this;
    if (!open) return nothing;
    const { composition } = open;
    const ids = composition.itemsOf(scenesPath);
    return html`<ol @pointermove=${this.#pulling} @pointerup=${this.#letGo} @pointercancel=${this.#letGo}>${repeat(ids, (id) => id, (id, at) => this.#scene(id, at, ids))}</ol>
      <button class="add" @click=${() => { this.#step(() => addScene(composition, { after: ids.at(-1), view: composition.value(`${scenePath(this.current || ids.at(-1) || '')}/view`) as View | undefined }), words.sceneAdded, 'text'); }}><span class="line" aria-hidden="true"></span>${words.addScene}</button>`;
  }

  #scene(id: string, at: number, ids: readonly string[]): unknown {
    const count = ids.length;
    const { words, telling, things } = this;
    const { composition } = this.open!;
    const path = scenePath(id);
    const here = id === this.current;
    const view = composition.value(`${path}/view`) as View | undefined;
    const said = composition.textOf(`${path}/title`, telling) || proseToText(composition.textOf(`${path}/text`, telling).slice(0, 300));
    const elsewhere = said ? '' : proseToText(composition.languagesOf(`${path}/text`).map((lang) => composition.textOf(`${path}/text`, lang))[0]?.slice(0, 300) ?? '');
    const hint = composition.value(`${path}#hint`);
    const empty = (typeof hint === 'string' && words.hints[hint]) || words.sceneEmpty;
    const head = said || (elsewhere && `${words.missingHere} ${elsewhere}`) || empty;
    const chapter = composition.value(`${path}/chapter`);
    const begins = typeof chapter === 'string' && chapter !== composition.value(`${scenePath(ids[at - 1] ?? '')}/chapter`);
    return html`${begins ? html`<li class="chapter">${composition.textOf(`story/chapters/${encodeURIComponent(chapter)}/title`, telling) || words.newChapter}</li>` : nothing}<li class="scene" data-scene=${id} ?data-open=${here} ?data-before=${this.over === at} ?data-after=${this.over === count && at === count - 1}>
      <div class="row"><button class="grip" aria-label=${words.moveScene(String(at + 1))} title=${words.moveHelp} @keydown=${(event: KeyboardEvent) => { this.#gripKey(id, at, event); }} @pointerdown=${(event: PointerEvent) => { this.#pull(id, event); }}><i aria-hidden="true"></i></button>
        <button class="head" aria-expanded=${here ? 'true' : 'false'} @click=${() => { this.#choose(id); }}><span class="number num">${at + 1}</span>${thumbnail(things?.pictureOf(view) ?? null, view)}<span class="said" dir="auto" ?data-empty=${!said}>${head.slice(0, 140)}</span></button></div>
      ${here ? this.#form(id, path, at, ids) : nothing}</li>`;
  }

  #form(id: string, path: string, at: number, ids: readonly string[]): unknown {
    const { words, telling, open, language } = this;
    const { composition } = open!;
    const count = wordsIn(composition.textOf(`${path}/text`, telling));
    const hint = composition.value(`${path}#hint`);
    const common = (name: string, label: string, help: string, lines: number): unknown => html`<ttt-text-field data-name=${name} data-path=${`${path}/${name}`} .open=${open} .language=${language} .telling=${telling} .path=${`${path}/${name}`} .label=${label} .help=${help} .lines=${lines}></ttt-text-field>`;
    const text = (): ProseField | null => this.renderRoot.querySelector('ttt-prose-field');
    if (this.unfolded.size > 0) void bring('ttt-field-form');
    const form = (only: readonly string[]): unknown => html`<ttt-field-form .open=${open} .language=${language} .telling=${telling} .path=${path} .only=${only} .things=${this.things} .targets=${this.targets} .archive=${this.archive}></ttt-field-form>`;
    return html`<div class="form">
      <ttt-prose-field data-name="text" data-path=${`${path}/text`} .archive=${this.archive} .sources=${(this.targets as { readonly sources: readonly { id: string; label: string }[] } | null)?.sources ?? []} .open=${open} .language=${language} .telling=${telling} .path=${`${path}/text`} .label=${words.saidHere} .placeholder=${(composition.languages[0] === telling && typeof hint === 'string' && words.hints[hint]) || ''} .help=${count === 0 ? '' : count < readsWell[0] || count > readsWell[1] ? words.countOfWords(count) : words.countReadsWell(count)} .lines=${4}></ttt-prose-field>
      ${common('describe', words.describe, words.describeHelp, 2)}
      <details class="more" ?open=${this.unfolded.has('kind')} @toggle=${(event: ToggleEvent) => { this.#fold('kind', event); }}><summary>${words.kindOfScene}: <b>${this.#kindWord(path)}</b></summary>${this.unfolded.has('kind') ? form(['show']) : nothing}</details>
      <details class="more" ?open=${this.unfolded.has('more')} @toggle=${(event: ToggleEvent) => { this.#fold('more', event); }}><summary>${words.moreForScene}</summary>${this.unfolded.has('more') ? form(['title', 'more', 'sources', 'chapter', 'transition', 'narration', 'sign', 'terms', 'next', 'marker']) : nothing}</details>
      <div class="acts">
        ${([['up', -1], ['down', 1]] as const).map(([name, step]) => html`<button class=${name} aria-label=${words.moveTo[name]} ?disabled=${ids[at + step] === undefined} @click=${() => { this.#move(id, at + step, `.${name}`); }}>${words[name]}</button>`)}
        <button @click=${() => { this.#step(() => duplicateScene(composition, id), words.sceneDuplicated, 'head'); }}>${words.duplicate}</button>
        <button @click=${() => { const field = text(); this.#step(() => splitScene(composition, id, telling, field?.cursor ?? 0), words.sceneSplit, 'text'); }}>${words.split}</button>
        <button ?disabled=${at === 0} @click=${() => { this.#step(() => mergeWithPrevious(composition, id), words.sceneMerged, 'text'); }}>${words.merge}</button>
        <button class="wrong" @click=${() => { this.#step(() => { composition.remove(scenesPath, id); return ''; }, words.sceneRemoved, 'head', ids[at + 1] ?? ids[at - 1] ?? ''); }}>${words.removeScene}</button>
      </div></div>`;
  }

  #kindWord(path: string): string {
    const type = this.open!.composition.value(`${path}/show#type`);
    return this.words.kinds[typeof type === 'string' ? type.replace(/^.*#/, '') : 'look'] ?? '';
  }
}
