import { ByteWriter, sharedLetters } from '../format/bytes.ts';
import { pathOf, type Directory, type Part } from '../format/manifest.ts';

/** Takes the files of a segment, pressed. */
export class FilesOfSegment {
  readonly #build: string;
  readonly #press: (bytes: Uint8Array) => Uint8Array;
  readonly #write: (path: string, bytes: Uint8Array) => void;
  /** How many files were written, and their bytes. */
  readonly written = { files: 0, bytes: 0 };

  constructor(build: string, press: (bytes: Uint8Array) => Uint8Array, write: (path: string, bytes: Uint8Array) => void) {
    this.#build = build;
    this.#press = press;
    this.#write = write;
  }

  /** Each file begins with the build it is of: what a cache or a host mixed up is noticed. */
  bytes(part: Part, number: number, content: Uint8Array, lang?: string): void {
    const into = new ByteWriter();
    into.text(this.#build);
    into.bytes(content);
    const pressed = this.#press(into.taken());
    this.written.files += 1;
    this.written.bytes += pressed.length;
    this.#write(pathOf(this.#build, part, number, lang), pressed);
  }

  json(part: Part, number: number, content: unknown, lang?: string): void {
    this.bytes(part, number, new TextEncoder().encode(JSON.stringify(content)), lang);
  }

  /** Files by their first keys: in the manifest where there are few, on pages where there are many. */
  directory(first: readonly string[], pages: 'terms-pages' | 'alike-pages'): Directory {
    if (first.length <= mostListed[pages]) return { first, files: first.length, perPage: null };
    const perPage = Math.ceil(Math.sqrt(first.length));
    const onPages = Array.from({ length: Math.ceil(first.length / perPage) }, (_, page) => first.slice(page * perPage, (page + 1) * perPage));
    onPages.forEach((keys, page) => { this.json(pages, page, keys); });
    return { first: onPages.map(([key]) => key!), files: first.length, perPage };
  }
}

/** As many files as are listed in the manifest itself: every question needs terms, only a slip of the pen words alike. */
const mostListed = { 'terms-pages': 200, 'alike-pages': 16 } as const;

/** The shortest beginning of a key that tells it from the one before it. */
export const shortestAfter = (before: string | undefined, key: string): string => (before === undefined ? '' : key.slice(0, sharedLetters(before, key) + 1));
