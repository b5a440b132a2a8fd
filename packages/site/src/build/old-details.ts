import type { MadePicture } from '../pictures/own-pictures.ts';
import type { Output } from './output.ts';

/** Removes pictures that no thing has any more, and details that no page shows any more. */
export function removeOldDetails(before: ReadonlyMap<string, MadePicture>, now: ReadonlyMap<string, MadePicture>, output: Output): void {
  const folders = new Set([...now.values()].map(({ folder }) => folder));
  for (const [key, { folder, details }] of before) {
    if (!folders.has(folder)) output.remove(folder);
    else {
      const kept = new Set(now.get(key)?.details);
      for (const path of details) if (!kept.has(path)) output.remove(`${folder}/${path}`);
    }
  }
}
