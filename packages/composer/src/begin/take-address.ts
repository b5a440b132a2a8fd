import { readPresentation, thingFromManifest } from '@thingsthattalk/iiif';
import type { Thing } from '@thingsthattalk/core';
import { manifestIn } from './read-address.ts';

/** Why a IIIF address gives no thing: it is no address, nothing answers there, it is something else, or there is no picture in it. */
export interface RefusedAddress { readonly problem: 'no address' | 'no answer' | 'no manifest' | 'no picture'; readonly status?: number; readonly message?: string }

/** As long as is waited for an institution's server, in milliseconds, and as much as is read of its document, in bytes. */
const patience = 20_000;
const mostBytes = 30_000_000;

/**
 * A thing from the address of its manifest, as the document says it now: the thing keeps what it needs of it, so that a
 * document that changes later changes nothing that was composed.
 */
export async function takeAddress(written: string): Promise<Thing | RefusedAddress> {
  const address = manifestIn(written);
  if (!address) return { problem: 'no address' };
  let json: unknown;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience), headers: { accept: 'application/ld+json, application/json' } });
    if (!response.ok) return { problem: 'no answer', status: response.status };
    if (Number(response.headers.get('content-length')) > mostBytes) return { problem: 'no manifest' };
    const text = await response.text();
    json = text.length <= mostBytes ? JSON.parse(text) : null;
  } catch (cause) {
    return { problem: cause instanceof SyntaxError ? 'no manifest' : 'no answer' };
  }
  const read = readPresentation(json, { url: address });
  if (!read.ok || read.value.kind !== 'manifest') return { problem: 'no manifest', ...(read.ok ? {} : { message: read.issues[0]?.message ?? '' }) };
  const thing = thingFromManifest(read.value, { retrieved: new Date().toISOString() });
  const pictures = (thing.images ?? []).flatMap((entry) => (entry.$type === 'net.thingsthattalk.thing#iiif' ? (entry.canvases ?? []).filter(({ image, service }) => image || service) : []));
  return pictures.length > 0 ? thing : { problem: 'no picture' };
}
