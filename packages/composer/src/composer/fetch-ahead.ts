import { bringAll } from './bring.ts';
import { handsRest } from './hands-rest.ts';

/** What is fetched when it is wanted, and has to be there when the network is not. */
const parts: readonly (() => Promise<unknown>)[] = [
  bringAll,
  () => import('../checks/check-composition.ts'), () => import('../checks/dead-links.ts'), () => import('../file/download-story.ts'), () => import('../prose/prose-editor.ts'), () => import('../prose/write-prose.ts'),
  () => import('../prose/clean-paste.ts'), () => import('../rights/rights-choices.ts'), () => import('../rights/rights-words.ts'), () => import('../document/compare-versions.ts'), () => import('../pictures/prepare-photo.ts'),
];

let begun: Promise<void> | null = null;

/** Fetches, once somebody composes and their hands rest, all of the composer's own code: whoever loses the network can still check and take the story with them. */
export function fetchAhead(): Promise<void> {
  return begun ??= (async () => {
    for (const part of parts) {
      await handsRest();
      await part().catch(() => undefined);
    }
  })();
}
