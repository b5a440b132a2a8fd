import type { Issue } from '@thingsthattalk/core';
import type { Archive } from '../store/archive.ts';

/** A claim that revises itself, directly or in a ring: then none of them would stand. */
export async function checkClaimRing(ref: string, archive: Archive): Promise<Issue[]> {
  const seen = new Set([ref]);
  for (let at = (await archive.read<'claim'>(ref))?.revises; at; at = (await archive.read<'claim'>(at))?.revises) {
    if (at === ref) return [{ severity: 'error', path: 'revises', message: `these claims revise each other in a ring: ${[...seen].join(' → ')} → ${ref}`, mend: 'Take "revises" away from the oldest of them.' }];
    if (seen.has(at)) return [];
    seen.add(at);
  }
  return [];
}
