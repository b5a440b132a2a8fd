import { detailFile, wholeUrl } from './layer.ts';
import type { Look } from './look.ts';

/** What a page may fetch ahead, all in all: two megabytes. In bytes. */
const budget = 2_000_000;
/** What a pixel of a picture weighs, roughly, until it is known. In bytes. */
const perPixel = 0.2;

/** What the browser tells of the visitor's line. Not all browsers do. */
interface Line {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Whether the visitor pays for every byte, or waits for it: then nothing is fetched that was not asked for. */
export function isThrifty(line: Line | undefined, reducedData: boolean): boolean {
  return reducedData || line?.saveData === true || line?.effectiveType === '2g' || line?.effectiveType === 'slow-2g';
}

/**
 * Fetches what the next scene needs while the visitor looks at this one: its detail, and its picture if that is another.
 * With low priority, within a budget for the whole page, and never where bytes are dear (Save-Data, reduced data, a slow line).
 */
export class LookAhead {
  readonly #thrifty: () => boolean;
  readonly #asked = new Set<string>();
  #spent = 0;

  /** @param thrifty by default as the browser says */
  constructor(thrifty: () => boolean = () => isThrifty((navigator as Navigator & { connection?: Line }).connection, matchMedia('(prefers-reduced-data: reduce)').matches)) {
    this.#thrifty = thrifty;
  }

  /** Bytes fetched ahead so far, as far as they are known. */
  get spent(): number { return this.#spent; }

  /**
   * Fetches ahead for a look. @param pixelsWide of the stage, on its screen
   * @returns settles when everything is there, or was left out
   */
  async prepare(look: Look, pixelsWide: number): Promise<void> {
    if (this.#thrifty()) return;
    const detail = detailFile(look.picture, look.region, pixelsWide);
    const ratio = look.region.height / look.region.width;
    await this.#fetch(wholeUrl(look.picture, pixelsWide / Math.min(2, devicePixelRatio)), 1400 * 1400 * (look.picture.height / look.picture.width) * perPixel);
    if (detail) await this.#fetch(detail, pixelsWide * pixelsWide * ratio * perPixel);
    if (look.against) await this.#fetch(wholeUrl(look.against.picture, pixelsWide / Math.min(2, devicePixelRatio)), 1400 * 1400 * perPixel);
  }

  async #fetch(url: string, guess: number): Promise<void> {
    if (!url || this.#asked.has(url) || url.startsWith('data:') || this.#spent + guess > budget) return;
    this.#asked.add(url);
    const image = Object.assign(new Image(), { fetchPriority: 'low', src: url });
    await image.decode().catch(() => undefined);
    const entry = performance.getEntriesByName(image.src).at(-1) as PerformanceResourceTiming | undefined;
    // What was there before costs nothing; where the browser or the host does not say what was sent, the guess counts.
    this.#spent += entry && entry.encodedBodySize > 0 ? entry.transferSize : guess;
  }
}
