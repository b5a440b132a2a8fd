import { html, nothing } from 'lit';
import type { Words } from '../words/words.ts';
import type { ReadingAloud } from './reading-aloud.ts';
import { minutesFor, readContents } from './story-contents.ts';

/** What the panel needs to know of its story. */
export interface PanelState {
  /** The scenes that the reader comes by. */
  readonly path: readonly HTMLElement[];
  readonly scene: HTMLElement | null;
  readonly telling: string;
  /** The tellings that are offered. */
  readonly offered: readonly string[];
  readonly aloud: ReadingAloud;
}

/** The table of contents and the ways of telling, behind one button: where one is, how long it still takes, what else there is. */
export function panelTemplate({ path, scene, telling, offered, aloud }: PanelState, words: Words, tell: (telling: string) => void): unknown {
  const at = scene ? path.indexOf(scene) : -1;
  return html`<details class="panel" part="contents" @keydown=${onKey} @focusout=${onFocusOut}>
    <summary>${words.contents}</summary>
    <div class="sheet-of-contents" @click=${onClick}>
      <p class="note">${at >= 0 ? html`${words.youAreHere(words.sceneOf(at + 1, path.length))} · ${words.minutesLeft(minutesFor(path.slice(at)))}` : nothing}</p>
      <nav aria-label=${words.contents}>${readContents(path).map(({ title, scenes }) => html`${title ? html`<p class="of-chapter">${title}</p>` : nothing}<ol>${scenes.map(({ id, title: name, element }) => html`<li><a href="#scene-${id}" aria-current=${element === scene ? 'location' : nothing}>${name}</a></li>`)}</ol>`)}</nav>
      ${aloud.possible && telling !== 'audio' ? html`<div class="ways"><button aria-pressed=${aloud.reading ? 'true' : 'false'} @click=${aloud.toggle}>${aloud.reading ? words.stopReading : words.readAloud}</button></div>` : nothing}
      ${offered.length > 1 ? html`<div class="ways" role="group" aria-label=${words.ways}>${offered.map((name) => html`<button aria-pressed=${name === telling ? 'true' : 'false'} title=${words.tellingIs[name] ?? ''} @click=${() => { tell(name); }}>${words.telling[name] ?? name}</button>`)}</div>` : nothing}
    </div>
  </details>`;
}

/** What is said to a reader who has been here before: where they stopped, and the two things they may want. */
export const resumeTemplate = (place: string, words: Words, goOn: () => void, dismiss: () => void): unknown =>
  html`<aside class="resume" part="resume"><p>${words.stoppedAt(place)}</p><button @click=${goOn}>${words.goOn}</button><button @click=${dismiss}>${words.fromStart}</button></aside>`;

const panelOf = (event: Event): HTMLDetailsElement => event.currentTarget as HTMLDetailsElement;

function onKey(event: KeyboardEvent): void {
  const panel = panelOf(event);
  if (event.key !== 'Escape' || !panel.open) return;
  event.stopPropagation();
  panel.open = false;
  panel.querySelector('summary')?.focus();
}

function onFocusOut(event: FocusEvent): void {
  const panel = panelOf(event);
  if (event.relatedTarget && !panel.contains(event.relatedTarget as Node)) panel.open = false;
}

function onClick(event: Event): void {
  if ((event.target as HTMLElement).closest('a, button')) (event.currentTarget as HTMLElement).closest('details')!.open = false;
}
