import type { Region } from '../camera/camera.ts';
import type { Picture } from '../reading/context.ts';

/** What the visitor looks at, beyond where the scene looks. */
export interface OwnLook {
  readonly picture: Picture;
  /** Pixels of the whole picture. */
  readonly region: Region;
  /** The address of the story's manifest. */
  readonly manifest: string;
  readonly lang: string;
}

/** Where a scene is on this page; with the part of the picture, when the visitor looks around in it. */
export async function addressOfScene(scene: HTMLElement, look: OwnLook | null): Promise<string> {
  const page = new URL(scene.ownerDocument.location.href);
  page.searchParams.delete('iiif-content');
  page.hash = scene.id;
  if (!look) return page.href;
  const [{ viewOf }, { addressOfView }] = await Promise.all([import('../sharing/shared-look.ts'), import('../sharing/share-view.ts')]);
  return addressOfView(viewOf(look.picture, look.region, look.manifest, { scene: scene.dataset.scene ?? '', lang: look.lang }), page.href);
}
