/** What a browser can keep. */
export type Storing = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What this site keeps on a visitor's device, under keys that begin with `ttt-`. A private window, or one without room, refuses:
 * then nothing is kept and nothing is lost but memory.
 */
export class DeviceStorage {
  readonly #storage: () => Storing;

  /** @param storage by default the browser's local storage, which may throw as soon as it is asked for */
  constructor(storage: () => Storing = () => localStorage) {
    this.#storage = storage;
  }

  /** `null` when nothing is kept. */
  read(key: string): string | null {
    try { return this.#storage().getItem(key); } catch { return null; }
  }

  /** What is kept as an object; an empty one when there is none, or it is no object of ours. */
  readObject(key: string): Readonly<Record<string, unknown>> {
    try {
      const read: unknown = JSON.parse(this.read(key) ?? '{}');
      return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : {};
    } catch {
      return {};
    }
  }

  /** @returns whether it could be kept */
  write(key: string, value: string): boolean {
    try {
      this.#storage().setItem(key, value);
      return true;
    } catch {
      return false;
    }
  }

  remove(key: string): void {
    try { this.#storage().removeItem(key); } catch { /* Nothing was kept. */ }
  }
}
