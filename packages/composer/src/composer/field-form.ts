import { html, nothing, type PropertyValues, type PropertyDeclarations } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { refNames, type View } from '@thingsthattalk/core';
import type { Field, ListField, UnionField, ValueField } from '../document/field.ts';
import type { ThingPictures } from '../pictures/thing-pictures.ts';
import { nameOfRecord } from '../links/late-names.ts';
import type { LinkEvent } from '../links/link-finder.ts';
import { lateRights } from '../rights/late-rights.ts';
import type { MediaKind } from '../sound/media-files.ts';
import { ComposerPart, SayEvent } from './composer-part.ts';
import { languageName } from '../words/language-name.ts';
import { bring } from './bring.ts';
import { fieldAt, goToField } from './find-field.ts';
import { fieldFormStyles } from './field-form.styles.ts';
import { partStyles } from './part.styles.ts';
import { thumbnail } from './thumbnail.ts';

/** A form wants a view: what is kept next on the picture goes to this path. */
export class WantViewEvent extends Event {
  static readonly type = 'ttt-want-view';
  readonly path: string;
  readonly label: string;
  constructor(path: string, label: string) {
    super(WantViewEvent.type, { bubbles: true, composed: true });
    [this.path, this.label] = [path, label];
  }
}

const defs = 'net.thingsthattalk.defs#';
/** The choice that begins a chapter. */
const newChapter = '+chapter';
/** What is asked first of a definition; all else it can hold is a fold away. An answer is asked for as its kind of question has it. */
const first: Readonly<Record<string, readonly string[]>> = {
  'defs#agentOrName': ['name', 'role'], 'defs#rights': ['statement'], 'defs#image': ['alt', 'credit', 'rights'], 'defs#source': ['citation', 'url'],
  'defs#sound': ['transcript', 'captions'], 'defs#video': ['alt', 'transcript', 'captions'], 'defs#model': ['alt'], 'defs#caption': ['lang'],
  'scene#narration': ['sound'], 'scene#sign': ['video'], 'scene#option': ['label', 'correct', 'reply'], 'scene#compare': ['other', 'how', 'caption'], 'scene#details': ['views'], 'scene#frame': ['view', 'label'],
  'story#tellings': ['default'],
};
/** The same of a question, for each sort. */
const firstOfQuestion: Readonly<Record<string, readonly string[]>> = { judge: ['options', 'reveal', 'steps'], choose: ['options'], order: ['options', 'reveal'], find: ['target', 'reveal'], guess: ['range', 'reveal'] };
/** What a definition can hold and nobody composes: a museum’s manifest says it, or a file. */
const withheld: Readonly<Record<string, readonly string[]>> = { 'thing#iiif': ['manifest', 'file', 'thumbnail', 'canvases'], 'defs#image': ['name', 'trueWidth', 'layerOf', 'label'], 'defs#sound': ['credit', 'rights', 'duration'], 'defs#video': ['duration', 'poster'], 'defs#model': ['poster'], 'scene#details': ['term'] };
/** What holds where nothing is chosen. */
const given: Readonly<Record<string, string>> = { visibility: 'public', transition: 'move', default: 'scroll' };
/** Definitions with a file of their own. */
const files: Readonly<Record<string, MediaKind>> = { 'defs#video': 'video', 'defs#model': 'model', 'defs#caption': 'caption' };
/** What a picture is, its file says: that is nothing to choose. */
const settled = new Set(['images']);
/** What a choice begins with. */
const begins: Readonly<Record<string, readonly [name: string, value: string]>> = { question: ['kind', 'judge'], compare: ['how', 'slider'] };
/** Numbers and names that the composer keeps itself. */
const unseen = new Set(['id', 'width', 'height', 'type', 'src', 'blob', 'createdAt', 'updatedAt', 'aliases', 'origin', 'did']);

/**
 * A form for any place in a record, made from its Lexicon: texts, choices, numbers, views, lists, and what they are made of.
 * What the composer has plain words for says them; what it has none for says its name.
 */
export class FieldForm extends ComposerPart {
  static override styles = [partStyles, fieldFormStyles];
  protected override readonly patience = 250;
  static override properties: PropertyDeclarations = { path: {}, only: { attribute: false }, things: { attribute: false }, targets: { attribute: false }, archive: {} };
  declare path: string;
  /** The fields of an object that are shown; absent: all. */
  declare only: readonly string[] | null;
  declare things: ThingPictures | null;
  /** The scenes and sources that a field can name, with what they are called. */
  declare targets: { readonly chapters: readonly { id: string; label: string }[]; readonly scenes: readonly { id: string; label: string }[]; readonly sources: readonly { id: string; label: string }[] };

  /** The address of the archive, without a slash at the end. */
  declare archive: string;

  constructor() {
    super();
    const fresh: Partial<FieldForm> = { path: '', archive: '', only: null, things: null, targets: { chapters: [], scenes: [], sources: [] } };
    Object.assign(this, fresh);
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return super.shouldUpdate(changed) && this.open !== null && this.path !== '';
  }

  protected override render(): unknown {
    const field = this.open!.composition.fieldAt(this.path);
    return keyed(this.path, html`<div class="form">${field.kind === 'object' ? this.#members(field, this.path, this.only) : this.#form(field, this.path)}</div>`);
  }

  #members({ fields, name }: Extract<Field, { kind: 'object' }>, path: string, only: readonly string[] | null = null): unknown {
    const short = (name ?? '').replace(/^.*[.#]/, '');
    const full = (name ?? '').replace('net.thingsthattalk.', '');
    const all = [...fields.keys()].filter((key) => !unseen.has(key) && !withheld[full]?.includes(key));
    const names = (only ?? (full === 'scene#question' ? ['kind', 'ask', ...(firstOfQuestion[String(this.open!.composition.value(`${path}/kind`))] ?? ['options'])] : first[full]) ?? all).filter((key) => all.includes(key));
    const form = (key: string): unknown => { const field = fields.get(key); return field ? this.#form(field, `${path}/${key}`, `${short}.${key}`) : nothing; };
    // What another sort of question has is there again when that sort is chosen again.
    const rest = only ? [] : all.filter((key) => !names.includes(key) && !(full === 'scene#question' && ['options', 'target', 'range'].includes(key)));
    return html`${names.map(form)}${rest.length > 0 ? html`<details><summary>${this.words.moreFields}</summary><div class="form">${rest.map(form)}</div></details>` : nothing}`;
  }

  /** @param key what the field is called in the catalogue: `question.ask` */
  #form(field: Field, path: string, key = path.replace(/^.*\//, '')): unknown {
    switch (field.kind) {
      case 'text': return field.prose ? html`<ttt-prose-field data-path=${path} .open=${this.open} .language=${this.language} .telling=${this.telling} .path=${path} .label=${this.#label(key)} .help=${this.#help(key)} .lines=${2} .sources=${this.targets.sources} .archive=${this.archive}></ttt-prose-field>` : html`<ttt-text-field data-path=${path} .open=${this.open} .language=${this.language} .telling=${this.telling} .path=${path} .label=${this.#label(key)} .help=${this.#help(key)} .lines=${1}></ttt-text-field>`;
      case 'value': return this.#value(field, path, key);
      case 'object': return this.#object(field, path, key);
      case 'union': return this.#union(field, path, key);
      case 'list': return this.#list(field, path, key);
    }
  }

  #object(field: Extract<Field, { kind: 'object' }>, path: string, key: string): unknown {
    if (field.name === `${defs}sound`) {
      void bring('ttt-sound-recorder');
      return html`<ttt-sound-recorder data-path=${path} .open=${this.open} .language=${this.language} .telling=${this.telling} .path=${path} .label=${this.#label(key)}></ttt-sound-recorder>${this.#members(field, path)}`;
    }
    const members = html`${this.#file(field, path, key)}${this.#members(field, path)}`;
    return html`<fieldset data-path=${path}><legend>${this.#label(key)}</legend><div class="form">${members}</div></fieldset>`;
  }

  /** The file that a film, a model or captions are. */
  #file({ name }: Extract<Field, { kind: 'object' }>, path: string, key: string): unknown {
    const kind = files[(name ?? '').replace('net.thingsthattalk.', '')];
    if (kind) void bring('ttt-media-field');
    return kind ? html`<ttt-media-field data-path=${path} .open=${this.open} .language=${this.language} .telling=${this.telling} .path=${path} .kind=${kind} .label=${this.#label(key)}></ttt-media-field>` : nothing;
  }

  #label(key: string): string {
    const [, name = key] = key.split('.');
    return this.words.fields[key] ?? this.words.fields[name] ?? name.replace(/([A-Z])/g, ' $1').toLowerCase().replace(/^./, (first) => first.toUpperCase());
  }

  #help = (key: string): string => this.words.fieldHelp[key] ?? '';

  #set = (path: string, value: unknown): void => { this.open?.composition.setValue(path, value === '' ? undefined : value); };

  #value(field: ValueField, path: string, key: string): unknown {
    const value = this.open!.composition.value(path);
    const { schema, name } = field;
    if (name === `${defs}view`) return this.#view(path, key, value as View | undefined);
    if (name === `${defs}region` || name === `${defs}point`) return this.#place(path, key, value !== undefined);
    if (schema.type === 'boolean') return html`<label class="check"><input type="checkbox" data-path=${path} .checked=${live(value === true)} @change=${(event: Event) => { this.#set(path, (event.target as HTMLInputElement).checked || undefined); }}>${this.#label(key)}</label>`;
    if (name && refNames[name]) return this.#reference(path, key, refNames[name], value);
    const choices = schema.format === 'language' ? this.open!.composition.languages.map((lang) => [lang, languageName(lang, this.language, this.words)] as const) : this.#choicesFor(key, name, schema.knownValues);
    const label = html`<span class="label">${this.#label(key)}</span>`;
    const help = this.#help(key) ? html`<p class="note">${this.#help(key)}</p>` : nothing;
    if (choices) return html`<div><label>${label}<select data-path=${path} @change=${(event: Event) => { this.#choose(path, (event.target as HTMLSelectElement).value); }}><option value="" ?selected=${value === undefined}>${choices.find(([each]) => each === given[ownName(key)])?.[1] ?? this.words.unchosen[ownName(key)] ?? this.words.noChoice}</option>${choices.filter(([each]) => each !== given[ownName(key)] || each === value).map(([each, words]) => html`<option value=${each} ?selected=${value === each}>${words}</option>`)}${typeof value === 'string' && value && !choices.some(([each]) => each === value) ? html`<option value=${value} selected>${value}</option>` : nothing}</select></label>${help}</div>`;
    if (key.startsWith('accent.')) return this.#colour(path, key, value);
    if (schema.type === 'integer') return html`<div><label>${label}<input type="number" data-path=${path} step="1" min=${schema.minimum ?? nothing} max=${schema.maximum ?? nothing} .value=${live(value === undefined ? '' : String(value))} @change=${(event: Event) => { const number = (event.target as HTMLInputElement).valueAsNumber; this.#set(path, Number.isFinite(number) ? Math.round(number) : undefined); }}></label>${help}</div>`;
    if (schema.type === 'string' || schema.type === 'ref') return html`<div><label>${label}<input data-path=${path} type=${schema.format === 'uri' ? 'url' : 'text'} autocomplete="off" .value=${live(typeof value === 'string' ? value : '')} @change=${(event: Event) => { this.#set(path, (event.target as HTMLInputElement).value.trim()); }}></label>${help}</div>`;
    return nothing;
  }

  /** A colour is looked at, not spelt. */
  #colour(path: string, key: string, value: unknown): unknown {
    return html`<div class="view"><label class="check"><input type="color" data-path=${path} .value=${live(typeof value === 'string' ? value : '#7a7a7a')} @change=${(event: Event) => { this.#set(path, (event.target as HTMLInputElement).value); }}>${this.#label(key)}</label>${value === undefined ? html`<span class="note">${this.words.noColour}</span>` : html`<button class="plain-act" aria-label="${this.words.remove}: ${this.#label(key)}" @click=${() => { this.#set(path, undefined); }}>${this.words.remove}</button>`}</div>`;
  }

  /** A chapter that is not there yet is begun with the scene. */
  #choose(path: string, value: string): void {
    if (value !== newChapter) return this.#set(path, value);
    const { composition } = this.open!;
    composition.change(() => {
      const id = composition.insert('story/chapters');
      composition.setText(`story/chapters/${id}/title`, this.telling, this.words.newChapter);
      this.#set(path, id);
    });
  }

  #choicesFor(key: string, name: string | null, known: readonly string[] | undefined): readonly (readonly [string, string])[] | null {
    const { words, targets } = this;
    if (name === `${defs}rightsUri`) return lateRights(() => { this.requestUpdate(); })?.rightsChoices(this.language) ?? [];
    if (name === `${defs}sourceId`) return targets.sources.map(({ id, label }) => [id, label]);
    if (key === 'scene.chapter') return [...targets.chapters.map(({ id, label }) => [id, label] as const), [newChapter, `+ ${words.adds['chapters']}`]];
    if (key === 'next.scene' || key === 'option.scene') return targets.scenes.map(({ id, label }) => [id, label]);
    const [, property = key] = key.split('.');
    return known ? known.map((each) => [each, words.choices[`${property}.${each}`] ?? words.choices[each] ?? each]) : null;
  }

  #view(path: string, key: string, view: View | undefined): unknown {
    const { words } = this;
    const picture = this.things?.pictureOf(view) ?? null;
    return html`<div class="view"><span class="label">${this.#label(key)}</span><div>${view ? thumbnail(picture, view) : nothing}
      <button class="plain-act" data-path=${path} @click=${() => this.dispatchEvent(new WantViewEvent(path, this.#label(key)))}>${view ? words.chooseOtherView : words.chooseView}</button>
      ${view ? html`<button class="plain-act" @click=${() => { this.#set(path, undefined); }}>${words.remove}</button>` : nothing}</div></div>`;
  }

  /** A record that is meant: found by its name, shown by its reference. */
  #reference(path: string, key: string, type: string, value: unknown): unknown {
    const { words } = this;
    if (typeof value === 'string') return html`<div class="view"><span class="label">${this.#label(key)}</span><div><span>${this.#nameOf(value)}</span><button class="plain-act" data-path=${path} aria-label="${words.remove}: ${this.#nameOf(value)}" @click=${() => { this.#set(path, undefined); }}>${words.remove}</button></div></div>`;
    void bring('ttt-link-finder');
    return html`<ttt-link-finder inside data-path=${path} .open=${this.open} .language=${this.language} .telling=${this.telling} .archive=${this.archive} .label=${this.#label(key)} .types=${type === 'any' ? ['thing', 'story', 'claim', 'agent', 'place', 'term'] : [type]} @ttt-link=${({ to }: LinkEvent) => { this.#set(path, to); }}></ttt-link-finder>`;
  }

  #nameOf(ref: string): string { return nameOfRecord(this.archive, ref, [this.telling, this.language, ...this.open!.composition.languages], () => { this.requestUpdate(); }); }

  #place(path: string, key: string, there: boolean): unknown {
    const { words } = this;
    return html`<div class="view"><span class="label">${this.#label(key)}</span><div>${there ? html`<span>${words.placeIsSet}</span>` : nothing}<button class="plain-act" data-path=${path} @click=${() => this.dispatchEvent(new WantViewEvent(path, this.#label(key)))}>${there ? words.chooseOtherView : words.chooseView}</button></div></div>`;
  }

  #union({ members }: UnionField, path: string, key: string): unknown {
    const type = this.open!.composition.value(`${path}#type`);
    const short = (name: string): string => name.replace(/^.*#/, '');
    const member = typeof type === 'string' ? members.get(type) : undefined;
    const form = member && this.#members(member, `${path}/${type as string}`);
    if (settled.has(ownName(key))) return form ?? nothing;
    const kinds = [...members.keys()].filter((each) => short(each) !== 'look' && (each === type || short(each) !== 'layers' || this.#hasLayers(path)));
    return html`<label><span class=${key === 'show' ? 'sr' : 'label'}>${this.#label(key)}</span><select data-path=${path} @change=${(event: Event) => { this.#chooseKind(path, (event.target as HTMLSelectElement).value); }}>
      <option value="" ?selected=${type === undefined}>${this.words.kinds['look']}</option>${kinds.map((each) => html`<option value=${each} ?selected=${each === type}>${this.words.kinds[short(each)] ?? short(each)}</option>`)}</select></label>
      ${typeof type === 'string' && this.words.kindHelp[short(type)] ? html`<p class="note">${this.words.kindHelp[short(type)]}</p>` : nothing}${form}`;
  }

  /** Whether the picture a scene looks at has others lying on it. */
  #hasLayers(path: string): boolean {
    const view = this.open!.composition.value(path.replace(/\/show$/, '/view')) as View | undefined;
    return view ? (this.things?.of(view.thing)?.pictures ?? []).some(({ layerOf }) => layerOf) : false;
  }

  /** What was written for another kind stays where it is, for who chooses that again. */
  #chooseKind(path: string, type: string): void {
    const { composition } = this.open!;
    const [name, value] = begins[type.replace(/^.*#/, '')] ?? [];
    composition.change(() => {
      this.#set(`${path}#type`, type);
      if (name && composition.value(`${path}/${type}/${name}`) === undefined) this.#set(`${path}/${type}/${name}`, value);
      // Nobody is asked anything without two answers to choose from.
      if (type.endsWith('#question')) for (let answers = composition.itemsOf(`${path}/${type}/options`).length; answers < 2; answers += 1) composition.insert(`${path}/${type}/options`);
    });
  }

  /** Where the keyboard goes once it is drawn: what was added, or what stands in the place of what was removed. */
  #goTo = '';

  protected override updated(): void {
    const field = this.#goTo && fieldAt(this.renderRoot, this.#goTo);
    if (!field) return;
    this.#goTo = '';
    void goToField(field);
  }

  #add({ item }: ListField, path: string): void {
    const { composition } = this.open!;
    composition.change(() => {
      const id = composition.insert(path);
      // Who reads aloud, signs or captions does so in the language at hand.
      if (item.kind === 'object' && item.fields.get('lang')?.kind === 'value') composition.setValue(`${path}/${id}/lang`, this.telling);
      this.#goTo = `${path}/${id}`;
    });
  }

  /** An entry of a list, as one speaks of it: answer 2. */
  #entry(key: string, at: number): string { return `${this.words.entries[ownName(key)] ?? this.#label(key)} ${at + 1}`; }

  #list(field: ListField, path: string, key: string): unknown {
    const { composition } = this.open!;
    const { words } = this;
    const ids = composition.itemsOf(path);
    if (settled.has(ownName(key))) return ids.map((id) => this.#form(field.item, `${path}/${id}`, key));
    const say = (at: number): void => { this.dispatchEvent(new SayEvent(words.movedTo(String(at + 1), String(ids.length)))); };
    const move = (id: string, at: number): void => { composition.move(path, id, at); say(at); };
    return html`<fieldset class="entries" data-path=${path}><legend>${this.#label(key)}</legend>${this.#help(key) ? html`<p class="note">${this.#help(key)}</p>` : nothing}
      <ol>${repeat(ids, (id) => id, (id, at) => html`<li data-path=${`${path}/${id}`}><div class="form">${field.item.kind === 'object' ? html`${this.#file(field.item, `${path}/${id}`, key)}${this.#members(field.item, `${path}/${id}`)}` : this.#form(field.item, `${path}/${id}`, key)}</div>
        <div class="acts">${ids.length > 1 ? html`<button ?disabled=${at === 0} @click=${() => { move(id, at - 1); }}>${words.up}</button><button ?disabled=${at === ids.length - 1} @click=${() => { move(id, at + 1); }}>${words.down}</button>` : nothing}<button class="wrong" aria-label="${words.remove}: ${this.#entry(key, at)}" @click=${() => { composition.remove(path, id); this.dispatchEvent(new SayEvent(words.removed, { undo: true })); this.#goTo = ids[at + 1] ? `${path}/${ids[at + 1]}` : path; }}>${words.remove}</button></div></li>`)}</ol>
      <button class="add" data-path=${path} @click=${() => { this.#add(field, path); }}><span aria-hidden="true">+ </span>${words.adds[ownName(key)] ?? words.add}</button></fieldset>`;
  }
}

/** The name of a field without that of what it belongs to. */
const ownName = (key: string): string => key.replace(/^.*\./, '');
