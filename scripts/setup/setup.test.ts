import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from './chromium.cjs';
import { isNewEnough } from './node.cjs';
import { arePackagesCurrent } from './packages.cjs';

const made: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ttt-setup-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), JSON.stringify(content));
  }
  return folder;
}

describe('a Node is new enough', () => {
  it.each(['22.18.0', '22.23.3', '24.0.0', '26.1.0'])('at %s', (version) => expect(isNewEnough(version)).toBe(true));
  it.each(['16.20.2', '20.20.2', '22.9.0', '22.17.1'])('but not at %s', (version) => expect(isNewEnough(version)).toBe(false));
});

describe('the installed packages', () => {
  const lit = { version: '3.3.3', integrity: 'sha512-a' };
  const lock = (packages: object) => ({ packages: { '': { name: 'root' }, 'packages/core': { version: '0.1.0' }, ...packages } });
  const installed = (wanted: object, found?: object) => arePackagesCurrent(folderWith({
    'package-lock.json': lock(wanted),
    ...(found && { 'node_modules/.package-lock.json': lock(found) }),
  }));

  it('are current when they are those of the lock file', () => {
    const both = { 'node_modules/lit': lit, 'node_modules/@thingsthattalk/core': { link: true } };
    expect(installed(both, both)).toBe(true);
  });
  it('may lack what is for other machines', () => {
    expect(installed({ 'node_modules/lit': lit, 'node_modules/binding-win32': { version: '1.0.0', optional: true } }, { 'node_modules/lit': lit })).toBe(true);
  });
  it('are not current where nothing was installed, or not to the end', () => {
    expect(installed({ 'node_modules/lit': lit })).toBe(false);
  });
  it('are not current when one is missing, of another version or of other content', () => {
    expect(installed({ 'node_modules/lit': lit }, {})).toBe(false);
    expect(installed({ 'node_modules/lit': lit }, { 'node_modules/lit': { ...lit, version: '3.3.2' } })).toBe(false);
    expect(installed({ 'node_modules/lit': lit }, { 'node_modules/lit': { ...lit, integrity: 'sha512-b' } })).toBe(false);
    expect(installed({ 'node_modules/@thingsthattalk/core': { link: true } }, { 'node_modules/@thingsthattalk/core': lit })).toBe(false);
  });
});

describe('Chromium', () => {
  it('is the one that CHROME_PATH names', () => {
    const file = path.join(folderWith({ 'my-chrome': '' }), 'my-chrome');
    vi.stubEnv('CHROME_PATH', file);
    expect(findChromium()).toBe(file);
  });
  it('is the one without a window where that is there and enough, and otherwise never', () => {
    vi.stubEnv('CHROME_PATH', '');
    const folder = folderWith({ 'chromium-headless-shell': '', chromium: '' });
    vi.stubEnv('PATH', folder);
    const [headless, whole] = [findChromium({ headless: true }), findChromium()];
    expect(path.basename(headless!)).toBe('chromium-headless-shell');
    expect(path.basename(whole!)).not.toBe('chromium-headless-shell');
  });
  it('is not looked for elsewhere when the variable names a file that is not there', () => {
    vi.stubEnv('CHROME_PATH', path.join(folderWith({}), 'gone'));
    expect(() => findChromium()).toThrow(/CHROME_PATH names .*gone, and there is no such file/);
  });
});
