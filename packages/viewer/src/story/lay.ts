/** Lays an element into a slot of a host, in place of what lay there; `null` only takes that away. */
export function lay(host: HTMLElement, slot: string, element: HTMLElement | null): void {
  for (const there of [...host.querySelectorAll(`:scope > [slot="${slot}"]`)]) if (there !== element) there.remove();
  if (!element) return;
  element.slot = slot;
  if (element.parentElement !== host) host.append(element);
}
