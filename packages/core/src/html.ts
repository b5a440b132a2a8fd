/** HTML that was put together by {@link html}: every text in it is escaped. */
export class SafeHtml {
  readonly #source: string;
  constructor(source: string) {
    this.#source = source;
  }
  toString(): string {
    return this.#source;
  }
}

/** What may stand between the tags: text is escaped, lists are joined, nothing is left out. */
export type HtmlValue = SafeHtml | string | number | null | undefined | false | readonly HtmlValue[];

/**
 * Puts HTML together from a template. Texts are escaped, in content and in quoted attributes; `null`, `undefined`,
 * `false` and empty lists leave no trace.
 * @example
 * String(html`<p title="${'"'}">${'a < b'}${[html`<b>!</b>`, null]}</p>`) //=> '<p title="&quot;">a &lt; b<b>!</b></p>'
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  let source = strings[0] ?? '';
  for (const [index, value] of values.entries()) source += toSource(value) + (strings[index + 1] ?? '');
  return new SafeHtml(source);
}

/**
 * An attribute with a space before it, or nothing: absent for `null`, `undefined` and `false`, without a value for `true`.
 * @param name a literal of ours, never foreign text
 */
export const attribute = (name: string, value: string | number | boolean | null | undefined): SafeHtml =>
  new SafeHtml(value === null || value === undefined || value === false ? '' : value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`);

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

function toSource(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof SafeHtml) return String(value);
  if (typeof value === 'object') return value.map(toSource).join('');
  return escapeText(String(value));
}
