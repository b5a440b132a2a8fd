import type { Issue, Text } from '@thingsthattalk/core';
import { isLanguageTag } from '@thingsthattalk/core';
import { addressOf, webAddressOf } from './addresses.ts';
import type { Annotation, AnnotationBody } from './annotation-model.ts';
import { escapeProse, htmlToProse, looksLikeHtml } from './html-to-prose.ts';
import { deepest, isObject, isTooDeep, list, string, wellFormed, type Json } from './json.ts';
import { readNavPlaces } from './read-nav-place.ts';
import { readPlace } from './read-place.ts';
import { readAnnotationStyle } from './read-stylesheet.ts';
import { readText } from './read-text.ts';

interface AnnotationPage {
  readonly annotations: readonly Annotation[];
  /** The page that goes on where this one ends. */
  readonly next?: string;
}

/**
 * Reads an annotation page (or an annotation list of Presentation 2): what it says, and where. What is painted is left
 * out; annotations without a canvas are left out and named.
 * @param issues takes what was wrong, each with its path in the page
 */
export function readAnnotationPage(json: unknown, issues: Issue[] = []): AnnotationPage {
  if (!isTooDeep(json)) return readPage(json, issues, '');
  issues.push({ severity: 'error', path: '', message: `the page is nested more than ${deepest} deep`, mend: 'Ask the institution that publishes it to check it with a IIIF validator.' });
  return { annotations: [] };
}

/** A page that is not nested too deep. @param path where it stands in its document, for the issues */
export function readPage(json: unknown, issues: Issue[], path: string): AnnotationPage {
  if (!isObject(json)) {
    issues.push({ severity: 'error', path, message: 'an annotation page was expected', mend: 'Take this entry out of the list.' });
    return { annotations: [] };
  }
  const key = json.items === undefined ? 'resources' : 'items';
  const collection = nameOf(json);
  const annotations = list(json[key]).flatMap((each, index) => {
    const at = [path, `${key}[${index}]`].filter(Boolean).join('.');
    if (!isObject(each)) { issues.push({ severity: 'error', path: at, message: 'an annotation was expected' }); return []; }
    const annotation = readAnnotation(each);
    if (!annotation) { issues.push({ severity: 'warning', path: `${at}.target`, message: 'the annotation does not say what it is about', mend: 'Give it the address of a canvas as its target.' }); return []; }
    return annotation.motivations.some((motivation) => /^(?:sc:)?painting$/.test(motivation)) ? [] : [collection ? { ...annotation, collection } : annotation];
  });
  const next = webAddressOf(list(json.next)[0]);
  return { annotations, ...(next ? { next } : {}) };
}

/** The name of the annotation collection a page is a part of (`inCollection` in drafts of Presentation 4), else its own. */
function nameOf(page: Json): Text | null {
  const name = [...list(page.partOf), ...list(page.inCollection), page].filter(isObject).map(({ label }) => readText(label)).find((text) => text.length > 0);
  return name ?? null;
}

function readAnnotation(json: Json): Annotation | null {
  const target = readPlace(json.target ?? json.on);
  if (!target) return null;
  const bodies = list(json.body ?? json.resource).flatMap((body) => readBody(body, false));
  return { id: addressOf(json) ?? '', motivations: list(json.motivation).flatMap((each) => string(each) ?? []).map((each) => each.replace(/^(?:oa|sc):/, '')), label: readText(json.label), bodies, target, ...readColours(json) };
}

/** The colours of an annotation, or where they are to be fetched. */
function readColours({ stylesheet, body, target }: Json): Pick<Annotation, 'style' | 'stylesheet'> {
  const name = [...list(body), ...list(target)].filter(isObject).map(({ styleClass }) => string(list(styleClass)[0])).find((each) => each !== undefined);
  const address = webAddressOf(stylesheet);
  const css = isObject(stylesheet) ? string(stylesheet.value) : undefined;
  const style = css && name ? readAnnotationStyle(css, name) : null;
  return style ? { style } : address && name && !css ? { stylesheet: { address, name } } : {};
}

function readBody(json: unknown, choice: boolean): AnnotationBody[] {
  if (typeof json === 'string') {
    const id = webAddressOf(json);
    return id ? [{ kind: 'link', id, label: [] }] : [];
  }
  if (!isObject(json)) return [];
  const type = string(json.type) ?? string(json['@type']) ?? '';
  if (/Choice$/.test(type)) return [...list(json.default), ...list(json.items), ...list(json.item)].flatMap((each) => readBody(each, true));
  const text = readTextBody(json);
  if (text) return [{ kind: 'text', ...text, choice }];
  if (type === 'SpecificResource' || type === 'oa:SpecificResource') return isObject(json.source) && (json.source.type === 'TextualBody' || json.source.value !== undefined) ? readBody(json.source, choice) : readLink(json);
  if (type === 'Feature') return readNavPlaces(json).map((at) => ({ kind: 'place', at }));
  const id = webAddressOf(json);
  if (!id) return [];
  const format = string(json.format);
  const media = /Image$/i.test(type) ? 'image' : /^(?:Sound|Audio|dctypes:Sound)$/.test(type) ? 'sound' : /Video$|MovingImage$/.test(type) ? 'video' : null;
  if (media) return [{ kind: media, id, label: readText(json.label), ...(format ? { format } : {}) }];
  if (type === 'Canvas') return readLink({ ...json, source: json });
  const lang = string(list(json.language)[0]);
  return [{ kind: 'link', id, label: readText(json.label), ...(format ? { format } : {}), ...(lang ? { lang } : {}) }];
}

function readLink(json: Json): AnnotationBody[] {
  const { source } = json;
  const id = webAddressOf(source);
  if (!id) return [];
  const place = isObject(source) && source.type === 'Canvas' ? readPlace(json) : null;
  const manifest = isObject(source) ? webAddressOf(list(source.partOf)[0]) : undefined;
  return [{ kind: 'link', id, label: readText(json.label ?? (isObject(source) ? source.label : undefined)), ...(place ? { place: { ...place, ...(manifest ? { manifest } : {}) } } : {}) }];
}

/** A body of words, as CommonMark: HTML becomes that, what is plain stays as it is. `null` when it is no such body. */
export function readTextBody(json: Json): { readonly text: string; readonly lang?: string; readonly purpose?: string } | null {
  const given = typeof json.value === 'string' ? json.value : typeof json.chars === 'string' ? json.chars : null;
  if (given === null) return null;
  const value = wellFormed(given);
  const format = string(json.format) ?? '';
  const text = format === 'text/html' || (format !== 'text/plain' && looksLikeHtml(value)) || (format === 'text/plain' && /^\s*<(?:p|div|span|br|a)\b[^>]*>/i.test(value)) ? htmlToProse(value) : format === 'text/markdown' ? value : escapeProse(value.trim());
  const lang = string(list(json.language)[0])?.replace(/_/g, '-');
  const purpose = string(json.purpose);
  return { text, ...(lang && isLanguageTag(lang) ? { lang } : {}), ...(purpose ? { purpose } : {}) };
}
