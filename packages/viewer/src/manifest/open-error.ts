import type { Issue } from '@thingsthattalk/core';

/** Why a document could not be opened. */
export type OpenFault = 'address' | 'offline' | 'slow' | 'refused' | 'missing' | 'broken' | 'large' | 'not-json' | 'not-iiif';

/** A document could not be opened. `issues` says what is wrong with it, in words for a curator. */
export class OpenError extends Error {
  override readonly name = 'OpenError';
  readonly fault: OpenFault;
  readonly issues: readonly Issue[];
  constructor(fault: OpenFault, url: string, issues: readonly Issue[] = []) {
    super(`${url}: ${fault}${issues[0] ? `: ${issues[0].message}` : ''}`);
    this.fault = fault;
    this.issues = issues;
  }
}
