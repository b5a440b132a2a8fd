import { readOriginal } from '@thingsthattalk/archive';
import type { Thing } from '@thingsthattalk/core';
import { canvasesOf, foreignCanvas, ownCanvas, readPresentation, type ForeignImages, type Manifest, type ThingCanvas } from '@thingsthattalk/iiif';
import type { Scope } from '../build/scope.ts';

/**
 * The canvases of a thing as documents of ours name them: own pictures where they lie ready, those of others as their
 * original documents give them. None for a thing that is not to be named here.
 */
export async function thingCanvases(ref: string, scope: Scope): Promise<ThingCanvas[]> {
  const thing = scope.stub(ref) as Thing | null;
  if (!thing) return [];
  scope.uses.add(`pictures:${ref}`).add(`original:${ref}`);
  const { base, built } = scope.site.addresses;
  const own = new Map(scope.site.pictures.own(ref, base).map((picture) => [picture.name, ownCanvas(base, built(ref), thing.titles, picture)]));
  const canvases = await Promise.all((thing.images ?? []).map(async (entry, order): Promise<(ThingCanvas | null)[]> => {
    if (entry.$type === 'net.thingsthattalk.thing#ownImage') return [own.get(entry.image.name ?? `c${order + 1}`) ?? null];
    if (entry.$type !== 'net.thingsthattalk.thing#iiif') return [];
    const manifest = { id: entry.manifest, label: thing.titles };
    return canvasesOf(entry, await originalOf(entry, scope)).map((canvas, index) => foreignCanvas(base, built(ref), manifest, index, canvas));
  }));
  return canvases.flat().filter((canvas) => canvas !== null);
}

async function originalOf({ file }: ForeignImages, { site }: Scope): Promise<Manifest | null> {
  const read = readPresentation(await readOriginal(site.archive, file));
  return read.ok && read.value.kind === 'manifest' ? read.value : null;
}

/**
 * The manifest of a thing: ours where there is something to paint, otherwise the one it was taken from; `null` when
 * there is neither. Told from the record alone, for pages that merely name it.
 */
export function manifestAddress(ref: string, thing: Pick<Thing, 'images'>, { site }: Scope): string | null {
  const foreign = (thing.images ?? []).flatMap((entry) => (entry.$type === 'net.thingsthattalk.thing#iiif' ? [entry] : []));
  const painted = site.pictures.own(ref, site.addresses.base).length > 0 || foreign.some(({ canvases = [] }) => canvases.some(({ image, service }) => image ?? service));
  return painted ? `${site.addresses.base}/iiif/${site.addresses.built(ref)}/manifest.json` : (foreign[0]?.manifest ?? null);
}
