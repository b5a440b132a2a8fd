export { detailPath, detailSizes, type PixelRegion, type PixelSize } from './detail.ts';
export { readImageInfo, type ImageService } from './image-info.ts';
