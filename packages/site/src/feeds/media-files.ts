import { existsSync } from 'node:fs';
import { mediaPathsOf, type ArchiveRecord } from '@thingsthattalk/core';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';

/** Where a record's own sounds, films, captions and models lie on the site: `media/story/x/hammer.mp3`. */
export const mediaFolder = (built: string): string => `media/${built}`;

/** The files beside a record that its pages play, as they are. Pictures of things are made into services of their own. */
export function mediaFiles(ref: string, record: ArchiveRecord, scope: Scope): MadeFile[] {
  const built = scope.site.addresses.built(ref);
  return [...new Set(mediaPathsOf(record))].flatMap((src): MadeFile[] => {
    const from = scope.mediaPath(ref, src);
    return from && existsSync(from) ? [{ path: `${mediaFolder(built)}/${src}`, content: { from } }] : [];
  });
}
