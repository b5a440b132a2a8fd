import { Canvases } from './canvases.ts';
import { Manifest } from './manifest.ts';
import { Player } from './player.ts';
import { Strip } from './strip.ts';

for (const [name, element] of [['ttt-canvases', Canvases], ['ttt-player', Player], ['ttt-strip', Strip], ['ttt-manifest', Manifest]] as const) if (!customElements.get(name)) customElements.define(name, element);

declare global {
  interface HTMLElementTagNameMap {
    'ttt-canvases': Canvases;
    'ttt-manifest': Manifest;
    'ttt-player': Player;
    'ttt-strip': Strip;
  }
}
