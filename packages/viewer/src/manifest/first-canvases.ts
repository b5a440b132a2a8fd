/** Where canvases stand in a document: in a manifest of Presentation 3, and in the sequence of one of Presentation 2. */
const places = [{ brackets: '{[', key: 'items' }, { brackets: '{[{[', key: 'canvases' }];

/**
 * The beginning of a manifest of which only the first part has arrived: what stands before its canvases, and the first of
 * them. `null` while so many are not complete, or when the part is no such thing: it is tried, nothing depends on it.
 * @param part the first characters of the document, cut off anywhere
 * @param wanted how many canvases
 * @example
 * firstCanvases('{"type":"Manifest","items":[{"id":"a"},{"id":"b"},{"id"', 2) //=> { type: 'Manifest', items: [{ id: 'a' }, { id: 'b' }] }
 */
export function firstCanvases(part: string, wanted: number): Record<string, unknown> | null {
  let brackets = '';
  const keys: string[] = [];
  let key = '';
  let done = 0;
  for (let at = 0; at < part.length; at++) {
    const sign = part[at];
    if (sign === '"') {
      const end = endOfString(part, at);
      if (end < 0) return null;
      key = part.slice(at + 1, end);
      at = end;
    } else if (sign === '{' || sign === '[') {
      brackets += sign;
      keys.push(key);
      key = '';
    } else if (sign === '}' || sign === ']') {
      brackets = brackets.slice(0, -1);
      keys.pop();
      if (sign !== '}' || !places.some((place) => place.brackets === brackets && place.key === keys.at(-1))) continue;
      done += 1;
      if (done === wanted) return parse(part.slice(0, at + 1) + [...brackets].reverse().map((open) => (open === '{' ? '}' : ']')).join(''));
    }
  }
  return null;
}

/** Where a string that begins with a quotation mark ends; -1 when it does not. */
function endOfString(text: string, begin: number): number {
  for (let at = begin + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return -1;
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}
