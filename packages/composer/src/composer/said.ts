import { html, nothing } from 'lit';
import type { ComposerWords } from '../words/composer-words.ts';

/** The last thing that happened, in words; `undo` where it can be taken back. */
export interface Said { readonly words: string; readonly undo: boolean }

/** How long what was done can be taken back where it is said, in milliseconds. */
export const undoLasts = 10_000;

/** How long a sentence stays, in milliseconds: what can be taken back stays longer. */
export const lastsFor = ({ undo }: Said): number => (undo ? undoLasts : undoLasts / 2);

/** The place where it is said what happened: there, and empty, before anything did, or nobody who listens would hear it. */
export function saidTemplate(said: Said | null, words: ComposerWords, { undo, close }: { readonly undo: () => void; readonly close: () => void }): unknown {
  return html`<p class="said" role="status" ?data-empty=${!said}>${said ? html`<span>${said.words}</span> ${said.undo ? html`<button class="plain-act" @click=${undo}>${words.undo}</button>` : nothing}<button aria-label=${words.close} @click=${close}>×</button>` : nothing}</p>`;
}
