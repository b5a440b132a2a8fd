// Made from packages/core/lexicons by scripts/types-from-lexicons.ts: edit those, then run it.
// Unions are open: at run time a $type that is not listed may appear, and is kept as it is.

/** A file by its content, as the network writes it. */
export interface BlobRef {
  readonly $type: 'blob';
  readonly ref: { readonly $link: string };
  readonly mimeType: string;
  readonly size: number;
}

/** Who: a maker, holder, teller, voice. (`net.thingsthattalk.agent`) */
export interface Agent {
  readonly $type: 'net.thingsthattalk.agent';
  readonly names: Text;
  /** What it is. */
  readonly kind?: 'person' | 'group' | 'institution' | 'community' | (string & {});
  /** Its identity on the network. */
  readonly did?: string;
  /** Born and died, or founded and ended. */
  readonly when?: When;
  /** One sentence. */
  readonly summary?: Text;
  readonly text?: Prose;
  readonly place?: PlaceRef;
  readonly logo?: Image;
  /** Its own site. */
  readonly url?: string;
  readonly sameAs?: readonly SameAs[];
  readonly sources?: readonly Source[];
  /** A remark by the editors, shown wherever the record is shown: for instance that it is a re-imagining. */
  readonly note?: Prose;
  /** Who may see it. Absent: public. */
  readonly visibility?: Visibility;
  /** Former slugs of this record. Each redirects here for good. */
  readonly aliases?: readonly Alias[];
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** An archive. (`net.thingsthattalk.archive`) */
export interface ArchiveSettings {
  readonly $type?: 'net.thingsthattalk.archive';
  readonly name: Text;
  readonly description?: Prose;
  /** Shown on every page: for instance that this is a re-imagining. */
  readonly notice?: Prose;
  /** The address at which the built site is served. */
  readonly base: string;
  /** Under which the archive’s records are known. Fixed when the archive is made. */
  readonly identity: string;
  /** The languages of the site, the first is its own. */
  readonly languages: readonly Language[];
  readonly rights?: ArchiveRights;
  readonly theme?: ArchiveTheme;
  readonly front?: Front;
  readonly publisher?: AgentOrName;
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** What holds where a record says nothing. (`net.thingsthattalk.archive#archiveRights`) */
export interface ArchiveRights {
  readonly texts?: Rights;
  readonly records?: Rights;
  readonly pictures?: Rights;
}

/** The look of the site. (`net.thingsthattalk.archive#archiveTheme`) */
export interface ArchiveTheme {
  /** A look to start from. */
  readonly preset?: 'sober' | 'gallery' | 'young' | (string & {});
  readonly accent?: Accent;
}

/** What the home page shows. (`net.thingsthattalk.archive#front`) */
export interface Front {
  /** The story that opens the home page. */
  readonly story?: StoryRef;
  /** The exhibition shown there. */
  readonly exhibition?: Ref;
  /** The things between which the home page draws threads. */
  readonly things?: readonly ThingItem[];
}

/** A claim: what somebody held a thing to be, when, and on what grounds. A newer claim revises an older one; nothing is thrown away. (`net.thingsthattalk.claim`) */
export interface Claim {
  readonly $type: 'net.thingsthattalk.claim';
  /** What it is about. */
  readonly thing: ThingPin;
  /** What about it. */
  readonly aspect: 'authenticity' | 'maker' | 'date' | 'place' | 'material' | 'meaning' | 'ownership' | 'use' | (string & {});
  /** What it is held to be. For authenticity one of the known values; for other aspects a short word or date. */
  readonly value: 'genuine' | 'fake' | 'forgery' | 'copy' | 'replica' | 'altered' | 'pastiche' | 'disputed' | 'unknown' | (string & {});
  /** As what: fake “as a dragon”, genuine “as a ray”. */
  readonly as?: Text;
  /** As what, by its record. */
  readonly asTerm?: TermRef;
  /** The claim in words. */
  readonly statement?: Prose;
  /** Who says so. */
  readonly by?: AgentOrName;
  /** Since when they said so. */
  readonly when?: When;
  /** On what grounds, strongest first. */
  readonly evidence?: readonly Evidence[];
  /** The claim that this one replaces. */
  readonly revises?: ClaimRef;
  readonly sources?: readonly Source[];
  /** A remark by the editors, shown wherever the record is shown: for instance that it is a re-imagining. */
  readonly note?: Prose;
  readonly origin?: Origin;
  /** Who may see it. Absent: public. */
  readonly visibility?: Visibility;
  /** Former slugs of this record. Each redirects here for good. */
  readonly aliases?: readonly Alias[];
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** One piece of evidence. (`net.thingsthattalk.claim#evidence`) */
export interface Evidence {
  readonly text?: Prose;
  /** Where it can be seen. */
  readonly view?: View;
  readonly source?: SourceId;
  /** Which way it points. */
  readonly bears?: 'supports' | 'contradicts' | 'suggests' | (string & {});
}

/** A collection: a course, a theme, a museum’s selection. (`net.thingsthattalk.collection`) */
export interface Collection {
  readonly $type: 'net.thingsthattalk.collection';
  readonly title: Text;
  readonly summary?: Prose;
  readonly curators?: readonly AgentOrName[];
  /** In order. */
  readonly items: readonly CollectionItem[];
  /** What sort of selection. */
  readonly kind?: 'theme' | 'course' | 'museum' | 'series' | 'archive' | (string & {});
  readonly cover?: View;
  readonly rights?: Rights;
  /** A remark by the editors, shown wherever the record is shown: for instance that it is a re-imagining. */
  readonly note?: Prose;
  /** Who may see it. Absent: public. */
  readonly visibility?: Visibility;
  /** Former slugs of this record. Each redirects here for good. */
  readonly aliases?: readonly Alias[];
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** One member. (`net.thingsthattalk.collection#item`) */
export interface CollectionItem {
  readonly pin: Pin;
  /** Why it is here. */
  readonly note?: Prose;
}

/** An archive’s decision on what was offered to it, or what it found. (`net.thingsthattalk.decision`) */
export interface Decision {
  readonly $type: 'net.thingsthattalk.decision';
  readonly subject: Pin;
  /** What was decided. */
  readonly value: 'accepted' | 'featured' | 'changes-asked' | 'declined' | 'withdrawn' | (string & {});
  readonly reason?: Prose;
  readonly by?: AgentOrName;
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** Said once by each repository that takes part. Its key is `self`. (`net.thingsthattalk.declaration`) */
export interface Declaration {
  readonly $type: 'net.thingsthattalk.declaration';
  /** What it is. */
  readonly kind: 'teller' | 'archive' | 'museum' | 'course' | 'labeler' | (string & {});
  readonly name?: Text;
  readonly text?: Prose;
  readonly url?: string;
  readonly languages?: readonly Language[];
  /** Whether it takes submissions. */
  readonly invites?: boolean;
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** A plain text in one language. (`net.thingsthattalk.defs#localized`) */
export interface Localized {
  /** The language of the value (BCP 47). */
  readonly lang: string;
  /** Plain text in that language. */
  readonly value: string;
}

/** Plain text for people, in as many languages as there are. One entry a language. (`net.thingsthattalk.defs#text`) */
export type Text = readonly Localized[];

/** A longer text in one language. (`net.thingsthattalk.defs#localizedProse`) */
export interface LocalizedProse {
  /** The language of the value (BCP 47). */
  readonly lang: string;
  /** CommonMark. Footnotes `[^id]` point at sources; `[[type/slug]]` links to a record; `[[term/slug|word]]` is a glossary word. HTML is shown as text. */
  readonly value: string;
}

/** CommonMark for people, in as many languages as there are. One entry a language. (`net.thingsthattalk.defs#prose`) */
export type Prose = readonly LocalizedProse[];

/** One language of a list. (`net.thingsthattalk.defs#language`) */
export interface Language {
  /** A language (BCP 47), in order of preference. */
  readonly lang: string;
}

/** A reference to any record: `type/slug` inside one archive, `at://…` on the network, `https://…` for what lives elsewhere. (`net.thingsthattalk.defs#ref`) */
export type Ref = string;

/** A reference to a thing: `type/slug` inside one archive, `at://…` on the network. (`net.thingsthattalk.defs#thingRef`) */
export type ThingRef = string;

/** A reference to a story: `type/slug` inside one archive, `at://…` on the network. (`net.thingsthattalk.defs#storyRef`) */
export type StoryRef = string;

/** A reference to a story part: `type/slug` inside one archive, `at://…` on the network. (`net.thingsthattalk.defs#storyPartRef`) */
export type StoryPartRef = string;

/** A reference to a claim: `type/slug` inside one archive, `at://…` on the network. (`net.thingsthattalk.defs#claimRef`) */
export type ClaimRef = string;

/** A reference to an agent: `type/slug` inside one archive, `at://…` on the network. (`net.thingsthattalk.defs#agentRef`) */
export type AgentRef = string;

/** A reference to a place: `type/slug` inside one archive, `at://…` on the network. (`net.thingsthattalk.defs#placeRef`) */
export type PlaceRef = string;

/** A reference to a term: `type/slug` inside one archive, `at://…` on the network. (`net.thingsthattalk.defs#termRef`) */
export type TermRef = string;

/** A reference to one version of any record. (`net.thingsthattalk.defs#pin`) */
export interface Pin {
  /** The record. */
  readonly ref: Ref;
  /** The version: the CID of its canonical form. Absent: whatever stands now. */
  readonly cid?: string;
}

/** A reference to one version of a thing. (`net.thingsthattalk.defs#thingPin`) */
export interface ThingPin {
  /** The thing. */
  readonly ref: ThingRef;
  /** The version: the CID of its canonical form. Absent: whatever stands now. */
  readonly cid?: string;
}

/** A date in EDTF (ISO 8601-2), level 1, and the century and decade forms `18XX` and `179X`. (`net.thingsthattalk.defs#edtf`) */
export type Edtf = string;

/** A date as museums know it: uncertain, an interval, a century. (`net.thingsthattalk.defs#when`) */
export interface When {
  /** The date for machines. */
  readonly edtf: Edtf;
  /** The date in words, where the words say more than the date. */
  readonly label?: Text;
}

/** A Creative Commons or rightsstatements.org address. (`net.thingsthattalk.defs#rightsUri`) */
export type RightsUri = string;

/** What others may do with it. Absent: not stated by the source. (`net.thingsthattalk.defs#rights`) */
export interface Rights {
  /** What may be done with it. */
  readonly statement?: RightsUri;
  /** Who holds the rights. */
  readonly holder?: Text;
  /** What the source says in its own words. */
  readonly note?: Prose;
}

/** Where something was found. Cited from prose and from evidence by its `id`. (`net.thingsthattalk.defs#source`) */
export interface Source {
  /** Its name within this record, cited as `[^id]`. */
  readonly id: string;
  /** Author, title, year, page: as one would print it. */
  readonly citation?: Text;
  /** Where it can be read. */
  readonly url?: string;
  /** The record it is, where it is one. */
  readonly ref?: Ref;
}

/** The `id` of a source of this record. (`net.thingsthattalk.defs#sourceId`) */
export type SourceId = string;

/** A source of this record, cited. (`net.thingsthattalk.defs#cite`) */
export interface Cite {
  readonly source: SourceId;
}

/** The same, described elsewhere. (`net.thingsthattalk.defs#sameAs`) */
export interface SameAs {
  /** The address of the same thing elsewhere: Wikidata, AAT, GeoNames, VIAF, ORCID … */
  readonly uri: string;
  readonly note?: Text;
}

/** A number or name that some scheme gave. (`net.thingsthattalk.defs#identifier`) */
export interface Identifier {
  /** Whose numbering it is. */
  readonly scheme?: string;
  /** The number as that scheme writes it. */
  readonly value: string;
}

/** A former slug. (`net.thingsthattalk.defs#alias`) */
export interface Alias {
  /** A former slug. */
  readonly slug: string;
}

/** public; unlisted: at an unguessable address, kept out of index, feeds and sitemap; draft: never built, never published. (`net.thingsthattalk.defs#visibility`) */
export type Visibility = 'public' | 'unlisted' | 'draft' | (string & {});

/** Where an imported record came from. (`net.thingsthattalk.defs#origin`) */
export interface Origin {
  /** Where it was imported from. */
  readonly url?: string;
  /** The file in this archive that keeps the original document, relative to the archive’s folder. */
  readonly file?: string;
  /** When. */
  readonly retrieved?: string;
  /** What it was. */
  readonly format?: 'iiif-presentation-2' | 'iiif-presentation-3' | 'csv' | 'ndjson' | 'image' | (string & {});
  /** The mapping file used. */
  readonly mapping?: string;
}

/** A file beside the record: its path below the record’s media folder. Readable form only. (`net.thingsthattalk.defs#mediaPath`) */
export type MediaPath = string;

/** An own picture. (`net.thingsthattalk.defs#image`) */
export interface Image {
  /** The permanent name of its canvas (`c1`, `c2` …). Never given to another image. */
  readonly name?: string;
  readonly src?: MediaPath;
  /** The file by its content. Canonical form. */
  readonly blob?: BlobRef;
  /** Media type, for instance `image/jpeg`. */
  readonly type?: string;
  /** Pixels, after orientation. */
  readonly width?: number;
  /** Pixels, after orientation. */
  readonly height?: number;
  /** How wide what the picture shows is in reality, from its left edge to its right, in micrometres. Gives a ruler; only for pictures taken straight from the front. */
  readonly trueWidth?: number;
  /** What this picture is of the thing: front, back, X-ray. */
  readonly label?: Text;
  /** The `name` of the picture of the same thing on which this one lies point for point: an X-ray, infrared, another light. */
  readonly layerOf?: string;
  /** What is seen, for those who do not see it. */
  readonly alt?: Text;
  /** True when the picture says nothing that the text does not. Only then may alt be absent. */
  readonly decorative?: boolean;
  /** The line to be shown with the picture. */
  readonly credit?: Text;
  readonly rights?: Rights;
}

/** Captions as WebVTT. (`net.thingsthattalk.defs#caption`) */
export interface Caption {
  /** The language of the captions. */
  readonly lang: string;
  readonly src?: MediaPath;
  readonly blob?: BlobRef;
}

/** A recording. (`net.thingsthattalk.defs#sound`) */
export interface Sound {
  readonly src?: MediaPath;
  readonly blob?: BlobRef;
  /** Media type. */
  readonly type?: string;
  /** Milliseconds. */
  readonly duration?: number;
  /** All that is said and heard, in words. */
  readonly transcript?: Prose;
  readonly captions?: readonly Caption[];
  readonly credit?: Text;
  readonly rights?: Rights;
}

/** A film. (`net.thingsthattalk.defs#video`) */
export interface Video {
  readonly src?: MediaPath;
  readonly blob?: BlobRef;
  /** Media type. */
  readonly type?: string;
  /** Pixels. */
  readonly width?: number;
  /** Pixels. */
  readonly height?: number;
  /** Milliseconds. */
  readonly duration?: number;
  readonly poster?: Image;
  readonly transcript?: Prose;
  readonly captions?: readonly Caption[];
  readonly alt?: Text;
  readonly credit?: Text;
  readonly rights?: Rights;
}

/** A three-dimensional model. (`net.thingsthattalk.defs#model`) */
export interface Model {
  readonly src?: MediaPath;
  readonly blob?: BlobRef;
  /** Media type, for instance `model/gltf-binary`. */
  readonly type?: string;
  readonly alt?: Text;
  readonly poster?: Image;
  readonly credit?: Text;
  readonly rights?: Rights;
}

/** A rectangle on a canvas: canvas units × `per` of the view, origin top left, y downwards. (`net.thingsthattalk.defs#region`) */
export interface Region {
  /** Left edge. */
  readonly x: number;
  /** Top edge. */
  readonly y: number;
  /** At least 1. */
  readonly width: number;
  /** At least 1. */
  readonly height: number;
}

/** A point on a canvas: canvas units × `per` of the view. (`net.thingsthattalk.defs#point`) */
export interface Point {
  /** From the left. */
  readonly x: number;
  /** From the top. */
  readonly y: number;
}

/** A single spot. (`net.thingsthattalk.defs#pointShape`) */
export interface PointShape {
  readonly at: Point;
}

/** An outline. (`net.thingsthattalk.defs#polygonShape`) */
export interface PolygonShape {
  /** At least three, in order; the last joins the first. */
  readonly points: readonly Point[];
}

/** A stretch of a recording or film. (`net.thingsthattalk.defs#time`) */
export interface Time {
  /** Milliseconds from the beginning. */
  readonly start: number;
  /** Milliseconds from the beginning. */
  readonly end?: number;
}

/** One of several pictures of the same canvas. (`net.thingsthattalk.defs#layer`) */
export interface Layer {
  /** The IIIF id of the choice, or the name of an own picture. */
  readonly id: string;
  /** Per cent. */
  readonly opacity?: number;
}

/** Where a three-dimensional model is seen from. (`net.thingsthattalk.defs#camera`) */
export interface Camera {
  /** Millionths of a metre. */
  readonly x: number;
  /** Millionths of a metre. */
  readonly y: number;
  /** Millionths of a metre. */
  readonly z: number;
  /** Millionths of a metre. */
  readonly targetX?: number;
  /** Millionths of a metre. */
  readonly targetY?: number;
  /** Millionths of a metre. */
  readonly targetZ?: number;
  /** Millionths of a degree. */
  readonly fieldOfView?: number;
}

/** What one looks at: a thing, one of its canvases, a part of it. (`net.thingsthattalk.defs#view`) */
export interface View {
  /** What is looked at. */
  readonly thing: ThingRef;
  /** The canvas: its IIIF id, or the permanent name (`c1`) of an own picture. Absent: the first. */
  readonly canvas?: string;
  /** The canvas’s width when the view was made, to notice a change. */
  readonly width?: number;
  /** The canvas’s height when the view was made. */
  readonly height?: number;
  /** The part that fills the screen. Absent: all of it. */
  readonly region?: Region;
  /** The very spot or outline meant within the region. */
  readonly shape?: (PointShape & { readonly $type: 'net.thingsthattalk.defs#pointShape' }) | (PolygonShape & { readonly $type: 'net.thingsthattalk.defs#polygonShape' });
  /** How many of the numbers in region and shape make one canvas unit. Absent: 1. More when the canvas is smaller than its picture. */
  readonly per?: number;
  /** Degrees clockwise. */
  readonly rotation?: number;
  readonly time?: Time;
  readonly layers?: readonly Layer[];
  readonly camera?: Camera;
}

/** One thing of a list. (`net.thingsthattalk.defs#thingItem`) */
export interface ThingItem {
  readonly thing: ThingRef;
}

/** One term of a list. (`net.thingsthattalk.defs#termItem`) */
export interface TermItem {
  readonly term: TermRef;
}

/** Who, by record or by name. (`net.thingsthattalk.defs#agentOrName`) */
export interface AgentOrName {
  readonly agent?: AgentRef;
  /** The name, where there is no record of the agent. */
  readonly name?: Text;
  /** What the agent did. */
  readonly role?: 'maker' | 'artist' | 'designer' | 'printer' | 'publisher' | 'forger' | 'restorer' | 'collector' | 'dealer' | 'photographer' | 'author' | 'translator' | 'researcher' | 'curator' | 'lender' | 'editor' | 'voice' | (string & {});
  /** How sure, or how near: attributed to, workshop of, after. */
  readonly qualifier?: Text;
}

/** What, by record or by word. (`net.thingsthattalk.defs#termOrText`) */
export interface TermOrText {
  readonly term?: TermRef;
  /** The word, where there is no record of the term. */
  readonly text?: Text;
}

/** Where, by record or by words. (`net.thingsthattalk.defs#placeOrText`) */
export interface PlaceOrText {
  readonly place?: PlaceRef;
  /** The place, where there is no record of it. */
  readonly text?: Text;
}

/** An exhibition: rooms to walk through, at home or in the building. (`net.thingsthattalk.exhibition`) */
export interface Exhibition {
  readonly $type: 'net.thingsthattalk.exhibition';
  readonly title: Text;
  readonly subtitle?: Text;
  readonly summary?: Prose;
  readonly cover?: View;
  readonly venue?: PlaceOrText;
  readonly organiser?: AgentOrName;
  readonly when?: When;
  readonly lenders?: readonly AgentOrName[];
  /** In walking order. */
  readonly rooms: readonly Room[];
  /** Not shown before this day. */
  readonly embargo?: Edtf;
  readonly routes?: readonly Route[];
  /** The register of printed short numbers. Only ever added to. */
  readonly codes?: readonly Code[];
  readonly sources?: readonly Source[];
  readonly rights?: Rights;
  /** A remark by the editors, shown wherever the record is shown: for instance that it is a re-imagining. */
  readonly note?: Prose;
  /** Who may see it. Absent: public. */
  readonly visibility?: Visibility;
  /** Former slugs of this record. Each redirects here for good. */
  readonly aliases?: readonly Alias[];
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** A room. (`net.thingsthattalk.exhibition#room`) */
export interface Room {
  /** Its name within the exhibition; never given to another room. */
  readonly id: string;
  readonly title: Text;
  /** The text on its wall. */
  readonly text?: Prose;
  /** In walking order. */
  readonly items: readonly RoomItem[];
}

/** One exhibit. (`net.thingsthattalk.exhibition#roomItem`) */
export interface RoomItem {
  /** Its number in the exhibition. */
  readonly number?: number;
  readonly pin: Pin;
  /** The label beside it. */
  readonly label?: Prose;
  /** The story told here. */
  readonly story?: StoryRef;
  readonly approved?: Approval;
}

/** The lender’s consent. (`net.thingsthattalk.exhibition#approval`) */
export interface Approval {
  readonly by?: AgentOrName;
  readonly when?: Edtf;
}

/** A way through the rooms. (`net.thingsthattalk.exhibition#route`) */
export interface Route {
  /** Its name within the exhibition. */
  readonly id: string;
  readonly title: Text;
  /** In walking order. */
  readonly items: readonly RouteStop[];
  /** How long it takes. */
  readonly minutes?: number;
  /** For whom. */
  readonly audience?: 'all' | 'families' | 'listening' | 'easy-language' | 'touch' | (string & {});
}

/** One stop of a route. (`net.thingsthattalk.exhibition#stop`) */
export interface RouteStop {
  /** The number of an exhibit. */
  readonly number: number;
}

/** A printed short number. (`net.thingsthattalk.exhibition#code`) */
export interface Code {
  /** As printed. */
  readonly code: string;
  readonly ref: Ref;
  /** How it opens. */
  readonly mode?: 'read' | 'listen' | 'sign' | (string & {});
  /** No longer on a label; still leads somewhere. */
  readonly retired?: boolean;
}

/** A place that things or stories have to do with. (`net.thingsthattalk.place`) */
export interface Place {
  readonly $type: 'net.thingsthattalk.place';
  readonly names: Text;
  /** What it is. */
  readonly kind?: 'country' | 'region' | 'city' | 'building' | 'site' | 'sea' | 'imaginary' | (string & {});
  readonly point?: GeoPoint;
  readonly within?: PlaceRef;
  /** One sentence. */
  readonly summary?: Text;
  readonly text?: Prose;
  readonly when?: When;
  readonly sameAs?: readonly SameAs[];
  readonly sources?: readonly Source[];
  /** A remark by the editors, shown wherever the record is shown: for instance that it is a re-imagining. */
  readonly note?: Prose;
  /** Who may see it. Absent: public. */
  readonly visibility?: Visibility;
  /** Former slugs of this record. Each redirects here for good. */
  readonly aliases?: readonly Alias[];
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** A spot on earth (WGS 84). (`net.thingsthattalk.place#geoPoint`) */
export interface GeoPoint {
  /** Degrees north × 10⁷. */
  readonly lat7: number;
  /** Degrees east × 10⁷. */
  readonly lon7: number;
}

/** A comment, counter-story, annotation, question or answer. (`net.thingsthattalk.response`) */
export interface Response {
  readonly $type: 'net.thingsthattalk.response';
  readonly subject: Pin;
  /** What it is. */
  readonly kind: 'comment' | 'counter-story' | 'annotation' | 'question' | 'answer' | (string & {});
  /** The part it is about. */
  readonly view?: View;
  readonly text?: Prose;
  /** For a counter-story: the story. */
  readonly story?: StoryRef;
  readonly by?: AgentOrName;
  readonly sources?: readonly Source[];
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** A scene. (`net.thingsthattalk.scene`) */
export interface Scene {
  /** Stable within its story; never given to another scene. */
  readonly id: string;
  /** The `id` of its chapter. */
  readonly chapter?: string;
  readonly title?: Text;
  /** What is told here: short. */
  readonly text?: Prose;
  /** For those who want to go deeper. */
  readonly more?: Prose;
  /** The view in words, for those who do not see it. */
  readonly describe?: Text;
  readonly view?: View;
  readonly marker?: SceneMarker;
  /** What is to be seen here. Details under the same term are found together. */
  readonly terms?: readonly TermItem[];
  readonly narration?: readonly Narration[];
  readonly sign?: readonly Sign[];
  readonly sources?: readonly Cite[];
  /** Where it can go on, when not simply to the next scene. */
  readonly next?: readonly NextScene[];
  /** How the picture changes. */
  readonly transition?: 'move' | 'dissolve' | 'wipe' | 'cut' | (string & {});
  /** What happens here beside looking. Absent: look. */
  readonly show?: (LookShow & { readonly $type: 'net.thingsthattalk.scene#look' }) | (CompareShow & { readonly $type: 'net.thingsthattalk.scene#compare' }) | (LayersShow & { readonly $type: 'net.thingsthattalk.scene#layers' }) | (DetailsShow & { readonly $type: 'net.thingsthattalk.scene#details' }) | (SoundShow & { readonly $type: 'net.thingsthattalk.scene#sound' }) | (VideoShow & { readonly $type: 'net.thingsthattalk.scene#video' }) | (ModelShow & { readonly $type: 'net.thingsthattalk.scene#model' }) | (SequenceShow & { readonly $type: 'net.thingsthattalk.scene#sequence' }) | (MapShow & { readonly $type: 'net.thingsthattalk.scene#map' }) | (TimelineShow & { readonly $type: 'net.thingsthattalk.scene#timeline' }) | (QuoteShow & { readonly $type: 'net.thingsthattalk.scene#quote' }) | (QuestionShow & { readonly $type: 'net.thingsthattalk.scene#question' }) | (StoryShow & { readonly $type: 'net.thingsthattalk.scene#story' });
}

/** How it shows on its thing in free exploration. (`net.thingsthattalk.scene#marker`) */
export interface SceneMarker {
  readonly label?: Text;
  /** Not shown among the markers of its thing. */
  readonly hidden?: boolean;
}

/** The text, spoken. (`net.thingsthattalk.scene#narration`) */
export interface Narration {
  readonly lang: string;
  readonly sound: Sound;
}

/** The text, signed. (`net.thingsthattalk.scene#sign`) */
export interface Sign {
  /** A sign language, for instance `dse` for Dutch. */
  readonly lang: string;
  readonly video: Video;
}

/** A way on. (`net.thingsthattalk.scene#next`) */
export interface NextScene {
  readonly label?: Text;
  /** The `id` of a scene. */
  readonly scene: string;
}

/** Nothing more than the view. (`net.thingsthattalk.scene#look`) */
export type LookShow = Readonly<Record<string, unknown>>;

/** Two views against each other. (`net.thingsthattalk.scene#compare`) */
export interface CompareShow {
  /** The second view; the first is that of the scene. */
  readonly other: View;
  /** In what way. */
  readonly how?: 'slider' | 'beside' | 'overlay' | 'difference' | (string & {});
  /** Pairs of points that lie on each other. Two fix place, size and rotation. */
  readonly matches?: readonly Match[];
  /** Both at the same scale, from their dimensions. */
  readonly trueSize?: boolean;
  /** What the other view shows. */
  readonly caption?: Text;
}

/** The same spot in both views. (`net.thingsthattalk.scene#match`) */
export interface Match {
  readonly a: Point;
  readonly b: Point;
}

/** The pictures of one canvas over each other. (`net.thingsthattalk.scene#layers`) */
export interface LayersShow {
  /** From the bottom to the top, with the opening state. */
  readonly order?: readonly Layer[];
}

/** Details across things. (`net.thingsthattalk.scene#details`) */
export interface DetailsShow {
  readonly views?: readonly View[];
  /** All details under this term. */
  readonly term?: TermRef;
}

/** Something to hear. (`net.thingsthattalk.scene#sound`) */
export interface SoundShow {
  readonly sound?: Sound;
  /** Where in the picture it is heard. */
  readonly at?: Point;
}

/** Something to watch. (`net.thingsthattalk.scene#video`) */
export interface VideoShow {
  readonly video?: Video;
}

/** Something to walk around. (`net.thingsthattalk.scene#model`) */
export interface ModelShow {
  readonly model?: Model;
  readonly cameras?: readonly CameraStop[];
}

/** A saved camera. (`net.thingsthattalk.scene#cameraStop`) */
export interface CameraStop {
  readonly label?: Text;
  readonly camera: Camera;
}

/** An animated still. (`net.thingsthattalk.scene#sequence`) */
export interface SequenceShow {
  readonly frames?: readonly SequenceFrame[];
}

/** One frame. (`net.thingsthattalk.scene#frame`) */
export interface SequenceFrame {
  readonly view: View;
  /** Milliseconds. */
  readonly duration?: number;
  /** What happens in it. */
  readonly label?: Text;
}

/** Places on a map. (`net.thingsthattalk.scene#map`) */
export interface MapShow {
  readonly places?: readonly MapPlace[];
  /** Joined in their order. */
  readonly route?: boolean;
}

/** Things or claims in time. (`net.thingsthattalk.scene#timeline`) */
export interface TimelineShow {
  readonly items?: readonly TimelineItem[];
}

/** A place on the map. (`net.thingsthattalk.scene#mapPlace`) */
export interface MapPlace {
  readonly place: PlaceRef;
  readonly label?: Text;
}

/** A thing or claim on the line. (`net.thingsthattalk.scene#timelineItem`) */
export interface TimelineItem {
  readonly ref: Ref;
  readonly label?: Text;
}

/** Somebody’s own words. (`net.thingsthattalk.scene#quote`) */
export interface QuoteShow {
  readonly words: Prose;
  readonly who?: AgentOrName;
  readonly source?: SourceId;
}

/** Something for the visitor to judge. (`net.thingsthattalk.scene#question`) */
export interface QuestionShow {
  readonly ask: Prose;
  /** What is asked. */
  readonly kind: 'judge' | 'find' | 'guess' | 'order' | 'choose' | (string & {});
  /** The possible answers. For order: in their right order; they are shown in another. */
  readonly options?: readonly QuestionOption[];
  /** For find: where the answer lies, in the scene’s view. */
  readonly target?: Region;
  readonly range?: GuessRange;
  /** Evidence shown one by one before the answer. */
  readonly steps?: readonly QuestionStep[];
  /** The answer. */
  readonly reveal?: Prose;
  /** The claim that the answer rests on. */
  readonly claim?: ClaimRef;
}

/** A possible answer. (`net.thingsthattalk.scene#option`) */
export interface QuestionOption {
  /** Its name within the question. */
  readonly id: string;
  readonly label: Text;
  /** For guess: the place that it stands for. Options with places are shown on a map. */
  readonly place?: PlaceRef;
  readonly correct?: boolean;
  /** What to say to those who chose it. */
  readonly reply?: Prose;
  /** For choose: the `id` of the scene it leads to. */
  readonly scene?: string;
}

/** For guess: whole numbers. (`net.thingsthattalk.scene#range`) */
export interface GuessRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly answer: number;
  readonly unit?: Text;
}

/** A piece of evidence. (`net.thingsthattalk.scene#step`) */
export interface QuestionStep {
  readonly text?: Prose;
  readonly view?: View;
}

/** Another story, to go into and come back from. (`net.thingsthattalk.scene#story`) */
export interface StoryShow {
  readonly story: StoryRef;
  readonly label?: Text;
}

/** A story: scenes in order. Read one after the other they are a storyline; shown on their things they are markers. (`net.thingsthattalk.story`) */
export interface Story {
  readonly $type: 'net.thingsthattalk.story';
  readonly title: Text;
  /** Two sentences at most. */
  readonly summary?: Text;
  readonly tellers?: readonly AgentOrName[];
  /** The things it is about, the most important first. */
  readonly about?: readonly ThingItem[];
  readonly cover?: View;
  readonly chapters?: readonly Chapter[];
  /** In reading order. */
  readonly scenes: readonly Scene[];
  readonly tellings?: Tellings;
  readonly theme?: Theme;
  readonly music?: Sound;
  readonly sources?: readonly Source[];
  /** The languages it is complete in. */
  readonly languages?: readonly Language[];
  readonly translationOf?: StoryRef;
  readonly rights?: Rights;
  /** How long it takes to read, in minutes. Absent: counted from its words. */
  readonly minutes?: number;
  /** Who may see it. Absent: public. */
  readonly visibility?: Visibility;
  /** Story parts in which it goes on. */
  readonly parts?: readonly Pin[];
  /** A remark by the editors, shown wherever the record is shown: for instance that it is a re-imagining. */
  readonly note?: Prose;
  /** Former slugs of this record. Each redirects here for good. */
  readonly aliases?: readonly Alias[];
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** A chapter with its title card. (`net.thingsthattalk.story#chapter`) */
export interface Chapter {
  /** Its name within the story; never given to another chapter. */
  readonly id: string;
  readonly title: Text;
  readonly text?: Prose;
}

/** The ways in which it may be told. Absent: scroll first, all offered. (`net.thingsthattalk.story#tellings`) */
export interface Tellings {
  /** How it opens. */
  readonly default?: 'scroll' | 'slides' | 'free' | 'audio' | 'reading' | 'kiosk' | (string & {});
  readonly offered?: readonly Offer[];
}

/** One of the ways offered. (`net.thingsthattalk.story#offer`) */
export interface Offer {
  /** A way of telling. */
  readonly telling: 'scroll' | 'slides' | 'free' | 'audio' | 'reading' | 'kiosk' | 'print' | (string & {});
}

/** Its own look, within the archive’s. (`net.thingsthattalk.story#theme`) */
export interface Theme {
  readonly accent?: Accent;
  /** The typeface of its text. */
  readonly face?: 'serif' | 'sans' | (string & {});
}

/** An accent colour for both grounds. Absent: taken from the cover. (`net.thingsthattalk.story#accent`) */
export interface Accent {
  /** A colour on a light ground, `#rrggbb`. */
  readonly light: string;
  /** A colour on a dark ground, `#rrggbb`. */
  readonly dark: string;
}

/** More scenes of a story that would not fit in one record. (`net.thingsthattalk.storyPart`) */
export interface StoryPart {
  readonly $type: 'net.thingsthattalk.storyPart';
  readonly story: StoryRef;
  /** In reading order. */
  readonly scenes: readonly Scene[];
  readonly sources?: readonly Source[];
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** A teller offers a record to an archive. (`net.thingsthattalk.submission`) */
export interface Submission {
  readonly $type: 'net.thingsthattalk.submission';
  /** The archive. */
  readonly to: string;
  readonly subject: Pin;
  readonly message?: Prose;
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** A term: a material, a technique, a kind of thing, an idea. Shown as a glossary word. (`net.thingsthattalk.term`) */
export interface Term {
  readonly $type: 'net.thingsthattalk.term';
  readonly labels: Text;
  /** Other words for it. */
  readonly alternatives?: Text;
  /** Which list of terms it belongs to. */
  readonly scheme?: 'kind' | 'material' | 'technique' | 'subject' | 'idea' | 'trick' | (string & {});
  readonly broader?: readonly TermItem[];
  readonly definition?: Prose;
  readonly sameAs?: readonly SameAs[];
  readonly sources?: readonly Source[];
  /** A remark by the editors, shown wherever the record is shown: for instance that it is a re-imagining. */
  readonly note?: Prose;
  /** Who may see it. Absent: public. */
  readonly visibility?: Visibility;
  /** Former slugs of this record. Each redirects here for good. */
  readonly aliases?: readonly Alias[];
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** A thing: what a museum would put on its label, as far as it is known. It may be partial. (`net.thingsthattalk.thing`) */
export interface Thing {
  readonly $type: 'net.thingsthattalk.thing';
  /** What it is called. May be empty: then its number is shown. */
  readonly titles: Text;
  /** The number the holder gave it. */
  readonly objectNumber?: string;
  readonly identifiers?: readonly Identifier[];
  /** What sort of thing it is. */
  readonly kinds?: readonly TermOrText[];
  /** One sentence. */
  readonly summary?: Text;
  readonly description?: Prose;
  readonly makers?: readonly AgentOrName[];
  readonly production?: Production;
  readonly materials?: readonly TermOrText[];
  readonly dimensions?: readonly Dimension[];
  readonly inscriptions?: readonly Inscription[];
  /** What it shows or is about. */
  readonly subjects?: readonly TermOrText[];
  /** Whose hands it went through, oldest first. */
  readonly provenance?: readonly Provenance[];
  /** Who keeps it now. */
  readonly holder?: AgentOrName;
  /** Where it can be seen. */
  readonly location?: Text;
  /** The credit line. */
  readonly credit?: Text;
  readonly rights?: Rights;
  /** Its pictures: a IIIF manifest, or own files. */
  readonly images?: readonly ((IiifImages & { readonly $type: 'net.thingsthattalk.thing#iiif' }) | (OwnImage & { readonly $type: 'net.thingsthattalk.thing#ownImage' }))[];
  /** Threads to other records. */
  readonly related?: readonly Related[];
  readonly sameAs?: readonly SameAs[];
  readonly sources?: readonly Source[];
  /** What the source said under headings of its own, for which this model has no field. */
  readonly metadata?: readonly MetadataPair[];
  /** A remark by the editors, shown wherever the record is shown: for instance that it is a re-imagining. */
  readonly note?: Prose;
  readonly origin?: Origin;
  /** Who may see it. Absent: public. */
  readonly visibility?: Visibility;
  /** Not shown before this day. */
  readonly embargo?: Edtf;
  /** The largest side, in pixels, at which the lender allows pictures to be shown. */
  readonly maxImage?: number;
  /** Former slugs of this record. Each redirects here for good. */
  readonly aliases?: readonly Alias[];
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** When and where it was made. (`net.thingsthattalk.thing#production`) */
export interface Production {
  readonly when?: When;
  readonly place?: PlaceOrText;
  readonly note?: Text;
}

/** One measure. (`net.thingsthattalk.thing#dimension`) */
export interface Dimension {
  /** What was measured. */
  readonly kind?: 'height' | 'width' | 'depth' | 'length' | 'diameter' | 'weight' | 'thickness' | 'duration' | (string & {});
  /** A decimal number, written with a point. */
  readonly value: string;
  /** In which unit. */
  readonly unit: 'mm' | 'cm' | 'm' | 'g' | 'kg' | 's' | 'min' | (string & {});
  /** Of which part. */
  readonly part?: Text;
}

/** What is written on it. (`net.thingsthattalk.thing#inscription`) */
export interface Inscription {
  /** What is written, as it is written. */
  readonly text?: Prose;
  /** Where on the thing. */
  readonly place?: Text;
  readonly translation?: Prose;
  readonly view?: View;
}

/** One station of its life. (`net.thingsthattalk.thing#provenance`) */
export interface Provenance {
  readonly when?: When;
  readonly agent?: AgentRef;
  readonly place?: PlaceRef;
  readonly text?: Prose;
  readonly source?: SourceId;
}

/** Pictures that another institution publishes. (`net.thingsthattalk.thing#iiif`) */
export interface IiifImages {
  /** The address of a IIIF Presentation manifest. */
  readonly manifest: string;
  /** A copy of the manifest kept in this archive, relative to the archive’s folder. */
  readonly file?: string;
  /** A small picture of it. */
  readonly thumbnail?: string;
  /** What the manifest holds, as last read. */
  readonly canvases?: readonly ManifestCanvas[];
}

/** A canvas of a manifest, as last read. (`net.thingsthattalk.thing#canvas`) */
export interface ManifestCanvas {
  /** Its IIIF id. */
  readonly id: string;
  readonly label?: Text;
  /** Canvas units. */
  readonly width?: number;
  /** Canvas units. */
  readonly height?: number;
  /** Milliseconds. */
  readonly duration?: number;
  /** The address of the image service. */
  readonly service?: string;
  /** The address of the picture itself. */
  readonly image?: string;
  /** Pixels. */
  readonly imageWidth?: number;
  /** Pixels. */
  readonly imageHeight?: number;
  /** Compliance level of the image service. */
  readonly level?: number;
  /** Version of the Image API. */
  readonly version?: number;
  /** The pictures of which it shows one at a time or several over each other (IIIF Choice), the one above first. */
  readonly choices?: readonly CanvasChoice[];
}

/** One of the pictures of a canvas. (`net.thingsthattalk.thing#canvasChoice`) */
export interface CanvasChoice {
  /** Its IIIF id. */
  readonly id: string;
  readonly label?: Text;
  /** The address of its image service. */
  readonly service?: string;
  /** The address of the picture itself. */
  readonly image?: string;
  /** Pixels. */
  readonly imageWidth?: number;
  /** Pixels. */
  readonly imageHeight?: number;
  /** Compliance level of the image service. */
  readonly level?: number;
  /** Version of the Image API. */
  readonly version?: number;
}

/** A picture kept in this archive. (`net.thingsthattalk.thing#ownImage`) */
export interface OwnImage {
  readonly image: Image;
}

/** A thread from a place in this thing to a place in another. (`net.thingsthattalk.thing#related`) */
export interface Related {
  readonly ref: Ref;
  /** How they hang together. */
  readonly relation?: 'same-hand' | 'copy-of' | 'model-for' | 'part-of' | 'pair-with' | 'compare' | 'found-with' | 'mentions' | 'sold-with' | (string & {});
  /** The reason, in words that fit on a line. */
  readonly note?: Text;
  /** The place in this thing where the thread begins. */
  readonly from?: View;
  /** The place in the other thing where it ends. */
  readonly to?: View;
}

/** A heading and what stands under it. (`net.thingsthattalk.thing#pair`) */
export interface MetadataPair {
  readonly label: Text;
  readonly value: Prose;
}

/** A teller takes a record back. (`net.thingsthattalk.withdrawal`) */
export interface Withdrawal {
  readonly $type: 'net.thingsthattalk.withdrawal';
  readonly subject: Pin;
  /** How far. */
  readonly scope?: 'hide' | 'erase' | (string & {});
  readonly reason?: Prose;
  /** When the record was first made. */
  readonly createdAt?: string;
  /** When the record was last changed by a person. */
  readonly updatedAt?: string;
}

/** The record of each type, by its short name. */
export interface RecordByType {
  readonly agent: Agent;
  readonly claim: Claim;
  readonly collection: Collection;
  readonly decision: Decision;
  readonly declaration: Declaration;
  readonly exhibition: Exhibition;
  readonly place: Place;
  readonly response: Response;
  readonly story: Story;
  readonly storyPart: StoryPart;
  readonly submission: Submission;
  readonly term: Term;
  readonly thing: Thing;
  readonly withdrawal: Withdrawal;
}

/** Any record of an archive. */
export type ArchiveRecord = RecordByType[keyof RecordByType];
