import type { Answer, Question } from '@thingsthattalk/search';

/** What a page says to the worker that searches; each with a number, by which the answer is known. */
export type ToWorker = { readonly id: number } & ({ readonly open: string } | { readonly keepAll: string } | { readonly ask: Question; readonly archive: string } | { readonly forget: true });

/** What the worker says. */
export type FromWorker = { readonly id: number } & ({ readonly languages: readonly string[] } | { readonly answer: Answer } | { readonly kept: true } | { readonly wrong: string });
