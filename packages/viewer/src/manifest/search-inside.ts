import type { Annotation, Manifest } from '@thingsthattalk/iiif';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import { cleanAddress, fetchText } from './load-document.ts';
import type { ManifestWords } from './manifest-words.ts';
import { plain } from './say.ts';
import { textsOf } from './annotation-text.ts';
import { readHits, readTerms, type Hit, type HitPage } from './read-hits.ts';

type Search = NonNullable<Manifest['search']>;

/** From so many letters on, words are proposed. */
const fewestLetters = 2;
/** In one entry no more places are quoted. */
const mostQuotes = 3;

/** Asks a service; the words are added to its own address. @throws OpenError when it does not answer */
async function ask<T>(service: string, query: Readonly<Record<string, string>>, read: (json: unknown) => T, signal: AbortSignal): Promise<T> {
  const address = new URL(cleanAddress(service));
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  const { body } = await fetchText(address.href, { signal, most: 20_000_000 });
  return read(JSON.parse(body));
}

interface SearchState {
  readonly found: HitPage | null;
  readonly failed: boolean;
  /** Words that go on with what is being typed. */
  readonly terms: readonly string[];
  /** Ends what was asked before. */
  readonly asking: AbortController;
  readonly completing: AbortController;
}

const states = new WeakMap<Search, SearchState>();

/**
 * A field to search in the document, with words proposed where the service can, and what was found: each place with the
 * text around it, to be gone to.
 */
export function searchTemplate(host: ReactiveControllerHost, search: Search, words: ManifestWords, lang: string, show: (annotation: Annotation) => void): unknown {
  const state = states.get(search) ?? { found: null, failed: false, terms: [], asking: new AbortController(), completing: new AbortController() };
  const change = (part: Partial<SearchState>): void => {
    states.set(search, { ...state, ...states.get(search), ...part });
    host.requestUpdate();
  };
  const find = (service: string, query: Readonly<Record<string, string>>, before: readonly Hit[]): void => {
    states.get(search)?.asking.abort();
    const asking = new AbortController();
    change({ asking });
    void ask(service, query, readHits, asking.signal).then(
      (page) => { if (!asking.signal.aborted) change({ found: { ...page, hits: [...before, ...page.hits] }, failed: false }); },
      () => { if (!asking.signal.aborted) change({ failed: true, ...(before.length > 0 ? {} : { found: null }) }); },
    );
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const q = String(new FormData(event.target as HTMLFormElement).get('q') ?? '').trim();
    if (q) find(search.id, { q }, []);
  };
  const complete = (event: Event): void => {
    states.get(search)?.completing.abort();
    const q = (event.target as HTMLInputElement).value.trimStart();
    if (!search.autocomplete || q.length < fewestLetters) return;
    const completing = new AbortController();
    change({ completing });
    // Nothing is lost where no words come: they are a help, and the field works without.
    void ask(search.autocomplete, { q }, readTerms, completing.signal).then((terms) => { if (!completing.signal.aborted) change({ terms: terms.slice(0, 12) }); }, () => undefined);
  };
  const { found, failed, terms } = state;
  return html`<section class="search" aria-label=${words.search}><form role="search" @submit=${submit}><input type="search" name="q" autocomplete="off" maxlength="200" list=${search.autocomplete ? 'terms' : nothing} aria-label=${words.search} placeholder=${words.search} @input=${complete}><button>${words.searchFor}</button>${search.autocomplete ? html`<datalist id="terms">${terms.map((term) => html`<option value=${term}></option>`)}</datalist>` : nothing}</form>
    <p class="note" role="status">${failed ? words.searchFailed : found ? words.found(found.total ?? found.hits.length) : nothing}</p>
    ${found ? html`<ol>${found.hits.map((hit) => html`<li><button data-hit=${hit.annotation.id} @click=${() => { show(hit.annotation); }}>${hitTemplate(hit, lang)}</button></li>`)}</ol>` : nothing}
    ${found?.next ? html`<button class="go" @click=${() => { find(found.next!, {}, found.hits); }}>${words.moreFound}</button>` : nothing}</section>`;
}

const hitTemplate = ({ annotation, quotes }: Hit, lang: string): unknown =>
  (quotes.length > 0
    ? quotes.slice(0, mostQuotes).map(({ before, match, after }) => html`<span class="quote">${before}<mark>${match}</mark>${after}</span>`)
    : textsOf(annotation, lang).map((body) => plain(body.text)).join(' '));
