/** Elements that most pages do without: each is fetched when the first of its kind stands in the page. */
const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'ttt-manifest': () => import('./manifest/define.ts'),
  'ttt-map': () => import('./overviews/define.ts'),
  'ttt-search': () => import('./search/define.ts'),
  'ttt-threads': () => import('./overviews/define.ts'),
  'ttt-timeline': () => import('./overviews/define.ts'),
};

/** Watches a page for elements that are to be fetched. @returns ends the watch */
export function watchForElements(document: Document): () => void {
  const wanted = new Set(Object.keys(elements));
  const look = (): void => {
    for (const name of wanted) if (document.querySelector(name)) {
      wanted.delete(name);
      void elements[name]!();
    }
    if (wanted.size === 0) watch.disconnect();
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true });
  look();
  return () => { watch.disconnect(); };
}
