import { proseToHtml } from '@thingsthattalk/core';

/** What may never come out of a reader, whatever went in; each with where it stands. */
export function complaintsAbout(value: unknown): string[] {
  const found: string[] = [];
  const walk = (each: unknown, path: readonly string[]): void => {
    if (found.length > 10) return;
    const say = (what: string): void => { found.push(`${path.join('.')}: ${what}: ${String(each).slice(0, 80)}`); };
    if (typeof each === 'string') {
      if (/[\uD800-\uDFFF]/u.test(each)) say('half a character');
      aboutText(each, path, say);
    } else if (typeof each === 'number') { if (!Number.isFinite(each)) say('no number in JSON'); }
    else if (Array.isArray(each)) for (const [index, item] of each.entries()) walk(item, [...path, String(index)]);
    else if (typeof each === 'object' && each !== null) {
      if (Object.getPrototypeOf(each) !== Object.prototype) say('no plain object');
      for (const [key, item] of Object.entries(each)) walk(item, [...path, key]);
    } else if (typeof each !== 'boolean' && each !== null) say(`${typeof each} is not JSON`);
  };
  walk(value, []);
  return found;
}

/** Fields that go by their name only: they are held against each other, never opened as they are. */
const names = /(?:^|\.)(?:canvas|layer|group|manifest)$|^(?:id|origin\.url|canvases\.\d+\.id|images\.\d+\.canvases\.\d+\.id)$|(?:^|\.)(?:placeholder|accompanying)\.id$|annotations\.\d+\.id$|^(?:ranges|items|provider)\.\d+(?:\.items\.\d+)*\.id$/;
const opened = /(?:^|\.)(?:id|thumbnail|logo|next|probe|token|autocomplete|image|service|uri)$|annotationPages\.\d+$/;
const prose = /(?:summary|description|credit|note|value|requiredStatement\.value)\.\d+\.value$|\.text$/;
const drawn = /^[MmLlHhVvCcSsQqTtAaZz\d\s.,+eE-]*$/;

function aboutText(text: string, path: readonly string[], say: (what: string) => void): void {
  const where = path.join('.');
  if (path.at(-1) === 'outline') { if (!drawn.test(text)) say('more than an outline'); }
  else if (names.test(where)) { if (/^(?:javascript|data|vbscript|blob|ftp|about):/i.test(text.replace(/[\0- ]/g, '')) || (text.startsWith('file:') && text !== foundAt)) say('an address that does something'); }
  else if (opened.test(where)) { if (!/^https?:\/\/[^\s/]/i.test(text)) say('no web address'); }
  else if (path.at(-1) === 'value' && /<(?:script|iframe|svg|img|style|object|embed|base|form)\b[^<>]*>/i.test(text.replace(/\\</g, ''))) say('foreign HTML');
  if (prose.test(where) && text.length < 20_000) for (const [tag] of String(proseToHtml(text)).matchAll(/<[^>]*>/g)) {
    if (!/^<\/?(?:p|em|strong|a|ul|ol|li|br|hr|code|pre|h[1-6]|blockquote|sup|table|thead|tbody|tr|th|td)\b/.test(tag) || /\son\w+\s*=|style=|srcdoc/i.test(tag.replace(/"[^"]*"/g, '')) || /href="(?!https?:|mailto:|[^":]*")/i.test(tag)) say(`not clean: ${tag.slice(0, 80)}`);
  }
}

/** Where every mutant is said to be found. */
export const foundAt = 'https://found.example/manifest.json';

/** Messages are for people: whole, short, without what only a programmer reads. */
export function complaintsAboutIssues(issues: unknown): string[] {
  if (!Array.isArray(issues)) return ['the issues are no list'];
  return issues.flatMap((issue: { severity?: unknown; path?: unknown; message?: unknown; mend?: unknown }) => {
    const { severity, path, message, mend } = issue;
    const fair = (severity === 'error' || severity === 'warning') && typeof path === 'string' && path.length < 1000 && typeof message === 'string' && message.length > 8 && message.length < 400 && !/undefined|TypeError|RangeError|\[object|\bis not a function|Cannot read/.test(message) && (mend === undefined || typeof mend === 'string');
    return fair ? [] : [`no message for a curator: ${JSON.stringify(issue).slice(0, 200)}`];
  }).slice(0, 3);
}
