// npm run check: what must hold before a change goes in, types, lint, tests and the build of every package.
import { runNode } from './command.ts';

const build = await runNode(['scripts/build.ts']);
const tests = await runNode(['scripts/test.ts']);
process.exitCode = build.code || tests.code;
