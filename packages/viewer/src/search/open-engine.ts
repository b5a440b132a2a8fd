import type { Answer, Engine, Question, ShardsManifest, WholeIndex } from '@thingsthattalk/search';
import { keptFetch, forgetOthers } from './kept-files.ts';

/** As many files as are fetched at a time when all are wanted. */
const atATime = 6;

/** Where an archive keeps its index. */
export const indexFolder = 'index';

/** An index that can be asked, and what its archive says of itself. */
export interface OpenEngine {
  readonly engine: Engine;
  /** The languages the archive has pages in, its own first. */
  readonly languages: readonly string[];
  /** Fetches all of the index, so that every question is answered without a network; what is at hand already is left. */
  keepAll(signal?: AbortSignal): Promise<void>;
}

/**
 * Opens the index of an archive, in one file or in pieces.
 * @param archive its address, without a slash at its end
 * @throws Error when it cannot be had, or is none; its message says which address and what was wrong
 */
export async function openEngine(archive: string, signal?: AbortSignal): Promise<OpenEngine> {
  const index = await fetchIndex(archive, signal);
  const languages = Array.isArray(index.languages) ? index.languages.filter((each): each is string => typeof each === 'string') : [];
  if (index.format !== 'ttt-search-shards') return { engine: await wholeEngine(index as unknown as WholeIndex), languages, keepAll: () => Promise.resolve() };
  const engine = await EngineInPieces.open(archive, index as unknown as ShardsManifest);
  return { engine, languages, keepAll: (keepSignal) => engine.keepAll(keepSignal) };
}

interface AnyIndex { readonly format?: unknown; readonly languages?: unknown }

async function fetchIndex(archive: string, signal?: AbortSignal): Promise<AnyIndex> {
  const address = `${archive}/${indexFolder}/search.json`;
  const response = await keptFetch(address, 'renewed', signal);
  return await response.json().catch((cause: unknown) => { throw new Error(`${address} is no JSON, or not all of it came`, { cause }); }) as AnyIndex | null ?? {};
}

const wholeEngine = async (index: WholeIndex): Promise<Engine> => new (await import('./engines/whole.ts')).WholeEngine(index);

/** An index in pieces, opened anew when it was built anew while somebody searches. */
class EngineInPieces implements Engine {
  readonly #archive: string;
  #manifest: ShardsManifest;
  #engine: Engine;

  private constructor(archive: string, manifest: ShardsManifest, engine: Engine) {
    this.#archive = archive;
    this.#manifest = manifest;
    this.#engine = engine;
  }

  static async open(archive: string, manifest: ShardsManifest): Promise<EngineInPieces> {
    return new EngineInPieces(archive, manifest, await engineOf(archive, manifest));
  }

  async ask(question: Question, signal?: AbortSignal): Promise<Answer> {
    const answer = await this.#engine.ask(question, signal);
    // Pieces that are not there may be those of an older build: a page can stay open for days.
    return answer.missing.length > 0 && await this.#isRenewed(signal) ? this.#engine.ask(question, signal) : answer;
  }

  async keepAll(signal?: AbortSignal): Promise<void> {
    const { pathsOf } = await import('./engines/shards.ts');
    const paths = pathsOf(this.#manifest);
    // Some at a time, each taking the next: a host is not to be overrun.
    await Promise.all(Array.from({ length: atATime }, async () => { for (const path of paths) await keptFetch(`${this.#archive}/${indexFolder}/${path}`, 'kept', signal); }));
  }

  async #isRenewed(signal?: AbortSignal): Promise<boolean> {
    const index = await fetchIndex(this.#archive, signal).catch(() => null);
    if (index?.format !== 'ttt-search-shards' || JSON.stringify(index) === JSON.stringify(this.#manifest)) return false;
    this.#manifest = index as unknown as ShardsManifest;
    this.#engine = await engineOf(this.#archive, this.#manifest);
    return true;
  }
}

async function engineOf(archive: string, manifest: ShardsManifest): Promise<Engine> {
  const { ShardsEngine } = await import('./engines/shards.ts');
  const engine = new ShardsEngine(manifest, async (path) => new Uint8Array(await (await keptFetch(`${archive}/${indexFolder}/${path}`, 'kept')).arrayBuffer()));
  void forgetOthers(`${archive}/${indexFolder}/`, manifest.segments.map(({ build }) => build));
  return engine;
}
