import { readPhoto } from '../pictures/photos.ts';
import type { PreparedPhoto, RefusedPhoto } from '../pictures/prepare-photo.ts';

/** Photos that were taken in, and those that could not be, by their names. */
export interface TakenPhotos { readonly photos: readonly (PreparedPhoto & { readonly name: string })[]; readonly refused: readonly (RefusedPhoto & { readonly name: string })[] }

/** Reads photos one after the other: two large ones at a time are too many for a telephone. */
export async function takePhotos(files: readonly File[]): Promise<TakenPhotos> {
  const [photos, refused]: [(PreparedPhoto & { name: string })[], (RefusedPhoto & { name: string })[]] = [[], []];
  for (const file of files) {
    const photo = await readPhoto(file);
    if ('problem' in photo) refused.push({ ...photo, name: file.name });
    else photos.push({ ...photo, name: file.name });
  }
  return { photos, refused };
}
