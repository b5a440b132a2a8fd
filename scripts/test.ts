// npm test [-- <step> …]: every step runs, also after one that failed; the last line is the sum over all of them.
import { makeBrowserBundle } from './browser-bundle.ts';
import { inWords } from './command.ts';
import { makeSampleSite } from './sample-site.ts';
import { elements } from './steps/elements.ts';
import { lint } from './steps/lint.ts';
import { one, sum, type Count } from './steps/step.ts';
import { types } from './steps/typescript.ts';
import { vitest } from './steps/vitest.ts';

const steps: readonly (readonly [name: string, title: string, run: () => Promise<Count>])[] = [
  ['lint', 'ESLint', () => lint()],
  ['types', 'TypeScript, every package and its tests', types],
  ['bundle', 'browser files', async () => one(await makeBrowserBundle())],
  ['unit', 'Vitest: what needs no browser', () => vitest('unit')],
  ['elements', '@web/test-runner: the elements in Chromium', elements],
  ['sample', 'the sample archive builds', async () => one(await makeSampleSite())],
  ['site', 'Vitest: the built site in Chromium', () => vitest('site')],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`There is no step "${unknown.join('", "')}": expected ${steps.map(([name]) => name).join(', ')}.`);
  process.exit(2);
}

const counts: Count[] = [];
for (const [name, title, run] of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n── ${name}: ${title}`);
  const started = performance.now();
  const count = await run().catch((error: unknown) => {
    console.error(error);
    return one(false);
  });
  counts.push(count);
  const skipped = count.skipped ? `, ${count.skipped} skipped` : '';
  console.log(`── ${name}: ${count.passed} passed, ${count.failed} failed${skipped} (${inWords(performance.now() - started)})`);
}

const total = sum(counts);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
