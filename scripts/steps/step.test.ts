import { describe, expect, it } from 'vitest';
import { judge, nothing, one, sum } from './step.ts';
import { countVitest } from './vitest.ts';

describe('what a runner reported', () => {
  it('stands when the runner ended well', () => {
    expect(judge({ passed: 3, failed: 0, skipped: 1 }, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  });
  it('keeps its own number of failures', () => {
    expect(judge({ passed: 3, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });
  it('is a failure when the runner failed without naming a test', () => {
    expect(judge({ passed: 3, failed: 0, skipped: 0 }, 1).failed).toBe(1);
  });
  it('is a failure when there was no test to run', () => {
    expect(judge(nothing, 0).failed).toBe(1);
    expect(judge({ passed: 0, failed: 0, skipped: 4 }, 0).failed).toBe(1);
  });
  it('is a failure when it is missing', () => {
    expect(judge(null, 0)).toEqual(one(false));
  });
});

it('counts add up over all steps', () => {
  expect(sum([one(true), one(false), { passed: 5, failed: 1, skipped: 2 }])).toEqual({ passed: 6, failed: 2, skipped: 2 });
  expect(sum([])).toEqual(nothing);
});

describe("Vitest's report", () => {
  const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((each) => ({ status: each })) });
  const report = (...testResults: ReturnType<typeof file>[]) => {
    const count = (status: string) => testResults.flatMap((each) => each.assertionResults).filter((test) => test.status === status).length;
    return { numPassedTests: count('passed'), numFailedTests: count('failed'), numPendingTests: count('skipped'), numTodoTests: count('todo'), testResults };
  };

  it('gives the tests of all files', () => {
    expect(countVitest(report(file('passed', 'passed', 'passed', 'skipped'), file('failed', 'passed', 'failed', 'failed'))))
      .toEqual({ passed: 3, failed: 2, skipped: 1 });
  });
  it('gives one failure for a file that broke on import or in a hook', () => {
    expect(countVitest(report(file('failed'), file('failed', 'skipped'), file('passed', 'passed'))))
      .toEqual({ passed: 1, failed: 2, skipped: 1 });
  });
});
