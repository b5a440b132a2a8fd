import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { presetRules, readingStyles, tokens } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import { siteStyles } from '../styles/index.ts';
import { embedScript } from './embed-script.ts';
import { findComposerBundle, readComposerBundle, readViewerBundle } from './viewer-bundle.ts';

/** Elements of one kind: their module, what it will import at once, and the words it will ask for, by language. */
export interface Elements {
  readonly entry: string;
  readonly imports: readonly string[];
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Elements that these are made of. */
  readonly needs?: readonly Elements[];
}

/** The files that every page needs, under names that change with their content. */
export interface Assets {
  /** Below the site's folder: `assets/site-….css`. */
  readonly style: string;
  readonly pageScript: string;
  readonly languageScript: string;
  readonly icon: string;
  /** The fonts of a first view: asked for before the stylesheet has been read. */
  readonly fonts: readonly string[];
  /** The elements of most pages, the one of the page to search, those to compose with; `null` when the site is built without them. */
  readonly elements: { readonly viewer: Elements; readonly search: Elements; readonly composer: Elements | null } | null;
  readonly files: readonly MadeFile[];
}

const own = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Reads and names the assets.
 * @param viewerBundle the folder with the viewer's browser files and their manifest.json; `null` builds without
 */
export function loadAssets(viewerBundle: string | null): Assets {
  const files: MadeFile[] = [];
  const add = (name: string, content: string | Uint8Array): string => {
    const path = `assets/${hashedName(name, content)}`;
    files.push({ path, content });
    return path;
  };
  const fonts: string[] = [];
  const fontStyles = readFileSync(own('fonts/fonts.css'), 'utf8').replace(/url\("([^"]+\.woff2)"\)/g, (_, name: string) => {
    const path = add(basename(name), readFileSync(own(`fonts/${basename(name)}`)));
    fonts.push(path);
    return `url("${basename(path)}")`;
  });
  const style = add('site.css', [fontStyles, tokens, presetRules, readingStyles, siteStyles].join('\n').replace(/^\s+/gm, '').replace(/\n{2,}/g, '\n'));
  const visitors = viewerBundle && existsSync(join(viewerBundle, 'manifest.json')) ? readViewerBundle(viewerBundle, files) : null;
  const composerBundle = visitors && findComposerBundle();
  const elements = visitors && { ...visitors, composer: composerBundle ? readComposerBundle(composerBundle, visitors.viewer, files) : null };
  if (elements) files.push({ path: 'embed.js', content: embedScript(elements.viewer.entry, fontStyles) }, { path: 'search.js', content: `import './${elements.search.entry}';\n` });
  if (elements?.composer) files.push({ path: 'compose.js', content: `import './embed.js';\nimport './${elements.composer.entry}';\n` });
  return {
    style,
    pageScript: add('page.js', readFileSync(own('assets/page.js'))),
    languageScript: add('language.js', readFileSync(own('assets/language.js'))),
    icon: add('icon.svg', readFileSync(own('assets/icon.svg'))),
    fonts: preloadable(fonts),
    elements,
    files,
  };
}

/** The upright cuts with the letters that most pages use: what stands above the fold. The rest loads where it is needed. */
const preloadable = (fonts: readonly string[]): string[] => [...new Set(fonts)].filter((path) => !/-latin-|italic/.test(path));

/** `site.css` → `site-3fa85f64.css`, by the content. */
export function hashedName(name: string, content: string | Uint8Array): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}${name.slice(dot)}`;
}
