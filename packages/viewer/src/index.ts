export * from './reading/index.ts';
export { reading as readingStyles } from './styles/reading.ts';
export { presetRules, presets, type Preset } from './styles/presets.ts';
export { colours, tokens } from './styles/tokens.ts';
import './words/every-language.ts';

export { wordsFor, type Words } from './words/words.ts';
export { drawMap, mapGeometry, type DrawnPlace, type MapOptions } from './drawing/map-drawing.ts';
export { stretchOf, timelineScale } from './drawing/timeline-scale.ts';
export { mapForm } from './reading/overviews/map-form.ts';
export { modelFile, type DatedItem, type MapModel, type MappedPlace, type OverviewModel, type Thread, type ThreadNode, type ThreadsModel, type TimelineModel } from './reading/overviews/models.ts';
export { layoutThreads } from './drawing/thread-layout.ts';
export { threadsForm } from './reading/overviews/threads-form.ts';
export { overviewTimeline } from './reading/overviews/timeline-form.ts';
