import { html } from 'lit';
import type { ManifestWords } from './manifest-words.ts';

const keyList = { move: '← ↑ → ↓', zoom: '+ −', whole: '0', turnPage: 'PgDn PgUp', rotate: '[ ]', mirror: 'm', loupe: 'l', fullScreen: 'f', sheet: '?' };

/** All keys, on a sheet of their own. Open it with `showModal`. */
export function keysSheet(words: ManifestWords): unknown {
  return html`<dialog class="keys" aria-labelledby="keys"><h3 id="keys">${words.keys}</h3><p>${words.keysWhere}</p>
    <dl>${Object.entries(keyList).map(([what, keys]) => html`<div><dt>${keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${words.keyList[what]}</dd></div>`)}</dl>
    <form method="dialog"><button>${words.close}</button></form></dialog>`;
}

/** What the keys of a document ask for, beyond those of the picture itself. */
export interface DocumentKeys {
  turn(step: 1 | -1): void;
  rotate(degrees: number): void;
  mirror(): void;
  toggleLoupe(): void;
  toggleFullScreen(): void;
  showKeys(): void;
}

const acts: Readonly<Record<string, (keys: DocumentKeys) => void>> = {
  PageDown: (keys) => { keys.turn(1); },
  PageUp: (keys) => { keys.turn(-1); },
  '[': (keys) => { keys.rotate(-90); },
  ']': (keys) => { keys.rotate(90); },
  m: (keys) => { keys.mirror(); },
  l: (keys) => { keys.toggleLoupe(); },
  f: (keys) => { keys.toggleFullScreen(); },
  '?': (keys) => { keys.showKeys(); },
};

/**
 * Does what a key asks for. Letters work only while the picture itself has the focus, so that they never get in the way
 * of dictation or of typing (WCAG 2.1.4). @returns whether it was one of ours
 */
export function onDocumentKey(event: KeyboardEvent, keys: DocumentKeys): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement) || !target.classList.contains('frame') || event.altKey || event.ctrlKey || event.metaKey) return false;
  const act = acts[event.key];
  if (!act) return false;
  event.preventDefault();
  act(keys);
  return true;
}
