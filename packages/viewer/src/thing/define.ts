import '../stage/define.ts';
import { Thing } from './thing.ts';

if (!customElements.get('ttt-thing')) customElements.define('ttt-thing', Thing);

declare global {
  interface HTMLElementTagNameMap {
    'ttt-thing': Thing;
  }
}
