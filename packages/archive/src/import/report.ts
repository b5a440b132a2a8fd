/** What could not be imported, or what was wrong in what was. */
export interface ImportProblem {
  /** The file or address it came from. */
  readonly source: string;
  /** The line in the file, from 1. */
  readonly line?: number;
  /** Where in the document. */
  readonly path?: string;
  readonly message: string;
  readonly mend?: string;
}

/** What an import did. Keys that others may rely on. */
export interface ImportReport {
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly errors: readonly ImportProblem[];
  /** What is doubtful in what was imported all the same; absent when nothing is. */
  readonly warnings?: readonly ImportProblem[];
}

/** Counts while an import goes on. */
export class ImportTally {
  imported = 0;
  updated = 0;
  unchanged = 0;
  failed = 0;
  readonly #errors: ImportProblem[] = [];
  readonly #warnings: ImportProblem[] = [];

  /** Takes note of a problem; past a thousand only their number grows. */
  problem(problem: ImportProblem): void {
    if (this.#errors.length < 1000) this.#errors.push(problem);
  }

  /** Takes note of a doubt; past a thousand they are left out. */
  doubt(problem: ImportProblem): void {
    if (this.#warnings.length < 1000) this.#warnings.push(problem);
  }

  fail(problem: ImportProblem): void {
    this.failed += 1;
    this.problem(problem);
  }

  report(): ImportReport {
    const { imported, updated, unchanged, failed } = this;
    return { imported, updated, unchanged, failed, errors: this.#errors, ...(this.#warnings.length > 0 ? { warnings: this.#warnings } : {}) };
  }
}
