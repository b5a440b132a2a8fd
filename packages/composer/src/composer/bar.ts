import { html, nothing } from 'lit';
import type { OpenComposition } from '../keeping/open-composition.ts';
import type { ComposerWords } from '../words/composer-words.ts';

/** What the bar over the desk is asked to do. */
export interface BarActs {
  readonly leave: () => void;
  readonly step: (which: 'undo' | 'redo') => void;
  readonly look: () => void;
  readonly sheet: (sheet: 'check' | 'publish' | 'versions' | 'shortcuts') => void;
}

/**
 * The bar over the desk: what the story is called, that it is kept, what can be taken back, and what one does when it is made.
 * @param into whether there is an archive at hand that it can go into
 */
export function barTemplate(open: OpenComposition, { language, telling, into }: { readonly language: string; readonly telling: string; readonly into: boolean }, words: ComposerWords, acts: BarActs): unknown {
  const time = open.savedAt ? new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(open.savedAt) : null;
  // It is written down within half a second: a line that changed each time would only be noise.
  const saved = { saved: words.savedHere, saving: words.savedHere, failed: words.saveFailed, nowhere: words.savedNowhere }[open.saving];
  const { composition, undo } = open;
  const title = composition.textOf('story/title', telling) || (composition.languages.map((lang) => composition.textOf('story/title', lang)).find(Boolean) ?? '');
  return html`<header class="bar">
    <div class="title"><h1 class="sr" tabindex="-1">${title || words.untitled}</h1><button class="plain-act back" @click=${acts.leave}>${words.allStories}</button>
      <ttt-text-field big quiet data-path="story/title" .open=${open} .language=${language} .telling=${telling} path="story/title" .label=${words.titleLabel} .placeholder=${title || words.titlePlaceholder}></ttt-text-field></div>
    <p class="note saved" data-is=${open.saving} title=${time ? words.savedAt(time) : nothing}>${saved} ${open.elsewhere ? words.alsoElsewhere : nothing} <button class="plain-act versions" @click=${() => { acts.sheet('versions'); }}>${words.sheets.versions}</button> <button class="plain-act versions keys" @click=${() => { acts.sheet('shortcuts'); }}>${words.sheets.shortcuts}</button></p>
    <div class="history">${([['undo', '↶', 'Ctrl Z', undo.canUndo], ['redo', '↷', 'Ctrl Y', undo.canRedo]] as const).map(([which, sign, keys, can]) => html`<button aria-label=${words[which]} title="${words[which]} (${keys})" ?disabled=${!can} @click=${() => { acts.step(which); }}><span aria-hidden="true">${sign}</span></button>`)}</div>
    <div class="acts"><button class="plain-act" @click=${acts.look}>${words.lookAsVisitor}</button><button class="plain-act" @click=${() => { acts.sheet('check'); }}>${words.check}</button><button class="main-act" @click=${() => { acts.sheet('publish'); }}>${into ? words.publish : words.handOn}</button></div></header>`;
}
