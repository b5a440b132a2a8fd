import { readEdtf, type When } from '@thingsthattalk/core';

/** A stretch of time, as numbers that sort: days. Open where a side is not finite. */
export interface Stretch {
  readonly earliest: number;
  readonly latest: number;
}

/** Where a stretch lies on a line from 0 to 100. */
export interface PlacedStretch {
  readonly from: number;
  readonly to: number;
  /** Nobody knows where it begins, or ends: it fades. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** The line that holds all stretches, and where each lies on it; `null` where there is no moment to begin with. */
export function timelineScale(stretches: readonly Stretch[]): { readonly start: number; readonly end: number; readonly place: (stretch: Stretch) => PlacedStretch } | null {
  const moments = stretches.flatMap(({ earliest, latest }) => [earliest, latest]).filter(Number.isFinite);
  if (moments.length === 0) return null;
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const air = Math.max(365, (last - first) * 0.04);
  const [start, end] = [first - air, last + air];
  const at = (moment: number): number => Math.round(((moment - start) / (end - start)) * 1000) / 10;
  return {
    start, end,
    place: ({ earliest, latest }) => {
      const [from, to] = [Number.isFinite(earliest) ? at(earliest) : 0, Number.isFinite(latest) ? at(latest) : 100];
      // A day must be seen too.
      return { from: Math.min(from, 99), to: Math.max(to, from + 1), openStart: !Number.isFinite(earliest), openEnd: !Number.isFinite(latest) };
    },
  };
}

/** When something was, as a stretch; `null` when nothing is said, or nothing that can be read. */
export function stretchOf(when: When | undefined): Stretch | null {
  const read = when ? readEdtf(when.edtf) : null;
  return read?.ok ? { earliest: read.value.earliest, latest: read.value.latest } : null;
}
