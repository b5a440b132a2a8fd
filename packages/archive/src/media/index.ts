export { accentFrom, contrast, type Accent, type Grounds, type Rgb } from './accent.ts';
export { decodeShown, imageInfo, makeImageService, sizesOf, type ImageServiceOptions, type MadeImage } from './image-service.ts';
export { ImageError, imageFacts, type ImageFacts, type Pixels } from './open-image.ts';
export type { Palette } from './palette.ts';
export { inPool } from './pool.ts';
export { makeSocialImage, widen } from './social-image.ts';
