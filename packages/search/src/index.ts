export { createSearch, type AskOptions, type Search, type Searched } from './create-search.ts';
export { facetNames, type FacetName, type FoundType, type SearchDocument, type WordsIn } from './documents/document.ts';
export { documentsOf, type Around } from './documents/documents-of.ts';
export { orders, type Answer, type Engine, type FacetCount, type Hit, type Order, type Question, type SnippetPart } from './engine/engine.ts';
export { buildWhole, type WholeIndex } from './engine/whole/build-whole.ts';
export { WholeEngine } from './engine/whole/whole-engine.ts';
export { fieldWords, parseQuery, type FieldWord, type Query } from './query/parse-query.ts';
