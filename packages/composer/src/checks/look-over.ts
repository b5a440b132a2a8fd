import type { OpenComposition } from '../keeping/open-composition.ts';
import type { Finding } from './check-composition.ts';

/** How asking other sites whether they still answer stands. */
export type LinksState = 'idle' | 'asking' | 'asked';

/** A story that is looked over before others see it: what was found so far, and the web addresses it leads to. */
export class LookOver {
  readonly #open: OpenComposition;
  readonly #archive: string;
  readonly #changed: () => void;
  /** `null` until it was looked for. */
  findings: readonly Finding[] | null = null;
  links: { readonly count: number; readonly state: LinksState } = { count: 0, state: 'idle' };

  /** @param archive its address without a slash at the end; @param changed is told when more is known */
  constructor(open: OpenComposition, archive: string, changed: () => void) {
    this.#open = open;
    this.#archive = archive;
    this.#changed = changed;
    void this.#look();
  }

  async #look(): Promise<void> {
    const { composition } = this.#open;
    const [{ checkComposition }, { deadLinks, webLinkCount }] = await Promise.all([import('./check-composition.ts'), import('./dead-links.ts')]);
    this.findings = checkComposition(composition);
    this.links = { count: webLinkCount(composition), state: 'idle' };
    this.#changed();
    this.#add(await deadLinks(composition, { archive: this.#archive }));
  }

  /** Asks other sites whether they still answer, once somebody wants that. */
  async tryLinks(): Promise<void> {
    this.links = { ...this.links, state: 'asking' };
    this.#changed();
    const { deadLinks } = await import('./dead-links.ts');
    const dead = await deadLinks(this.#open.composition, { archive: this.#archive, web: true });
    this.links = { ...this.links, state: 'asked' };
    this.#add(dead);
  }

  #add(dead: readonly Finding[]): void {
    this.findings = [...(this.findings ?? []).filter(({ kind }) => kind !== 'deadLink'), ...dead];
    this.#changed();
  }
}
