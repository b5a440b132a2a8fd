/**
 * Takes everything around an element out of reach of touch, keys and screen readers: what a wall screen does not show must not be
 * there for anybody. @returns gives it back as it was
 */
export function setApart(element: HTMLElement): () => void {
  const changed: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) {
    for (const sibling of at.parentElement?.children ?? []) {
      if (sibling === at || !(sibling instanceof HTMLElement) || sibling.inert || ['SCRIPT', 'STYLE', 'LINK'].includes(sibling.tagName)) continue;
      sibling.inert = true;
      changed.push(sibling);
    }
  }
  document.documentElement.toggleAttribute('data-kiosk', true);
  return () => {
    for (const each of changed) each.inert = false;
    document.documentElement.removeAttribute('data-kiosk');
  };
}
