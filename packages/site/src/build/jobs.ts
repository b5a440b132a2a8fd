import { atomFeed } from '../feeds/atom.ts';
import { archiveFile, iiifContext, recordFiles } from '../feeds/record-files.ts';
import { sitemap } from '../feeds/sitemap.ts';
import { hostFiles } from '../hosting/host-files.ts';
import { robots } from '../hosting/robots.ts';
import { choosePage } from '../pages/choose-page.ts';
import { claimPage } from '../pages/claim-page.ts';
import { collectionPage } from '../pages/collection-page.ts';
import { exhibitionPage } from '../pages/exhibition-page.ts';
import { homePage } from '../pages/home-page.ts';
import { listPage, perPage } from '../pages/list-pages.ts';
import { namePage } from '../pages/name-page.ts';
import { notFoundPage } from '../pages/not-found-page.ts';
import { composePage } from '../pages/compose-page.ts';
import { openPage } from '../pages/open-page.ts';
import { overviewPages } from '../pages/overview-pages.ts';
import { privacyPage } from '../pages/privacy-page.ts';
import { redirectPages } from '../pages/redirect-page.ts';
import { searchPage } from '../pages/search-page.ts';
import { storyPages } from '../pages/story-page.ts';
import { thingPage } from '../pages/thing-page.ts';
import { pageTypes, type PageType } from '../records/archive-index.ts';
import type { Job, MadeFile } from './ledger.ts';
import { searchFiles } from '../search/search-files.ts';
import { Scope } from './scope.ts';
import type { Site } from './site.ts';

type PageMaker = (ref: string, lang: string, scope: Scope) => Promise<MadeFile[]>;

const pageMakers: Readonly<Record<PageType, PageMaker>> = {
  thing: thingPage, story: storyPages, claim: claimPage, collection: collectionPage, exhibition: exhibitionPage, agent: namePage, place: namePage, term: namePage,
};

/** Everything a site is made of, in an order that reads each record near its neighbours. */
export function* allJobs(site: Site): Generator<Job> {
  const { addresses, assets, index } = site;
  const scope = (): Scope => new Scope(site);
  yield { id: 'assets', scope, make: () => assets.files };
  yield { id: 'host', scope, make: (using) => [...hostFiles(addresses.prefix, using.pictureOrigins()), robots(addresses), iiifContext(addresses.base), archiveFile(site.settings)] };
  yield { id: 'ways-in', scope, make: async (using) => [choosePage(using), ...notFoundPage(using), ...(await inEach(site.languages, (lang) => [...privacyPage(lang, using), ...openPage(lang, using), ...composePage(lang, using)]))] };
  yield { id: 'home', scope, make: (using) => inEach(site.languages, (lang) => homePage(lang, using)) };
  yield { id: 'overviews', scope, make: (using) => inEach(site.languages, (lang) => overviewPages(lang, using)) };
  yield { id: 'search', scope, make: async (using) => [...(await searchFiles(using)), ...(await inEach(site.languages, (lang) => searchPage(lang, using)))] };
  yield { id: 'feeds', scope, make: (using) => inEach(site.languages, (lang) => [atomFeed(lang, using)]) };
  yield { id: 'sitemap', scope, make: sitemap };
  for (const type of pageTypes) {
    const count = Math.ceil(index.list(type).length / perPage);
    for (let number = 1; number <= count; number++) yield { id: `list ${type} ${number}`, scope, make: (using) => inEach(site.languages, (lang) => listPage(type, number, lang, using)) };
  }
  for (const ref of index.pages()) {
    const make = pageMakers[ref.slice(0, ref.indexOf('/')) as PageType];
    yield { id: ref, scope: () => new Scope(site, ref), make: async (using) => [...(await inEach(using.languagesOf(ref), (lang) => make(ref, lang, using))), ...redirectPages(ref, using), ...(await recordFiles(ref, using))] };
  }
}

/** The files in every language; what they share is there once. */
async function inEach(languages: readonly string[], make: (lang: string) => Promise<MadeFile[]> | MadeFile[]): Promise<MadeFile[]> {
  const files = new Map<string, MadeFile>();
  for (const lang of languages) for (const file of await make(lang)) files.set(file.path, file);
  return [...files.values()];
}
