import { DeviceStorage, type Storing } from '../device-storage.ts';

const wayKey = 'ttt-telling';
const placeKey = 'ttt-place';
/** Stories whose place is remembered. */
const most = 50;

/** What a visitor chose and where they stopped, on their own device only. */
export class Kept {
  readonly #device: DeviceStorage;

  /** @param storage by default the browser's local storage */
  constructor(storage?: () => Storing) {
    this.#device = new DeviceStorage(storage);
  }

  /** The telling that the visitor chose last, in any story; `null` when they never chose. */
  get telling(): string | null { return this.#device.read(wayKey); }

  keepTelling(telling: string): void { this.#device.write(wayKey, telling); }

  /** The id of the scene at which the visitor stopped in a story; `null` when they were not there, or came to its end. */
  placeIn(story: string): string | null {
    const { [story]: place } = this.#device.readObject(placeKey);
    return typeof place === 'string' ? place : null;
  }

  /** Remembers where they are; `null` forgets it. */
  keepPlace(story: string, scene: string | null): void {
    const { [story]: _, ...others } = this.#device.readObject(placeKey);
    const places = scene === null ? others : { ...others, [story]: scene };
    this.#device.write(placeKey, JSON.stringify(Object.fromEntries(Object.entries(places).slice(-most))));
  }
}
