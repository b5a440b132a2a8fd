import { html, type SafeHtml } from '@thingsthattalk/core';
import { encode } from 'uqr';

/**
 * A code that leads from paper to a page, with the address in words beside it; it shows in print only.
 * QR code, error correction M: it can still be read when a corner is creased. @param address absolute
 */
export function printedCode(address: string): SafeHtml {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<figure class="printed-code" aria-hidden="true"><svg viewBox="0 0 ${size} ${size}" width="110" height="110" shape-rendering="crispEdges"><path d="${squares.join('')}"></path></svg><figcaption>${address.replace(/^https?:\/\//, '')}</figcaption></figure>`;
}
