import '../stage/define.ts';
import { pageLanguage } from '../words/page-language.ts';
import { interfaceWords } from '../words/words.ts';
import { Thing } from './thing.ts';

// Without its words an element is left undefined: the page reads as it does without script.
await interfaceWords.load(pageLanguage());
if (!customElements.get('ttt-thing')) customElements.define('ttt-thing', Thing);

declare global {
  interface HTMLElementTagNameMap {
    'ttt-thing': Thing;
  }
}
