// What other packages make elements of: the same words, pictures and stage as the elements for visitors. Nothing is defined by it.
export type { Telling } from './loading/loading.ts';
export type { Picture } from './reading/context.ts';
export { foreignPictures } from './reading/foreign-pictures.ts';
export { toFragment } from './live-html.ts';
export { cropFiles, pixelPoint, pixelRegion } from './reading/crop.ts';
export { CameraEvent, ExploreEvent, MarkEvent, type Look, type Mark } from './stage/look.ts';
export type { Stage } from './stage/stage.ts';
export type { Story as StoryElement } from './story/story.ts';
export { colours } from './styles/tokens.ts';
export { Catalogues } from './words/catalogues.ts';
export { pageLanguage } from './words/page-language.ts';
export { WordedElement } from './words/worded-element.ts';
