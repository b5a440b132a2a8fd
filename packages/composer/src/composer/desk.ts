import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { pickText, type Thing, type View } from '@thingsthattalk/core';
import { pixelRegion, type Picture } from '@thingsthattalk/viewer/parts';
import type { Whereabouts } from '../checks/check-composition.ts';
import { missingIn } from '../checks/missing-in.ts';
import { addScene, scenePath, scenesPath } from '../document/scenes.ts';
import { ThingPictures } from '../pictures/thing-pictures.ts';
import { placeOf, pointsInUnits, viewOfRegion } from '../pictures/view-of-region.ts';
import { lateRights } from '../rights/late-rights.ts';
import { languageName } from '../words/language-name.ts';
import { bring } from './bring.ts';
import { ComposerPart, SayEvent, type ChooseSceneEvent } from './composer-part.ts';
import { deskStyles } from './desk.styles.ts';
import { fieldAt, goToField, whenDrawn } from './find-field.ts';
import type { WantViewEvent } from './field-form.ts';
import { partStyles } from './part.styles.ts';
import type { Frame, KeepPlaceEvent } from './picture-desk.ts';
import type { SceneList } from './scene-list.ts';
import { thumbnail } from './thumbnail.ts';

/** What stands beside the picture. */
export const panels = ['scenes', 'things', 'story'] as const;
export type Panel = (typeof panels)[number];

/**
 * Where one composes: the picture with the places on it, and beside it the scenes, the things, and the story itself.
 *
 * @slot - what is shown in place of the panel: adding a picture, the check, publishing
 * @fires ttt-say - something happened that is worth a sentence
 */
export class Desk extends ComposerPart {
  static override styles = [partStyles, deskStyles];
  protected override readonly patience = 250;
  static override properties: PropertyDeclarations = { archive: {}, panel: { reflect: true }, scene: {}, picture: { attribute: false, state: true }, wanted: { attribute: false, state: true }, writing: { type: Boolean, reflect: true } };
  declare archive: string;
  declare panel: Panel;
  /** The scene at hand, or `''`. */
  declare scene: string;
  /** The picture on the desk, by its key; absent: that of the scene. */
  declare picture: string;
  /** What is kept next goes there and not into the scene. */
  declare wanted: { readonly path: string; readonly label: string } | null;

  /** Somebody is writing: on a phone the picture makes room for the keyboard. */
  declare writing: boolean;

  #things: ThingPictures | null = null;

  constructor() {
    super();
    const fresh: Partial<Desk> = { archive: '', panel: 'scenes', scene: '', picture: '', wanted: null, writing: false };
    Object.assign(this, fresh);
  }

  /** How much of the screen the picture takes while the scenes go by beneath it: what is opened there stands under it. */
  readonly #pinned = new ResizeObserver(([entry]) => {
    const desk = entry?.target as HTMLElement | undefined;
    if (desk) this.style.setProperty('--ttt-composer-pinned', getComputedStyle(desk).position === 'sticky' ? `${desk.offsetHeight}px` : '0px');
  });

  protected override firstUpdated(): void {
    const desk = this.renderRoot.querySelector('.desk');
    if (desk) this.#pinned.observe(desk);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pinned.disconnect();
  }

  /** The things that are known here, with their pictures. */
  get things(): ThingPictures | null { return this.#things; }

  protected override willUpdate(changed?: PropertyValues<this>): void {
    super.willUpdate();
    if (!this.open || !changed?.has('open')) return;
    this.#things = new ThingPictures(this.open, this.archive, () => { this.requestUpdate(); });
    this.scene = this.open.composition.itemsOf(scenesPath)[0] ?? '';
    [this.picture, this.wanted] = ['', null];
  }

  /** A press is answered first, by the browser: what follows from it is drawn behind the next frame. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise<void>((next) => { requestAnimationFrame(() => { setTimeout(next); }); setTimeout(next, 100); });
    await super.scheduleUpdate();
  }

  /** Goes to where something is missing or wrong: a place in the record, in a language. */
  async goTo({ scene, thing, path, lang }: Whereabouts): Promise<void> {
    if (lang) this.#write(lang);
    if (scene) this.choose(scene);
    else this.panel = thing ? 'things' : path.startsWith(scenesPath) ? 'scenes' : 'story';
    if (/^story\/scenes\/[^/]+\/view$/.test(path)) return void (await whenDrawn(() => this.renderRoot.querySelector<HTMLElement>('ttt-picture-desk')))?.focus();
    await this.updateComplete;
    if (scene) this.renderRoot.querySelector<SceneList>('ttt-scene-list')?.unfoldFor(path);
    const panel = this.renderRoot.querySelector('.panel')!;
    // What is deepest comes last: a form is there before what it unfolds.
    const field = await whenDrawn(() => { const found = fieldAt(panel, path); return found?.dataset['path'] === path ? found : null; }) ?? fieldAt(panel, path);
    if (field) await goToField(field);
  }

  /** Opens a scene, or none. */
  choose(scene: string): void {
    this.scene = scene;
    [this.picture, this.wanted] = ['', null];
    if (scene) this.panel = 'scenes';
  }

  /** The references of every thing that is looked at, or came with the story, in order. */
  get #refs(): string[] {
    const { composition } = this.open!;
    const looked = composition.itemsOf(scenesPath).flatMap((id) => (composition.value(`${scenePath(id)}/view`) as View | undefined)?.thing ?? []);
    const extra = (composition.value('story#things') as readonly string[] | undefined) ?? [];
    return [...new Set([...composition.things().map(({ ref }) => ref), ...extra, ...looked])];
  }

  get #pictures(): Picture[] { return this.#refs.flatMap((ref) => [...(this.#things?.of(ref)?.pictures ?? [])]).filter(({ layerOf }) => !layerOf); }

  #viewOf(scene: string): View | undefined { return this.open!.composition.value(`${scenePath(scene)}/view`) as View | undefined; }

  get #here(): Picture | null {
    const pictures = this.#pictures;
    return pictures.find(({ key }) => key === this.picture) ?? (this.scene ? this.#things?.pictureOf(this.#viewOf(this.scene)) : null) ?? pictures[0] ?? null;
  }

  #keep({ region, points, anew }: KeepPlaceEvent): void {
    const { open, wanted, words } = this;
    const picture = this.#here;
    if (!open || !picture) return;
    const { composition } = open;
    open.undo.endStep();
    const before = anew || wanted || !this.scene ? undefined : this.#viewOf(this.scene);
    const view = this.#withPoints(viewOfRegion(picture, region, before), picture, points);
    if (wanted) this.#keepWanted(wanted.path, view, picture);
    else if (anew || !this.scene) this.choose(addScene(composition, { view, after: this.scene || undefined }));
    else composition.setValue(`${scenePath(this.scene)}/view`, view);
    open.undo.endStep();
    this.dispatchEvent(new SayEvent(wanted ? words.viewKept : anew ? words.sceneAdded : words.placeKept));
    this.#endWanting();
  }

  /** A field asks for a place in the picture: the keyboard goes there, and back to the field afterwards. */
  async #want(wanted: { readonly path: string; readonly label: string }): Promise<void> {
    this.wanted = wanted;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('ttt-picture-desk')?.focus();
  }

  #endWanting(): void {
    const { wanted } = this;
    this.wanted = null;
    const field = wanted && fieldAt(this.renderRoot.querySelector('.panel')!, wanted.path);
    if (field) void goToField(field);
  }

  #keepWanted(path: string, view: View, picture: Picture): void {
    const { composition } = this.open!;
    const field = composition.fieldAt(path);
    const name = field.kind === 'value' ? field.name : '';
    const region = view.region ?? { x: 0, y: 0, width: picture.canvas?.width ?? picture.width, height: picture.canvas?.height ?? picture.height };
    if (name?.endsWith('#region')) composition.setValue(path, region);
    else if (name?.endsWith('#point')) composition.setValue(path, { x: Math.round(region.x + region.width / 2), y: Math.round(region.y + region.height / 2) });
    else composition.setValue(path, view);
    this.picture = '';
  }

  #withPoints(view: View, picture: Picture, points: KeepPlaceEvent['points']): View {
    if (!points) return view;
    const [first, ...others] = pointsInUnits(picture, points);
    return { ...view, shape: others.length > 1 ? { $type: 'net.thingsthattalk.defs#polygonShape', points: [first!, ...others] } : { $type: 'net.thingsthattalk.defs#pointShape', at: first! } };
  }

  #frames(picture: Picture): Frame[] {
    const { composition } = this.open!;
    return composition.itemsOf(scenesPath).flatMap((scene, at) => {
      const view = this.#viewOf(scene);
      if (!view || this.#things?.pictureOf(view)?.key !== picture.key) return [];
      const scale = picture.width / ((picture.canvas?.width ?? picture.width) * (view.per ?? 1));
      const shape = view.shape as { readonly at?: { x: number; y: number }; readonly points?: readonly { x: number; y: number }[] } | undefined;
      const points = (shape?.points ?? (shape?.at ? [shape.at] : [])).map(({ x, y }) => ({ x: x * scale, y: y * scale }));
      return [{ scene, number: at + 1, label: composition.textOf(`${scenePath(scene)}/text`, this.telling).slice(0, 60), ...(view.region ? { region: pixelRegion(picture, view) } : {}), points }];
    });
  }

  /** Scenes and sources that forms can name. */
  get #targets(): unknown {
    const { composition } = this.open!;
    const text = (path: string): string => composition.textOf(path, this.telling).slice(0, 50);
    return {
      scenes: composition.itemsOf(scenesPath).map((id, at) => ({ id: decodeURIComponent(id), label: `${at + 1}. ${text(`${scenePath(id)}/title`) || text(`${scenePath(id)}/text`)}` })),
      chapters: composition.itemsOf('story/chapters').map((id) => ({ id: decodeURIComponent(id), label: text(`story/chapters/${id}/title`) || this.words.newChapter })),
      sources: composition.itemsOf('story/sources').map((id) => ({ id: decodeURIComponent(id), label: text(`story/sources/${id}/citation`) || id })),
    };
  }

  protected override render(): unknown {
    const { open, words, language, telling, panel } = this;
    if (!open) return nothing;
    if (panel !== 'scenes') void bring('ttt-field-form');
    const picture = this.#here;
    const pictures = this.#pictures;
    return html`<section class="desk" aria-label=${words.picture}>
        ${this.wanted ? html`<p class="wanted" role="status">${words.wantView(this.wanted.label)} <button @click=${() => { this.#endWanting(); }}>${words.cancel}</button></p>` : nothing}
        ${picture ? html`<ttt-picture-desk .open=${open} .language=${language} .telling=${telling} .picture=${picture} .frames=${this.#frames(picture)} .current=${this.wanted ? '' : this.scene}
          @ttt-keep-place=${this.#keep} @ttt-choose-scene=${(event: ChooseSceneEvent) => { this.choose(event.scene); }}></ttt-picture-desk>` : html`<p class="nothing">${words.noPictureYet}</p>`}
        <ul class="strip" ?data-one=${pictures.length < 2} aria-label=${words.pictures}>${pictures.map((each) => html`<li><button aria-pressed=${each.key === picture?.key ? 'true' : 'false'} aria-label=${this.#nameOf(each)} title=${this.#nameOf(each)} @click=${() => { this.picture = each.key; }}>${thumbnail(each, undefined)}</button></li>`)}
          <li><button class="more" @click=${() => this.dispatchEvent(new Event('ttt-add-picture', { bubbles: true, composed: true }))}><span aria-hidden="true">+</span> ${words.addPicture}</button></li></ul>
      </section>
      <section class="panel" @focusin=${(event: FocusEvent) => { this.writing = (event.composedPath()[0] as Element).matches('textarea, input:not([type=checkbox], [type=radio]), [contenteditable]'); }} @focusout=${() => { this.writing = false; }} @ttt-choose-scene=${(event: ChooseSceneEvent) => { this.choose(event.scene); }} @ttt-want-view=${(event: WantViewEvent) => { void this.#want(event); }}>
        <header><nav aria-label=${words.panelsLabel}>${panels.map((each) => html`<button aria-current=${each === panel ? 'true' : 'false'} @click=${() => { this.panel = each; }}>${words.panels[each]}</button>`)}</nav>${this.#languages()}</header>
        ${panel === 'scenes' ? html`<ttt-scene-list .open=${open} .language=${language} .telling=${telling} .things=${this.#things} .current=${this.scene} .targets=${this.#targets} .archive=${this.archive}></ttt-scene-list>` : nothing}
        ${panel === 'things' ? this.#thingsPanel() : nothing}
        ${panel === 'story' ? html`<ttt-field-form .open=${open} .language=${language} .telling=${telling} path="story" .only=${['title', 'summary', 'tellers', 'rights', 'visibility', 'sources', 'chapters', 'theme', 'tellings']} .things=${this.#things} .targets=${this.#targets} .archive=${this.archive}></ttt-field-form>` : nothing}
      </section>`;
  }

  #nameOf(picture: Picture): string {
    const { thing } = placeOf(picture);
    const record = this.#things?.of(thing)?.record;
    return pickText(record?.titles ?? [], [this.telling, ...this.open!.composition.languages])?.value || this.words.thingNumber(String(this.#refs.indexOf(thing) + 1));
  }

  #languages(): unknown {
    const { composition } = this.open!;
    const { words } = this;
    const name = (lang: string): string => languageName(lang, this.language, words);
    const others = ['nl', 'en', 'de', 'fr', 'ar', 'tr', 'es', 'id', 'uk', 'pl', 'zh', 'nl-x-simple'].filter((lang) => !composition.languages.includes(lang));
    return html`<div class="languages" role="group" aria-label=${words.languageToWrite}>${composition.languages.map((lang) => { const missing = lang === composition.languages[0] ? 0 : missingIn(composition, lang).length; return html`<button aria-pressed=${lang === this.telling ? 'true' : 'false'} @click=${() => { this.#write(lang); }}><span lang=${this.language}>${name(lang)}</span>${missing > 0 ? html` <span class="note num">${words.missing(missing)}</span>` : nothing}</button>`; })}
      <select aria-label=${words.addLanguage} @change=${(event: Event) => { const select = event.target as HTMLSelectElement; const lang = select.value; select.value = ''; if (lang) { composition.languages = [...composition.languages, lang]; this.#write(lang); } }}><option value="">+ ${words.addLanguage}</option>${others.map((lang) => html`<option value=${lang}>${name(lang)}</option>`)}</select></div>`;
  }

  #write(lang: string): void { this.dispatchEvent(new WriteInEvent(lang)); }

  /** One’s own photo is one’s own to say what others may do with it: in one press, or in all ways further down. */
  #ownRights(thing: Thing, id: string): unknown {
    const { words } = this;
    const { composition } = this.open!;
    const [entry] = composition.itemsOf(`things/${id}/images`);
    const path = `things/${id}/images/${entry}/net.thingsthattalk.thing#ownImage/image/rights/statement`;
    if (!entry || thing.images?.[0]?.$type !== 'net.thingsthattalk.thing#ownImage' || composition.value(path)) return null;
    return html`<div class="rights"><p><b>${words.ownPhoto}</b> ${words.ownPhotoLead}</p><div class="choices">${ownRights.map(([name, statement]) => html`<button class="plain-act" @click=${() => { composition.setValue(path, statement); this.dispatchEvent(new SayEvent(words.ownRightsSet, { undo: true })); }}>${words.ownRights[name]}</button>`)}</div></div>`;
  }

  /** May I use this picture? */
  #rights(thing: Thing): unknown {
    const { words } = this;
    const rights = lateRights(() => { this.requestUpdate(); });
    if (!rights) return nothing;
    const { plain, url, mayShare, line, largest, embargo } = rights.mayUse(thing, [this.language, ...this.open!.composition.languages]);
    return html`<div class="rights"><p><b>${words.mayI}</b> ${plain ?? words.rightsNotStated} ${mayShare === false ? words.askFirst : nothing} ${url ? html`<a href=${url} target="_blank" rel="noopener">${words.moreOnRights}</a>` : nothing}</p>${line ? html`<p><span class="note">${words.writeUnder}</span> ${line}</p>` : nothing}${largest ? html`<p>${words.largestAllowed(String(largest))}</p>` : nothing}${embargo ? html`<p>${words.notBefore(embargo)}</p>` : nothing}</div>`;
  }

  #thingsPanel(): unknown {
    const { composition } = this.open!;
    const { words, open, language, telling } = this;
    const own = new Set(composition.things().map(({ ref }) => ref));
    return html`<button class="add" @click=${() => this.dispatchEvent(new Event('ttt-add-picture', { bubbles: true, composed: true }))}><span aria-hidden="true">+ </span>${words.addPicture}</button><ol class="things">${this.#refs.map((ref, at) => { const known = this.#things?.of(ref); const id = ref.slice('thing/'.length); return html`<li><div class="thing">${thumbnail(known?.pictures[0] ?? null, undefined)}<b>${pickText(known?.record.titles ?? [], [telling, ...composition.languages])?.value || words.thingNumber(String(at + 1))}</b></div>
      ${known ? ((own.has(ref) && this.#ownRights(known.record, id)) || this.#rights(known.record)) : nothing}
      ${own.has(ref) ? html`<ttt-field-form .open=${open} .language=${language} .telling=${telling} .path=${`things/${id}`} .only=${['titles', 'images', 'description', 'objectNumber', 'holder']} .things=${this.#things}></ttt-field-form>` : html`<p class="note">${words.thingOfArchive}</p>`}</li>`; })}</ol>`;
  }
}

/** What most choose for a photo of their own, by what it is called here. */
const ownRights = [['named', 'https://creativecommons.org/licenses/by/4.0/'], ['free', 'https://creativecommons.org/publicdomain/zero/1.0/'], ['mine', 'http://rightsstatements.org/vocab/InC/1.0/']] as const;

/** Another language is to be written in. */
export class WriteInEvent extends Event {
  static readonly type = 'ttt-write-in';
  readonly lang: string;
  constructor(lang: string) {
    super(WriteInEvent.type, { bubbles: true, composed: true });
    this.lang = lang;
  }
}
