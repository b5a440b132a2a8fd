export { accentFrom, contrast, type Accent, type Grounds, type Rgb } from './accent.ts';
export { imageInfo, makeImageService, type ImageServiceOptions, type MadeImage } from './image-service.ts';
export { ImageError, imageFacts, type ImageFacts } from './open-image.ts';
export type { Palette } from './palette.ts';
export { inPool } from './pool.ts';
export { makeSocialImage, widen } from './social-image.ts';
