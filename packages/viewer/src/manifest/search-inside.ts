import { readAnnotationPage, type Annotation, type Manifest } from '@thingsthattalk/iiif';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import { cleanAddress, fetchText } from './load-document.ts';
import type { ManifestWords } from './manifest-words.ts';
import { plain } from './say.ts';
import { textsOf } from './annotation-text.ts';

type Search = NonNullable<Manifest['search']>;

/** One place that was found, with the words around it where the service tells them. */
export interface Hit {
  readonly annotation: Annotation;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Asks a Content Search service (2.0 §5, 1.0 §3) for words. @throws OpenError when it does not answer */
export async function searchInside({ id }: Search, query: string, signal: AbortSignal): Promise<Hit[]> {
  const address = new URL(cleanAddress(id));
  address.searchParams.set('q', query);
  const { body } = await fetchText(address.href, { signal, most: 20_000_000 });
  const json = JSON.parse(body) as { annotations?: unknown; hits?: unknown };
  const { annotations } = readAnnotationPage(json);
  const around = new Map<string, Omit<Hit, 'annotation'>>();
  const note = (target: unknown, selector: Record<string, unknown> | undefined): void => { if (typeof target === 'string' && selector) around.set(target, { before: text(selector.prefix ?? selector.before), match: text(selector.exact ?? selector.match), after: text(selector.suffix ?? selector.after) }); };
  for (const page of array(json.annotations)) for (const hit of array(page.items)) for (const target of array(hit.target)) note(target.source, array(target.selector)[0]);
  for (const hit of array(json.hits)) for (const target of Array.isArray(hit.annotations) ? hit.annotations : []) note(target, array(hit.selectors)[0] ?? hit);
  return annotations.map((annotation) => ({ annotation, ...(around.get(annotation.id) ?? { before: '', match: '', after: '' }) }));
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const array = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter((each): each is Record<string, unknown> => typeof each === 'object' && each !== null);

const states = new WeakMap<object, { query: string; hits: readonly Hit[] | null; failed: boolean; abort: AbortController }>();

/** A field to search in the document, and what was found. */
export function searchTemplate(host: ReactiveControllerHost & object, search: Search, words: ManifestWords, lang: string, show: (annotation: Annotation) => void): unknown {
  const state = states.get(search) ?? { query: '', hits: null, failed: false, abort: new AbortController() };
  states.set(search, state);
  const ask = (event: SubmitEvent): void => {
    event.preventDefault();
    const query = String(new FormData(event.target as HTMLFormElement).get('q') ?? '').trim();
    state.abort.abort();
    const { signal } = (state.abort = new AbortController());
    if (!query) return;
    void searchInside(search, query, signal).then((hits) => Object.assign(state, { query, hits, failed: false }), () => { if (!signal.aborted) Object.assign(state, { hits: null, failed: true }); }).then(() => { host.requestUpdate(); });
  };
  return html`<section class="search" aria-label=${words.search}><form role="search" @submit=${ask}><input type="search" name="q" aria-label=${words.search} placeholder=${words.search}><button>${words.searchFor}</button></form>
    <p class="note" role="status">${state.failed ? words.searchFailed : state.hits ? words.found(state.hits.length) : nothing}</p>
    ${state.hits ? html`<ol>${state.hits.map(({ annotation, before, match, after }) => html`<li><button @click=${() => { show(annotation); }}>${match ? html`${before}<mark>${match}</mark>${after}` : textsOf(annotation, lang).map((body) => plain(body.text)).join(' ')}</button></li>`)}</ol>` : nothing}</section>`;
}
