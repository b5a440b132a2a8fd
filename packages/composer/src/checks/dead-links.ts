import type { Composition } from '../document/composition.ts';
import { scenesPath } from '../document/scenes.ts';
import type { Finding } from './check-composition.ts';
import { linksIn, type StoryLink } from './links-in.ts';

/** How long a site may take to answer, in milliseconds. */
const patience = 8000;

/**
 * Links that do not answer. Records are looked for in their archive; of other sites a page may know only whether they
 * answer at all, not what they say, so that a page which is gone from a site that is there is not found.
 * @param web whether other sites are asked, too: they learn that somebody here does
 */
export async function deadLinks(composition: Composition, { archive, web = false, fetchFrom = fetch }: { readonly archive: string; readonly web?: boolean; readonly fetchFrom?: typeof fetch }): Promise<Finding[]> {
  const asked = linksIn(composition).filter(({ kind }) => (kind === 'record' ? archive !== '' : web));
  const answers = await Promise.all(asked.map((link) => isDead(link, archive, fetchFrom)));
  const scenes = composition.itemsOf(scenesPath);
  return asked.flatMap((link, at) => (answers[at] ? [{ kind: 'deadLink', must: false, at: { scene: link.scene, path: link.path }, number: scenes.indexOf(link.scene) + 1, about: link.to } satisfies Finding] : []));
}

/** How many other sites a story leads to. */
export const webLinkCount = (composition: Composition): number => linksIn(composition).filter(({ kind }) => kind === 'web').length;

async function isDead({ to, kind }: StoryLink, archive: string, fetchFrom: typeof fetch): Promise<boolean> {
  const signal = AbortSignal.timeout(patience);
  try {
    const { status } = await (kind === 'web' ? fetchFrom(to, { mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer', signal }) : fetchFrom(`${archive}/records/${to}.json`, { method: 'HEAD', signal }));
    return status === 404 || status === 410;
  } catch {
    // Without a network nothing answers, and nothing is known.
    return kind === 'web' && navigator.onLine !== false;
  }
}
