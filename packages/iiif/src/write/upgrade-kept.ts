import { upgrade } from '@iiif/parser/upgrader';
import { addressOf } from '../presentation/addresses.ts';
import { isObject, list, string, type Json } from '../presentation/json.ts';
import { mendPresentation2 } from '../presentation/mend-presentation-2.ts';
import { readText } from '../presentation/read-text.ts';
import { languageMap } from './language-map.ts';
import { strictAddress } from './strict-address.ts';

/** A document brought to Presentation 3, and what of it has no place there. */
export interface Upgraded {
  readonly document: Json;
  /** Where properties were that could not be kept, as the original has them: `sequences[0].x-order`. */
  readonly lost: readonly string[];
}

/** Properties that Presentation 2 and its annotations define: bringing them over is the upgrade's own matter. */
const known = new Set('@context @id @type label description metadata thumbnail attribution license logo viewingDirection viewingHint navDate related rendering service seeAlso within startCanvas first last total next prev startIndex height width sequences structures canvases images otherContent ranges members manifests collections resources motivation on resource format full default item items selector style stylesheet chars language contentLayer profile protocol sizes tiles'.split(' '));

/**
 * Brings a Presentation 2 document to Presentation 3. What neither knows is put back on the manifest, canvas, picture,
 * annotation or range that it stood on.
 */
export function upgradeKept(original: Json): Upgraded {
  const own = new Map<string, { path: string; properties: Json }>();
  const lost: string[] = [];
  collect(original, '', own, lost);
  const document = upgrade(mendPresentation2(original) as never) as unknown as Json;
  const put = new Set<string>();
  const kept = putBack({ ...document, ...linksOf(original, document) }, own, put) as Json;
  return { document: kept, lost: [...lost, ...[...own].flatMap(([id, { path, properties }]) => (put.has(id) ? [] : Object.keys(properties).map((key) => join(path, key))))] };
}

/** The upgrade invents a provider for a logo and a homepage for `related`; both are written as the original means them. */
function linksOf(original: Json, { provider, homepage, requiredStatement }: Json): Json {
  const invented = list(provider).some((each) => addressOf(each) === 'http://example.org/provider');
  if (!invented) return {};
  const [id, logo] = [strictAddress(addressOf(original)), strictAddress(addressOf(list(original.logo)[0]))];
  const related = list(original.related).flatMap((each) => {
    const address = strictAddress(addressOf(each));
    return address ? [{ id: address, type: 'Text', label: languageMap(readText(isObject(each) ? each.label : undefined), address), format: (isObject(each) && string(each.format)) || 'text/html' }] : [];
  });
  const label = isObject(requiredStatement) ? requiredStatement.value : languageMap(readText(original.label), '–');
  return { provider: id && logo ? [{ id, type: 'Agent', label, logo: [{ id: logo, type: 'Image' }] }] : undefined, homepage: homepage ?? (related.length > 0 ? related : undefined) };
}

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);

function collect(value: unknown, path: string, into: Map<string, { path: string; properties: Json }>, lost: string[]): void {
  if (Array.isArray(value)) return value.forEach((each, index) => { collect(each, `${path}[${index}]`, into, lost); });
  if (!isObject(value)) return;
  const id = string(value['@id']);
  const properties = Object.entries(value).filter(([key]) => !known.has(key));
  if (properties.length > 0 && id && !into.has(id)) into.set(id, { path, properties: Object.fromEntries(properties) });
  else if (properties.length > 0 && isResource(value) && !id) lost.push(...properties.map(([key]) => join(path, key)));
  for (const [key, each] of Object.entries(value)) if (known.has(key)) collect(each, join(path, key), into, lost);
}

/** Texts and selectors are objects too, but no resources: what is in them goes along by itself. */
const isResource = (value: Json): boolean => /^(?:sc|oa|dctypes):/.test(string(value['@type']) ?? '');

function putBack(value: unknown, own: ReadonlyMap<string, { properties: Json }>, put: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => putBack(each, own, put));
  if (!isObject(value)) return value;
  const id = string(value.id) ?? string(value['@id']) ?? '';
  const kept = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, putBack(each, own, put)]));
  const found = typeof value.type === 'string' || value['@id'] !== undefined ? own.get(id) : undefined;
  if (found) put.add(id);
  return found ? { ...found.properties, ...kept } : kept;
}
