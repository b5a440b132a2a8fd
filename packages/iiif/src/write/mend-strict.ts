import { isObject, list, type Json } from '../presentation/json.ts';
import { readText } from '../presentation/read-text.ts';
import { languageMap } from './language-map.ts';
import { strictAddress } from './strict-address.ts';

const behaviors = new Set('auto-advance no-auto-advance repeat no-repeat unordered individuals continuous paged facing-pages non-paged multi-part together sequence thumbnail-nav no-nav hidden'.split(' '));
const texts = new Set(['label', 'summary']);
const links = new Set(['homepage', 'rendering', 'seeAlso', 'partOf', 'thumbnail', 'logo']);
const lists = new Set(['service', 'services', 'provider', 'metadata', 'structures', 'annotations', 'behavior', ...links]);
const addresses = new Set(['id', '@id', 'target', 'source']);

/**
 * A Presentation 3 document with what often is amiss in real ones put right, so that strict readers take it: addresses
 * encoded, texts as language maps, single values where lists belong, behaviors and links that are none left out.
 * Nothing that the API does not know is touched.
 */
export const mendStrict = (document: Json): Json => mend(document) as Json;

function mend(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mend);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
    if (each === undefined || each === null) return [];
    if (addresses.has(key) && typeof each === 'string') return [[key, strictAddress(each) ?? each]];
    if (texts.has(key)) { const map = languageMap(readText(each, 'prose'), ''); return isLanguageMap(each) ? [[key, each]] : 'none' in map && map.none?.[0] === '' ? [] : [[key, map]]; }
    if (key === 'behavior') { const known = list(each).filter((name) => behaviors.has(String(name))); return known.length > 0 ? [[key, known]] : []; }
    if (key === 'duration' && !(typeof each === 'number' && each > 0)) return [];
    if (links.has(key)) { const found = list(each).map((link) => mend(typeof link === 'string' ? { id: link, type: key === 'thumbnail' || key === 'logo' ? 'Image' : 'Text' } : link)).filter(isLink); return found.length > 0 ? [[key, found]] : []; }
    if (key === 'service' || key === 'services') { const found = list(each).map(mend).filter(isService); return found.length > 0 ? [[key, found]] : []; }
    return [[key, lists.has(key) ? list(each).map(mend) : mend(each)]];
  }));
}

const isLanguageMap = (value: unknown): boolean => isObject(value) && Object.entries(value).every(([tag, each]) => /^[a-zA-Z-]+$/.test(tag) && Array.isArray(each) && each.every((text) => typeof text === 'string'));
const isLink = (link: unknown): boolean => isObject(link) && strictAddress(typeof link.id === 'string' ? link.id : undefined) !== null && typeof link.type === 'string';
const isService = (service: unknown): boolean => isObject(service) && ((strictAddress(String(service.id)) !== null && typeof service.type === 'string') || (strictAddress(String(service['@id'])) !== null && typeof service['@type'] === 'string'));
