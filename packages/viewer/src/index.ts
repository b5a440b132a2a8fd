export * from './reading/index.ts';
export { reading as readingStyles } from './styles/reading.ts';
export { presetRules, presets, type Preset } from './styles/presets.ts';
export { colours, tokens } from './styles/tokens.ts';
import './words/every-language.ts';

export { wordsFor, type Words } from './words/words.ts';
export { drawMap, type DrawnPlace, type MapOptions } from './drawing/map-drawing.ts';
export { timeline, type InTime } from './reading/shows/timeline.ts';
