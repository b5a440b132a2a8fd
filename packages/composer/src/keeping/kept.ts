import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { UndoLog } from '../document/undo-log.ts';
import type { Listed } from './listed.ts';

/** What the list of one's own compositions shows of each. */
export interface KeptComposition extends Listed {
  readonly id: string;
  /** When it was last changed here, in milliseconds since 1970. */
  readonly changed: number;
}

interface Schema extends DBSchema {
  compositions: { key: string; value: KeptComposition };
  media: { key: [string, string]; value: Blob };
  undo: { key: string; value: UndoLog };
}

/** The name under which all of it lies on the device; each composition's own changes lie in a database of its own beside it. */
export const keptName = 'ttt-composer';
/** Where Yjs keeps the changes of one composition. */
export const changesName = (id: string): string => `ttt-composition-${id}`;

/**
 * What is kept on this device: the list of compositions, their files, and what can be undone. Nothing of it leaves the device.
 */
export class Kept {
  readonly #database: IDBPDatabase<Schema>;

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
    await Promise.all([transaction.objectStore('compositions').put(composition), transaction.objectStore('undo').put(log, composition.id), transaction.done]);
  }

  /** When a composition was last changed; `undefined` for one that is not here. */
  async changed(id: string): Promise<number | undefined> { return (await this.#database.get('compositions', id))?.changed; }

  undoLog(id: string): Promise<UndoLog | undefined> { return this.#database.get('undo', id); }

  async putMedia(id: string, path: string, file: Blob): Promise<void> {
    const transaction = this.#database.transaction('media', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(file, [id, path]), transaction.done]);
  }

  async media(id: string, path: string): Promise<Blob | null> { return (await this.#database.get('media', [id, path])) ?? null; }

  /** Forgets a composition for good, with all its files. */
  async forget(id: string): Promise<void> {
    const transaction = this.#database.transaction(['compositions', 'undo', 'media'], 'readwrite');
    await Promise.all([
      transaction.objectStore('compositions').delete(id), transaction.objectStore('undo').delete(id),
      transaction.objectStore('media').delete(IDBKeyRange.bound([id], [id, []])), transaction.done,
    ]);
    indexedDB.deleteDatabase(changesName(id));
  }
}
