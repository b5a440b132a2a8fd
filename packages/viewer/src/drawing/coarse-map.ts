import type { SafeHtml } from '@thingsthattalk/core';
import { feature } from 'topojson-client';
import land from 'world-atlas/land-110m.json' with { type: 'json' };
import { drawMap, type DrawnPlace, type MapOptions } from './map-drawing.ts';

const topology = land as unknown as Parameters<typeof feature>[0];
const coarse = feature(topology, topology.objects.land!) as MapOptions['land']['coarse'];

/** The coast at its coarsest, for maps of any size. */
export const coarseLand: MapOptions['land'] = { coarse, fine: coarse };

/**
 * Maps with the coast at its coarsest (Natural Earth, public domain), for elements in pages of others: a site draws its maps
 * beforehand, with a finer coast. To be fetched only where there is a map.
 */
export const coarseMap = (places: readonly DrawnPlace[], options: Pick<MapOptions, 'route' | 'label'>): SafeHtml | null => (places.length > 0 ? drawMap(places, { ...options, land: coarseLand }) : null);
