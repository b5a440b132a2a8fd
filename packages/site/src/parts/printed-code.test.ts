import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { printedCode } from './printed-code.ts';

it('is read back as the very address by somebody else’s reader', () => {
  const address = 'https://misleiden.example/nl/story/ik-was-een-rog/';
  const drawn = String(printedCode(address));
  const size = Number(/viewBox="0 0 (\d+)/.exec(drawn)![1]);
  const scale = 4;
  const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
  for (const [, x, y] of drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < scale; dy += 1) for (let dx = 0; dx < scale; dx += 1) pixels.fill(0, ((Number(y) * scale + dy) * size * scale + Number(x) * scale + dx) * 4, ((Number(y) * scale + dy) * size * scale + Number(x) * scale + dx) * 4 + 3);
  }
  const read = (jsQR as unknown as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null)(pixels, size * scale, size * scale);
  expect(read?.data).toBe(address);
});
