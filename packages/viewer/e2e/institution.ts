// Stands in for the institutions of the cookbook, which a test cannot reach: their documents as ../shared/data has them,
// their pictures with their sizes, each quarter in a colour of its own, so that a test can tell what it sees.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Request, Route } from 'playwright-core';
import sharp from 'sharp';
import { waveform } from './waveform.ts';

/** The colours of the quarters of every picture: top left, top right, bottom left, bottom right. */
export const quarters = { topLeft: [204, 51, 51], topRight: [51, 153, 68], bottomLeft: [51, 68, 204], bottomRight: [221, 204, 68] } as const;

interface Size { readonly width: number; readonly height: number }

/** What stands at an address, in place of what the institution has there. */
export interface Answer { readonly status?: number; readonly type?: string; readonly body?: string | Buffer; readonly location?: string; readonly delay?: 'never' }

export class Institution {
  readonly #folder: string;
  readonly #documents = new Map<string, string>();
  readonly #sizes = new Map<string, Size>();
  /** What a test puts at an address. */
  readonly answers = new Map<string, Answer>();
  /** Answers for what a test looks at more closely; `null` leaves it to the others. */
  asking: (request: Request) => Answer | null = () => null;
  /** Pictures that are one colour all over, by their address or that of their service. */
  readonly oneColour = new Map<string, keyof typeof quarters>();
  /** Every address that was asked. */
  readonly asked: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    const index = existsSync(join(folder, 'index.json')) ? (JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { file: string; id?: string }[]) : [];
    for (const { file, id } of index) {
      if (!id?.startsWith('http')) continue;
      const path = join(folder, file);
      // What others made of a recipe goes by the recipe's own address; the cookbook comes first.
      if (!this.#documents.has(id.trim())) this.#documents.set(id.trim(), path);
      if (file.startsWith('cookbook')) this.#measure(JSON.parse(readFileSync(path, 'utf8')) as unknown);
    }
  }

  /** Serves a document of the folder at an address of its own. */
  serve(url: string, file: string): void {
    this.#documents.set(url, join(this.#folder, file));
  }

  /** Puts a document at an address. */
  put(url: string, json: object): void {
    this.answers.set(url, { body: JSON.stringify(json) });
    this.#measure(json);
  }

  /** Takes note of how large each picture says it is. */
  #measure(json: unknown): void {
    if (typeof json !== 'object' || json === null) return;
    const { id, type, width, height, service } = json as { id?: string; type?: string; width?: number; height?: number; service?: { id?: string; '@id'?: string }[] };
    if (type === 'Image' && id && width && height) {
      this.#sizes.set(id, { width, height });
      for (const each of Array.isArray(service) ? service : []) if (each.id ?? each['@id']) this.#sizes.set((each.id ?? each['@id'])!, { width, height });
    }
    for (const value of Object.values(json)) this.#measure(value);
  }

  /** Answers for everything outside this machine. */
  async stand(context: BrowserContext): Promise<void> {
    await context.route((url) => url.hostname !== '127.0.0.1', (route) => this.#answer(route));
  }

  async #answer(route: Route): Promise<void> {
    const url = route.request().url();
    this.asked.push(url);
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
    const given = this.asking(route.request()) ?? this.answers.get(url);
    if (given?.delay === 'never') return;
    if (given?.location) return route.fulfill({ status: 302, headers: { ...headers, Location: given.location } });
    if (given) return route.fulfill({ status: given.status ?? 200, contentType: given.type ?? 'application/json', body: given.body ?? '', headers });
    const path = this.#documents.get(url) ?? this.#documents.get(decodeURI(url));
    if (path) return route.fulfill({ path, contentType: 'application/json', headers });
    const info = /^(.*)\/info\.json$/.exec(url);
    if (info) {
      const { width, height } = this.#sizes.get(info[1]!) ?? { width: 2000, height: 1500 };
      return route.fulfill({ contentType: 'application/json', headers, body: JSON.stringify({ '@context': 'http://iiif.io/api/image/3/context.json', id: info[1], type: 'ImageService3', protocol: 'http://iiif.io/api/image', profile: 'level2', width, height, tiles: [{ width: 512, scaleFactors: [1, 2, 4, 8, 16, 32, 64] }] }) });
    }
    const asked = /^(.*)\/(full|square|[\d,]+)\/([^/]+)\/(\d+)\/\w+\.(?:jpg|png)$/.exec(url);
    if (asked) return route.fulfill({ contentType: 'image/jpeg', headers, body: await this.#picture(asked[1]!, asked[2]!, asked[3]!, Number(asked[4])) });
    if (/\.(?:jpe?g|png|gif|tiff?)$/i.test(url) || route.request().resourceType() === 'image') return route.fulfill({ contentType: 'image/png', headers, body: await picture(this.#sizes.get(url) ?? { width: 600, height: 400 }, null, 600, undefined, this.oneColour.get(url)) });
    if (/\.(?:mp3|mp4|m4a|wav|flac|aiff?|ogg|webm|m3u8)$/i.test(url)) return this.#sound(route, headers);
    if (/\.vtt$/.test(url)) return route.fulfill({ contentType: 'text/vtt', headers, body: `WEBVTT\n\n00:00.500 --> 00:04.000\nThe first line of ${url.split('/').at(-1)}\n\n00:04.500 --> 00:08.000\nThe second line\n` });
    return route.fulfill({ status: 404, headers, body: 'not here' });
  }

  async #picture(service: string, region: string, size: string, rotation: number): Promise<Buffer> {
    const whole = this.#sizes.get(service) ?? { width: 2000, height: 1500 };
    const [x = 0, y = 0, width = whole.width, height = whole.height] = region === 'full' ? [] : region.split(',').map(Number);
    const [wide, high] = size.replace(/[\^!]/g, '').split(',').map(Number);
    const outWidth = size === 'max' || size === 'full' ? Math.min(width, 1000) : wide || Math.round(((high || 100) * width) / height);
    const made = await picture(whole, { x, y, width, height }, Math.max(1, outWidth), high && wide && !size.startsWith('!') ? high : undefined, this.oneColour.get(service));
    return rotation ? sharp(made).rotate(rotation).toBuffer() : made;
  }

  /** Sound of more than an hour, in parts as players ask for them. A film is heard, not seen. */
  async #sound(route: Route, headers: Record<string, string>): Promise<void> {
    const body = waveform(4000);
    const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(route.request().headers().range ?? '') ?? [];
    const end = Math.min(to ? Number(to) : Infinity, Number(from) + 300_000, body.length - 1);
    await route.fulfill({ status: 206, contentType: 'audio/wav', headers: { ...headers, 'Accept-Ranges': 'bytes', 'Content-Range': `bytes ${from}-${end}/${body.length}` }, body: body.subarray(Number(from), end + 1) });
  }
}

async function picture(whole: Size, region: (Size & { x: number; y: number }) | null, width: number, height?: number, one?: keyof typeof quarters): Promise<Buffer> {
  const part = region ?? { x: 0, y: 0, ...whole };
  const [outWidth, outHeight] = [Math.max(1, Math.round(width)), Math.max(1, Math.round(height ?? (width * part.height) / part.width))];
  const row = (left: keyof typeof quarters, right: keyof typeof quarters): Buffer => Buffer.from(Array.from({ length: outWidth }, (_, x) => quarters[one ?? (part.x + ((x + 0.5) * part.width) / outWidth >= whole.width / 2 ? right : left)]).flat());
  const [high, low] = [row('topLeft', 'topRight'), row('bottomLeft', 'bottomRight')];
  const data = Buffer.concat(Array.from({ length: outHeight }, (_, y) => (part.y + ((y + 0.5) * part.height) / outHeight >= whole.height / 2 ? low : high)));
  return sharp(data, { raw: { width: outWidth, height: outHeight, channels: 3 } }).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
}
