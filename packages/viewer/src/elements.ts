export { LoadFailedEvent, type Telling } from './loading/loading.ts';
export { ExploreEvent, MarkEvent, type Against, type Look, type Mark } from './stage/look.ts';
export { Stage } from './stage/stage.ts';
export { SceneEvent } from './story/scene-event.ts';
export { Story } from './story/story.ts';
export { Thing } from './thing/thing.ts';
export { Manifest } from './manifest/manifest.ts';
export { AnnotationEvent } from './manifest/canvases.ts';
export { CanvasEvent } from './manifest/strip.ts';
