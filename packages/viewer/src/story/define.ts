import '../stage/define.ts';
import { Story } from './story.ts';

if (!customElements.get('ttt-story')) customElements.define('ttt-story', Story);

declare global {
  interface HTMLElementTagNameMap {
    'ttt-story': Story;
  }
}
