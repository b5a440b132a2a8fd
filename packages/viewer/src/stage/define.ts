import { pageLanguage } from '../words/page-language.ts';
import { interfaceWords } from '../words/words.ts';
import { Stage } from './stage.ts';

// Without its words an element is left undefined: the page reads as it does without script.
await interfaceWords.load(pageLanguage());
if (!customElements.get('ttt-stage')) customElements.define('ttt-stage', Stage);

declare global {
  interface HTMLElementTagNameMap {
    'ttt-stage': Stage;
  }
}
