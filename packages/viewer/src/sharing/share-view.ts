import { contentState, encodeContentState, type Box, type Canvas, type SharedView } from '@thingsthattalk/iiif';
import { copyAddress } from './copy-text.ts';

/** The address of this page with an exact view in it (Content State API 1.0 §3.1). */
export function addressOfView(view: SharedView, page: string): string {
  const address = new URL(page);
  address.searchParams.set('iiif-content', encodeContentState(contentState(view)));
  return address.href;
}

/** What is seen of a canvas now, to hand on. @param region in canvas units; `null`, or all of it, names no part */
export function viewOfCanvas(manifest: string, { id, width = 0, height = 0 }: Canvas, region: Box | null, seconds: number, lang: string): SharedView {
  const whole = !region || (region.x <= 0 && region.y <= 0 && region.width >= width && region.height >= height);
  return { manifest, canvas: id, ...(whole ? {} : { region }), ...(seconds > 0 ? { time: { start: Math.round(seconds * 10) / 10 } } : {}), lang };
}

/** Copies the address of an exact view, or puts it into the address bar. @returns which of the two was done */
export const shareView = (view: SharedView, document: Document): ReturnType<typeof copyAddress> => copyAddress(addressOfView(view, document.location.href), document);
