import type { ArchiveDesk } from './archive-desk.ts';

/** Where this tab keeps what the archive on this machine gave it for its token. */
export const sessionKey = 'ttt-archive-desk';

/** Enters the archive on this machine, where `ttt compose` opened it: with the token of the address, or again in the same tab. */
export async function enterArchive(archive: string, hash: string): Promise<ArchiveDesk | null> {
  if (!hash.startsWith('#token=') && !sessionStorage.getItem(sessionKey)) return null;
  return (await import('./archive-desk.ts')).ArchiveDesk.enter(archive, hash).catch(() => null);
}
