import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The documents of a built site, read as they are asked for. */
export class BuiltDocuments {
  readonly #folder: string;
  readonly #address: () => string;

  /**
   * @param folder the built site
   * @param address where visitors find it, without a slash at the end
   */
  constructor(folder: string, address: () => string) {
    this.#folder = folder;
    this.#address = address;
  }

  /** A document by its path below the site, or `null` when there is none. The path must hold no more than names. */
  async read(path: string): Promise<unknown> {
    const source = await readFile(join(this.#folder, path), 'utf8').catch(() => null);
    return source === null ? null : (JSON.parse(source) as unknown);
  }

  /** The address that the site was built for, which its documents carry; `''` when it has no documents. */
  async base(): Promise<string> {
    const document = (await this.read('iiif/context.json')) as { '@context'?: { ttt?: string } } | null;
    return document?.['@context']?.ttt?.replace(/\/iiif\/context\.json#$/, '') ?? '';
  }

  /** Changes with every build of the site. */
  async version(): Promise<string> {
    return ((await this.read('build.json').catch(() => null)) as { build?: string } | null)?.build ?? '';
  }

  /** A document as JSON, its addresses those under which it is found here. */
  async atHome(document: unknown): Promise<string> {
    const [base, address] = [await this.base(), this.#address()];
    const text = JSON.stringify(document);
    return base && base !== address ? text.replaceAll(`"${base}/`, `"${address}/`) : text;
  }
}
