import { describe, expect, it } from 'vitest';
import { judge, nothing, one, sum } from './step.ts';

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
