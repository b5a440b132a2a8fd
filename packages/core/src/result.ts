/** Something found wrong or doubtful in what was read. Written for the person who can mend it. */
export interface Issue {
  /** `error`: it cannot be used as it is; `warning`: it can, but probably says something else than was meant. */
  readonly severity: 'error' | 'warning';
  /** Where: `scenes[2].view.region`. Empty for the whole. */
  readonly path: string;
  /** What was found, and what was expected. */
  readonly message: string;
  /** How to mend it. */
  readonly mend?: string;
}

/** What reading untrusted input gives: the value with what is doubtful about it, or what is wrong. */
export type Result<T> = { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * A value with nothing to say about it.
 * @example
 * success(3) //=> { ok: true, value: 3, issues: [] }
 */
export const success = <T>(value: T): Result<T> => ({ ok: true, value, issues: [] });

/**
 * One error, at the whole of what was read.
 * @param mend how to repair it, as a sentence
 * @example
 * failure('"x" is no number', 'Write 3.') //=> { ok: false, issues: [{ severity: 'error', path: '', message: '"x" is no number', mend: 'Write 3.' }] }
 */
export const failure = (message: string, mend?: string): { readonly ok: false; readonly issues: readonly Issue[] } => ({ ok: false, issues: [{ severity: 'error', path: '', message, ...(mend ? { mend } : {}) }] });
