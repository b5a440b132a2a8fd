import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { UndoLog } from '../document/undo-log.ts';
import type { Listed } from './listed.ts';
import { tabName } from './tab-name.ts';

/** What the list of one's own compositions shows of each. */
export interface KeptComposition extends Listed {
  readonly id: string;
  /** When it was last changed here, in milliseconds since 1970. */
  readonly changed: number;
}

interface Schema extends DBSchema {
  compositions: { key: string; value: KeptComposition };
  media: { key: [string, string]; value: Blob };
  /** By the id of a composition, and by that and the name of a tab: two tabs do not undo for each other. */
  undo: { key: string; value: UndoLog };
}

/** As many tabs are remembered, with what can be undone in each. */
const mostTabs = 8;
/** The name under which all of it lies on the device; each composition's own changes lie in a database of its own beside it. */
export const keptName = 'ttt-composer';
/** Where Yjs keeps the changes of one composition. */
export const changesName = (id: string): string => `ttt-composition-${id}`;

/**
 * What is kept on this device: the list of compositions, their files, and what can be undone. Nothing of it leaves the device.
 */
export class Kept {
  readonly #database: IDBPDatabase<Schema>;
  readonly #tab = tabName();

  private constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  /** @throws DOMException where the browser keeps nothing: some do not in a private window */
  static async open(): Promise<Kept> {
    return new Kept(await openDB<Schema>(keptName, 1, {
      upgrade: (database) => {
        database.createObjectStore('compositions', { keyPath: 'id' });
        database.createObjectStore('media');
        database.createObjectStore('undo');
      },
    }));
  }

  close(): void { this.#database.close(); }

  /** The compositions kept here, what was changed last first. */
  async list(): Promise<KeptComposition[]> {
    return (await this.#database.getAll('compositions')).sort((a, b) => b.changed - a.changed);
  }

  /**
   * Writes down what a composition is called and what can be undone in it, and waits until the disk has it: whatever
   * was written before, by Yjs too, is then there as well.
   */
  async write(composition: KeptComposition, log: UndoLog): Promise<void> {
    const transaction = this.#database.transaction(['compositions', 'undo'], 'readwrite', { durability: 'strict' });
    const logs = transaction.objectStore('undo');
    await Promise.all([transaction.objectStore('compositions').put(composition), logs.put(log, composition.id), logs.put(log, this.#ownLog(composition.id)), transaction.done]);
  }

  /** When a composition was last changed; `undefined` for one that is not here. */
  async changed(id: string): Promise<number | undefined> { return (await this.#database.get('compositions', id))?.changed; }

  /** What can be undone in a composition: as this tab left it, or else as the last tab did that wrote in it. */
  async undoLog(id: string): Promise<UndoLog | undefined> {
    const own = await this.#database.get('undo', this.#ownLog(id));
    if (own) return own;
    // Tabs that are gone leave theirs; those that are not write it again with their next change.
    const ofTabs = IDBKeyRange.bound(`${id} `, `${id} \uffff`);
    if (await this.#database.count('undo', ofTabs) > mostTabs) await this.#database.delete('undo', ofTabs);
    return this.#database.get('undo', id);
  }

  #ownLog(id: string): string { return `${id} ${this.#tab}`; }

  async putMedia(id: string, path: string, file: Blob): Promise<void> {
    const transaction = this.#database.transaction('media', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(file, [id, path]), transaction.done]);
  }

  async media(id: string, path: string): Promise<Blob | null> { return (await this.#database.get('media', [id, path])) ?? null; }

  /** Forgets a composition for good, with all its files. */
  async forget(id: string): Promise<void> {
    const transaction = this.#database.transaction(['compositions', 'undo', 'media'], 'readwrite');
    await Promise.all([
      transaction.objectStore('compositions').delete(id), transaction.objectStore('undo').delete(IDBKeyRange.bound(id, `${id} \uffff`)),
      transaction.objectStore('media').delete(IDBKeyRange.bound([id], [id, []])), transaction.done,
    ]);
    indexedDB.deleteDatabase(changesName(id));
  }
}
