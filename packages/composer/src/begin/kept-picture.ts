import type { Picture } from '@thingsthattalk/viewer/parts';
import type { Kept, KeptComposition } from '../keeping/kept.ts';

/**
 * The picture that a kept story looks at first; `null` where it has none, or where it cannot be had now. Of a file on this
 * device its address has to be given back (`releaseUrl`).
 */
export async function keptPicture({ id, thing, picture, file }: KeptComposition, device: Kept, archive: string, signal: AbortSignal): Promise<Picture | null> {
  if (file && picture) {
    const blob = await device.media(id, file);
    return blob ? { ...picture, plain: URL.createObjectURL(blob) } : null;
  }
  if (picture || !thing || !archive) return picture ?? null;
  const { fetchRecord, picturesOfThing } = await import('@thingsthattalk/viewer/archive-parts');
  const record = await fetchRecord(archive, thing, signal);
  return record.$type === 'net.thingsthattalk.thing' ? ((await picturesOfThing(thing, record, archive, signal))[0] ?? null) : null;
}
