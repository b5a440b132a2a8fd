import { upgrade } from '@iiif/parser/upgrader';
import type { Issue } from '@thingsthattalk/core';
import { addressOf } from './addresses.ts';
import { isObject, list, type Json } from './json.ts';
import { mendPresentation2 } from './mend-presentation-2.ts';

const mend = 'Ask the institution that publishes it to check it with a IIIF validator.';
const context = 'http://iiif.io/api/presentation/2/context.json';
/** What takes the upgrader the square of its number, or more room than there is, goes through it in pieces. */
const most = 5000;

/**
 * Brings a Presentation 2 document to Presentation 3. Where something in it cannot be brought there, that part is left
 * out and said, and the rest is used.
 */
export function upgradePresentation2(original: Json, issues: Issue[]): Json {
  const { structures, ...document } = mendPresentation2(original);
  for (const [at, sequence] of sequencesOf(original).entries()) for (const [index, canvas] of list(sequence.canvases).entries()) if (!addressOf(canvas)) issues.push({ severity: 'error', path: `sequences[${at}].canvases[${index}].@id`, message: 'the canvas has no address', mend: 'Give it an @id that begins with https://.' });
  const size = sequencesOf(document).reduce((sum, { canvases }) => sum + list(canvases).length, 0) + list(document.manifests).length + list(document.collections).length + list(document.members).length;
  const whole = size > most ? null : attempt(document);
  return { ...(whole ?? inPieces(document, issues)), ...(structures === undefined ? {} : { structures: list(structures).filter(isObject).map(rangeOf) }) };
}

const sequencesOf = (document: Json): Json[] => list(document.sequences).filter(isObject);

/** The upgrader throws on what it does not expect, and changes what it is given. */
function attempt(document: Json): Json | null {
  try {
    const made: unknown = upgrade(structuredClone({ ...document, '@context': context }) as never);
    return isObject(made) ? made : null;
  } catch {
    return null;
  }
}

function inPieces(document: Json, issues: Issue[]): Json {
  const { sequences, manifests, collections, members, ...description } = document;
  const bare = { '@context': context, '@id': document['@id'], '@type': document['@type'] };
  const leave = (path: string): void => { issues.push({ severity: 'error', path, message: 'this could not be understood, and is left out', mend }); };
  const itemsOf = (key: string, value: unknown, path: string): readonly unknown[] => {
    const made = attempt({ ...bare, [key]: [value] });
    if (!made) leave(path);
    return list(made?.items);
  };
  const listed = Object.entries({ manifests, collections, members }).flatMap(([key, values]) => list(values).flatMap((value, index) => itemsOf(key, value, `${key}[${index}]`)));
  const painted = list(sequences).filter(isObject).flatMap((sequence, at) => list(sequence.canvases).filter(isObject).flatMap((canvas, index) => {
    const path = `sequences[${at}].canvases[${index}]`;
    const { otherContent: _, ...rest } = canvas;
    const { width, height, images } = rest;
    const tries: readonly (readonly [Json, left: string | null])[] = [[canvas, null], [rest, '.otherContent'], [{ '@id': rest['@id'], '@type': rest['@type'], width, height, images }, '']];
    for (const [part, left] of tries) {
      const made = attempt({ ...bare, sequences: [{ '@type': 'sc:Sequence', canvases: [part] }] });
      if (!made) continue;
      if (left === '') issues.push({ severity: 'error', path, message: 'of this canvas only the pictures could be understood', mend });
      else if (left !== null) leave(path + left);
      return list(made.items);
    }
    leave(path);
    return [];
  }));
  const made = attempt(description) ?? Object.entries(description).reduce<Json>((all, [key, value]) => {
    const part = attempt({ ...bare, [key]: value });
    if (!part) leave(key);
    return { ...part, ...all };
  }, attempt(bare) ?? { type: document['@type'] === 'sc:Collection' ? 'Collection' : 'Manifest' });
  const [first = {}] = list(sequences).filter(isObject);
  return { ...made, ...(first.viewingDirection ? { viewingDirection: first.viewingDirection } : {}), ...(first.viewingHint ? { behavior: [...list(made.behavior), first.viewingHint] } : {}), items: [...listed, ...painted] };
}

/** A range as it is, with what it holds under one name; those within are named by their address. */
const rangeOf = (range: Json): Json => ({
  ...range, id: range['@id'], type: 'Range', behavior: [...list(range.behavior), ...list(range.viewingHint)],
  items: [...list(range.ranges).map((each) => (isObject(each) ? each : { id: each, type: 'Range' })), ...list(range.canvases), ...list(range.members)],
});
