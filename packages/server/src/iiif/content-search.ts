import { completeAnswer, makeWordIndex, searchAnswer, type WordIndex } from '@thingsthattalk/iiif';
import { refusal, type Answer, type Responder } from '../http/answer.ts';
import type { BuiltDocuments } from './built-documents.ts';
import { loadSaid } from './load-said.ts';

/** The longest query that is answered, in characters. */
const longest = 200;
/** So many things are kept ready for asking. */
const mostKept = 100;
const json = { 'Content-Type': 'application/ld+json;profile="http://iiif.io/api/search/2/context.json"', 'Cache-Control': 'public, max-age=300' };

/**
 * Content Search 2.0 in what is said about each thing and in each story: `/iiif/thing/<slug>/search` and `autocomplete`
 * beside it. It needs the built site, and nothing that is not public is found.
 * @param archive the archive's folder, for the annotations in kept manifests; `null` where there is none
 */
export function contentSearch(documents: BuiltDocuments, archive: string | null): Responder {
  const kept = new Map<string, Promise<WordIndex | null>>();
  const indexOf = async (ref: string): Promise<WordIndex | null> => {
    const key = `${await documents.version()} ${ref}`;
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
    const made = loadSaid(ref, documents, archive).then((said) => said && makeWordIndex(said));
    kept.set(key, made);
    made.then((index) => { if (!index) kept.delete(key); }, () => kept.delete(key));
    return made;
  };

  return async ({ path, query }) => {
    const [, ref, kind] = /^\/iiif\/((?:thing|story)\/[a-z0-9-]+)\/(search|autocomplete)$/.exec(path) ?? [];
    if (!ref) return null;
    const index = await indexOf(ref);
    if (!index) return refusal(404, `There is no ${ref} here.`);
    const service = `${await documents.base()}/iiif/${ref}`;
    const answer = kind === 'search' ? find(index, `${service}/search`, query) : complete(index, service, query);
    return 'status' in answer ? (answer as Answer) : { status: 200, headers: json, body: await documents.atHome(answer) };
  };
}

type Json = Readonly<Record<string, unknown>>;

function find(index: WordIndex, service: string, query: URLSearchParams): Json | Answer {
  const q = (query.get('q') ?? '').trim();
  const page = query.get('page') ?? '1';
  if (q.length > longest) return tooLong;
  if (!/^[1-9]\d{0,5}$/.test(page)) return refusal(400, `"${page.slice(0, 40)}" is no page: they are numbered 1, 2, 3.`);
  const motivations = (query.get('motivation') ?? '').split(/\s+/).filter(Boolean);
  if (motivations.length > 10 || motivations.some((each) => !/^[\w:/.#-]{1,60}$/.test(each))) return refusal(400, 'motivation should be names such as commenting or describing, at most ten, with a space between them.');
  return searchAnswer(index, service, { q, motivations, page: Number(page), ignored: ignored(query, ['q', 'motivation', 'page']) }) ?? refusal(404, `There is no page ${page} of this answer.`);
}

function complete(index: WordIndex, service: string, query: URLSearchParams): Json | Answer {
  const q = (query.get('q') ?? '').trimStart();
  const least = query.get('min');
  if (!q) return refusal(400, 'q is missing: the first letters of the word to be completed.');
  if (q.length > longest) return tooLong;
  if (least !== null && !/^\d{1,6}$/.test(least)) return refusal(400, `min should be a number: "${least.slice(0, 40)}" is none.`);
  return completeAnswer(index, { search: `${service}/search`, autocomplete: `${service}/autocomplete` }, { q, ...(least === null ? {} : { least: Number(least) }), ignored: ignored(query, ['q', 'min']) });
}

const tooLong = refusal(400, `q is longer than ${longest} characters: ask for fewer words.`);

/** The parameters of the specification that are not heeded here: the answer must name them. */
const ignored = (query: URLSearchParams, heeded: readonly string[]): string[] => [...new Set(query.keys())].filter((name) => !heeded.includes(name) && ['motivation', 'date', 'user', 'min'].includes(name));
