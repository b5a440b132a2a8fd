import { hostFiles } from '../hosting/host-files.ts';
import { robots } from '../hosting/robots.ts';
import { choosePage } from '../pages/choose-page.ts';
import { homePage } from '../pages/home-page.ts';
import { notFoundPage } from '../pages/not-found-page.ts';
import { privacyPage } from '../pages/privacy-page.ts';
import { storyPages } from '../pages/story-page.ts';
import { thingPage } from '../pages/thing-page.ts';
import type { Job, MadeFile } from './ledger.ts';
import { Scope } from './scope.ts';
import type { Site } from './site.ts';

/** Everything a site is made of, in an order that reads each record near its neighbours. */
export function* allJobs(site: Site): Generator<Job> {
  yield { id: 'assets', scope: () => new Scope(site), make: () => site.assets.files };
  yield { id: 'host', scope: () => new Scope(site), make: (scope) => [...hostFiles(site.addresses.prefix, scope.pictureOrigins()), robots(site.addresses)] };
  yield { id: 'ways-in', scope: () => new Scope(site), make: async (scope) => [choosePage(scope), ...notFoundPage(scope), ...(await inEach(site, (lang) => privacyPage(lang, scope)))] };
  yield { id: 'home', scope: () => new Scope(site), make: (scope) => inEach(site, (lang) => homePage(lang, scope)) };
  for (const ref of site.index.pages()) yield { id: ref, scope: () => new Scope(site, ref), make: (scope) => recordFiles(ref, scope) };
}

async function recordFiles(ref: string, scope: Scope): Promise<MadeFile[]> {
  const { site } = scope;
  switch (ref.slice(0, ref.indexOf('/'))) {
    case 'thing': return inEach(site, (lang) => thingPage(ref, lang, scope));
    case 'story': return inEach(site, (lang) => storyPages(ref, lang, scope));
    default: return [];
  }
}

async function inEach(site: Site, make: (lang: string) => Promise<MadeFile[]> | MadeFile[]): Promise<MadeFile[]> {
  const files = new Map<string, MadeFile>();
  for (const lang of site.languages) for (const file of await make(lang)) files.set(file.path, file);
  return [...files.values()];
}
