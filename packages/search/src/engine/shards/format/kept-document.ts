import type { SearchDocument } from '../../../documents/document.ts';

/** A document as it lies in a file: without what can be told from the rest. */
export type KeptDocument = Omit<SearchDocument, 'ref' | 'names' | 'facets'> & Partial<Pick<SearchDocument, 'ref' | 'names' | 'facets'>>;

/** The document as it was, but for facets other than its status. */
export const documentOf = ({ ref, names = [], facets = {}, ...document }: KeptDocument): SearchDocument => ({ ...document, ref: ref ?? document.id, names, facets });
