export { buildSite, type BuildOptions, type BuildReport } from './build/build-site.ts';
