import type { View } from '@thingsthattalk/core';
import { buildWhole, type SearchDocument } from '@thingsthattalk/search';
import { cropFiles, pixelRegion } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { PageContext, Scope } from '../build/scope.ts';
import { archiveDocuments } from './archive-documents.ts';

/** As wide as a picture beside a hit should at least be, in pixels. */
const wide = 320;

/** The index of an archive, in one file for all its languages. */
export async function searchFiles(scope: Scope): Promise<MadeFile[]> {
  const { site } = scope;
  if (!site.hasSearch) return [];
  const context = scope.context(site.languages[0] ?? 'en');
  const { documents, labels } = await archiveDocuments(scope, (view) => imageOf(view, context, site.addresses.prefix));
  return [{ path: 'index/search.json', content: JSON.stringify({ ...buildWhole(documents, labels), languages: site.languages }) }];
}

/** The picture of what a view looks at, by an address below the archive's: a site can be moved. */
function imageOf(view: View, context: PageContext, prefix: string): SearchDocument['image'] | null {
  const picture = context.picture(view.thing, view.canvas);
  if (!picture) return null;
  const region = pixelRegion(picture, view);
  const files = cropFiles(picture, region);
  const file = files.find(({ width }) => width >= wide) ?? files.at(-1);
  if (!file) return null;
  return { src: file.url.startsWith(`${prefix}/`) ? file.url.slice(prefix.length + 1) : file.url, width: file.width, height: Math.max(1, Math.round((file.width * region.height) / region.width)) };
}
