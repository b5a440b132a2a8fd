// What stands ready for the tests in packages/site/e2e and examples: a built sample site and a Chromium.
import type { TestProject } from 'vitest/node';
import { browserFolder } from './browser-bundle.ts';
import { fromRoot } from './root.ts';
import { makeSampleSite, sampleArchive, sampleSite } from './sample-site.ts';
import { chromiumFlags, findChromium } from './setup/chromium.cjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built sample site: a folder, absolute. */
    siteFolder: string;
    /** The sample archive it was built from: a folder, absolute. */
    archiveFolder: string;
    /** The viewer's browser files, with manifest.json: a folder, absolute. */
    browserFolder: string;
    /** Path of Chromium, for playwright's `executablePath`. */
    chromium: string;
    /** Flags that keep Chromium quiet on a closed network and let it run as any user. */
    chromiumFlags: string[];
  }
}

/** Vitest calls this once before the browser tests. */
export async function setup(project: TestProject): Promise<void> {
  const chromium = findChromium({ headless: true });
  if (chromium === null) throw new Error('No Chromium was found: run "npm test" once, or set CHROME_PATH.');
  if (!await makeSampleSite()) throw new Error('The sample archive could not be built; what went wrong stands above.');
  project.provide('siteFolder', fromRoot(sampleSite));
  project.provide('archiveFolder', fromRoot(sampleArchive));
  project.provide('browserFolder', fromRoot(browserFolder));
  project.provide('chromium', chromium);
  project.provide('chromiumFlags', chromiumFlags());
}
