import type { Output } from './output.ts';

/** What every command is given. */
export interface Context {
  /** Where it writes; asked for once the options are known. */
  readonly output: () => Output;
  /** The archive's folder. */
  readonly folder: () => string;
  /** Says how it ended: 0 done, 1 the input is wrong, 2 wrong usage. */
  readonly done: (status: number) => void;
  /** Resolves when the person wants to leave. */
  readonly interrupted: () => Promise<void>;
}
