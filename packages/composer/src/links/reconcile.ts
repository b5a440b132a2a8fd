/** A service that knows names: W3C Reconciliation Service API 0.2 (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/). */
export interface NameService { readonly name: string; readonly url: string }

/** Somebody, somewhere or something a name may mean. */
export interface Candidate { readonly uri: string; readonly name: string; readonly description: string; readonly from: string }

/** The services that are asked where nobody says others. `{lang}` is the language of who asks. */
export const nameServices: readonly NameService[] = [
  { name: 'Wikidata', url: 'https://wikidata.reconci.link/{lang}/api' },
  { name: 'AAT', url: 'https://termennetwerk-api.netwerkdigitaalerfgoed.nl/reconcile/http://vocab.getty.edu/aat' },
  { name: 'Cultuurhistorische Thesaurus', url: 'https://termennetwerk-api.netwerkdigitaalerfgoed.nl/reconcile/https://data.cultureelerfgoed.nl/term/id/cht' },
];

const patience = 8_000;
const manifests = new Map<string, Promise<string>>();

/**
 * Asks one service what a name may mean.
 * @param lang the language of who asks
 * @throws Error when the service does not answer, or answers with something else
 */
export async function askForName({ name: from, url }: NameService, name: string, lang: string, fetchFrom: typeof fetch = fetch): Promise<Candidate[]> {
  const address = url.replace('{lang}', encodeURIComponent(lang.split('-')[0] ?? 'en'));
  const response = await fetchFrom(address, { method: 'POST', body: new URLSearchParams({ queries: JSON.stringify({ q0: { query: name, limit: 5 } }) }), signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const { q0 } = (await response.json()) as { q0?: { result?: unknown } };
  const found = Array.isArray(q0?.result) ? (q0.result as readonly { id?: unknown; name?: unknown; description?: unknown }[]) : [];
  const view = found.some(({ id }) => typeof id === 'string' && !isWebAddress(id)) ? await viewOf(address, fetchFrom) : '';
  return found.flatMap(({ id, name: called, description }) => {
    if (typeof id !== 'string' || typeof called !== 'string') return [];
    const uri = isWebAddress(id) ? id : view.replace('{{id}}', encodeURIComponent(id));
    return isWebAddress(uri) ? [{ uri, name: called, description: typeof description === 'string' ? description : '', from }] : [];
  });
}

/** How a service makes an address of an id: its manifest says so, and is read once. */
function viewOf(address: string, fetchFrom: typeof fetch): Promise<string> {
  const known = manifests.get(address) ?? fetchFrom(address, { signal: AbortSignal.timeout(patience) }).then(async (response) => {
    const { view, identifierSpace } = (await response.json()) as { view?: { url?: unknown }; identifierSpace?: unknown };
    return typeof view?.url === 'string' ? view.url : typeof identifierSpace === 'string' ? `${identifierSpace}{{id}}` : '';
  });
  manifests.set(address, known);
  known.catch(() => { manifests.delete(address); });
  return known;
}

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]+/.test(text);
