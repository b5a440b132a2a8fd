export { headersFor, readHeaderRules, type HeaderRule } from './header-rules.ts';
export { NoSiteError, serveSite, type ServedSite, type ServeSiteOptions } from './serve-site.ts';
export type { WritingDeskOptions } from './writing/writing-desk.ts';
