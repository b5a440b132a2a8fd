import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SafeHtml } from '@thingsthattalk/core';
import { drawMap, mapGeometry, type DrawnPlace, type MapOptions } from '@thingsthattalk/viewer';
import { feature } from 'topojson-client';

type Land = MapOptions['land'];

let read: Land | null = null;

/** The land of the earth in two finenesses: Natural Earth, public domain, as the package world-atlas has it. Read once. */
function land(): Land {
  const require = createRequire(import.meta.url);
  const of = (name: string): Land['coarse'] => {
    const topology = JSON.parse(readFileSync(require.resolve(`world-atlas/${name}.json`), 'utf8')) as Parameters<typeof feature>[0];
    return feature(topology, topology.objects.land!) as Land['coarse'];
  };
  read ??= { coarse: of('land-110m'), fine: of('land-50m') };
  return read;
}

/** A map of places, drawn while the site is built. */
export const archiveMap = (places: readonly DrawnPlace[], options: { readonly route: boolean; readonly label: string }): SafeHtml | null => (places.length > 0 ? drawMap(places, { ...options, land: land() }) : null);

/** Where the places of an archive lie on a map. */
export const archiveGeometry = (places: readonly DrawnPlace[]): ReturnType<typeof mapGeometry> => mapGeometry(places, { land: land(), letters: 0.56 });
