import type { Issue } from '@thingsthattalk/core';
import { addressOf, webAddressOf } from './addresses.ts';
import { isObject, list, string, type Json } from './json.ts';
import type { LabelledValue, Linked, Manifest, Provider } from './model.ts';
import { readNavPlaces } from './read-nav-place.ts';
import { readText } from './read-text.ts';

type Description = Pick<Manifest, 'label' | 'summary' | 'metadata' | 'rights' | 'requiredStatement' | 'provider' | 'homepage' | 'seeAlso' | 'rendering' | 'thumbnail' | 'navDate' | 'navPlace' | 'partOf' | 'behavior'>;

/** What a manifest or collection says of itself (§3.1–3.3). `original` is the document before it was brought to Presentation 3. */
export function readDescription(document: Json, original: Json, version: 2 | 3 | 4, issues: Issue[]): Description {
  const rights = string(document.rights) ?? string(list(original.license)[0]);
  if (document.rights !== undefined && typeof document.rights !== 'string') issues.push({ severity: 'error', path: 'rights', message: 'one address of a licence or rights statement was expected', mend: 'Write it as text.' });
  else if (version === 3 && rights && !/^https?:\/\/(creativecommons\.org|rightsstatements\.org)\//.test(rights)) issues.push({ severity: 'warning', path: 'rights', message: `"${rights}" is neither a Creative Commons licence nor a statement of rightsstatements.org`, mend: 'Put it in requiredStatement, and a statement here.' });
  if (version >= 3) checkLanguageMap(document.label, 'label', issues);
  const required = isObject(document.requiredStatement) ? { label: readText(document.requiredStatement.label), value: readText(document.requiredStatement.value, 'prose') } : original.attribution === undefined ? undefined : { label: [], value: readText(original.attribution, 'prose') };
  for (const [index, thumbnail] of list(document.thumbnail).entries()) if (version === 3 && isObject(thumbnail) && thumbnail.service !== undefined && !Array.isArray(thumbnail.service)) issues.push({ severity: 'error', path: `thumbnail[${index}].service`, message: 'a list of services was expected', mend: 'Put it between square brackets.' });
  const thumbnail = webAddressOf(list(document.thumbnail)[0]);
  const navDate = string(document.navDate);
  return {
    label: readText(document.label),
    summary: readText(document.summary ?? original.description, 'prose'),
    metadata: readMetadata(document.metadata, 'metadata', issues),
    ...(rights ? { rights } : {}),
    ...(required && required.value.length > 0 ? { requiredStatement: required } : {}),
    provider: list(document.provider).flatMap(readProvider), homepage: readLinks(document.homepage), seeAlso: readLinks(document.seeAlso), rendering: readLinks(document.rendering), partOf: readLinks(document.partOf),
    ...(thumbnail ? { thumbnail } : {}),
    ...(navDate ? { navDate } : {}),
    navPlace: readNavPlaces(document.navPlace),
    behavior: list(document.behavior).filter((each) => typeof each === 'string'),
  };
}

function checkLanguageMap(value: unknown, path: string, issues: Issue[]): void {
  if (value === undefined) return;
  if (!isObject(value)) return void issues.push({ severity: 'error', path, message: 'texts by language were expected', mend: 'Write {"en": ["…"]}.' });
  for (const [lang, texts] of Object.entries(value)) {
    if (!Array.isArray(texts)) issues.push({ severity: 'error', path: `${path}.${lang}`, message: 'a list of texts was expected', mend: 'Put the text between square brackets.' });
    if (lang !== 'none' && !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(lang)) issues.push({ severity: 'error', path: `${path}.${lang}`, message: `"${lang}" is no language tag`, mend: 'Write one such as "en", or "none".' });
  }
}

/** The headings and values of a record that IIIF does not understand, but shows. */
export const readMetadata = (json: unknown, path: string, issues: Issue[]): LabelledValue[] => list(json).flatMap((pair, index): LabelledValue[] => {
  if (!isObject(pair)) { issues.push({ severity: 'error', path: `${path}[${index}]`, message: 'a label and a value were expected' }); return []; }
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
  const languages = isObject(each) ? list(each.language).filter((lang): lang is string => typeof lang === 'string') : [];
  return [{ id, label: isObject(each) ? readText(each.label) : [], ...(format ? { format } : {}), ...(languages.length > 0 ? { languages } : {}) }];
});
