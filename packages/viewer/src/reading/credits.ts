import { describeRights, html, type Image, type Rights, type SafeHtml, type Text, type Thing } from '@thingsthattalk/core';
import { say, type ReadingContext } from './context.ts';

/** The pictures of a thing that are kept in its archive. */
export const ownImages = ({ images }: Thing): Image[] => (images ?? []).flatMap((each) => ('image' in each ? [each.image] : []));

/** The lines that are to be shown with things and pictures, each once: the credit, the licence by its name, who holds the rights. */
export function creditLines(credited: readonly { readonly credit?: Text | undefined; readonly rights?: Rights | undefined }[], context: ReadingContext): SafeHtml[] {
  const seen = new Set<string>();
  return credited.flatMap(({ credit, rights }) => {
    const parts = [say(credit, context), licence(rights, context)].filter((part) => part !== '');
    const line = html`${parts.map((part, index) => html`${index > 0 && ' · '}${part}`)}`;
    if (parts.length === 0 || seen.has(String(line))) return [];
    seen.add(String(line));
    return [line];
  });
}

/** What it allows stands on the page of the thing. */
function licence(rights: Rights | undefined, context: ReadingContext): SafeHtml | '' {
  const described = rights?.statement ? describeRights(rights.statement, context.lang) : null;
  const holder = say(rights?.holder, context);
  if (!described) return holder ? html`${holder}` : '';
  return html`<a href="${described.url}" rel="license noopener">${described.label}</a>${holder && `, ${holder}`}`;
}
