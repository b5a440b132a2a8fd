import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { Composition } from '../document/composition.ts';
import { Undo } from '../document/undo-log.ts';
import { changesName, type Kept } from './kept.ts';
import { listed } from './listed.ts';
import { releaseUrl } from './release-url.ts';
import { Tabs } from './tabs.ts';

/** Whether what was done is on the device: `failed` when it could not be written (no room), `nowhere` when this browser keeps nothing. */
export type Saving = 'saved' | 'saving' | 'failed' | 'nowhere';

/** How long after a change it is written for good, in milliseconds; at the latest, whatever is still being typed, after twice that. */
const soon = 400;

/** Something changed: what is written down, who else has it open, or the composition itself. */
export class KeepingEvent extends Event {
  static readonly type = 'keeping';
  /** Nothing but words changed: what shows them elsewhere has time. */
  readonly onlyWords: boolean;
  constructor(onlyWords: boolean) {
    super(KeepingEvent.type);
    this.onlyWords = onlyWords;
  }
}

/**
 * A composition that is open in this tab: kept on the device change by change, the same in every tab, with its files and
 * with what can be undone. Without a place to keep it, it lives as long as the tab.
 */
export class OpenComposition extends EventTarget {
  readonly id: string;
  readonly composition: Composition;
  readonly undo: Undo;
  /** When it was last written for good. */
  savedAt: Date | null = null;
  /** Another tab has it open too. */
  elsewhere = false;

  readonly #kept: Kept | null;
  readonly #changes: IndexeddbPersistence | null;
  readonly #tabs: Tabs;
  readonly #urls = new Map<string, string>();
  /** Files where there is no place to keep them. */
  readonly #files = new Map<string, Blob>();
  #saving: Saving;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;
  /** When it was last changed here, once that is known. */
  #changed: number | null = null;

  private constructor(id: string, composition: Composition, undo: Undo, kept: Kept | null, changes: IndexeddbPersistence | null) {
    super();
    this.id = id;
    this.composition = composition;
    this.undo = undo;
    this.#kept = kept;
    this.#changes = changes;
    this.#saving = kept ? 'saved' : 'nowhere';
    this.#tabs = new Tabs(id, composition.doc, (there) => { if (there !== this.elsewhere) { this.elsewhere = there; this.#tell(); } });
    composition.onChange((more) => { this.#changed = Date.now(); this.#saveSoon(!more); });
  }

  /**
   * Opens what is kept under an id, or begins it.
   * @param kept where it is kept; `null` where this browser keeps nothing
   * @param beginning what it is when nothing is kept under that id
   */
  static async open(id: string, kept: Kept | null, beginning?: Composition): Promise<OpenComposition> {
    const composition = beginning ?? new Composition(new Y.Doc({ gc: false }));
    const changes = kept ? new IndexeddbPersistence(changesName(id), composition.doc) : null;
    await changes?.whenSynced;
    const undo = new Undo(composition, await kept?.undoLog(id));
    const open = new OpenComposition(id, composition, undo, kept, changes);
    if (beginning) await open.save();
    return open;
  }

  get saving(): Saving { return this.#saving; }

  /** Writes everything for good, now. Resolves when the disk has it, or when it cannot. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = 0;
    if (!this.#kept) return;
    try {
      const { composition } = this;
      const now = new Date();
      // Who only looked at it changed nothing.
      const earlier = this.#changed === null ? await this.#kept.changed(this.id) : undefined;
      this.#changed ??= earlier ?? now.getTime();
      await this.#kept.write({ id: this.id, ...listed(composition), changed: this.#changed }, this.undo.toLog());
      this.savedAt = now;
      if (this.#timer === undefined) this.#saving = 'saved';
    } catch {
      this.#saving = 'failed';
    }
    this.#tell();
  }

  /** Keeps a file under a path of the record. */
  async addFile(path: string, file: Blob): Promise<void> {
    if (this.#kept) await this.#kept.putMedia(this.id, path, file);
    else this.#files.set(path, file);
  }

  async file(path: string): Promise<Blob | null> {
    return this.#files.get(path) ?? (await this.#kept?.media(this.id, path)) ?? null;
  }

  /** An address under which this tab can show a file; `null` when there is none. */
  async urlOf(path: string): Promise<string | null> {
    const known = this.#urls.get(path);
    if (known) return known;
    const file = await this.file(path);
    if (!file) return null;
    const url = this.#urls.get(path) ?? URL.createObjectURL(file);
    this.#urls.set(path, url);
    return url;
  }

  /** Writes what is left, and lets go of it. */
  async close(): Promise<void> {
    await this.save();
    this.#tabs.close();
    this.undo.destroy();
    for (const url of this.#urls.values()) releaseUrl(url);
    await this.#changes?.destroy();
  }

  #saveSoon(onlyWords: boolean): void {
    if (!this.#kept) return this.#tell(onlyWords);
    const now = Date.now();
    this.#due ||= now + 2 * soon;
    this.#saving = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { void this.save(); }, Math.max(0, Math.min(soon, this.#due - now)));
    this.#tell(onlyWords);
  }

  #tell(onlyWords = false): void { this.dispatchEvent(new KeepingEvent(onlyWords)); }
}
