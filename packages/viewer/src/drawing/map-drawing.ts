import { html, type SafeHtml } from '@thingsthattalk/core';
import { geoMercator, geoNaturalEarth1, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import { placeLabels, type PlacedLabel } from './place-labels.ts';

/** A place to be drawn: degrees, north and east positive. */
export interface DrawnPlace {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Where it leads; absent: nowhere. */
  readonly href?: string | null;
}

/** What a map is drawn with. */
export interface MapOptions {
  /** The land, coarse and fine: GeoJSON. */
  readonly land: { readonly coarse: GeoPermissibleObjects; readonly fine: GeoPermissibleObjects };
  /** How large the letters are: 1 for 12.5 units. */
  readonly letters?: number;
  /** The places are joined in their order. */
  readonly route?: boolean;
  /** What the map is called, for those who do not see it. */
  readonly label: string;
}

/** The size of the drawing, in its own units: small, so that its letters can be read on a phone. */
const [width, height] = [420, 300];
/** Degrees shown around a single place, and the span from which the land is drawn coarsely. */
const [around, coarseFrom] = [5, 50];

/** Where land and places lie on a drawing, in its own units. */
export interface MapGeometry {
  readonly width: number;
  readonly height: number;
  /** The outline of the land, and the way between the places where there is one: SVG paths. */
  readonly land: string;
  readonly way: string | null;
  /** The places that can be drawn, in their order, with where their names are written. */
  readonly points: readonly (DrawnPlace & { readonly x: number; readonly y: number; readonly label: PlacedLabel })[];
}

/** Works out a map; `null` for no place that can be drawn. */
export function mapGeometry(places: readonly DrawnPlace[], { land, route = false, letters = 1 }: Omit<MapOptions, 'label'>): MapGeometry | null {
  const drawn = places.filter(({ latitude, longitude }) => Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180);
  if (drawn.length === 0) return null;
  const { projection, span } = projectionFor(drawn);
  projection.clipExtent([[0, 0], [width, height]]).precision(0.4);
  const path = geoPath(projection).digits(1);
  const points = drawn.map((place) => { const [x, y] = projection([place.longitude, place.latitude]) ?? [0, 0]; return { ...place, x: round(x), y: round(y) }; });
  const labels = placeLabels(points.map(({ name, x, y }) => ({ text: name, x, y })), { width, height, scale: letters });
  const way = route && points.length > 1 ? path({ type: 'LineString', coordinates: drawn.map(({ longitude, latitude }) => [longitude, latitude]) }) : null;
  return { width, height, land: path(span > coarseFrom ? land.coarse : land.fine) ?? '', way, points: points.map((point, index) => ({ ...point, label: labels[index]! })) };
}

/**
 * A map as a picture of lines: land, places, and the way between them. It needs no script and no tiles of anybody; a list of
 * the places belongs beside it. `null` for no place that can be drawn.
 */
export function drawMap(places: readonly DrawnPlace[], { label, ...options }: MapOptions): SafeHtml | null {
  const drawn = mapGeometry(places, options);
  return drawn && html`<svg class="ttt-drawn-map" viewBox="0 0 ${drawn.width} ${drawn.height}" role="img" aria-label="${label}"><path class="land" d="${drawn.land}"></path>${drawn.way && html`<path class="way" d="${drawn.way}"></path>`}${drawn.points.map(({ x, y }) => html`<circle cx="${x}" cy="${y}" r="3.6"></circle>`)}${drawn.points.map(({ label: { text, x, y, anchor } }) => html`<text x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`)}</svg>`;
}

/** A projection in which all places can be seen, with air around them; far apart they are shown on a whole world. */
function projectionFor(places: readonly DrawnPlace[]): { projection: GeoProjection; span: number } {
  const centre = middleLongitude(places.map(({ longitude }) => longitude));
  const turned = places.map(({ longitude, latitude }) => [((longitude - centre + 540) % 360) - 180, latitude] as const);
  const [west, east] = [Math.min(...turned.map(([x]) => x)), Math.max(...turned.map(([x]) => x))];
  const [south, north] = [Math.min(...turned.map(([, y]) => y)), Math.max(...turned.map(([, y]) => y))];
  const span = Math.max(east - west, north - south);
  const air = Math.max(around - span / 2, span * 0.22, 1);
  // Half the world on either side is all there is: what lies beyond would come round again. The places count too, because a
  // meridian bulges between the corners.
  const edge = (longitude: number): number => centre + Math.max(-179.9, Math.min(179.9, longitude));
  const held: [number, number][] = [[edge(west - air), Math.max(-80, south - air)], [edge(east + air), Math.min(84, north + air)], ...turned.map(([x, y]): [number, number] => [edge(x), y])];
  const projection = (span > 100 ? geoNaturalEarth1() : geoMercator()).rotate([-centre, 0]);
  return { projection: projection.fitExtent([[14, 14], [width - 14, height - 14]], { type: 'MultiPoint', coordinates: held }), span };
}

/** The meridian in the middle of places, the shorter way round: between Japan and America lies the Pacific. */
export function middleLongitude(longitudes: readonly number[]): number {
  const sorted = [...new Set(longitudes)].sort((a, b) => a - b);
  const gaps = sorted.map((from, index) => ({ from: sorted[(index + 1) % sorted.length]!, gap: ((sorted[(index + 1) % sorted.length]! - from + 360) % 360) || 360 }));
  const widest = gaps.reduce((a, b) => (b.gap > a.gap ? b : a));
  const middle = widest.from + (360 - widest.gap) / 2;
  return ((middle + 540) % 360) - 180;
}

const round = (value: number): number => Math.round(value * 10) / 10;
