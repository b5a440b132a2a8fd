/** A stretch of a recording, in seconds from its beginning. */
export interface Stretch { readonly from: number; readonly to: number }

/** Samples of one voice, from -1 to 1. */
export interface Samples { readonly rate: number; readonly values: Float32Array }

/** One channel of all there are: speech is no less clear for it. */
export function mixDown(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0), ...others] = channels;
  if (others.length === 0) return first;
  return first.map((value, at) => others.reduce((sum, channel) => sum + (channel[at] ?? 0), value) / channels.length);
}

/** Only a stretch of a recording; what lies outside of it is left out. */
export function cut({ rate, values }: Samples, { from, to }: Stretch): Samples {
  const [start, end] = [Math.max(0, Math.round(from * rate)), Math.min(values.length, Math.round(to * rate))];
  return { rate, values: values.subarray(start, Math.max(start, end)) };
}

/** Where somebody speaks: from the first sound that is louder than the room to the last, with a breath around it. */
export function spoken({ rate, values }: Samples): Stretch {
  const step = Math.max(1, Math.round(rate * 0.02));
  const loud: number[] = [];
  let loudest = 0;
  for (let at = 0; at < values.length; at += step) {
    let most = 0;
    for (let each = at; each < Math.min(values.length, at + step); each++) most = Math.max(most, Math.abs(values[each]!));
    loud.push(most);
    loudest = Math.max(loudest, most);
  }
  const length = values.length / rate;
  const first = loud.findIndex((each) => each > loudest * 0.08);
  const last = loud.findLastIndex((each) => each > loudest * 0.08);
  return loudest === 0 || first < 0 ? { from: 0, to: length } : { from: Math.max(0, (first * step) / rate - 0.25), to: Math.min(length, ((last + 1) * step) / rate + 0.35) };
}

/** Samples as a WAV file of 16 bits: every browser plays it, and nothing is lost by cutting again. */
export function toWav({ rate, values }: Samples): Blob {
  const view = new DataView(new ArrayBuffer(44 + values.length * 2));
  const write = (at: number, text: string): void => { for (const [index, character] of [...text].entries()) view.setUint8(at + index, character.charCodeAt(0)); };
  write(0, 'RIFF');
  view.setUint32(4, 36 + values.length * 2, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, values.length * 2, true);
  for (const [index, value] of values.entries()) view.setInt16(44 + index * 2, Math.round(Math.max(-1, Math.min(1, value)) * 32767), true);
  return new Blob([view.buffer], { type: 'audio/wav' });
}
