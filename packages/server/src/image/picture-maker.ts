import { Readable } from 'node:stream';
import { decodeShown, type Pixels } from '@thingsthattalk/archive';
import type { ImageRequest } from '@thingsthattalk/iiif';
import type { PublishedPicture } from '@thingsthattalk/site';
import { ByteCache } from './byte-cache.ts';
import { WorkQueue } from './work-queue.ts';

/** How much a server may take for making pictures. */
export interface PictureMakerOptions {
  /** Bytes of memory for decoded pictures and finished answers together. Default 256 MB. */
  readonly cacheBytes?: number;
  /** How many are made at the same time. Default 2. */
  readonly workers?: number;
  /** How many requests may wait for their turn. Default 200. */
  readonly mostWaiting?: number;
}

/** Makes parts of pictures as they are asked for, and keeps the last ones, within bounds. */
export class PictureMaker {
  readonly #cache: ByteCache<Buffer | Pixels>;
  readonly #queue: WorkQueue;
  readonly #decoding = new Map<string, Promise<Pixels>>();
  /** How many parts were really made, and how many pictures decoded for them. */
  made = 0;
  decoded = 0;

  constructor({ cacheBytes = 256e6, workers = 2, mostWaiting = 200 }: PictureMakerOptions = {}) {
    this.#cache = new ByteCache(cacheBytes);
    // Of a picture that is decoded already, parts are cut in no time; decoding one again and again would take all there is.
    this.#queue = new WorkQueue({ workers, mostWaiting, isQuick: (key) => this.#cache.has(key.slice(0, key.lastIndexOf(' '))) });
  }

  /** How many bytes are kept. */
  get bytes(): number {
    return this.#cache.bytes;
  }

  /**
   * A part of a picture.
   * @param request worked out: of two with the same canonical form, one is made
   * @throws ImageError when the picture's file is damaged, BusyError when too many are asked for, the signal's reason
   */
  async make(picture: PublishedPicture, request: ImageRequest, signal: AbortSignal): Promise<Buffer> {
    const key = `${pixelsKey(picture)} ${request.canonical}`;
    const kept = this.#cache.get(key);
    if (kept) return kept as Buffer;
    return this.#queue.share(key, signal, async () => {
      const part = await cut(await this.#pixels(picture), request);
      this.made += 1;
      this.#cache.set(key, part, part.byteLength);
      return part;
    });
  }

  async #pixels(picture: PublishedPicture): Promise<Pixels> {
    const key = pixelsKey(picture);
    const kept = this.#cache.get(key);
    if (kept) return kept as Pixels;
    const known = this.#decoding.get(key);
    if (known) return known;
    const decoding = decodeShown(picture.source, picture.name, picture.maxSide).finally(() => this.#decoding.delete(key));
    this.#decoding.set(key, decoding);
    const pixels = await decoding;
    this.decoded += 1;
    this.#cache.set(key, pixels, pixels.data.byteLength);
    return pixels;
  }
}

async function cut({ width, height, data, open }: Pixels, { region, size, canonical }: ImageRequest): Promise<Buffer> {
  // Fetched with the first picture: a server that shows none need not carry it.
  const { Processor } = await import('iiif-processor');
  // It takes its picture as a stream, which copies all of it: so it is given no more than the part.
  const isWhole = region.width === width && region.height === height;
  const part = isWhole ? data : await open().extract({ left: region.x, top: region.y, width: region.width, height: region.height }).tiff({ compression: 'none' }).toBuffer();
  const [, , rotation, file = ''] = canonical.split('/');
  const processor = new Processor(`http://localhost/iiif/3/picture/full/^${size.width},${size.height}/${rotation}/${file}`, () => Promise.resolve(Readable.from([part])), {
    dimensionFunction: () => Promise.resolve({ width: region.width, height: region.height }),
    // The colour profile is all that the decoded picture carries; without it a wide gamut would look dull.
    includeMetadata: !/^(?:gray|bitonal)\./.test(file),
  });
  const result = await processor.execute();
  if (result.type !== 'content') throw new Error(`PictureMaker: "${canonical}" was not understood`, { cause: result });
  return Buffer.from(result.body as Buffer);
}

const pixelsKey = ({ source, stamp, maxSide = 0 }: PublishedPicture): string => `${source} ${stamp} ${maxSide}`;
