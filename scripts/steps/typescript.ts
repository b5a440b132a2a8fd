import { availableParallelism } from 'node:os';
import { runNode } from '../command.ts';
import { packages, program } from '../root.ts';
import { one, sum, type Count } from './step.ts';

async function typesOf(project: string, name: string): Promise<Count> {
  const ended = await runNode([
    program('typescript', 'bin/tsc'), '--noEmit', '-p', project,
    '--incremental', '--tsBuildInfoFile', `.ttt/types/${name}.tsbuildinfo`,
    '--pretty', String(Boolean(process.stdout.isTTY)),
  ], { quiet: true });
  console.log(ended.code === 0 ? `${project}: in order` : `${project}: failed\n${ended.output.trimEnd()}`);
  return one(ended.code === 0);
}

/** Each project counts as one check: every package by its own rules, then tests and scripts together. */
export async function types(): Promise<Count> {
  const waiting = [
    ...packages.map((name) => ({ project: `packages/${name}/tsconfig.json`, name })),
    { project: 'tsconfig.tests.json', name: 'tests' },
  ];
  const counts: Count[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) counts.push(await typesOf(next.project, next.name));
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return sum(counts);
}
