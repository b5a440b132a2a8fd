import * as Y from 'yjs';
import { byHand, type Composition } from './composition.ts';

/** Steps to undo and to redo, as they are kept on the device. */
export interface UndoLog { readonly undo: readonly Uint8Array[]; readonly redo: readonly Uint8Array[]; readonly redone: readonly Redone[] }
/** What was removed and came back has another name since: `length` characters or values from one clock on. */
interface Redone { readonly from: readonly [client: number, clock: number]; readonly to: readonly [client: number, clock: number]; readonly length: number }
/** A step, as Yjs has it: what it brought and what it took, each as ranges of names. */
interface Step { readonly deletions: Ranges; readonly insertions: Ranges; readonly meta: Map<unknown, unknown> }
type Ranges = ReturnType<typeof Y.createDeleteSet>;

const mostSteps = 300;

/**
 * Undo and redo of what was done by hand here, which survive a reload: Yjs keeps its steps in memory only, so they are
 * written out (`toLog`) and taken in again. What others did is never undone.
 */
export class Undo {
  readonly #manager: Y.UndoManager;
  readonly #doc: Y.Doc;
  #redone: Redone[] = [];

  /** @param log of an earlier visit to the same composition; one that does not fit it is left aside */
  constructor({ doc }: Pick<Composition, 'doc'>, log?: UndoLog) {
    this.#doc = doc;
    if (log) this.#restoreRedone(log.redone);
    this.#manager = new Y.UndoManager(doc, { trackedOrigins: new Set([byHand]), captureTimeout: 600 });
    if (log) {
      this.#manager.undoStack.push(...log.undo.map(toStep) as unknown as Y.UndoManager['undoStack']);
      this.#manager.redoStack.push(...log.redo.map(toStep) as unknown as Y.UndoManager['redoStack']);
    }
    this.#manager.on('stack-item-popped', ({ stackItem }: { stackItem: unknown }) => { this.#noteRedone((stackItem as Step).deletions); });
  }

  get canUndo(): boolean { return this.#manager.canUndo(); }
  get canRedo(): boolean { return this.#manager.canRedo(); }
  undo(): void { this.#manager.undo(); }
  redo(): void { this.#manager.redo(); }

  /** What was done so far is where one begins: it is not to be undone. */
  begin(): void { this.#manager.clear(); }

  /** What comes next is a step of its own, however soon it comes. */
  endStep(): void { this.#manager.stopCapturing(); }

  toLog(): UndoLog {
    const write = (steps: readonly unknown[]): Uint8Array[] => (steps as readonly Step[]).slice(-mostSteps).map(fromStep);
    return { undo: write(this.#manager.undoStack), redo: write(this.#manager.redoStack), redone: this.#redone };
  }

  destroy(): void { this.#manager.destroy(); }

  #noteRedone(ranges: Ranges): void {
    this.#doc.transact((transaction) => {
      Y.iterateDeletedStructs(transaction, ranges, (struct) => {
        if (struct instanceof Y.Item && struct.redone) this.#redone.push({ from: [struct.id.client, struct.id.clock], to: [struct.redone.client, struct.redone.clock], length: struct.length });
      });
    });
  }

  #restoreRedone(redone: readonly Redone[]): void {
    this.#redone = [...redone];
    this.#doc.transact((transaction) => {
      for (const { from: [client, clock], to: [toClient, toClock], length } of redone) {
        if (Y.getState(this.#doc.store, toClient) < toClock + length) continue;
        const end = Math.min(clock + length, Y.getState(this.#doc.store, client));
        // What stands behind may have been read as one piece with it.
        if (end < Y.getState(this.#doc.store, client)) Y.getItemCleanStart(transaction, Y.createID(client, end));
        for (let done = 0; clock + done < end;) {
          const at = Y.createID(client, clock + done);
          const item = Y.getItemCleanStart(transaction, at);
          item.redone = Y.createID(toClient, toClock + done);
          done += item.length;
        }
      }
    });
  }
}

/** Ranges of names are written as Yjs writes what was deleted: in a snapshot that knows nothing else. */
const fromRanges = (ranges: Ranges): Uint8Array => Y.encodeSnapshot(Y.createSnapshot(ranges, new Map()));
const toRanges = (bytes: Uint8Array): Ranges => Y.decodeSnapshot(bytes).ds;

/** Both ranges of a step in one piece, the length of the first before them. */
function fromStep({ insertions, deletions }: Step): Uint8Array {
  const [first, second] = [fromRanges(insertions), fromRanges(deletions)];
  const bytes = new Uint8Array(4 + first.length + second.length);
  new DataView(bytes.buffer).setUint32(0, first.length);
  bytes.set(first, 4);
  bytes.set(second, 4 + first.length);
  return bytes;
}

function toStep(bytes: Uint8Array): Step {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return { insertions: toRanges(bytes.slice(4, 4 + length)), deletions: toRanges(bytes.slice(4 + length)), meta: new Map() };
}
