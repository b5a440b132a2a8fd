import { html } from 'lit';
import type { SearchWords } from './search-words.ts';
import { yearsOf, type SearchState } from './search-state.ts';

/** Two fields for the first and the last year of what is looked for. */
export function yearsTemplate({ years }: SearchState, words: SearchWords, choose: (years: SearchState['years']) => void): unknown {
  const changed = (event: Event): void => {
    const [from, to] = [...(event.currentTarget as HTMLElement).querySelectorAll('input')].map(({ value }) => value);
    choose(yearsOf(from ?? '', to ?? ''));
  };
  return html`<fieldset data-facet="years" @change=${changed}><legend>${words.years}</legend><div class="between"><input type="text" inputmode="numeric" pattern="-?[0-9]{1,5}" aria-label=${words.fromYear} .value=${years?.first?.toString() ?? ''}><span aria-hidden="true">–</span><input type="text" inputmode="numeric" pattern="-?[0-9]{1,5}" aria-label=${words.toYear} .value=${years?.last?.toString() ?? ''}></div></fieldset>`;
}
