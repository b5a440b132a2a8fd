export { detailPath, detailSizes, type PixelRegion, type PixelSize } from './detail.ts';
export { readImageInfo, type ImageService } from './image-info.ts';
export type { Canvas, IiifCollection, LabelledValue, Linked, Manifest, PaintedImage, PaintedMedia } from './presentation/model.ts';
export { readPresentation } from './presentation/read-presentation.ts';
export { escapeProse, htmlToProse } from './presentation/html-to-prose.ts';
export { slugFor, thingFromManifest, type ThingFromManifestOptions } from './thing-from-manifest.ts';
export { canvasId, collectionFrom, languageMap, manifestFromStory, manifestFromThing, ownContext, ridingRecord, type OwnPicture, type WriteContext } from './write/write-manifest.ts';
