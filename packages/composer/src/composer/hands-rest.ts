/** How long nothing is pressed before hands are said to rest, in milliseconds. */
const quiet = 1200;

let last = -quiet;
if ('addEventListener' in globalThis) for (const act of ['keydown', 'pointerdown', 'wheel'] as const) globalThis.addEventListener(act, () => { last = performance.now(); }, { capture: true, passive: true });

/** Resolves when nothing was pressed for a moment and the browser has time: for what can wait, and would be felt by whoever writes. */
export async function handsRest(): Promise<void> {
  await new Promise<void>((idle) => { if ('requestIdleCallback' in globalThis) requestIdleCallback(() => { idle(); }); else setTimeout(idle, 200); });
  const left = last + quiet - performance.now();
  if (left <= 0) return;
  await new Promise((later) => { setTimeout(later, left); });
  return handsRest();
}
