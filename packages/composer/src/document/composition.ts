import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import type { ArchiveRecord, Story, Thing } from '@thingsthattalk/core';
import { fieldOfRecord, type Field, type ListField } from './field.ts';
import { readField, writeField } from './record-form.ts';
import { replaceText } from './replace-text.ts';

/** Changes made here carry this origin: they can be undone, and are told to the other tabs. */
export const byHand = Symbol('by hand');

/** What a composition is made of: one story, and the things that come with it (an own photo has no record anywhere else). */
const story: Field = fieldOfRecord('story');
const things: ListField = { kind: 'list', schema: { type: 'array' }, item: fieldOfRecord('thing'), named: false };

/**
 * A story being made, with the things that come with it: a document that several tabs, devices and people can change at
 * the same time, and that merges (Yjs). It knows no record's form by heart: the Lexicons say what a path can hold.
 *
 * Paths are those of the record with the ids of entries in place of their numbers: `story/scenes/x7k2/text`,
 * `things/t1/titles`. Texts are `Y.Text`; all else is a value that is replaced as a whole.
 *
 * - An entry is moved by a new key of order, so that what another hand changes in it meanwhile stays.
 * - An entry is removed by a mark: when somebody else was changing it meanwhile, it stays.
 *
 * @example
 * const composition = Composition.empty({ languages: ['en'] });
 * composition.setText('story/title', 'en', 'I was a ray');
 * composition.story().title //=> [{ lang: 'en', value: 'I was a ray' }]
 */
export class Composition {
  readonly doc: Y.Doc;
  readonly #values: Y.Map<unknown>;
  readonly #lists = new Map<string, Set<string>>();
  readonly #gone = new Map<string, boolean>();
  readonly #random: () => string;

  /** @param doc with `gc: false`, or nothing that was removed can come back */
  constructor(doc: Y.Doc, { random = shortId }: { readonly random?: () => string } = {}) {
    this.doc = doc;
    this.#random = random;
    this.#values = doc.getMap('values');
    for (const key of this.#values.keys()) this.#note(key);
    this.#values.observe(({ keysChanged }) => { for (const key of keysChanged) this.#note(key); });
    doc.on('afterTransaction', () => { this.#gone.clear(); });
  }

  static empty({ languages }: { readonly languages: readonly string[] }, options?: ConstructorParameters<typeof Composition>[1]): Composition {
    const composition = new Composition(new Y.Doc({ gc: false }), options);
    composition.change(() => { composition.languages = languages; });
    return composition;
  }

  /**
   * A composition of records as they stand. The same records give the same document, so that two devices that open one
   * file can merge what they make of it.
   */
  static from({ story: record, things: own, languages }: { readonly story: Story; readonly things?: readonly { readonly id: string; readonly record: Thing }[]; readonly languages: readonly string[] }, options?: ConstructorParameters<typeof Composition>[1]): Composition {
    const doc = new Y.Doc({ gc: false });
    const later = doc.clientID;
    doc.clientID = numberFor(JSON.stringify([record, own ?? [], languages]));
    const composition = new Composition(doc, options);
    doc.transact(() => {
      composition.languages = languages;
      writeField(composition, story, 'story', withoutType(record));
      for (const [at, each] of (own ?? []).entries()) {
        composition.place('things', each.id, at);
        writeField(composition, things.item, `things/${each.id}`, withoutType(each.record));
      }
    });
    doc.clientID = later;
    return composition;
  }

  /** The story as a record. It may be incomplete: `readRecord` says whether it can stand. */
  story(): Story {
    return { $type: 'net.thingsthattalk.story', title: [], scenes: [], ...(readField(this, story, 'story') as object) };
  }

  /** The things that came with the story, by the references that its views use. */
  things(): { readonly ref: string; readonly record: Thing }[] {
    return this.itemsOf('things').map((id) => ({ ref: `thing/${id}`, record: { $type: 'net.thingsthattalk.thing', titles: [], ...(readField(this, things.item, `things/${id}`) as object) } as Thing }));
  }

  /** The languages it is told in, the first is its own. */
  get languages(): readonly string[] {
    return (this.value('languages') as readonly string[] | undefined) ?? ['en'];
  }

  set languages(languages: readonly string[]) {
    this.setValue('languages', [...languages]);
  }

  /** What a field of a record is, from its path. @throws RangeError for a path no Lexicon knows */
  fieldAt(path: string): Field {
    const [root = '', ...names] = path.split('/');
    let field: Field | undefined = root === 'story' ? story : root === 'things' ? things : undefined;
    for (const name of names) {
      if (field?.kind === 'list') field = field.item;
      else if (field?.kind === 'union') field = field.members.get(name);
      else field = field?.kind === 'object' ? field.fields.get(name) : undefined;
    }
    if (!field) throw new RangeError(`Composition.fieldAt: no Lexicon knows "${path}"`);
    return field;
  }

  /** Does several changes as one: one step to undo, one message to the others. */
  change<T>(what: () => T): T {
    return this.doc.transact(what, byHand);
  }

  value(path: string): unknown {
    return this.#values.get(path);
  }

  /** @param value JSON; `undefined` takes it away */
  setValue(path: string, value: unknown): void {
    if (value === undefined ? !this.#values.has(path) : JSON.stringify(value) === JSON.stringify(this.#values.get(path))) return;
    this.change(() => {
      if (value === undefined) this.#values.delete(path);
      else this.#values.set(path, value);
    });
  }

  /** A text in one language: always the same object, so that an editor can hold on to it. */
  text(path: string, lang: string): Y.Text {
    return this.doc.getText(`${path}@${lang}`);
  }

  /** The text as it stands; `''` where there is none. */
  textOf(path: string, lang: string): string {
    return this.doc.share.has(`${path}@${lang}`) ? this.text(path, lang).toString() : '';
  }

  /** Changes a text to another by its smallest difference: what others write beside it stays. */
  setText(path: string, lang: string, value: string): void {
    this.change(() => { replaceText(this.text(path, lang), value); });
  }

  /** The languages in which a text is there at all, its own first. */
  languagesOf(path: string): string[] {
    const languages = this.#textLanguages().get(path) ?? [];
    const own = this.languages;
    const rank = (lang: string): number => (own.indexOf(lang) + 1 || own.length + 1);
    return [...languages].filter((lang) => this.textOf(path, lang) !== '').sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  }

  /** The ids of the entries of a list, in their order. */
  itemsOf(list: string): string[] {
    const order = (id: string): string => String(this.#values.get(`${list}/${id}#order`));
    return [...(this.#lists.get(list) ?? [])].filter((id) => !this.#isGone(`${list}/${id}`)).sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a < b ? -1 : 1));
  }

  /**
   * Adds an entry.
   * @param at its place, from 0; absent: at the end
   * @returns its id
   */
  insert(list: string, at = this.itemsOf(list).length, id = this.#random()): string {
    this.change(() => { this.place(list, id, at); });
    return id;
  }

  /** Moves an entry to another place, counted without it. */
  move(list: string, id: string, at: number): void {
    this.change(() => { this.place(list, id, at); });
  }

  /** Removes an entry. What it held can come back by undo, or when somebody was changing it meanwhile. */
  remove(list: string, id: string): void {
    this.change(() => { this.#values.set(`${list}/${id}#gone`, Y.encodeStateVector(this.doc)); });
  }

  /** Gives an entry its place. Neighbours that two hands put at the same place are set apart first. */
  place(list: string, id: string, at: number): void {
    const others = this.itemsOf(list).filter((each) => each !== id);
    const keyOf = (each: string | undefined): string | null => (each === undefined ? null : String(this.#values.get(`${list}/${each}#order`)));
    const after = keyOf(others[at - 1]);
    let last = at;
    while (last < others.length && after !== null && keyOf(others[last])! <= after) last += 1;
    const [own, ...moved] = generateNKeysBetween(after, keyOf(others[last]), last - at + 1);
    for (const [index, key] of [own, ...moved].entries()) {
      const item = `${list}/${index === 0 ? id : others[at + index - 1]}#order`;
      this.#values.set(item, key);
      this.#note(item);
    }
  }

  /** Calls after every change, by whomever, once a transaction: whether anything but the words of texts changed; returns how to end that. */
  onChange(listener: (more: boolean) => void): () => void {
    const heard = (transaction: Y.Transaction): void => { if (transaction.changed.size > 0) listener([...transaction.changed.keys()].some((type) => type === (this.#values as unknown))); };
    this.doc.on('afterTransaction', heard);
    return () => { this.doc.off('afterTransaction', heard); };
  }

  /** Whether an entry was removed, and nobody changed it meanwhile: whoever removes it writes down what they had seen of everybody's changes. */
  #isGone(item: string): boolean {
    const mark = this.#values._map.get(`${item}#gone`);
    const seen = this.#values.get(`${item}#gone`);
    if (!mark || !(seen instanceof Uint8Array)) return false;
    const known = this.#gone.get(item);
    if (known !== undefined) return known;
    const state = Y.decodeStateVector(seen);
    // What one hand wrote on end is one piece: its last letter tells.
    const isNew = ({ lastId: { client, clock } }: Y.Item): boolean => (client === mark.id.client ? clock > mark.id.clock : clock >= (state.get(client) ?? 0));
    const isWithin = (key: string): boolean => key.startsWith(item) && (key[item.length] === '/' || key[item.length] === '#') && key !== `${item}#gone`;
    let changed = false;
    for (const [key, value] of this.#values._map) changed ||= isWithin(key) && isNew(value);
    for (const [name, text] of this.doc.share) if (isWithin(name)) for (let piece = text._start; piece && !changed; piece = piece.right) changed = !piece.deleted && isNew(piece);
    this.#gone.set(item, !changed);
    return !changed;
  }

  #note(key: string): void {
    if (!key.endsWith('#order')) return;
    const item = key.slice(0, -'#order'.length);
    const list = item.slice(0, item.lastIndexOf('/'));
    const ids = this.#lists.get(list) ?? new Set();
    this.#lists.set(list, ids);
    if (this.#values.has(key)) ids.add(item.slice(list.length + 1));
    else ids.delete(item.slice(list.length + 1));
  }

  #texts: { readonly count: number; readonly languages: ReadonlyMap<string, ReadonlySet<string>> } | null = null;

  /** Which texts there are; made anew when there is one more. */
  #textLanguages(): ReadonlyMap<string, ReadonlySet<string>> {
    if (this.#texts?.count !== this.doc.share.size) {
      const languages = new Map<string, Set<string>>();
      for (const name of this.doc.share.keys()) {
        const at = name.lastIndexOf('@');
        if (at > 0) languages.set(name.slice(0, at), (languages.get(name.slice(0, at)) ?? new Set()).add(name.slice(at + 1)));
      }
      this.#texts = { count: this.doc.share.size, languages };
    }
    return this.#texts.languages;
  }
}

const withoutType = ({ $type: _, ...rest }: ArchiveRecord): object => rest;

/** A name nobody else will think of: 48 bits, in letters and digits. */
const shortId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join('');

/** A number of 53 bits for a text, the same everywhere: who wrote what stood there in the beginning. */
function numberFor(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
