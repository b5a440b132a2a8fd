import { Stage } from './stage.ts';

if (!customElements.get('ttt-stage')) customElements.define('ttt-stage', Stage);

declare global {
  interface HTMLElementTagNameMap {
    'ttt-stage': Stage;
  }
}
