import type { OpenComposition } from '../keeping/open-composition.ts';
import { packStory } from './story-file.ts';
import { toRecords } from './to-records.ts';

/** How long the browser may take to begin writing it, in milliseconds. */
const patience = 60_000;

/** Gives a story to its teller as one file, among the downloads. */
export async function downloadStory(open: OpenComposition, page: Document): Promise<void> {
  const packed = await packStory(open.id, open.composition, (path) => open.file(path));
  const link = page.createElement('a');
  link.href = URL.createObjectURL(packed);
  link.download = `${toRecords(open.composition).story.ref.replace('story/', '')}.ttt.zip`;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, patience);
}
