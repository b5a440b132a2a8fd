import { imageFacts } from '@thingsthattalk/archive';
import type { ImageLimits, PixelSize } from '@thingsthattalk/iiif';
import { pictureStamp, publishedPictures, type PublishedPicture } from '@thingsthattalk/site';

/** What an archive shows is looked up again after so many milliseconds: something may have been withdrawn, or its day have come. */
const patience = 60_000;

/** The pictures that an archive shows, always as its records say it now. */
export class ShownPictures {
  readonly #folder: string;
  readonly #now: () => Date;
  #read: Promise<ReadonlyMap<string, PublishedPicture>> | null = null;
  #readAt = 0;

  constructor(folder: string, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
  }

  /** The picture of a service, by its path below the site; `null` when there is none, or none for the public. */
  async find(service: string): Promise<PublishedPicture | null> {
    const known = (await this.#all(false)).get(service);
    // A record may have become a draft since.
    if (!known || known.stamp === pictureStamp(known)) return known ?? null;
    return (await this.#all(true)).get(service) ?? null;
  }

  #all(again: boolean): Promise<ReadonlyMap<string, PublishedPicture>> {
    const now = this.#now();
    if (this.#read && !again && now.getTime() - this.#readAt < patience) return this.#read;
    this.#readAt = now.getTime();
    const reading = publishedPictures(this.#folder, now);
    this.#read = reading;
    // What could not be read now may be readable the next time.
    reading.catch(() => { if (this.#read === reading) this.#read = null; });
    return reading;
  }
}

/** The size in which a picture is shown. @throws ImageError when its file cannot be used */
export async function shownSize({ source, name, maxSide }: PublishedPicture): Promise<PixelSize> {
  const { width, height } = await imageFacts(source, name);
  const scale = Math.min(1, (maxSide ?? Infinity) / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Small pictures may be enlarged to this many pixels a side. */
const enlargedSide = 4096;

/** The most that is given of a picture: what its lender allows, otherwise all there is, or a fair enlargement. */
export function limitsOf({ width, height }: PixelSize, { maxSide }: Pick<PublishedPicture, 'maxSide'>): ImageLimits {
  if (maxSide) return { maxWidth: maxSide, maxArea: maxSide ** 2 };
  return { maxWidth: Math.max(width, height, enlargedSide), maxArea: Math.max(width * height, enlargedSide ** 2) };
}
