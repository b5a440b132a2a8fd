/**
 * Copies a text for the visitor.
 * @returns whether it was copied: a page without https has no clipboard, and a browser may refuse it
 */
export async function copyText(text: string): Promise<boolean> {
  // Typed as always there; on a plain http page it is not.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return (await clipboard?.writeText(text).then(() => true, () => false)) ?? false;
}

/** Copies an address, or puts it into the address bar. @returns which of the two was done */
export async function copyAddress(address: string, document: Document): Promise<'copied' | 'in address bar'> {
  if (await copyText(address)) return 'copied';
  document.defaultView?.history.replaceState(null, '', address);
  return 'in address bar';
}
