// The document
export { Composition } from './document/composition.ts';
export { fieldNamed, fieldOfRecord, type Field, type ListField, type ObjectField, type TextField, type UnionField, type ValueField } from './document/field.ts';
export { Undo, type UndoLog } from './document/undo-log.ts';
export { addOwnThing, addScene, duplicateScene, mergeWithPrevious, scenePath, scenesPath, splitScene } from './document/scenes.ts';
export { layOut, templates, type Template } from './document/templates.ts';

// Checks and files
export { checkComposition, type Finding } from './checks/check-composition.ts';
export { missingIn } from './checks/missing-in.ts';
export { packStory, unpackStory, type RefusedFile, type StoryFile } from './file/story-file.ts';
export { toRecords, type ComposedRecords, type ComposedThing } from './file/to-records.ts';
