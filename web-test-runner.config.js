// The elements' tests, in the Chromium of this machine: packages/viewer/src/**/*.browser.test.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { build } from 'esbuild';
import setup from './scripts/setup/chromium.cjs';

const root = import.meta.dirname;

const executablePath = setup.findChromium({ headless: true });
if (executablePath === null) throw new Error('No Chromium was found: run "npm test" once, or set CHROME_PATH.');

/**
 * Serves packages that are no ES modules, or build on one that is not, as one ES module each.
 * @param {string[]} names
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
function asModules(names) {
  const prefix = '/__as-module/';
  /** @type {Map<string, Promise<string>>} */
  const made = new Map();
  /** @param {string} name */
  async function make(name) {
    const bundle = await build({
      entryPoints: [name], absWorkingDir: root, bundle: true, write: false, format: 'esm', platform: 'browser', target: 'es2022',
    });
    return bundle.outputFiles[0]?.text ?? '';
  }
  return {
    name: 'as-modules',
    resolveImport({ source }) {
      return names.includes(source) ? `${prefix}${source}.js` : undefined;
    },
    async serve(context) {
      if (!context.path.startsWith(prefix)) return undefined;
      const name = context.path.slice(prefix.length, -'.js'.length);
      const body = made.get(name) ?? make(name);
      made.set(name, body);
      return { body: await body, type: 'js' };
    },
  };
}

/**
 * All tests of a suite and of the suites within it.
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

/**
 * Writes how many tests passed and failed, for `npm test` to add up.
 * @param {string} file
 * @returns {import('@web/test-runner').Reporter}
 */
function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap((session) => testsOf(session.testResults));
      // A file that breaks while it loads has no failed test to show for it: it counts as one.
      const broken = sessions.filter((session) => !session.passed && testsOf(session.testResults).every((test) => test.passed || test.skipped));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({
        passed: tests.filter((test) => test.passed && !test.skipped).length,
        failed: tests.filter((test) => !test.passed && !test.skipped).length + broken.length,
        skipped: tests.filter((test) => test.skipped).length,
      }));
    },
  };
}

export default {
  rootDir: root,
  files: ['packages/*/src/**/*.browser.test.ts', 'scripts/**/*.browser.test.ts'],
  concurrency: 1,
  nodeResolve: { exportConditions: ['@thingsthattalk/source', 'browser', 'default'], browser: true },
  plugins: [
    asModules(['openseadragon', 'edtf', 'axe-core']),
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: path.join(root, 'tsconfig.json') }),
  ],
  browsers: [chromeLauncher({ launchOptions: { executablePath, headless: true, args: [...setup.chromiumFlags(), '--autoplay-policy=no-user-gesture-required'] } })],
  testFramework: { config: { ui: 'bdd', timeout: 20_000, forbidOnly: true } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter(path.join(root, '.ttt/reports/elements.json'))],
};
