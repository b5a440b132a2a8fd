import { pageLanguage } from '../words/page-language.ts';
import { searchCatalogues } from './search-words.ts';
import { SearchElement } from './search.ts';

await searchCatalogues.load(pageLanguage());
if (!customElements.get('ttt-search')) customElements.define('ttt-search', SearchElement);

declare global {
  interface HTMLElementTagNameMap {
    'ttt-search': SearchElement;
  }
}
