import { readFileSync, rmSync } from 'node:fs';
import { runNode } from '../command.ts';
import { fromRoot, program } from '../root.ts';
import { judge, type Count } from './step.ts';

/** Runs the elements' tests in Chromium; web-test-runner.config.js writes the counts that are read here. */
export async function elements(): Promise<Count> {
  const file = fromRoot('.ttt/reports/elements.json');
  rmSync(file, { force: true });
  const ended = await runNode([program('@web/test-runner', 'dist/bin.js')], { timeout: 5 * 60_000 });
  let reported: Count | null;
  try {
    reported = JSON.parse(readFileSync(file, 'utf8')) as Count;
  } catch {
    reported = null;
  }
  return judge(reported, ended.code);
}
