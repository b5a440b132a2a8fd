import { html, nothing, type PropertyDeclarations } from 'lit';
import { checkShape, mediaPathsOf, pickText, proseToText, type ArchiveRecord, type Scene, type Story } from '@thingsthattalk/core';
import type { Picture, Telling } from '@thingsthattalk/viewer/parts';
import type { OpenComposition } from '../keeping/open-composition.ts';
import type { ThingPictures } from '../pictures/thing-pictures.ts';
import { ComposerPart } from './composer-part.ts';
import { partStyles } from './part.styles.ts';
import { previewStyles } from './preview.styles.ts';

/** The ways in which a story can be looked at before others do. */
export const looks = ['scroll', 'slides', 'free', 'reading', 'phone', 'wall', 'unseen'] as const;
export type LookAt = (typeof looks)[number];

/** What is not whole yet cannot be told: such a scene is looked at only, until it is. */
const whole = (scene: Scene): Scene => {
  const { show, ...rest } = scene;
  return show && checkShape({ ...rest, show }, 'net.thingsthattalk.scene').some(({ severity, path }) => severity === 'error' && path.startsWith('show')) ? rest : scene;
};

/** A story as it stands, with all that an element needs to tell it: what it lacks is left out. */
export async function tellingOf({ composition, urlOf }: Pick<OpenComposition, 'composition'> & { readonly urlOf: (path: string) => Promise<string | null> }, things: ThingPictures, archive: string, untitled: string): Promise<Telling<Story>> {
  const story = composition.story();
  const own = composition.languages[0] ?? 'en';
  const refs = [...new Set([...composition.things().map(({ ref }) => ref), ...story.scenes.flatMap(({ view }) => view?.thing ?? [])])];
  const known = (await Promise.all(refs.map((ref) => things.load(ref)))).filter((thing) => thing !== null);
  const scenes = story.scenes.map(whole).map((scene) => (scene.text || scene.title ? scene : { ...scene, text: [{ lang: own, value: '…' }] }));
  const files = new Map<string, string>();
  for (const src of mediaPathsOf(story)) {
    const url = await urlOf(`story/${src}`);
    if (url) files.set(src, url);
  }
  return {
    ref: 'story/preview', base: archive, languages: composition.languages,
    record: { ...story, title: story.title.length > 0 ? story.title : [{ lang: own, value: untitled }], scenes },
    records: Object.fromEntries(known.map(({ ref, record }): [string, ArchiveRecord] => [ref, record])),
    pictures: Object.fromEntries(known.map(({ ref, pictures }): [string, readonly Picture[]] => [ref, pictures])),
    media: (src) => files.get(src) ?? null,
  };
}

/** Another way of looking was chosen, or looking ends (`null`). */
export class LookAtEvent extends Event {
  static readonly type = 'ttt-look-at';
  readonly look: LookAt | null;
  readonly lang: string;
  constructor(look: LookAt | null, lang: string) {
    super(LookAtEvent.type, { bubbles: true, composed: true });
    [this.look, this.lang] = [look, lang];
  }
}

/**
 * The bar over a story that is looked at as a visitor would; the story itself stands in the page, where its styles are.
 *
 * @slot - the story
 * @fires ttt-look-at - another way of looking, or another language, was chosen
 */
export class Preview extends ComposerPart {
  static override styles = [partStyles, previewStyles];
  static override properties: PropertyDeclarations = { look: { reflect: true }, shown: {} };
  declare look: LookAt;
  /** The language it is looked at in. */
  declare shown: string;

  constructor() {
    super();
    [this.look, this.shown] = ['scroll', 'en'];
  }

  protected override render(): unknown {
    const { words, open, look, shown } = this;
    const say = (next: LookAt | null, lang = shown): void => { this.dispatchEvent(new LookAtEvent(next, lang)); };
    return html`<header><button class="plain-act" @click=${() => { say(null); }}>${words.backToDesk}</button>
        <nav aria-label=${words.lookAs}>${looks.map((each) => html`<button aria-pressed=${each === look ? 'true' : 'false'} @click=${() => { say(each); }}>${words.looks[each]}</button>`)}</nav>
        ${open && open.composition.languages.length > 1 ? html`<div class="languages">${open.composition.languages.map((lang) => html`<button aria-pressed=${lang === shown ? 'true' : 'false'} @click=${() => { say(look, lang); }}>${lang.toUpperCase()}</button>`)}</div>` : nothing}</header>
      ${look === 'unseen' ? this.#unseen() : html`<div class="frame"><slot></slot></div>`}`;
  }

  /** What a screen reader says, in its order. */
  #unseen(): unknown {
    const { words, shown } = this;
    const { composition } = this.open!;
    const story = composition.story();
    const languages = [shown, ...composition.languages];
    const say = (texts: Story['title'] | undefined): string => pickText(texts ?? [], languages)?.value ?? '';
    return html`<article class="unseen" lang=${shown}><h2 class="head">${say(story.title) || words.untitled}</h2><p>${say(story.summary)}</p><ol>${story.scenes.map((scene) => html`<li><p class="picture">${words.pictureSays} ${say(scene.describe) || html`<b class="wrong">${words.nothingSaid}</b>`}</p><p>${proseToText(say(scene.title))}</p><p>${proseToText(say(scene.text))}</p></li>`)}</ol></article>`;
  }
}
