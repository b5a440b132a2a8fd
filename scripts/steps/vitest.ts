import { readFileSync, rmSync } from 'node:fs';
import { runNode } from '../command.ts';
import { fromRoot, program } from '../root.ts';
import { judge, type Count } from './step.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[]; }[];
}

/** A file that breaks outside its tests, on import or in a hook, has no failed test to show for it: it counts as one. */
export function countVitest(report: VitestReport): Count {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Runs one project of vite.config.ts and counts its tests. */
export async function vitest(project: string): Promise<Count> {
  const file = fromRoot(`.ttt/reports/${project}.json`);
  rmSync(file, { force: true });
  const ended = await runNode([
    program('vitest', 'vitest.mjs'), 'run', '--project', project,
    '--reporter=default', '--reporter=json', `--outputFile.json=${file}`,
  ], { timeout: 20 * 60_000 });
  return judge(readReport(file), ended.code);
}

function readReport(file: string): Count | null {
  try {
    return countVitest(JSON.parse(readFileSync(file, 'utf8')) as VitestReport);
  } catch {
    return null;
  }
}
