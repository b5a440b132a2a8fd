import { runNode } from '../command.ts';
import { program } from '../root.ts';
import { one, type Count } from './step.ts';

/** ESLint counts as one check. `more` are further arguments of ESLint, such as `--fix`. */
export async function lint(more: readonly string[] = []): Promise<Count> {
  const ended = await runNode([
    program('eslint', 'bin/eslint.js'), '.', '--max-warnings=0',
    '--cache', '--cache-strategy=content', '--cache-location=.ttt/eslint/', ...more,
  ]);
  return one(ended.code === 0);
}
