// The walls of the house: who may import whom, and what appears in one place only.
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, importsOfFile, packageOf, usesName } from './imports.ts';
import { filesLike, fromRoot, packages } from './root.ts';

/** What each package may import of the others, straight from the architecture. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  iiif: ['core'],
  search: ['core'],
  network: ['core'],
  viewer: ['core', 'iiif', 'search'],
  archive: ['core', 'iiif'],
  composer: ['core', 'iiif', 'search', 'viewer', 'network'],
  site: ['core', 'iiif', 'search', 'viewer', 'composer', 'archive'],
  server: ['core', 'iiif', 'search', 'network', 'viewer', 'archive', 'site'],
  cli: ['core', 'iiif', 'search', 'network', 'viewer', 'composer', 'archive', 'site', 'server'],
};
const scope = '@thingsthattalk/';
/** These run in browsers too, so they know nothing of Node. */
const withoutNode = ['core', 'iiif', 'search', 'network', 'viewer', 'composer'];
/** The one file that turns text into live HTML in a browser. */
const htmlFile = 'packages/viewer/src/live-html.ts';
const makesHtml = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'unsafeHTML', 'unsafeSVG', 'unsafeStatic', 'setHTMLUnsafe', 'createContextualFragment']);

const isTest = (file: string): boolean => /\.(test|soak|bench|e2e)\.ts$/.test(file) || /^packages\/[^/]+\/(e2e|soak|bench)\//.test(file);
const isBuiltin = (from: string): boolean => from.startsWith('node:') || builtinModules.includes(from);
const isRelative = (from: string): boolean => from.startsWith('.');

interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(fromRoot(folder, 'package.json'), 'utf8')) as Manifest;
const ownerOf = (file: string): string => file.split('/')[1] ?? '';

const files = filesLike('packages/*/{src,e2e,soak,bench}/**/*.ts');
const imports = files.flatMap((file) => importsOfFile(file).map((each) => ({ ...each, file, owner: ownerOf(file), where: `${file}:${each.line}` })));

describe('reading imports', () => {
  it('finds every way to write one, and none in texts or comments', () => {
    const text = [
      "import a from 'a'", "import type { B } from 'b'", "export * from './c.ts'", "const d = await import('d')",
      "type E = import('e').E", "// import f from 'f'", "const g = \"import g from 'g'\"", "import 'h'",
    ].join('\n');
    expect(importsOf(text).map(({ from, line }) => `${from}:${line}`)).toEqual(['a:1', 'b:2', './c.ts:3', 'd:4', 'e:5', 'h:8']);
  });
  it('tells the package of an import', () => {
    expect(['lit', 'lit/directives/x.js', '@iiif/parser/y'].map(packageOf)).toEqual(['lit', 'lit', '@iiif/parser']);
  });
  it('finds names in code and not in texts or comments', () => {
    expect(usesName("a.innerHTML = '' // innerHTML\nb['innerHTML']\nconst c = 'innerHTML'", makesHtml)).toEqual([
      { name: 'innerHTML', line: 1 }, { name: 'innerHTML', line: 2 },
    ]);
  });
});

describe('the packages', () => {
  it.each(packages)('%s has its place in the table of allowed imports and an index.ts', (name) => {
    expect(Object.keys(allowed)).toContain(name);
    expect(filesLike(`packages/${name}/src/index.ts`)).toEqual([`packages/${name}/src/index.ts`]);
  });

  it.each(packages)('%s imports only the packages it may', (name) => {
    const wrong = imports.filter(({ owner, from, file }) => owner === name && !isTest(file) && from.startsWith(scope))
      .filter(({ from }) => !allowed[name]?.includes(packageOf(from).slice(scope.length)));
    expect(wrong.map(({ where, from }) => `${where} imports ${from}`)).toEqual([]);
  });

  it.each(packages)('%s declares what it imports', (name) => {
    const own = manifestOf(`packages/${name}`);
    const published = { ...own.dependencies, ...own.peerDependencies };
    const forTests = { ...published, ...own.devDependencies, ...manifestOf('.').devDependencies, [scope + name]: '' };
    const wrong = imports.filter(({ owner, from, file }) => owner === name && !isRelative(from) && !isBuiltin(from)
      && !(isTest(file) && from.startsWith(scope))
      // Types of a package without any of its own come from one that has no other use.
      && !(packageOf(from) in (isTest(file) ? forTests : published)) && !(`@types/${packageOf(from)}` in published));
    expect(wrong.map(({ where, from }) => `${where} imports ${from}, which is not in packages/${name}/package.json`)).toEqual([]);
  });

  it('meet by name, through what they export', () => {
    const wrong = imports.filter(({ from }) => from.startsWith(scope)).filter(({ from }) => {
      const name = packageOf(from);
      const entry = `.${from.slice(name.length)}`;
      const folder = name.slice(scope.length);
      return !packages.includes(folder) || !(entry in (manifestOf(`packages/${folder}`).exports ?? {}));
    });
    expect(wrong.map(({ where, from }) => `${where} imports ${from}`)).toEqual([]);
  });

  it('stay within their own folder with relative imports, and name the file with its ending', () => {
    const wrong = imports.filter(({ from }) => isRelative(from)).filter(({ from, file, owner }) => {
      const target = path.posix.join(path.posix.dirname(file), from);
      const shared = isTest(file) && target.startsWith('scripts/');
      return !(target.startsWith(`packages/${owner}/`) || shared) || path.posix.extname(from) === '';
    });
    expect(wrong.map(({ where, from }) => `${where} imports ${from}`)).toEqual([]);
  });

  it.each(packages.filter((name) => withoutNode.includes(name)))('%s knows nothing of Node', (name) => {
    const wrong = imports.filter(({ owner, from, file }) => owner === name && !isTest(file) && isBuiltin(from));
    expect(wrong.map(({ where, from }) => `${where} imports ${from}`)).toEqual([]);
  });

  it('core is compiled without Node and without a DOM', () => {
    const settings = JSON.parse(readFileSync(fromRoot('packages/core/tsconfig.json'), 'utf8')) as { compilerOptions?: { lib?: unknown; types?: unknown; }; };
    const base = JSON.parse(readFileSync(fromRoot('tsconfig.json'), 'utf8')) as { compilerOptions: { lib: unknown; types: unknown; }; };
    expect({ ...base.compilerOptions, ...settings.compilerOptions }).toMatchObject({ lib: ['ES2023'], types: [] });
  });
});

describe('what appears in one place only', () => {
  it('OpenSeadragon is imported in one folder', () => {
    const users = imports.filter(({ from, file }) => packageOf(from) === 'openseadragon' && !isTest(file));
    expect([...new Set(users.map(({ file }) => path.posix.dirname(file)))].length).toBeLessThanOrEqual(1);
  });

  it(`HTML comes to life from text in ${htmlFile} and nowhere else`, () => {
    const wrong = files.filter((file) => file !== htmlFile && !isTest(file))
      .flatMap((file) => usesName(readFileSync(fromRoot(file), 'utf8'), makesHtml).map(({ name, line }) => `${file}:${line} uses ${name}`));
    expect(wrong).toEqual([]);
  });
});
