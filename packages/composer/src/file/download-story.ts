import type { OpenComposition } from '../keeping/open-composition.ts';
import { releaseUrl } from '../keeping/release-url.ts';
import { packStory } from './story-file.ts';
import { toRecords } from './to-records.ts';

/** Gives a story to its teller as one file, among the downloads. */
export async function downloadStory(open: OpenComposition, page: Document): Promise<void> {
  const packed = await packStory(open.id, open.composition, (path) => open.file(path));
  const link = page.createElement('a');
  link.href = URL.createObjectURL(packed);
  link.download = `${toRecords(open.composition).story.ref.replace('story/', '')}.ttt.zip`;
  link.click();
  releaseUrl(link.href);
}
