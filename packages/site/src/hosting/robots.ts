import type { MadeFile } from '../build/ledger.ts';
import type { Addresses } from '../build/addresses.ts';

/** Everybody is welcome; the map is there. Tiles are many and tell a search engine nothing. */
export const robots = ({ base, prefix }: Addresses): MadeFile => ({ path: 'robots.txt', content: `User-agent: *\nDisallow: ${prefix}/iiif/image/*/0/\nSitemap: ${base}/sitemap.xml\n` });
