// Records and their schema
export { findSchema, lexicons, type LexiconDocument, type Schema } from './lexicons.ts';
export type * from './records.ts';
export { isRecord, readRecord, readSettings, typeOf } from './read-record.ts';
export { checkShape, utf8Length } from './shape.ts';
export { mapRecord, walkRecord, isPlainObject, type Place as RecordPlace } from './walk.ts';
export { indexBacklinks, linksOf, type Backlink, type Link } from './links.ts';
export { refNames } from './meaning.ts';

// Versions
export { toCanonical, toReadable, type ToCanonicalOptions, type ToReadableOptions } from './canonical.ts';
export { fileCid, recordCid } from './cid.ts';

// Claims
export { claimChains, standingClaims, type ReferencedClaim } from './claims.ts';

// HTML
export { attribute, html, SafeHtml, type HtmlValue } from './html.ts';
