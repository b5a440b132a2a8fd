export { agentName, agentNames, placeName, recordLink, termNames } from './agents.ts';
export { authenticity, claimLine, evidenceList, seal, standing } from './claims.ts';
export { otherLanguage, pictureOf, say, titleOf, type Picture, type ReadingContext, type Referenced } from './context.ts';
export { crop, cropFiles, pixelPoint, pixelRegion, type CropOptions, type ImageFile } from './crop.ts';
export { cite, measure, rightsLine, thingFacts } from './facts.ts';
export { proseOf, textOf, wordsIn } from './prose.ts';
export { lookAttributes, minutesOf, picturesOf, sceneReading, storyCitation, storyOpening, storyReading, storySources, viewsOf } from './story.ts';
export { markersOf, storyLine, thingPictures, thingPlaces, thingReading, thingTitle, type Marker } from './thing.ts';
