import { htmlToProse } from '@thingsthattalk/iiif';

/**
 * What was copied from a word processor or a web page, as CommonMark. The page it is parsed into is never shown: nothing
 * in it runs or is fetched.
 */
export function cleanPaste(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  // Google’s documents wrap all of it in bold that is not bold.
  for (const element of page.querySelectorAll('b, strong, i, em')) if (/font-(?:weight|style)\s*:\s*(?:normal|[1-4]00)/.test(element.getAttribute('style') ?? '')) element.replaceWith(...element.childNodes);
  // Word says with styles what others say with elements.
  for (const element of page.querySelectorAll<HTMLElement>('span[style]')) {
    const style = element.getAttribute('style') ?? '';
    if (/mso-list\s*:\s*Ignore/i.test(style)) element.remove();
    else for (const [pattern, name] of [[/font-weight\s*:\s*(?:bold|[6-9]00)/, 'b'], [/font-style\s*:\s*italic/, 'i']] as const) if (pattern.test(style)) { const inner = page.createElement(name); inner.append(...element.childNodes); element.append(inner); }
  }
  for (const element of page.querySelectorAll<HTMLElement>('p[style*="mso-list"], p[class*="MsoListParagraph"]')) {
    const item = page.createElement('li');
    item.append(...element.childNodes);
    const before = element.previousElementSibling;
    if (before?.localName === 'ul' && before.hasAttribute('data-word')) before.append(item);
    else { const list = page.createElement('ul'); list.setAttribute('data-word', ''); list.append(item); element.before(list); }
    element.remove();
  }
  return htmlToProse(new XMLSerializer().serializeToString(page.body));
}
