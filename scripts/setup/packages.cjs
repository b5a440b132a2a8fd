'use strict';

const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { findNpm } = require('./npm.cjs');
const { quietly } = require('./quietly.cjs');

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, link?: boolean, optional?: boolean }>}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Whether node_modules holds what the lock file names. npm writes down what it installed only when it is done,
 * so an installation that was cut off, or one made by hand, is judged by what is really there.
 * @param {string} root
 */
function arePackagesCurrent(root) {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = readLock(installed);
  return Object.entries(readLock(path.join(root, 'package-lock.json'))).every(([place, wanted]) => {
    if (!place.includes('node_modules/')) return true;
    const found = have[place];
    // Optional packages are those of other machines as well: absent is right for most of them.
    if (!found) return Boolean(wanted.optional);
    return wanted.link ? Boolean(found.link) : found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * Installs exactly what the lock file names, when that is not there yet.
 * @param {string} root
 * @param {string} node the Node that will run the project, so that anything compiled fits it
 */
async function ensurePackages(root, node) {
  if (arePackagesCurrent(root)) return;
  const nodeHome = path.resolve(path.dirname(node), process.platform === 'win32' ? '.' : '..');
  await quietly('Installing packages (npm ci)', node, [
    findNpm(), 'ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional',
  ], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      // A user's setting may name the headers of another Node; what is compiled must fit this one.
      npm_config_nodedir: nodeHome,
      PATH: path.dirname(node) + path.delimiter + (process.env.PATH || ''),
    },
  });
}

module.exports = { ensurePackages, arePackagesCurrent };
