import type { Picture } from '@thingsthattalk/viewer';

/** Where the pictures of others come from: a page must be allowed to load them. */
export function originsOf(pictures: Iterable<Picture>): Set<string> {
  const origins = new Set<string>();
  for (const { service, plain } of pictures) {
    for (const address of [service, plain]) if (address && /^https?:/.test(address) && URL.canParse(address)) origins.add(new URL(address).origin);
  }
  return origins;
}
