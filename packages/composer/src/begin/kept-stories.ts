import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Picture } from '@thingsthattalk/viewer/parts';
import { ComposerPart } from '../composer/composer-part.ts';
import { partStyles } from '../composer/part.styles.ts';
import { thumbnail } from '../composer/thumbnail.ts';
import type { Kept, KeptComposition } from '../keeping/kept.ts';
import { releaseUrl } from '../keeping/release-url.ts';
import { keptPicture } from './kept-picture.ts';
import { keptStoriesStyles } from './kept-stories.styles.ts';

/** A story that is kept here is to be opened, or forgotten. */
export class KeptEvent extends Event {
  static readonly type = 'ttt-kept';
  readonly id: string;
  readonly act: 'open' | 'forget';
  constructor(id: string, act: 'open' | 'forget') {
    super(KeptEvent.type, { bubbles: true, composed: true });
    [this.id, this.act] = [id, act];
  }
}

/** As many as are shown before somebody asks for all: what begins a new story is to stay in sight. */
const mostAtFirst = 4;

/**
 * The stories that are kept on this device, what was changed last first: each with its picture, its title or its first words,
 * and when it was changed.
 *
 * @fires ttt-kept - a story was chosen, or is to be forgotten
 */
export class KeptStories extends ComposerPart {
  static override styles = [partStyles, keptStoriesStyles];
  static override properties: PropertyDeclarations = { kept: { attribute: false }, device: { attribute: false }, archive: {}, all: { state: true }, pictures: { state: true } };
  declare kept: readonly KeptComposition[];
  /** Where their files lie. */
  declare device: Kept | null | undefined;
  declare archive: string;
  /** Older ones are shown, too. */
  declare all: boolean;
  declare pictures: ReadonlyMap<string, Picture | null>;

  #leaving = new AbortController();
  readonly #asked = new Set<string>();

  constructor() {
    super();
    const fresh: Partial<KeptStories> = { kept: [], device: null, archive: '', all: false, pictures: new Map() };
    Object.assign(this, fresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
    this.#leaving = new AbortController();
    for (const picture of this.pictures.values()) if (picture?.plain?.startsWith('blob:')) releaseUrl(picture.plain);
    this.#asked.clear();
    this.pictures = new Map();
  }

  get #shown(): readonly KeptComposition[] { return this.all ? this.kept : this.kept.slice(0, mostAtFirst); }

  protected override updated(): void {
    const { device, isConnected } = this;
    if (device && isConnected) for (const each of this.#shown) if (!this.#asked.has(each.id)) void this.#fetch(each, device);
  }

  async #fetch(story: KeptComposition, device: Kept): Promise<void> {
    const { signal } = this.#leaving;
    this.#asked.add(story.id);
    // A story without its picture is still known by its words.
    const picture = await keptPicture(story, device, this.archive, signal).catch(() => null);
    if (!signal.aborted) this.pictures = new Map([...this.pictures, [story.id, picture]]);
    else if (picture?.plain?.startsWith('blob:')) releaseUrl(picture.plain);
  }

  #forget(id: string): void {
    // The button goes with its story: the next one's must not come under the same finger.
    this.renderRoot.querySelector('h2')!.focus();
    this.dispatchEvent(new KeptEvent(id, 'forget'));
  }

  async #showAll(): Promise<void> {
    this.all = true;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.open')[mostAtFirst]?.focus();
  }

  protected override render(): unknown {
    const { words, kept } = this;
    const changed = new Intl.DateTimeFormat(this.language, { dateStyle: 'long', timeStyle: 'short' });
    return html`<section aria-labelledby="heading"><h2 class="head" id="heading" tabindex="-1">${words.keptHere}</h2>
      <ul>${this.#shown.map(({ id, title, words: said, changed: when }) => {
        const name = title || said || words.untitled;
        return html`<li>${thumbnail(this.pictures.get(id) ?? null, undefined)}<button class="open" ?data-untitled=${!title} aria-describedby="changed-${id}" @click=${() => this.dispatchEvent(new KeptEvent(id, 'open'))}><span><bdi>${name}</bdi></span></button>
          <span class="note" id="changed-${id}">${changed.format(when)}</span><button class="wrong" aria-label=${words.forgetStory(name)} @click=${() => { this.#forget(id); }}>${words.forget}</button></li>`;
      })}</ul>${kept.length > this.#shown.length ? html`<button class="plain-act" @click=${() => { void this.#showAll(); }}>${words.allKept(kept.length)}</button>` : nothing}</section>`;
  }
}
