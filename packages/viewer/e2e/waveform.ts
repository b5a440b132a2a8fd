const rate = 3000;
const made = new Map<number, Buffer>();

/** A WAVE file of a quiet hum, 8 bits, mono, of so many seconds. */
export function waveform(seconds: number): Buffer {
  const known = made.get(seconds);
  if (known) return known;
  const length = rate * seconds;
  const file = Buffer.alloc(44 + length, 128);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + length, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(length, 40);
  file.fill(Buffer.from(Array.from({ length: 20 }, (_, at) => 128 + Math.round(4 * Math.sin((at * Math.PI) / 10)))), 44);
  made.set(seconds, file);
  return file;
}
