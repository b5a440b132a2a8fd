import { Canvases } from './canvases.ts';
import { pageLanguage } from '../words/page-language.ts';
import { Loupe } from './loupe.ts';
import { manifestCatalogues } from './manifest-words.ts';
import { Manifest } from './manifest.ts';
import { Model } from './model.ts';
import { Player } from './player.ts';
import { Ruler } from './ruler.ts';
import { Strip } from './strip.ts';

await manifestCatalogues.load(pageLanguage());
for (const [name, element] of [['ttt-loupe', Loupe], ['ttt-ruler', Ruler], ['ttt-canvases', Canvases], ['ttt-player', Player], ['ttt-model', Model], ['ttt-strip', Strip], ['ttt-manifest', Manifest]] as const) if (!customElements.get(name)) customElements.define(name, element);

declare global {
  interface HTMLElementTagNameMap {
    'ttt-canvases': Canvases;
    'ttt-loupe': Loupe;
    'ttt-manifest': Manifest;
    'ttt-model': Model;
    'ttt-player': Player;
    'ttt-ruler': Ruler;
    'ttt-strip': Strip;
  }
}
