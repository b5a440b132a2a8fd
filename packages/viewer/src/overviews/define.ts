import { pageLanguage } from '../words/page-language.ts';
import { interfaceWords } from '../words/words.ts';
import { PlacesMap } from './map.ts';
import { Threads } from './threads.ts';
import { Timeline } from './timeline.ts';

await interfaceWords.load(pageLanguage());
for (const [name, element] of [['ttt-threads', Threads], ['ttt-map', PlacesMap], ['ttt-timeline', Timeline]] as const) if (!customElements.get(name)) customElements.define(name, element);

declare global {
  interface HTMLElementTagNameMap {
    'ttt-map': PlacesMap;
    'ttt-threads': Threads;
    'ttt-timeline': Timeline;
  }
}
