import { html, nothing, type PropertyValues, type PropertyDeclarations } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { refNames, type View } from '@thingsthattalk/core';
import type { Field, ListField, UnionField, ValueField } from '../document/field.ts';
import type { ThingPictures } from '../pictures/thing-pictures.ts';
import type { LinkEvent } from '../links/link-finder.ts';
import { lateRights } from '../rights/late-rights.ts';
import { ComposerPart, SayEvent } from './composer-part.ts';
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
/** What is asked first of a definition; all else it can hold is a fold away. */
const first: Readonly<Record<string, readonly string[]>> = { agentOrName: ['name', 'role'], rights: ['statement'], image: ['alt', 'credit', 'rights'], sound: ['src', 'transcript'], video: ['src', 'transcript'], source: ['citation', 'url'], option: ['label', 'correct', 'reply'], question: ['kind', 'ask', 'options', 'reveal'], compare: ['other', 'how', 'caption'] };
/** What a picture is, its file says: that is nothing to choose. */
const settled = new Set(['images']);
/** What a choice begins with. */
const begins: Readonly<Record<string, readonly [name: string, value: string]>> = { question: ['kind', 'judge'], compare: ['how', 'slider'] };
/** Numbers and names that the composer keeps itself. */
const unseen = new Set(['id', 'width', 'height', 'type', 'src', 'blob', 'name', 'createdAt', 'updatedAt', 'aliases', 'origin', 'did']);

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
    const all = [...fields.keys()].filter((key) => !unseen.has(key));
    const names = only ?? first[short] ?? all;
    const form = (key: string): unknown => { const field = fields.get(key); return field ? this.#form(field, `${path}/${key}`, `${short}.${key}`) : nothing; };
    const rest = only ? [] : all.filter((key) => !names.includes(key));
    return html`${names.map(form)}${rest.length > 0 ? html`<details><summary>${this.words.moreFields}</summary><div class="form">${rest.map(form)}</div></details>` : nothing}`;
  }

  /** @param key what the field is called in the catalogue: `question.ask` */
  #form(field: Field, path: string, key = path.replace(/^.*\//, '')): unknown {
    switch (field.kind) {
      case 'text': return field.prose ? html`<ttt-prose-field .open=${this.open} .language=${this.language} .telling=${this.telling} .path=${path} .label=${this.#label(key)} .help=${this.#help(key)} .lines=${2} .sources=${this.targets.sources} .archive=${this.archive}></ttt-prose-field>` : html`<ttt-text-field .open=${this.open} .language=${this.language} .telling=${this.telling} .path=${path} .label=${this.#label(key)} .help=${this.#help(key)} .lines=${1}></ttt-text-field>`;
      case 'value': return this.#value(field, path, key);
      case 'object': if (field.name === `${defs}sound`) return html`<ttt-sound-recorder .open=${this.open} .language=${this.language} .telling=${this.telling} .path=${path} .label=${this.#label(key)}></ttt-sound-recorder>${this.#members(field, path, ['transcript'])}`;
        return html`<fieldset><legend>${this.#label(key)}</legend><div class="form">${this.#members(field, path)}</div></fieldset>`;
      case 'union': return this.#union(field, path, key);
      case 'list': return this.#list(field, path, key);
    }
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
    if (schema.type === 'boolean') return html`<label class="check"><input type="checkbox" .checked=${live(value === true)} @change=${(event: Event) => { this.#set(path, (event.target as HTMLInputElement).checked || undefined); }}>${this.#label(key)}</label>`;
    if (name && refNames[name]) return this.#reference(path, key, refNames[name], value);
    const choices = schema.format === 'language' ? this.open!.composition.languages.map((lang) => [lang, new Intl.DisplayNames([this.language], { type: 'language' }).of(lang) ?? lang] as const) : this.#choicesFor(key, name, schema.knownValues);
    const label = html`<span class="label">${this.#label(key)}</span>`;
    const help = this.#help(key) ? html`<p class="note">${this.#help(key)}</p>` : nothing;
    if (choices) return html`<div><label>${label}<select @change=${(event: Event) => { this.#choose(path, (event.target as HTMLSelectElement).value); }}><option value="" ?selected=${value === undefined}>${this.words.noChoice}</option>${choices.map(([each, words]) => html`<option value=${each} ?selected=${value === each}>${words}</option>`)}${typeof value === 'string' && value && !choices.some(([each]) => each === value) ? html`<option value=${value} selected>${value}</option>` : nothing}</select></label>${help}</div>`;
    if (schema.type === 'integer') return html`<div><label>${label}<input type="number" step="1" min=${schema.minimum ?? nothing} max=${schema.maximum ?? nothing} .value=${live(value === undefined ? '' : String(value))} @change=${(event: Event) => { const number = (event.target as HTMLInputElement).valueAsNumber; this.#set(path, Number.isFinite(number) ? Math.round(number) : undefined); }}></label>${help}</div>`;
    if (schema.type === 'string' || schema.type === 'ref') return html`<div><label>${label}<input type=${schema.format === 'uri' ? 'url' : 'text'} autocomplete="off" .value=${live(typeof value === 'string' ? value : '')} @change=${(event: Event) => { this.#set(path, (event.target as HTMLInputElement).value.trim()); }}></label>${help}</div>`;
    return nothing;
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
      <button class="plain-act" @click=${() => this.dispatchEvent(new WantViewEvent(path, this.#label(key)))}>${view ? words.chooseOtherView : words.chooseView}</button>
      ${view ? html`<button class="plain-act" @click=${() => { this.#set(path, undefined); }}>${words.remove}</button>` : nothing}</div></div>`;
  }

  /** A record that is meant: found by its name, shown by its reference. */
  #reference(path: string, key: string, type: string, value: unknown): unknown {
    const { words } = this;
    if (typeof value === 'string') return html`<div class="view"><span class="label">${this.#label(key)}</span><div><span>${value}</span><button class="plain-act" @click=${() => { this.#set(path, undefined); }}>${words.remove}</button></div></div>`;
    return html`<ttt-link-finder inside .open=${this.open} .language=${this.language} .telling=${this.telling} .archive=${this.archive} .label=${this.#label(key)} .types=${type === 'any' ? ['thing', 'story', 'claim', 'agent', 'place', 'term'] : [type]} @ttt-link=${({ to }: LinkEvent) => { this.#set(path, to); }}></ttt-link-finder>`;
  }

  #place(path: string, key: string, there: boolean): unknown {
    const { words } = this;
    return html`<div class="view"><span class="label">${this.#label(key)}</span><div>${there ? html`<span>${words.placeIsSet}</span>` : nothing}<button class="plain-act" @click=${() => this.dispatchEvent(new WantViewEvent(path, this.#label(key)))}>${there ? words.chooseOtherView : words.chooseView}</button></div></div>`;
  }

  #union({ members }: UnionField, path: string, key: string): unknown {
    const type = this.open!.composition.value(`${path}#type`);
    const short = (name: string): string => name.replace(/^.*#/, '');
    const member = typeof type === 'string' ? members.get(type) : undefined;
    const form = member && this.#members(member, `${path}/${type as string}`);
    if (settled.has(key.replace(/^.*\./, ''))) return form ?? nothing;
    return html`<label><span class="label">${this.#label(key)}</span><select @change=${(event: Event) => { this.#chooseKind(path, (event.target as HTMLSelectElement).value); }}>
      <option value="" ?selected=${type === undefined}>${this.words.noChoice}</option>${[...members.keys()].map((each) => html`<option value=${each} ?selected=${each === type}>${this.words.kinds[short(each)] ?? short(each)}</option>`)}</select></label>
      ${form}`;
  }

  /** What was written for another kind stays where it is, for who chooses that again. */
  #chooseKind(path: string, type: string): void {
    const { composition } = this.open!;
    const [name, value] = begins[type.replace(/^.*#/, '')] ?? [];
    composition.change(() => {
      this.#set(`${path}#type`, type);
      if (name && composition.value(`${path}/${type}/${name}`) === undefined) this.#set(`${path}/${type}/${name}`, value);
    });
  }

  #list(field: ListField, path: string, key: string): unknown {
    const { composition } = this.open!;
    const { words } = this;
    const ids = composition.itemsOf(path);
    if (settled.has(key.replace(/^.*\./, ''))) return ids.map((id) => this.#form(field.item, `${path}/${id}`, key));
    const say = (at: number): void => { this.dispatchEvent(new SayEvent(words.movedTo(String(at + 1), String(ids.length)))); };
    const move = (id: string, at: number): void => { composition.move(path, id, at); say(at); };
    return html`<fieldset class="entries"><legend>${this.#label(key)}</legend>${this.#help(key) ? html`<p class="note">${this.#help(key)}</p>` : nothing}
      <ol>${repeat(ids, (id) => id, (id, at) => html`<li><div class="form">${field.item.kind === 'object' ? this.#members(field.item, `${path}/${id}`) : this.#form(field.item, `${path}/${id}`, key)}</div>
        <div class="acts"><button ?disabled=${at === 0} @click=${() => { move(id, at - 1); }}>${words.up}</button><button ?disabled=${at === ids.length - 1} @click=${() => { move(id, at + 1); }}>${words.down}</button><button class="wrong" @click=${() => { composition.remove(path, id); this.dispatchEvent(new SayEvent(words.removed, { undo: true })); }}>${words.remove}</button></div></li>`)}</ol>
      <button class="add" @click=${() => { composition.insert(path); }}><span aria-hidden="true">+ </span>${words.adds[key.replace(/^.*\./, '')] ?? words.add}</button></fieldset>`;
  }
}
