// What a map of hits is drawn with: to be fetched only where one is wanted.
export { coarseLand as land } from '../drawing/coarse-map.ts';
export { mapGeometry } from '../drawing/map-drawing.ts';
