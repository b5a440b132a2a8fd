import { describe, expect, it } from 'vitest';
import { cut, mixDown, spoken, toWav } from './cut-sound.ts';

const rate = 1000;
/** A second of silence, a second of a tone, a second and a half of silence. */
const recording = { rate, values: Float32Array.from({ length: 3500 }, (_, at) => (at >= 1000 && at < 2000 ? 0.5 * Math.sin(at) : 0.001)) };

describe('a recording', () => {
  it('is cut to a stretch', () => {
    expect(cut(recording, { from: 1, to: 2 }).values.length).toBe(1000);
    expect(cut(recording, { from: -1, to: 99 }).values.length).toBe(3500);
    expect(cut(recording, { from: 3, to: 2 }).values.length).toBe(0);
  });

  it('is offered without the silence around what is said, with a breath left', () => {
    const { from, to } = spoken(recording);
    expect([from, to].map((each) => Number(each.toFixed(1)))).toEqual([0.8, 2.4]);
    expect(spoken({ rate, values: new Float32Array(500) })).toEqual({ from: 0, to: 0.5 });
  });

  it('has one voice for two channels', () => { expect([...mixDown([Float32Array.of(1, 0), Float32Array.of(0, 0.5)])]).toEqual([0.5, 0.25]); });

  it('is a WAV file that says how long it is', async () => {
    const bytes = new DataView(await toWav(cut(recording, { from: 1, to: 2 })).arrayBuffer());
    const text = (at: number): string => String.fromCharCode(...Array.from({ length: 4 }, (_, index) => bytes.getUint8(at + index)));
    expect([text(0), text(8), text(36), bytes.getUint32(24, true), bytes.getUint32(40, true), bytes.byteLength]).toEqual(['RIFF', 'WAVE', 'data', 1000, 2000, 2044]);
    expect(bytes.getInt16(44, true)).toBe(Math.round(0.5 * Math.sin(1000) * 32767));
  });
});
