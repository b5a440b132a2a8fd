// The way in for every npm script, on any Node from 16 on and with nothing installed:
//   node scripts/setup/run.cjs <task> [arguments]
// It sees to Node, the packages and (for browser tests) Chromium, then runs scripts/<task>.ts.
// Plain old JavaScript without dependencies, because it runs before there are any.
'use strict';

const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');
const { ensureNode } = require('./node.cjs');
const { ensurePackages } = require('./packages.cjs');
const { ensureChromium } = require('./chromium.cjs');

const root = path.resolve(__dirname, '../..');
const needsChromium = new Set(['test', 'check', 'bench']);

/**
 * Runs the task under a Node that is new enough and passes its exit code on.
 * Ctrl-C reaches the task by itself (it shares the terminal); we only wait for it to finish.
 * @param {string} node
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string>} extraEnv
 * @returns {Promise<number>}
 */
function carryOn(node, script, args, extraEnv) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, ['--conditions=@thingsthattalk/source', script, ...args], {
      cwd: root,
      stdio: 'inherit',
      // Pictures are decoded in threads, and the C library keeps memory for each: half of the peak is such leavings.
      env: { MALLOC_ARENA_MAX: '2', ...process.env, ...extraEnv, PATH: path.dirname(node) + path.delimiter + (process.env.PATH || '') },
    });
    let interrupted = false;
    process.on('SIGINT', () => { interrupted = true; });
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    process.on('SIGHUP', () => child.kill('SIGHUP'));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code !== null) resolve(code);
      else if (signal === 'SIGINT' || interrupted) resolve(130);
      else resolve(signal === 'SIGTERM' ? 143 : 1);
    });
  });
}

/**
 * @param {string | undefined} task
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function main(task, args) {
  const script = path.join(root, 'scripts', `${task}.ts`);
  if (!task || !/^[a-z-]+$/.test(task) || !existsSync(script)) {
    console.error(`There is no task "${task}": expected one of the scripts in package.json, such as "npm start".`);
    return 2;
  }
  const node = await ensureNode(root);
  /** @type {Record<string, string>} */
  const env = {};
  if (needsChromium.has(task)) env.CHROME_PATH = await ensureChromium({ headless: task !== 'bench' });
  await ensurePackages(root, node);
  return carryOn(node, script, args, env);
}

main(process.argv[2], process.argv.slice(3)).then(
  (code) => { process.exitCode = code; },
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    // Whoever counts on the last line of the tests must see that they did not run.
    if (process.argv[2] === 'test') console.log('0 passed, 1 failed');
    process.exitCode = 1;
  },
);
