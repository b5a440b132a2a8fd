import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMap, middleLongitude, type DrawnPlace } from './map-drawing.ts';
import { placeLabels } from './place-labels.ts';
import { timelineScale } from './timeline-scale.ts';

const square = { type: 'Polygon' as const, coordinates: [[[0, 50], [0, 54], [8, 54], [8, 50], [0, 50]]] };
const land = { coarse: square, fine: square };
const leiden: DrawnPlace = { name: 'Leiden', latitude: 52.16, longitude: 4.49 };

describe('drawMap', () => {
  it('draws land, places and the way between them, the same every time', () => {
    const places = [leiden, { name: 'Londen', latitude: 51.5, longitude: -0.1 }];
    const drawn = String(drawMap(places, { land, route: true, label: 'Kaart' }));
    expect(drawn).toBe(String(drawMap(places, { land, route: true, label: 'Kaart' })));
    expect([...drawn.matchAll(/<circle/g)]).toHaveLength(2);
    expect(drawn).toMatch(/class="way" d="M/);
    expect(drawn).not.toMatch(/NaN|style=/);
  });

  it('draws a single place, and none for no place', () => {
    expect(String(drawMap([leiden], { land, label: 'x' }))).toContain('Leiden');
    expect(drawMap([], { land, label: 'x' })).toBeNull();
    expect(drawMap([{ name: 'nergens', latitude: 900, longitude: 0 }], { land, label: 'x' })).toBeNull();
  });

  it('escapes names', () => {
    expect(String(drawMap([{ ...leiden, name: '<b>&' }], { land, label: '"' }))).toContain('&lt;b&gt;&amp;</text>');
  });

  it('keeps every place within its frame, wherever on earth it is', () => {
    const anywhere = fc.array(fc.record({ name: fc.constant('x'), latitude: fc.integer({ min: -80, max: 80 }), longitude: fc.integer({ min: -180, max: 180 }) }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(anywhere, (places) => {
      for (const [, x, y] of String(drawMap(places, { land, label: 'x' })).matchAll(/<circle cx="([^"]+)" cy="([^"]+)"/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(-1);
        expect(Number(x)).toBeLessThanOrEqual(421);
        expect(Number(y)).toBeGreaterThanOrEqual(-1);
        expect(Number(y)).toBeLessThanOrEqual(301);
      }
    }), { numRuns: 3000 });
  });
});

it('finds the middle the shorter way round', () => {
  expect([middleLongitude([4]), middleLongitude([0, 20]), Math.abs(middleLongitude([170, -170]))]).toEqual([4, 10, 180]);
});

it('writes no name over another where there is room', () => {
  const labels = placeLabels([{ text: 'Sluis', x: 100, y: 100 }, { text: 'Londen', x: 104, y: 101 }, { text: 'Delft', x: 98, y: 103 }], { width: 420, height: 300 });
  expect(new Set(labels.map(({ x, y, anchor }) => `${anchor} ${x} ${y}`)).size).toBe(3);
});

describe('timelineScale', () => {
  it('puts stretches on a line, with open ends marked', () => {
    const scale = timelineScale([{ earliest: 0, latest: 3650 }, { earliest: 7300, latest: Infinity }])!;
    const one = scale.place({ earliest: 0, latest: 3650 });
    expect([one.from < one.to, one.openStart, one.openEnd]).toEqual([true, false, false]);
    expect(scale.place({ earliest: 7300, latest: Infinity })).toMatchObject({ to: 100, openEnd: true });
    expect(timelineScale([{ earliest: -Infinity, latest: Infinity }])).toBeNull();
  });
});
