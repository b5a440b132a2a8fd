import { contentState, encodeContentState, type SharedView } from '@thingsthattalk/iiif';

/** The address of this page with an exact view in it (Content State API 1.0 §3.1). */
export function addressOfView(view: SharedView, page: string): string {
  const address = new URL(page);
  address.searchParams.set('iiif-content', encodeContentState(contentState(view)));
  return address.href;
}

/** Copies the address of an exact view; where the browser does not let us, it stands in the address bar. @returns always true */
export async function shareView(view: SharedView, document: Document): Promise<true> {
  const address = addressOfView(view, document.location.href);
  await navigator.clipboard.writeText(address).catch(() => { document.defaultView?.history.replaceState(null, '', address); });
  return true;
}
