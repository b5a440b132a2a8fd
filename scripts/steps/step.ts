/** What one step of `npm test` found. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Count = { passed: 0, failed: 0, skipped: 0 };

export function sum(counts: readonly Count[]): Count {
  return counts.reduce((all, one) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
    skipped: all.skipped + one.skipped,
  }), nothing);
}

/** One check that either held or did not. */
export function one(held: boolean): Count {
  return { ...nothing, passed: held ? 1 : 0, failed: held ? 0 : 1 };
}

/**
 * What a runner reported, held against how it ended: a runner that found nothing to run, wrote no report
 * or failed without naming a failed test has failed.
 */
export function judge(reported: Count | null, exitCode: number): Count {
  if (reported === null) return one(false);
  const troubled = exitCode !== 0 || reported.passed + reported.failed === 0;
  return troubled && reported.failed === 0 ? { ...reported, failed: 1 } : reported;
}
