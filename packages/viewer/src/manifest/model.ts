import { css, html, nothing } from 'lit';
import type { Canvas, Linked, Model as ModelDocument } from '@thingsthattalk/iiif';
import { adoptModelStyles, loadModelViewer } from '../loading/model-viewer.ts';
import { cleanAddress } from './load-document.ts';
import { ManifestPart } from './manifest-part.ts';
import { say } from './say.ts';

const isModel = ({ id, format = '' }: Pick<Linked, 'id' | 'format'>): boolean => /^model\/gltf/.test(format) || /\.gl(?:b|tf)(?:$|\?)/i.test(id);

/** The models of a canvas: those painted in it, and those among its other forms, that can be shown as glTF. */
export const modelsOf = ({ models = [], rendering }: Canvas, others: readonly Linked[]): readonly ModelDocument[] => [...models, ...[...rendering, ...others].filter(isModel)];

/**
 * A model in three dimensions, to turn about. What shows it is large, and is fetched when the visitor asks; the model can
 * be fetched as a file all the same. Part of `<ttt-manifest>`.
 */
export class Model extends ManifestPart {
  static override styles = css`
    :host { display: block; color-scheme: dark; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); font: 400 1rem/1.5 var(--ttt-sans, sans-serif); }
    model-viewer { display: block; width: 100%; height: 62svh; min-height: 16rem; --poster-color: transparent; }
    p { margin: 0; padding: 1rem var(--ttt-margin, 1.25rem); display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; }
    button { font: inherit; color: inherit; background: none; border: 1px solid currentColor; min-height: var(--ttt-target, 2.75rem); padding: 0 1rem; cursor: pointer; }
    button:hover { background: var(--ttt-tint, #8882); }
    a { color: inherit; text-underline-offset: .2em; }
    button:focus-visible, a:focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); outline-offset: 2px; }
  `;
  static override properties = { model: { attribute: false }, language: {}, step: { state: true } };
  declare model: ModelDocument | null;
  declare language: string;
  declare step: 'offered' | 'coming' | 'shown' | 'failed';

  constructor() {
    super();
    this.model = null;
    this.language = 'en';
    this.step = 'offered';
  }

  async #show(): Promise<void> {
    this.step = 'coming';
    try {
      await loadModelViewer();
      this.requestUpdate();
      await this.updateComplete;
      adoptModelStyles(this.renderRoot.querySelector('model-viewer'));
    } catch {
      this.step = 'failed';
    }
  }

  protected override render(): unknown {
    const { model, step } = this;
    if (!model) return nothing;
    const { words } = this;
    const name = say(model.label, this.language) || words.model;
    const stands = step !== 'offered' && step !== 'failed' && customElements.get('model-viewer');
    return html`${stands ? html`<model-viewer src=${cleanAddress(model.id)} alt=${name} camera-controls touch-action="pan-y" interaction-prompt="none" @load=${() => { this.step = 'shown'; }} @error=${() => { this.step = 'failed'; }}></model-viewer>` : nothing}
      <p>${step === 'offered' ? html`<button @click=${() => { void this.#show(); }}>${words.showModel}</button>` : html`<span role="status">${step === 'failed' ? words.modelFailed : step === 'coming' ? words.modelComing : words.modelShown}</span>`}<a href=${model.id} target="_blank" rel="noopener noreferrer" download>${words.fetchModel}${say(model.label, this.language) ? `: ${name}` : nothing}</a></p>`;
  }
}
