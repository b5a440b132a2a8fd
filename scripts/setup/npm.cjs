'use strict';

const { existsSync } = require('node:fs');
const path = require('node:path');

/**
 * Where npm's own program lies, so that it can be run by whichever Node we choose and without a shell.
 * @returns {string}
 */
function findNpm() {
  const running = process.env.npm_execpath;
  const home = path.dirname(process.execPath);
  const places = [
    ...(running && /npm-cli\.c?js$/.test(running) ? [running] : []),
    path.join(home, 'node_modules/npm/bin/npm-cli.js'),
    path.join(home, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(home, '../share/nodejs/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error('npm was not found beside Node: start this with npm itself, such as "npm start" or "npm test".');
  return found;
}

module.exports = { findNpm };
