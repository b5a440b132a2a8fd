import type { Place } from '@thingsthattalk/core';
import { drawnPlace, otherLanguage, titleOf, type MapModel } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';
import { archiveGeometry } from '../parts/archive-map.ts';

/** How many places are listed, and how many of them a map can name. */
const [mostListed, mostDrawn] = [300, 40];

/** The places of an archive of which it is known where they are; the most named have the map. `null` where there are none. */
export function mapModel(scope: Scope, context: PageContext): MapModel | null {
  const places = scope.list('place').map((ref) => ({ ref, drawn: drawnPlace(ref, context), count: scope.mentions(ref).length })).filter(({ drawn }) => drawn).sort((a, b) => b.count - a.count).slice(0, mostListed);
  const pointed = places.slice(0, mostDrawn);
  const geometry = archiveGeometry(pointed.map(({ ref, drawn }) => ({ ...drawn!, href: ref })));
  if (!geometry) return null;
  const points = new Map(geometry.points.map((point) => [point.href, point]));
  const { compare } = new Intl.Collator(context.lang);
  return {
    overview: 'map', width: geometry.width, height: geometry.height, land: geometry.land,
    places: places.map(({ ref, count }) => {
      const record = scope.stub(ref) as Place;
      const lang = otherLanguage(record.names, context);
      const point = points.get(ref);
      return { ref, name: titleOf(ref, record, context), ...(lang ? { lang } : {}), href: context.href(ref) ?? '', count, ...(point ? { at: { x: point.x, y: point.y }, label: { x: point.label.x, y: point.label.y, anchor: point.label.anchor } } : {}) };
    }).sort((a, b) => compare(a.name, b.name)),
  };
}
