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
export function manifestAddress(ref: string, thing: Pick<Thing, 'images'>, scope: Scope): string | null {
  const { site } = scope;
  return isPainted(ref, thing, scope) ? `${site.addresses.base}/iiif/${site.addresses.built(ref)}/manifest.json` : (foreignOf(thing)[0]?.manifest ?? null);
}

/** The manifest of a story; `null` when it looks at nothing that can be painted. */
export async function storyManifestAddress(ref: string, scope: Scope): Promise<string | null> {
  const story = await scope.record<'story'>(ref);
  const { site } = scope;
  const visits = story?.scenes.some(({ view }) => {
    const thing = view ? (scope.stub(view.thing) as Thing | null) : null;
    return view && thing && isPainted(view.thing, thing, scope);
  });
  return visits ? `${site.addresses.base}/iiif/${site.addresses.built(ref)}/manifest.json` : null;
}

const foreignOf = ({ images = [] }: Pick<Thing, 'images'>): ForeignImages[] => images.flatMap((entry) => (entry.$type === 'net.thingsthattalk.thing#iiif' ? [entry] : []));

function isPainted(ref: string, thing: Pick<Thing, 'images'>, { uses, site: { pictures, addresses } }: Scope): boolean {
  uses.add(`pictures:${ref}`);
  return pictures.own(ref, addresses.base).length > 0 || foreignOf(thing).some(({ canvases = [] }) => canvases.some(({ image, service }) => image ?? service));
}
