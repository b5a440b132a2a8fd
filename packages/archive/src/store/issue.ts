import type { Issue } from '@thingsthattalk/core';

/** Something wrong or doubtful in a file of an archive. */
export interface FileIssue extends Issue {
  /** The file, below the archive's folder, with forward slashes. */
  readonly file: string;
  /** The line, from 1, where it can be told. */
  readonly line?: number;
}
