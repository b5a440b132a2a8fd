import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { nearest, type Issue, type Thing } from '@thingsthattalk/core';

/** Width and height in pixels, after orientation. */
export interface MediaSize {
  readonly width: number;
  readonly height: number;
}

/** Are a thing's own pictures there, as large as the record says, named once, described, and with their rights? */
export async function checkMedia(thing: Thing, pathOf: (src: string) => string, imageSize: (path: string) => Promise<MediaSize | null>): Promise<Issue[]> {
  const issues: Issue[] = [];
  const names = new Set<string>();
  for (const [index, entry] of (thing.images ?? []).entries()) {
    if (entry.$type !== 'net.thingsthattalk.thing#ownImage') continue;
    const { image } = entry;
    const at = `images[${index}].image`;
    if (!image.name) issues.push({ severity: 'error', path: `${at}.name`, message: 'is missing: the name by which scenes find this picture', mend: `Add "name": "c${index + 1}".` });
    else if (names.has(image.name)) issues.push({ severity: 'error', path: `${at}.name`, message: `"${image.name}" is the name of another picture of this thing too`, mend: 'Give it a name that was never used here.' });
    names.add(image.name ?? '');
    if (!image.decorative && !image.alt?.some(({ value }) => value.trim())) issues.push({ severity: 'warning', path: `${at}.alt`, message: 'nothing is said for those who do not see the picture', mend: 'Say in a sentence or two what is seen.' });
    if (image.src) issues.push(...(await checkFile(image, at, pathOf(image.src), imageSize)));
    else if (!image.blob) issues.push({ severity: 'error', path: `${at}.src`, message: 'there is no file', mend: 'Add "src": the name of the picture file.' });
  }
  return issues;
}

async function checkFile(image: { src?: string; width?: number; height?: number }, at: string, path: string, imageSize: (path: string) => Promise<MediaSize | null>): Promise<Issue[]> {
  if (!(await stat(path).catch(() => null))?.isFile()) {
    const others = await readdir(dirname(path)).catch(() => []);
    const meant = nearest(basename(path), others) ?? others.find((other) => other.split('.')[0] === basename(path).split('.')[0]);
    return [{ severity: 'error', path: `${at}.src`, message: `there is no file "${image.src}" in the folder of this thing`, mend: meant ? `Write "${meant}".` : 'Put the file there, or mend its name.' }];
  }
  const size = await imageSize(path);
  if (!size) return [{ severity: 'error', path: `${at}.src`, message: `"${image.src}" cannot be read as a picture`, mend: 'Open it and save it again as JPEG, PNG, TIFF, WebP or AVIF.' }];
  const differs = (image.width && image.width !== size.width) || (image.height && image.height !== size.height);
  return differs ? [{ severity: 'warning', path: `${at}.width`, message: `the file is ${size.width} × ${size.height}, the record says ${image.width} × ${image.height}`, mend: `Write "width": ${size.width}, "height": ${size.height}, and look whether the regions still fit.` }] : [];
}
