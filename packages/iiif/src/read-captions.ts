/** A line of captions. Seconds from the beginning. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** Lines are parted by `\n`; who speaks and how it is to look is left out. */
  readonly text: string;
}

const timing = /^((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})\s+-->\s+((?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3})/;

/**
 * Reads captions (WebVTT §4, and SRT, which differs in little). What is no cue is passed over.
 * @example
 * readCaptions('WEBVTT\n\n00:01.000 --> 00:02.500\n<v Rog>Kijk.')[0] //=> { start: 1, end: 2.5, text: 'Kijk.' }
 */
export function readCaptions(source: string): Cue[] {
  return source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').split(/\n{2,}/).flatMap((block) => {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => timing.test(line));
    const [, from = '', to = ''] = timing.exec(lines[at] ?? '') ?? [];
    const text = at < 0 ? '' : lines.slice(at + 1).join('\n').replace(/<[^<>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&nbsp;/g, ' ').replace(/&amp;/g, '&').trim();
    const [start, end] = [seconds(from), seconds(to)];
    return text && end > start ? [{ start, end, text }] : [];
  });
}

const seconds = (time: string): number => time.replace(',', '.').split(':').reduce((total, part) => total * 60 + Number(part), 0);
