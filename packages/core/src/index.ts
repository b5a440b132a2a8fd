// Records and their schema
export { findSchema, lexicons, type LexiconDocument, type Schema } from './lexicons.ts';
export type * from './records.ts';
export { isRecord, readRecord, readSettings, typeOf } from './read-record.ts';
export { checkShape, utf8Length } from './shape.ts';
export { mapRecord, walkRecord, isPlainObject, type Place as RecordPlace } from './walk.ts';
export { indexBacklinks, linksOf, type Backlink, type Link } from './links.ts';
export { refNames } from './ref-names.ts';

// Versions
export { toCanonical, toReadable, type ToCanonicalOptions, type ToReadableOptions } from './canonical.ts';
export { fileCid, recordCid } from './cid.ts';

// Claims
export { claimChains, standingClaims, type ReferencedClaim } from './claims.ts';

// HTML
export { attribute, html, SafeHtml, type HtmlValue } from './html.ts';

// References, names, texts
export { didWebOf, fromWebUrl, isRef, isSlug, lexiconAuthority, parseRef, readRef, recordTypes, suggestRef, toAtUri, toReadableRef, toWebUrl, type ElsewhereRef, type LocalRef, type NetworkRef, type RecordType, type Ref } from './ref.ts';
export { namesOf } from './names-of.ts';
export { makeSlug, plainLetters } from './slug.ts';
export { makeMessages, type Catalogue, type Insertions, type Messages, type Translation } from './messages.ts';
export { directionOf, isLanguageTag, nearestLanguage, pickText } from './text.ts';
export { editDistance, nearest } from './nearest.ts';
export { proseLinks, proseToHtml, proseToText, type ProseLink, type ProseOptions, type ProseTarget } from './prose.ts';
export { proseSyntax } from './prose-syntax.ts';

// Dates and rights
export { dayNumber, yearOf, readEdtf, type Edtf, type EdtfDate, type Precision } from './edtf.ts';
export { compareWhen, formatEdtf, formatWhen, overlaps } from './when.ts';
export { describeRights, isRightsStatement, suggestRights, type RightsDescription } from './rights.ts';

// Results
export { failure, success, type Issue, type Result } from './result.ts';
export { mediaPathsOf } from './media-paths.ts';
