/**
 * How much a word says of a document, as one byte. It is what MiniSearch would give it, without how rare the word is: the part of
 * BM25+ (Lv and Zhai 2011) that depends on how often it stands there and how long that is, times the weight of where it stands.
 */

/** As MiniSearch has them: how soon more of a word says no more, how much length takes off, what a word says at least. */
const [k, b, d] = [1.2, 0.7, 0.5] as const;

/** What a word says by standing in a field. @param length words of the field here, @param average in all documents that have it */
export const impactOf = (frequency: number, length: number, average: number): number => d + (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / average));

/** How rare a word is, as a factor. @param all documents, @param having it */
export const rarity = (all: number, having: number): number => Math.log(1 + Math.max(0, all - having + 0.5) / (having + 0.5));

/** Levels lie a fixed factor apart, from the least that a word can say to the most. */
const [least, most, steps] = [0.15, 24, 95] as const;
const factor = Math.log(most / least) / steps;

export const levelOf = (impact: number): number => Math.min(steps, Math.max(0, Math.round(Math.log(Math.max(impact, least) / least) / factor)));

/** What each level stands for. */
export const impacts: Float32Array = Float32Array.from({ length: 256 }, (_, level) => least * Math.exp(Math.min(level, steps) * factor));
