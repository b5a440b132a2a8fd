import { editDistance, nearest } from './nearest.ts';
import { failure, success, type Result } from './result.ts';
import { makeSlug } from './slug.ts';

/** Under which name the Lexicons are known. */
export const lexiconAuthority = 'net.thingsthattalk';

/** Every type of record, by its short name: a folder on disk, and the end of its Lexicon's name. */
export const recordTypes = ['thing', 'story', 'storyPart', 'claim', 'collection', 'exhibition', 'agent', 'place', 'term', 'response', 'submission', 'decision', 'withdrawal', 'declaration'] as const;
export type RecordType = (typeof recordTypes)[number];

/** A record of this archive: `thing/ray-dragon`. */
export interface LocalRef { readonly kind: 'local'; readonly type: RecordType; readonly slug: string }
/** A record on the network: `at://did:web:example.org/net.thingsthattalk.thing/ray-dragon`. */
export interface NetworkRef { readonly kind: 'network'; readonly did: string; readonly type: RecordType; readonly slug: string }
/** Something that lives elsewhere on the web, or on the network under somebody else's Lexicon. */
export interface ElsewhereRef { readonly kind: 'elsewhere'; readonly uri: string }
/** A reference in any of its forms. */
export type Ref = LocalRef | NetworkRef | ElsewhereRef;

const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
/** Keys of records on the network are freer than slugs: https://atproto.com/specs/record-key */
const keyPattern = /^(?!\.{1,2}$)[A-Za-z0-9._:~-]{1,512}$/;
/** Collections on the network are named by an NSID: https://atproto.com/specs/nsid */
const collectionPattern = /^(?=.{1,317}$)[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+\.[A-Za-z][A-Za-z0-9]{0,62}$/;
const webPattern = /^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/;
const didPattern = /^did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]$/;

/**
 * Whether a text may be the name of a record: `[a-z0-9-]`, 1 to 64 characters, no hyphen at either end.
 * @example
 * ['ray-dragon', 'Ray', '-ray'].map(isSlug) //=> [true, false, false]
 */
export const isSlug = (text: string): boolean => slugPattern.test(text);

const isType = (text: string): text is RecordType => (recordTypes as readonly string[]).includes(text);

/**
 * Reads a reference as records write it.
 * @returns which record it names; or what is wrong with it, with the nearest that would be right
 * @example
 * readRef('thing/ray-dragon') //=> { ok: true, value: { kind: 'local', type: 'thing', slug: 'ray-dragon' }, issues: [] }
 */
export function readRef(text: string): Result<Ref> {
  if (text.startsWith('at://')) return readNetworkRef(text);
  if (webPattern.test(text)) return success({ kind: 'elsewhere', uri: text });
  const [type = '', slug = '', ...rest] = text.split('/');
  if (rest.length > 0 || !slug) return failure(`"${text}" is no reference`, 'Write type/slug, such as "thing/ray-dragon", or a whole address with at:// or https://.');
  if (!isType(type)) {
    const near = nearest(type, recordTypes);
    return failure(`"${type}" is no type of record; there are ${recordTypes.join(', ')}`, near ? `Write "${near}/${slug}".` : undefined);
  }
  if (!isSlug(slug)) {
    const mended = makeSlug(slug);
    return failure(`"${slug}" is no slug: a to z, 0 to 9 and hyphens between them, at most 64`, mended ? `Write "${type}/${mended}".` : undefined);
  }
  return success({ kind: 'local', type, slug });
}

function readNetworkRef(text: string): Result<Ref> {
  const [, did = '', collection = '', key = '', extra] = /^at:\/\/([^/]+)\/([^/]+)\/([^/]+)(.*)$/.exec(text) ?? [];
  if (!didPattern.test(did) || !collectionPattern.test(collection) || !keyPattern.test(key) || extra) return failure(`"${text}" is no address of a record on the network`, 'Write at://did/collection/key, with the DID of the repository, not its handle.');
  const type = collection.startsWith(`${lexiconAuthority}.`) ? collection.slice(lexiconAuthority.length + 1) : '';
  return success(isType(type) ? { kind: 'network', did, type, slug: key } : { kind: 'elsewhere', uri: text });
}

/**
 * The same for those to whom a wrong reference is a bug.
 * @throws TypeError naming the reference and what is wrong with it
 * @example
 * parseRef('https://example.org/x') //=> { kind: 'elsewhere', uri: 'https://example.org/x' }
 */
export function parseRef(text: string): Ref {
  const read = readRef(text);
  if (!read.ok) throw new TypeError(`parseRef: ${read.issues[0]?.message}`);
  return read.value;
}

/**
 * Whether a text is a reference, in any of its forms.
 * @example
 * ['thing/ray-dragon', 'ray-dragon'].map(isRef) //=> [true, false]
 */
export const isRef = (text: unknown): text is string => typeof text === 'string' && readRef(text).ok;

/**
 * The readable form of a record's reference. For a record of another archive it is valid only beside that archive's identity.
 * @example
 * toReadableRef({ kind: 'local', type: 'thing', slug: 'ray-dragon' }) //=> 'thing/ray-dragon'
 */
export const toReadableRef = ({ type, slug }: LocalRef | NetworkRef): string => `${type}/${slug}`;

/**
 * The network form, under the identity of the archive that holds it (https://atproto.com/specs/at-uri-scheme).
 * @example
 * toAtUri({ kind: 'local', type: 'thing', slug: 'ray-dragon' }, 'did:web:example.org') //=> 'at://did:web:example.org/net.thingsthattalk.thing/ray-dragon'
 */
export const toAtUri = ({ type, slug }: LocalRef | NetworkRef, identity: string): string => `at://${identity}/${lexiconAuthority}.${type}/${slug}`;

/**
 * The address of a record's page: `<base>/<lang>/<type>/<slug>/`.
 * @param base the archive's address, with or without a slash at the end
 * @example
 * toWebUrl({ kind: 'local', type: 'thing', slug: 'ray-dragon' }, 'https://example.org', 'nl') //=> 'https://example.org/nl/thing/ray-dragon/'
 */
export const toWebUrl = ({ type, slug }: LocalRef | NetworkRef, base: string, lang: string): string => `${base.replace(/\/+$/, '')}/${lang}/${type}/${slug}/`;

/**
 * The record and the language behind a page's address; `null` when it is no page of a record under this base.
 * @example
 * fromWebUrl('https://example.org/nl/thing/ray-dragon/#c1', 'https://example.org') //=> { ref: { kind: 'local', type: 'thing', slug: 'ray-dragon' }, lang: 'nl' }
 */
export function fromWebUrl(url: string, base: string): { readonly ref: LocalRef; readonly lang: string } | null {
  const root = `${base.replace(/\/+$/, '')}/`;
  if (!url.startsWith(root)) return null;
  const [, lang, type = '', slug = ''] = /^([A-Za-z0-9-]+)\/([A-Za-z]+)\/([a-z0-9-]+)(?:\/(?:index\.html)?)?(?:[?#].*)?$/.exec(url.slice(root.length)) ?? [];
  return lang && isType(type) && isSlug(slug) ? { ref: { kind: 'local', type, slug }, lang } : null;
}

/**
 * The `did:web` of a site: https://w3c-ccg.github.io/did-method-web/. A port that goes without saying is left out.
 * @throws TypeError when the address is not one with http or https and a plain host; a host with letters beyond ASCII
 * must be given as it is on the wire (`xn--…`), as every `URL` does
 * @example
 * didWebOf('https://example.org:8443/museum/') //=> 'did:web:example.org%3A8443:museum'
 */
export function didWebOf(base: string): string {
  const [, scheme, host, port, path = ''] = /^(https?):\/\/([a-z0-9.-]+)(?::(\d+))?(\/[^?#\s]*)?(?:[?#]\S*)?$/i.exec(base) ?? [];
  if (!scheme || !host) throw new TypeError(`didWebOf: "${base}" is no web address with a plain host`);
  const usual = scheme.toLowerCase() === 'https' ? '443' : '80';
  return ['did:web', host.toLowerCase() + (port && port !== usual ? `%3A${port}` : ''), ...path.split('/').filter(Boolean).map(toDidSegment)].join(':');
}

/** What a path may hold and a DID may not is percent-encoded; what is encoded already stays. */
const toDidSegment = (part: string): string =>
  part.replace(/%[0-9a-f]{2}|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^A-Za-z0-9._-]/gi, (found) => (/^%../.test(found) ? found.toUpperCase() : encodeURIComponent(found).replace(/[!~*'()]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)));

/**
 * The record that was probably meant by a reference of this archive that leads nowhere: the nearest slug, one of the
 * same type first. At most a third of the letters may differ, unless one slug is the beginning or end of the other.
 * @param known the references there are; any iterable, gone through once
 * @returns `null` when none is near, and for references that lead elsewhere
 * @example
 * suggestRef('thing/ray-dargon', ['thing/ray-dragon', 'agent/naturalis']) //=> 'thing/ray-dragon'
 */
export function suggestRef(broken: string, known: Iterable<string>): string | null {
  if (broken.includes(':')) return null;
  const [type, slug = ''] = broken.includes('/') ? broken.split('/', 2) : ['', broken];
  const limit = Math.min(Math.max(1, Math.floor(slug.length / 3)), slug.length - 1);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const ref of known) {
    const [knownType, knownSlug = ''] = ref.split('/', 2);
    const part = isPartOf(slug, knownSlug) || isPartOf(knownSlug, slug);
    const distance = part ? 1.5 : editDistance(slug, knownSlug, limit + 1);
    const cost = distance + (knownType === type ? 0 : 1);
    if ((part || distance <= limit) && cost < least) [best, least] = [ref, cost];
  }
  return best;
}

/** Whole words at the beginning or the end: `naturalis` of `naturalis-leiden`. */
const isPartOf = (part: string, whole: string): boolean => part.length >= 3 && (whole.startsWith(`${part}-`) || whole.endsWith(`-${part}`));
