import { html, nothing, type PropertyDeclarations } from 'lit';
import type { ChangedText, Comparison } from '../document/compare-versions.ts';
import { goBackTo, keepVersion, openVersion, versionsOf } from '../document/versions.ts';
import { ComposerPart, SayEvent } from './composer-part.ts';
import { partStyles } from './part.styles.ts';
import { versionsStyles } from './versions.styles.ts';

/**
 * The versions of a story that were given a name: kept, compared with what stands now, gone back to.
 *
 * @fires ttt-say - a version was kept or gone back to
 */
export class Versions extends ComposerPart {
  static override styles = [partStyles, versionsStyles];
  static override properties: PropertyDeclarations = { compared: { state: true }, comparison: { attribute: false, state: true } };
  /** The version that is compared with what stands now, or `''`. */
  declare compared: string;
  declare comparison: Comparison | null;

  constructor() {
    super();
    [this.compared, this.comparison] = ['', null];
  }

  #keep(event: SubmitEvent): void {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector('input')!;
    keepVersion(this.open!.composition, input.value.trim() || new Intl.DateTimeFormat(this.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date()));
    input.value = '';
    this.dispatchEvent(new SayEvent(this.words.versionKept));
  }

  async #compare(id: string): Promise<void> {
    if (this.compared === id) return void (this.compared = '');
    const { compareVersions } = await import('../document/compare-versions.ts');
    const older = openVersion(this.open!.composition, id);
    if (older) [this.compared, this.comparison] = [id, compareVersions(older, this.open!.composition)];
  }

  #goBack(id: string, name: string): void {
    const { open } = this;
    open!.undo.endStep();
    goBackTo(open!.composition, id);
    open!.undo.endStep();
    this.compared = '';
    this.dispatchEvent(new SayEvent(this.words.wentBack(name), { undo: true }));
  }

  protected override render(): unknown {
    const { open, words } = this;
    if (!open) return nothing;
    const time = new Intl.DateTimeFormat(this.language, { dateStyle: 'long', timeStyle: 'short' });
    const versions = versionsOf(open.composition);
    return html`<form @submit=${this.#keep}><label><span class="label">${words.versionName}</span><input type="text" autocomplete="off" placeholder=${words.versionPlaceholder}></label><button class="main-act">${words.keepVersion}</button></form>
      ${versions.length === 0 ? html`<p class="note">${words.noVersions}</p>` : nothing}
      <ol>${versions.map(({ id, name, at }) => html`<li><div class="version"><b>${name}</b><span class="note">${time.format(at)}</span><span class="acts"><button class="plain-act" aria-expanded=${this.compared === id ? 'true' : 'false'} @click=${() => { void this.#compare(id); }}>${words.compareWithNow}</button><button class="plain-act" @click=${() => { this.#goBack(id, name); }}>${words.goBack}</button></span></div>
        ${this.compared === id && this.comparison ? this.#comparison(this.comparison) : nothing}</li>`)}</ol>`;
  }

  #comparison({ story, scenes }: Comparison): unknown {
    const { words } = this;
    if (story.length + scenes.length === 0) return html`<p>${words.nothingChanged}</p>`;
    const text = ({ what, lang, pieces }: ChangedText): unknown => html`<p lang=${lang}><span class="note" lang=${this.language}>${words.changedIn[what]}</span> ${pieces.map(({ text: said, is }) => (is === 'new' ? html`<ins>${said}</ins>` : is === 'gone' ? html`<del>${said}</del>` : said))}</p>`;
    return html`<div class="changes">${story.map(text)}${scenes.map(({ place, is, lookedElsewhere, texts }) => html`<div><b>${words.inScene(String(place))}</b> ${is === 'changed' ? nothing : words.became[is]} ${lookedElsewhere ? words.looksElsewhere : nothing}${texts.map(text)}</div>`)}</div>`;
  }
}
