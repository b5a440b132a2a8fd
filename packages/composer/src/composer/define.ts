// It is made of elements for visitors, `<ttt-stage>` and `<ttt-story>`: a page has their script, too.
import { pageLanguage } from '@thingsthattalk/viewer/parts';
import { Begin } from '../begin/begin.ts';
import { KeptStories } from '../begin/kept-stories.ts';
import { composerCatalogues } from '../words/composer-words.ts';
import { Composer } from './composer.ts';
import { Desk } from './desk.ts';
import { PictureDesk } from './picture-desk.ts';
import { ProseField } from './prose-field.ts';
import { SceneList } from './scene-list.ts';
import { TextField } from './text-field.ts';

await composerCatalogues.load(pageLanguage());
// A page of somebody else knows nothing of our type and colours; a page of a site has them.
if (!getComputedStyle(document.documentElement).getPropertyValue('--ttt-reading')) (await import('@thingsthattalk/viewer/reading-styles')).adoptReadingStyles(document);
const elements = { 'ttt-text-field': TextField, 'ttt-prose-field': ProseField, 'ttt-scene-list': SceneList, 'ttt-picture-desk': PictureDesk, 'ttt-kept-stories': KeptStories, 'ttt-composer-begin': Begin, 'ttt-composer-desk': Desk, 'ttt-composer': Composer };
for (const [name, element] of Object.entries(elements)) if (!customElements.get(name)) customElements.define(name, element);

declare global {
  interface HTMLElementTagNameMap {
    'ttt-composer': Composer;
  }
}
