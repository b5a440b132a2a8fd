/**
 * OpenSeadragon writes a rule into the page as inline style, which a strict Content-Security-Policy refuses with an error,
 * unless it finds that it has done so already. Nothing is lost: the rule takes a focus ring away.
 */
export function forgoInlineStyle(document: Document): void {
  const mark = 'data-openseadragon-mobile-css';
  if (document.querySelector(`style[${mark}]`)) return;
  // An element of that name which is no HTML: the search finds it, and the policy has nothing to refuse.
  const token = document.createElementNS('urn:things-that-talk', 'style');
  token.setAttribute(mark, 'true');
  document.head.append(token);
}
