import { addressOf, webAddressOf } from './addresses.ts';
import { isObject, list, string, type Json } from './json.ts';
import type { LabelledValue, Linked, Manifest, Provider } from './model.ts';
import { readNavPlaces } from './read-nav-place.ts';
import { readText } from './read-text.ts';
import { readThumbnail } from './read-thumbnail.ts';

type Description = Pick<Manifest, 'label' | 'summary' | 'metadata' | 'rights' | 'requiredStatement' | 'provider' | 'homepage' | 'seeAlso' | 'rendering' | 'thumbnail' | 'navDate' | 'navPlace' | 'partOf' | 'behavior'>;

/** What a manifest or collection says of itself (§3.1–3.3). `original` is the document before it was brought to Presentation 3. */
export function readDescription(document: Json, original: Json): Description {
  const rights = string(document.rights) ?? string(list(original.license)[0]);
  const required = isObject(document.requiredStatement) ? { label: readText(document.requiredStatement.label), value: readText(document.requiredStatement.value, 'prose') } : original.attribution === undefined ? undefined : { label: [], value: readText(original.attribution, 'prose') };
  const thumbnail = readThumbnail(document.thumbnail);
  const navDate = string(document.navDate);
  return {
    label: readText(document.label),
    summary: readText(document.summary ?? original.description, 'prose'),
    metadata: readMetadata(document.metadata),
    ...(rights ? { rights } : {}),
    ...(required && required.value.length > 0 ? { requiredStatement: required } : {}),
    provider: list(document.provider).flatMap(readProvider), homepage: readLinks(document.homepage), seeAlso: readLinks(document.seeAlso), rendering: readLinks(document.rendering), partOf: readLinks(document.partOf),
    ...(thumbnail ? { thumbnail } : {}),
    ...(navDate ? { navDate } : {}),
    navPlace: readNavPlaces(document.navPlace),
    behavior: list(document.behavior).flatMap((each) => string(each) ?? []),
  };
}

/** The headings and values of a record that IIIF does not understand, but shows. */
export const readMetadata = (json: unknown): LabelledValue[] => list(json).flatMap((pair): LabelledValue[] => {
  if (!isObject(pair)) return [];
  const read = { label: readText(pair.label), value: readText(pair.value, 'prose') };
  return read.label.length > 0 && read.value.length > 0 ? [read] : [];
});

function readProvider(json: unknown): Provider[] {
  const id = addressOf(json);
  if (!id || !isObject(json)) return [];
  const logo = webAddressOf(list(json.logo)[0]);
  return [{ id, label: readText(json.label), homepage: readLinks(json.homepage), ...(logo ? { logo } : {}) }];
}

/** Links to pages and documents; addresses other than http and https are left out. */
export const readLinks = (value: unknown): Linked[] => list(value).flatMap((each) => {
  const id = webAddressOf(each);
  if (!id) return [];
  const format = isObject(each) ? string(each.format) : undefined;
  const languages = isObject(each) ? list(each.language).flatMap((lang) => string(lang) ?? []) : [];
  return [{ id, label: isObject(each) ? readText(each.label) : [], ...(format ? { format } : {}), ...(languages.length > 0 ? { languages } : {}) }];
});
