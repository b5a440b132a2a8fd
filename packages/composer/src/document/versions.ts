import * as Y from 'yjs';
import { Composition } from './composition.ts';

/** A version that was given a name. It stands in the composition itself, and so comes along in its file. */
export interface Version { readonly id: string; readonly name: string; /** In milliseconds since 1970. */ readonly at: number }

const list = 'versions';
/** Keeping a version is no step to be undone. */
const keeping = Symbol('a version is kept');

interface Stored { readonly name: string; readonly at: number; readonly snapshot: string }

/** Gives the composition as it stands a name. It costs next to nothing: what is removed later is kept anyway. */
export function keepVersion(composition: Composition, name: string, now = new Date()): string {
  const snapshot = toBase64(Y.encodeSnapshot(Y.snapshot(composition.doc)));
  return composition.doc.transact(() => {
    const id = composition.insert(list);
    composition.setValue(`${list}/${id}`, { name, at: now.getTime(), snapshot } satisfies Stored);
    return id;
  }, keeping);
}

/** The versions that have a name, newest first. */
export const versionsOf = (composition: Composition): Version[] => composition.itemsOf(list).flatMap((id) => { const stored = composition.value(`${list}/${id}`) as Stored | undefined; return stored ? [{ id, name: stored.name, at: stored.at }] : []; }).reverse();

/** A composition as it was in a version, to be looked at; `null` when there is no such version. */
export function openVersion(composition: Composition, id: string): Composition | null {
  const stored = composition.value(`${list}/${id}`) as Stored | undefined;
  if (!stored) return null;
  return new Composition(Y.createDocFromSnapshot(composition.doc, Y.decodeSnapshot(fromBase64(stored.snapshot)), new Y.Doc({ gc: false })));
}

/** Makes the composition what it was in a version: one step, that can be undone; what was written since is not lost by it. */
export function goBackTo(composition: Composition, id: string): void {
  const was = openVersion(composition, id);
  if (!was) return;
  const ours = (key: string): boolean => !key.startsWith(`${list}/`);
  composition.change(() => {
    const [now, then] = [composition, was].map(({ doc }) => doc.getMap('values'));
    for (const key of [...now!.keys()].filter(ours)) if (!then!.has(key)) composition.setValue(key, undefined);
    for (const key of [...then!.keys()].filter(ours)) if (!key.endsWith('#gone')) composition.setValue(key, then!.get(key));
    for (const name of new Set([...composition.doc.share.keys(), ...was.doc.share.keys()])) {
      const at = name.lastIndexOf('@');
      if (at > 0) composition.setText(name.slice(0, at), name.slice(at + 1), was.textOf(name.slice(0, at), name.slice(at + 1)));
    }
    // What was removed by then is removed again: its old mark knows nothing of what was written now.
    for (const key of [...then!.keys()].filter((each) => ours(each) && each.endsWith('#gone'))) {
      const item = key.slice(0, -'#gone'.length);
      const [inList, entry] = [item.slice(0, item.lastIndexOf('/')), item.slice(item.lastIndexOf('/') + 1)];
      if (!was.itemsOf(inList).includes(entry)) composition.remove(inList, entry);
      else composition.setValue(key, undefined);
    }
  });
}

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
