import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImageRequest, type ImageRequestParts } from './image-request.ts';

const picture = { width: 2000, height: 1000 };
const limits = { maxWidth: 2000, maxArea: 2_000_000 };
const read = (path: string, within = limits): string => {
  const answer = readImageRequest(path.split('/') as unknown as ImageRequestParts, picture, within);
  return answer.ok ? answer.request.canonical : `${answer.status} ${answer.message}`;
};

describe('readImageRequest', () => {
  it.each([
    ['full/max/0/default.jpg', 'full/max/0/default.jpg'],
    ['0,0,2000,1000/2000,/0/color.png', 'full/max/0/default.png'],
    ['square/max/0/default.jpg', '500,0,1000,1000/max/0/default.jpg'],
    ['1900,900,500,500/max/0/default.jpg', '1900,900,100,100/max/0/default.jpg'],
    ['pct:41.6,7.5,40,70/max/0/default.jpg', '832,75,800,700/max/0/default.jpg'],
    ['full/300,/0/gray.jpg', 'full/300,150/0/gray.jpg'],
    ['full/,300/22.50/default.jpg', 'full/600,300/22.5/default.jpg'],
    ['full/pct:25/!0/bitonal.png', 'full/500,250/!0/bitonal.png'],
    ['full/100,900/360/default.webp', 'full/100,900/360/default.webp'],
    ['full/!5000,1000/0/default.jpg', 'full/max/0/default.jpg'],
    ['0,0,100,100/^!300,400/0/default.jpg', '0,0,100,100/^300,300/0/default.jpg'],
    ['full/!500,500/0/default.jpg', 'full/500,250/0/default.jpg'],
    ['0,0,100,100/^300,/0/default.jpg', '0,0,100,100/^300,300/0/default.jpg'],
    ['0,0,100,100/^max/0/default.jpg', '0,0,100,100/^1414,1414/0/default.jpg'],
    ['full/^pct:50/0/default.jpg', 'full/1000,500/0/default.jpg'],
  ])('%s is %s', (path, canonical) => expect(read(path)).toBe(canonical));

  it('gives a picture at most as large as its lender lets it', () => {
    const lent = { maxWidth: 500, maxArea: 250_000 };
    expect(read('full/max/0/default.jpg', lent)).toBe('full/max/0/default.jpg');
    expect(readImageRequest(['full', 'max', '0', 'default.jpg'], picture, lent)).toMatchObject({ request: { size: { width: 500, height: 250 } } });
    expect(read('full/1000,/0/default.jpg', lent)).toContain('400 The size "1000," is more than is given out: at most 500 × 500');
    expect(read('full/!1000,1000/0/default.jpg', lent)).toBe('full/max/0/default.jpg');
  });

  it.each([
    ['all/max/0/default.jpg', 400, 'no region'], ['2000,0,10,10/max/0/default.jpg', 400, 'outside'], ['0,0,0,10/max/0/default.jpg', 400, 'no width'], ['-1,0,10,10/max/0/default.jpg', 400, 'no region'], ['pct:0,0,101/max/0/default.jpg', 400, 'no region'],
    ['full/full/0/default.jpg', 400, 'version 2'], ['full/3000,/0/default.jpg', 400, '^3000,'], ['full/^3000,/0/default.jpg', 400, 'more than is given out'], ['full/0,/0/default.jpg', 400, 'no width'], ['full/,/0/default.jpg', 400, 'no size'], ['full/!10,/0/default.jpg', 400, 'no size'], ['full/pct:0/0/default.jpg', 400, 'nothing'], ['full/pct:101/0/default.jpg', 400, 'larger'], ['0,0,100,100/!300,400/0/default.jpg', 400, '^!300,400'],
    ['full/max/361/default.jpg', 400, 'no rotation'], ['full/max/!/default.jpg', 400, 'no rotation'], ['full/max/0/native.jpg', 400, 'version 1'], ['full/max/0/default', 400, 'no quality'], ['full/max/0/default.exe', 400, 'no format'], ['full/max/0/default.jp2', 501, 'jp2'],
  ])('%s is refused with %i, saying “%s”', (path, status, words) => {
    const said = read(path);
    expect(said.startsWith(`${status} `)).toBe(true);
    expect(said).toContain(words);
  });

  it('has one canonical form, never beyond the picture or its limits', () => {
    const number = fc.integer({ min: 0, max: 3000 });
    const part = fc.oneof(fc.constantFrom('full', 'square'), fc.tuple(number, number, number, number).map((all) => all.join(',')), fc.tuple(number, number, number, number).map((all) => `pct:${all.map((each) => each / 30).join(',')}`));
    const size = fc.tuple(fc.constantFrom('', '^'), fc.oneof(fc.constant('max'), number.map((n) => `${n},`), number.map((n) => `,${n}`), fc.tuple(number, number).map(([w, h]) => `${w},${h}`), fc.tuple(number, number).map(([w, h]) => `!${w},${h}`), number.map((n) => `pct:${n / 20}`))).map(([up, rest]) => up + rest);
    fc.assert(fc.property(part, size, (region, wanted) => {
      const first = readImageRequest([region, wanted, '0', 'default.jpg'], picture, limits);
      if (!first.ok) return;
      const { request } = first;
      expect(request.region.x + request.region.width).toBeLessThanOrEqual(2000);
      expect(request.region.y + request.region.height).toBeLessThanOrEqual(1000);
      expect(Math.max(request.size.width, request.size.height)).toBeLessThanOrEqual(2000);
      expect(readImageRequest(request.canonical.split('/') as unknown as ImageRequestParts, picture, limits)).toEqual(first);
    }), { numRuns: 2000 });
  });
});
