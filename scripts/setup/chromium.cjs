'use strict';

const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { quietly } = require('./quietly.cjs');

/** Names under which Chromium or a browser built from it goes, the plainest first. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

/**
 * Chromium without a window to draw: the same engine, at half the work. Debian has it as a package of its own.
 */
const shell = 'chromium-headless-shell';

/**
 * @param {string[]} names
 * @returns {string[]}
 */
function places(names) {
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
 * @param {{ headless?: boolean }} [options] `headless`: rather the one without a window, which tests need no more than
 * @returns {string | null}
 */
function findChromium({ headless = false } = {}) {
  for (const variable of ['CHROME_PATH', 'CHROMIUM_PATH']) {
    const named = process.env[variable];
    if (!named) continue;
    if (!existsSync(named)) throw new Error(`${variable} names ${named}, and there is no such file.`);
    return named;
  }
  return places(headless ? [shell, ...names] : names).find((place) => existsSync(place)) || null;
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
 * @param {{ headless?: boolean }} [options] see {@link findChromium}
 * @returns {Promise<string>} rejects with what to install, by hand, where we may not
 */
async function ensureChromium(options = {}) {
  const found = findChromium(options);
  const chosen = Boolean(process.env.CHROME_PATH || process.env.CHROMIUM_PATH);
  if (found && (chosen || !options.headless || path.basename(found) === shell || !mayInstall())) return found;
  if (mayInstall()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    /** @param {string} name */
    const install = (name) => quietly(`Installing ${name} from Debian's packages`, 'apt-get', ['install', '-y', name], { env });
    await quietly('Reading Debian\'s package lists', 'apt-get', ['update'], { env });
    // Not every release of Debian has the one without a window.
    await (options.headless ? install(shell).catch(() => (found ? undefined : install('chromium'))) : install('chromium'));
    const installed = findChromium(options);
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
