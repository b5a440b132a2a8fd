import '../stage/define.ts';
import { pageLanguage } from '../words/page-language.ts';
import { interfaceWords } from '../words/words.ts';
import { Story } from './story.ts';

// Without its words an element is left undefined: the page reads as it does without script.
await interfaceWords.load(pageLanguage());
if (!customElements.get('ttt-story')) customElements.define('ttt-story', Story);

declare global {
  interface HTMLElementTagNameMap {
    'ttt-story': Story;
  }
}
