import { hashOf } from '../records/entry.ts';
import type { Output } from './output.ts';
import type { Scope } from './scope.ts';

/** A file that a job made. */
export interface MadeFile {
  /** Below the site's folder: `nl/thing/x/index.html`. */
  readonly path: string;
  readonly content: string | Uint8Array | FileOnDisk;
}

/** A file that is there already, and is taken as it is. */
export interface FileOnDisk {
  readonly from: string;
}

const isOnDisk = (content: MadeFile['content']): content is FileOnDisk => typeof content === 'object' && 'from' in content;

/** Something to be made: all files that change together. */
export interface Job {
  /** Names it from one build to the next: `thing/ray-dragon`, `home`. */
  readonly id: string;
  readonly scope: () => Scope;
  readonly make: (scope: Scope) => Promise<readonly MadeFile[]> | readonly MadeFile[];
}

/** What a job used and made, the last time. */
export interface DoneJob {
  readonly uses: readonly string[];
  /** A hash of the versions of all that it used. */
  readonly hash: string;
  readonly files: readonly string[];
  readonly bytes: number;
}

/** Runs jobs whose inputs changed since the last time, and keeps account of all. */
export class Ledger {
  readonly done = new Map<string, DoneJob>();
  /** How many jobs had to be run. */
  ran = 0;
  readonly #before: ReadonlyMap<string, DoneJob>;
  readonly #epoch: string;
  readonly #version: (key: string) => string;
  readonly #output: Output;

  /**
   * @param before the jobs of the last build; none when everything is to be made
   * @param epoch what every job depends on: when it changes, all are run
   * @param version a hash of one thing that a job can use
   */
  constructor(before: ReadonlyMap<string, DoneJob>, epoch: string, version: (key: string) => string, output: Output) {
    this.#before = before;
    this.#epoch = epoch;
    this.#version = version;
    this.#output = output;
  }

  async run({ id, scope, make }: Job): Promise<void> {
    const before = this.#before.get(id);
    if (before && before.hash === this.#hash(before.uses)) {
      this.done.set(id, before);
      return;
    }
    const using = scope();
    const files = await make(using);
    for (const { path, content } of files) {
      if (isOnDisk(content)) this.#output.copy(path, content.from);
      else this.#output.write(path, content);
    }
    const uses = [...using.uses].sort();
    this.done.set(id, { uses, hash: this.#hash(uses), files: files.map(({ path }) => path), bytes: files.reduce((sum, { path, content }) => sum + (isOnDisk(content) ? this.#output.size(path) : Buffer.byteLength(content)), 0) });
    this.ran += 1;
  }

  /** Removes what the last build made and this one did not. */
  clean(): void {
    const made = new Set([...this.done.values()].flatMap(({ files }) => files));
    for (const { files } of this.#before.values()) for (const file of files) if (!made.has(file)) this.#output.remove(file);
  }

  #hash(uses: readonly string[]): string {
    return hashOf([this.#epoch, ...uses.map((key) => this.#version(key))]);
  }
}
