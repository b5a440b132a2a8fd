'use strict';

const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { quietly } = require('./quietly.cjs');

/** Names under which Chromium or a browser built from it goes, the plainest first. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

/** @returns {string[]} */
function places() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) => folder
      ? ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
        .map((place) => path.join(folder, place))
      : []);
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(env.PATH || '').split(path.delimiter)];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name)));
}

/**
 * The path of a Chromium on this machine: what CHROME_PATH or CHROMIUM_PATH says, else the usual places.
 * @returns {string | null}
 */
function findChromium() {
  for (const variable of ['CHROME_PATH', 'CHROMIUM_PATH']) {
    const named = process.env[variable];
    if (!named) continue;
    if (!existsSync(named)) throw new Error(`${variable} names ${named}, and there is no such file.`);
    return named;
  }
  return places().find((place) => existsSync(place)) || null;
}

/** Ubuntu's package of that name is only a signpost to a snap, hence Debian alone. */
function mayInstall() {
  if (process.platform !== 'linux' || !process.getuid || process.getuid() !== 0) return false;
  const release = '/etc/os-release';
  return existsSync('/usr/bin/apt-get') && existsSync(release) && /^ID="?debian"?$/m.test(readFileSync(release, 'utf8'));
}

/** @returns {string} */
function howToInstall() {
  if (process.platform === 'darwin') return 'brew install --cask chromium';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  if (existsSync('/usr/bin/snap')) return 'sudo snap install chromium';
  if (existsSync('/usr/bin/apt-get')) return 'sudo apt-get update && sudo apt-get install -y chromium';
  if (existsSync('/usr/bin/dnf')) return 'sudo dnf install chromium';
  if (existsSync('/usr/bin/pacman')) return 'sudo pacman -S chromium';
  return 'install Chromium with the package manager of your system';
}

/**
 * A Chromium for the browser tests: the one found, or Debian's, installed where we may.
 * @returns {Promise<string>} rejects with what to install, by hand, where we may not
 */
async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (mayInstall()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await quietly('Reading Debian\'s package lists', 'apt-get', ['update'], { env });
    await quietly('Installing Chromium from Debian\'s packages', 'apt-get', ['install', '-y', 'chromium'], { env });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error([
    'The tests need a Chromium browser, and none was found.',
    `Install it:       ${howToInstall()}`,
    'or name your own: CHROME_PATH=<path of chrome, chromium or edge>',
  ].join('\n'));
}

/**
 * Flags that keep Chromium quiet on a closed network. `--no-sandbox` only for root, under whom it refuses to start with one.
 * @returns {string[]}
 */
function chromiumFlags() {
  return [
    ...(process.getuid && process.getuid() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
  ];
}

module.exports = { findChromium, ensureChromium, chromiumFlags };
