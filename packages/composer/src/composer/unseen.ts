import { html, nothing } from 'lit';
import { pickText, proseToHtml, walkRecord, type Scene, type Text } from '@thingsthattalk/core';
import { toFragment } from '@thingsthattalk/viewer/parts';
import type { Composition } from '../document/composition.ts';
import type { ComposerWords } from '../words/composer-words.ts';
import { languageName } from '../words/language-name.ts';

/** What a screen reader says of a story, in its order; what is said in another language is marked as such. */
export function unseenTemplate(composition: Composition, words: ComposerWords, { shown, language }: { readonly shown: string; readonly language: string }): unknown {
  const story = composition.story();
  const languages = [shown, ...composition.languages];
  const sources = composition.itemsOf('story/sources').map(decodeURIComponent);
  const plain = (texts: Text | undefined): unknown => {
    const picked = pickText(texts ?? [], languages);
    return picked ? html`<span lang=${picked.lang} dir="auto">${picked.value}</span>${picked.lang === shown ? nothing : html` <b class="wrong">${words.onlyIn(languageName(picked.lang, language, words))}</b>`}` : nothing;
  };
  const prose = (texts: Text | undefined): unknown => {
    const picked = pickText(texts ?? [], languages);
    return picked ? html`<div lang=${picked.lang} dir="auto">${toFragment(proseToHtml(picked.value, { headingLevel: 4, source: (id) => (sources.includes(id) ? { href: '#', number: sources.indexOf(id) + 1 } : null) }), document)}</div>` : nothing;
  };
  return html`<article class="unseen" lang=${shown}><h1 class="head">${story.title.length > 0 ? plain(story.title) : words.untitled}</h1>${plain(story.summary)}
    <ol>${story.scenes.map((scene) => html`<li><p class="picture">${words.pictureSays} ${scene.describe?.length ? plain(scene.describe) : html`<b class="wrong">${words.nothingSaid}</b>`}</p>${scene.title ? html`<h2>${plain(scene.title)}</h2>` : nothing}${prose(scene.text)}${saidByShow(scene).map(prose)}</li>`)}</ol></article>`;
}

/** What a question, a comparison, somebody's words say in a scene, in the order of their fields. */
function saidByShow({ show }: Scene): Text[] {
  const found: Text[] = [];
  if (show) walkRecord({ $type: 'net.thingsthattalk.story', title: [], scenes: [{ id: 'x', show }] }, (value, { name }) => { if (name === 'net.thingsthattalk.defs#text' || name === 'net.thingsthattalk.defs#prose') found.push(value as Text); });
  return found.filter((texts) => texts.length > 0);
}
