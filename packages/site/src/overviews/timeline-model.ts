import { formatWhen, readEdtf, yearOf, type Thing } from '@thingsthattalk/core';
import { otherLanguage, stretchOf, timelineScale, titleOf, type DatedItem, type TimelineModel } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';

/** How many things one page shows: more would help nobody, and be heavy. */
const most = 300;

/** The things of an archive that are dated, in the order of time; `null` where none is. */
export function timelineModel(scope: Scope, context: PageContext): TimelineModel | null {
  const things = scope.list('thing').flatMap((ref) => {
    const thing = scope.stub(ref) as Thing | null;
    const when = thing?.production?.when;
    return when ? [{ ref, thing: thing!, when, stretch: stretchOf(when) }] : [];
  }).slice(0, most);
  if (things.length === 0) return null;
  const scale = timelineScale(things.flatMap(({ stretch }) => stretch ?? []));
  const sorted = things.sort((a, b) => (a.stretch?.earliest ?? Infinity) - (b.stretch?.earliest ?? Infinity) || (a.stretch?.latest ?? Infinity) - (b.stretch?.latest ?? Infinity));
  return {
    overview: 'timeline',
    items: sorted.map(({ ref, thing, when, stretch }): DatedItem => {
      const lang = otherLanguage(thing.titles, context);
      return { ref, kind: 'thing', name: titleOf(ref, thing, context), ...(lang ? { lang } : {}), href: context.href(ref) ?? '', when: formatWhen(when, context.lang), ...yearsOf(when.edtf), ...(scale && stretch ? { stretch: scale.place(stretch) } : {}) };
    }),
  };
}

/** The first and the last year a date can be in. */
function yearsOf(edtf: string): { first?: number; last?: number } {
  const read = readEdtf(edtf);
  if (!read.ok) return {};
  const { earliest, latest } = read.value;
  return { ...(Number.isFinite(earliest) ? { first: yearOf(earliest) } : {}), ...(Number.isFinite(latest) ? { last: yearOf(latest) } : {}) };
}
