import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { makeSlug, type Thing } from '@thingsthattalk/core';
import type { Archive } from '../store/archive.ts';
import { ImageError, imageFacts } from '../media/open-image.ts';
import { putRecord } from './put-record.ts';
import { ImportTally, type ImportReport } from './report.ts';

/**
 * Makes a thing of each picture file: the file is copied into the archive, its name becomes a first title.
 * What the picture shows is left for people to say; `check` will ask for it.
 */
export async function importImages(archive: Archive, files: readonly string[]): Promise<ImportReport> {
  const tally = new ImportTally();
  const lang = archive.settings.languages[0]?.lang ?? 'en';
  for (const source of files) {
    try {
      const facts = await imageFacts(source);
      const name = basename(source, extname(source));
      const slug = makeSlug(name) ?? 'picture';
      const ref = `thing/${slug}`;
      if (archive.has(ref)) {
        tally.unchanged += 1;
        continue;
      }
      const src = `c1${extname(source).toLowerCase()}`;
      const path = archive.mediaPath(ref, src);
      await mkdir(dirname(path), { recursive: true });
      await copyFile(source, path);
      const title = name.replace(/[-_]+/g, ' ').trim();
      const thing: Thing = { $type: 'net.thingsthattalk.thing', titles: [{ lang, value: title.charAt(0).toUpperCase() + title.slice(1) }], images: [{ $type: 'net.thingsthattalk.thing#ownImage', image: { name: 'c1', src, type: facts.type, width: facts.width, height: facts.height } }], origin: { file: basename(source), format: 'image' } };
      await putRecord(archive, ref, thing, tally, { source });
    } catch (cause) {
      if (!(cause instanceof ImageError)) throw cause;
      tally.fail({ source, message: cause.issue.message, ...(cause.issue.mend ? { mend: cause.issue.mend } : {}) });
    }
  }
  return tally.report();
}
