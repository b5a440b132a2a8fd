const key = 'ttt-composer-tab';

/** A name that a tab keeps when it is loaded again, and that no other tab has; a new one each time where the browser keeps none. */
export function tabName(): string {
  const fresh = crypto.randomUUID().slice(0, 8);
  try {
    // A tab that was made as a copy of another came with its name: only what was loaded again takes up its own.
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const known = entry?.type === 'navigate' ? null : sessionStorage.getItem(key);
    sessionStorage.setItem(key, known ?? fresh);
    return known ?? fresh;
  } catch {
    return fresh;
  }
}
