import { pageLanguage } from '../words/page-language.ts';
import { interfaceWords } from '../words/words.ts';
import { searchCatalogues } from './search-words.ts';
import { SearchElement } from './search.ts';

await Promise.all([interfaceWords.load(pageLanguage()), searchCatalogues.load(pageLanguage())]);
if (!customElements.get('ttt-search')) customElements.define('ttt-search', SearchElement);

declare global {
  interface HTMLElementTagNameMap {
    'ttt-search': SearchElement;
  }
}
