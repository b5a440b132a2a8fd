import type { SearchDocument } from '../documents/document.ts';
import type { Order } from './engine.ts';

/** By what years are put in order; what has none comes last, whichever way one looks. */
export const yearKey = (years: SearchDocument['years'], order: Order): number => (years ? (order === 'oldest' ? years[0] : -years[1]) : Infinity);

/** Compares such keys: those without years are alike. */
export const byYearKey = (a: number, b: number): number => (a === b ? 0 : a - b);
