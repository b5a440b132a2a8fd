import { html, nothing } from 'lit';
import type { Words } from '../words/words.ts';
import { panelTemplate, type PanelState } from './story-panel.ts';
import type { SceneSharing } from './scene-sharing.ts';

/** What the controls show. */
export interface ControlsState extends PanelState {
  readonly scene: HTMLElement;
  /** The visitor looks around on their own. */
  readonly exploring: boolean;
  /** The address of the story as plain text; `''` for none. */
  readonly text: string;
  readonly citation: string;
  readonly sharing: SceneSharing;
}

/** What the controls do. */
export interface ControlsActs {
  go(step: 1 | -1): void;
  tell(telling: string): void;
  switchMode(): void;
}

/** Where one is, and what one can do there: back, on, the contents, look around, hand on. */
export function controlsTemplate(state: ControlsState, words: Words, acts: ControlsActs): unknown {
  const { path, scene, exploring, text, citation, sharing } = state;
  const at = path.indexOf(scene);
  return html`<p class="place" aria-hidden="true"><span>${scene.dataset.place}</span> <span class="num">${at >= 0 ? words.sceneOf(at + 1, path.length) : words.otherWay}</span></p>
    <div class="controls" part="controls" role="group" aria-label=${words.stage}>
      <button ?disabled=${at === 0} @click=${() => { acts.go(-1); }}><span class="arrow" aria-hidden="true"></span> <span class="word">${words.previous}</span></button>
      <button ?disabled=${at === path.length - 1} @click=${() => { acts.go(1); }}><span class="arrow on" aria-hidden="true"></span> <span class="word">${words.next}</span></button>
      <button class="explore" aria-pressed=${exploring ? 'true' : 'false'} @click=${acts.switchMode}>${exploring ? words.follow : words.explore}</button>
      ${panelTemplate(state, words, acts.tell)}
      <button @click=${sharing.share} aria-label=${words.shareDetail}>${words.share}</button>
      ${text ? html`<a class="text-link" href=${`${text}#scene-${scene.dataset.scene ?? ''}`} aria-label=${words.plainText}>${words.textShort}</a>` : nothing}
      <span class="status" role="status">${{ '': nothing, copied: words.copied, cited: words.cited, 'in address bar': words.inAddressBar }[sharing.done]}</span>
      ${sharing.done && citation ? html`<button @click=${() => sharing.cite(citation)} aria-label=${words.citeDetail}>${words.cite}</button>` : nothing}
    </div>`;
}
