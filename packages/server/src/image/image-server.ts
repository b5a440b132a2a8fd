import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageError, imageInfo, sizesOf } from '@thingsthattalk/archive';
import { imageFormats, imageQualities, readImageRequest, strictAddress, type ImageRequestParts } from '@thingsthattalk/iiif';
import type { PublishedPicture } from '@thingsthattalk/site';
import { refusal, type Answer, type Asked, type Responder } from '../http/answer.ts';
import { PictureMaker, type PictureMakerOptions } from './picture-maker.ts';
import { limitsOf, ShownPictures, shownSize } from './shown-pictures.ts';
import { BusyError } from './work-queue.ts';

/** What an image server serves, and how. */
export interface ImageServerOptions extends PictureMakerOptions {
  /** The archive's folder. */
  readonly archive: string;
  /** The folder of its built site: the parts that lie ready there are not made again. */
  readonly site: string;
  /** Where visitors find the site, without a slash at the end. */
  readonly address: () => string;
  /** The time that embargoes are held against. Default: the clock. */
  readonly now?: () => Date;
}

const profile = 'http://iiif.io/api/image/3/level2.json';
const context = 'http://iiif.io/api/image/3/context.json';
const cached = { 'Cache-Control': 'public, max-age=86400' };
const types = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', gif: 'image/gif', tif: 'image/tiff' } as const;
const wayToAsk = 'Ask for info.json, or for {region}/{size}/{rotation}/{quality}.{format}, such as full/max/0/default.jpg.';

/**
 * The own pictures of an archive as image services of level 2 (Image API 3.0), under the addresses that the static
 * site has them at level 0. Answers everything below `/iiif/image/`; what the archive does not show is not found.
 */
export function imageServer({ archive, site, address, now = () => new Date(), ...options }: ImageServerOptions): Responder {
  const shown = new ShownPictures(archive, now);
  const maker = new PictureMaker(options);

  return async (asked) => {
    const parts = partsOf(asked.path);
    if (parts === null) return null;
    if (parts === 'broken') return refusal(400, 'The address has a % that stands for nothing.');
    const service = `iiif/image/${parts.slice(0, 3).join('/')}`;
    const picture = parts.length >= 3 ? await shown.find(service) : null;
    if (!picture) return refusal(404, 'There is no such picture here, or none that is shown.');
    const plain = `${address()}/${service}`;
    // As manifests name it: the name of a picture may hold what no address or header may.
    const id = strictAddress(plain) ?? plain;
    const rest = parts.slice(3);
    try {
      if (rest.join('/') === '') return { status: 303, headers: { Location: `${id}/info.json`, ...cached } };
      if (rest.length === 1 && rest[0] === 'info.json') return await info(id, picture, asked);
      if (rest.length !== 4) return refusal(400, wayToAsk);
      return await part(id, service, picture, rest as unknown as ImageRequestParts, asked);
    } catch (cause) {
      if (cause instanceof ImageError) return refusal(500, `The picture ${cause.issue.message}. Whoever keeps this archive can mend it.`);
      if (cause instanceof BusyError) return refusal(503, 'Too many pictures are being asked for at this moment. Try again in a few seconds.', { 'Retry-After': '5' });
      throw cause;
    }
  };

  async function info(id: string, picture: PublishedPicture, { accept }: Asked): Promise<Answer> {
    const size = await shownSize(picture);
    const document = {
      ...imageInfo(id, size, sizesOf(size)),
      profile: 'level2',
      ...limitsOf(size, picture),
      extraFormats: imageFormats.filter((each) => each !== 'jpg' && each !== 'png'),
      extraQualities: imageQualities.filter((each) => each !== 'default'),
      extraFeatures: ['canonicalLinkHeader', 'mirroring', 'profileLinkHeader', 'rotationArbitrary', 'sizeUpscaling'],
    };
    // A browser that does not ask for JSON-LD may not know what to do with it.
    const type = accept.includes('application/ld+json') ? `application/ld+json;profile="${context}"` : 'application/json';
    return { status: 200, headers: { 'Content-Type': type, Vary: 'Accept', Link: `<${profile}>;rel="profile"`, 'Cache-Control': 'public, max-age=300' }, body: `${JSON.stringify(document, null, 1)}\n` };
  }

  async function part(id: string, service: string, picture: PublishedPicture, parts: ImageRequestParts, { signal }: Asked): Promise<Answer> {
    const size = await shownSize(picture);
    const read = readImageRequest(parts, size, limitsOf(size, picture));
    if (!read.ok) return refusal(read.status, read.message);
    const { canonical, format } = read.request;
    // The parts are known to be numbers and names, so they lead nowhere else.
    const ready = await readFile(join(site, service, ...parts)).catch(() => null);
    return { status: 200, headers: { 'Content-Type': types[format], Link: `<${id}/${canonical}>;rel="canonical", <${profile}>;rel="profile"`, ...cached }, body: ready ?? (await maker.make(picture, read.request, signal)) };
  }
}

/** The decoded parts of an address below `/iiif/image/`; `null` for any other. */
function partsOf(path: string): string[] | 'broken' | null {
  if (!path.startsWith('/iiif/image/')) return null;
  try {
    return path.slice('/iiif/image/'.length).split('/').map(decodeURIComponent);
  } catch {
    return 'broken';
  }
}
