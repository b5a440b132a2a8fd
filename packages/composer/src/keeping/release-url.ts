/** How long what was asked for a moment ago may still come, in milliseconds. */
const patience = 60_000;

/** Gives back the address of a blob, when nothing that is still being loaded can need it any more. */
export function releaseUrl(url: string): void {
  const timer: unknown = setTimeout(() => { URL.revokeObjectURL(url); }, patience);
  // Outside of a browser nobody waits for it.
  (timer as { unref?: () => void }).unref?.();
}
