import type { MadeFile } from '../build/ledger.ts';
import type { Addresses } from '../build/addresses.ts';

/** Everybody is welcome, and the map is there. */
export const robots = ({ base }: Addresses): MadeFile => ({ path: 'robots.txt', content: `User-agent: *\nAllow: /\nSitemap: ${base}/sitemap.xml\n` });
