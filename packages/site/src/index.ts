export { buildSite, type BuildOptions, type BuildReport } from './build/build-site.ts';
export { pictureStamp, publishedPictures, type PublishedPicture } from './pictures/published-pictures.ts';
export { exportIiif, type ExportOptions, type ExportReport, type LeftOut } from './iiif/export-iiif.ts';
export { searchArchive } from './search/search-archive.ts';
