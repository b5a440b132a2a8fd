import * as Y from 'yjs';

type Message = { readonly kind: 'hello' | 'here'; readonly state: Uint8Array } | { readonly kind: 'update'; readonly update: Uint8Array } | { readonly kind: 'bye' };

/** Changes that came from another tab: they are not told again. */
const fromTab = Symbol('from another tab');

/**
 * Tabs of one browser that have the same composition open tell each other every change, and so are always the same.
 * Each says hello with what it knows, and is sent what it lacks.
 */
export class Tabs {
  readonly #doc: Y.Doc;
  readonly #channel: BroadcastChannel;
  readonly #others: (there: boolean) => void;
  /** Each tab holds it, together with the others; a browser lets go of it even for a tab that was killed. */
  readonly #lock: string;
  #release: (() => void) | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;

  /** @param others is told when another tab has it open too, and when one leaves */
  constructor(id: string, doc: Y.Doc, others: (there: boolean) => void) {
    this.#doc = doc;
    this.#others = others;
    this.#lock = `ttt-composition-${id}`;
    void navigator.locks?.request(this.#lock, { mode: 'shared' }, () => new Promise<void>((release) => { this.#release = release; }));
    this.#channel = new BroadcastChannel(`ttt-composition-${id}`);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => { this.#hear(data); };
    doc.on('update', this.#tell);
    this.#say({ kind: 'hello', state: Y.encodeStateVector(doc) });
  }

  close(): void {
    clearInterval(this.#watch);
    this.#release?.();
    this.#doc.off('update', this.#tell);
    this.#say({ kind: 'bye' });
    this.#channel.close();
  }

  readonly #tell = (update: Uint8Array, origin: unknown): void => { if (origin !== fromTab) this.#say({ kind: 'update', update }); };

  #say(message: Message): void { this.#channel.postMessage(message); }

  #hear(message: Message): void {
    if (message.kind === 'update') return Y.applyUpdate(this.#doc, message.update, fromTab);
    if (message.kind === 'bye') return this.#count();
    this.#others(true);
    // A tab that is closed in a hurry says nothing.
    this.#watch ??= setInterval(() => { this.#count(); }, 2000);
    this.#say({ kind: 'update', update: Y.encodeStateAsUpdate(this.#doc, message.state) });
    if (message.kind === 'hello') this.#say({ kind: 'here', state: Y.encodeStateVector(this.#doc) });
  }

  /** Whether others still have it open. */
  #count(): void {
    void navigator.locks?.query().then(({ held = [] }) => {
      const there = held.filter(({ name }) => name === this.#lock).length > 1;
      this.#others(there);
      if (there) return;
      clearInterval(this.#watch);
      this.#watch = undefined;
    });
  }
}
