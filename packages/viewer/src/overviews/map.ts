import { OverviewElement } from './overview-element.ts';

/**
 * The places of an archive, on a map and as a list: `<ttt-map>`. It asks nothing of anybody's map service.
 *
 * @fires ttt-choose - a place was chosen: `event.ref`
 * @fires ttt-load-failed - the overview could not be had: `event.cause`
 * @slot - the list; `slot="drawing"` the map
 * @csspart tools - the buttons to enlarge
 * @csspart drawing - the board that the map lies on
 * @example
 * document.body.append(Object.assign(document.createElement('ttt-map'), { src: 'https://misleiden.example/nl/map/', lang: 'nl' }))
 */
export class PlacesMap extends OverviewElement {
  protected override readonly overview = 'map';
}
