import type { ArchiveRecord, SafeHtml, Source, Text, View } from '@thingsthattalk/core';
import type { DrawnPlace } from '../drawing/map-drawing.ts';
import { namesOf, pickText } from '@thingsthattalk/core';
import type { PixelSize } from '@thingsthattalk/iiif';
import type { Words } from '../words/words.ts';

/** A picture of a thing, as far as a page needs to know it. Sizes in pixels. */
export interface Picture {
  /** Which picture of which thing: `thing/ray-dragon#c1`. */
  readonly key: string;
  /** The address of its image service, without a slash at the end; `null` for a plain picture. */
  readonly service: string | null;
  /** The address of a plain picture, where there is no service. */
  readonly plain?: string;
  readonly width: number;
  readonly height: number;
  /** The canvas's own size, where it differs from the picture's: regions are given in it. */
  readonly canvas?: PixelSize;
  /** The sizes of the whole picture that the service has ready, smallest first. */
  readonly sizes: readonly PixelSize[];
  /** Compliance level of the service: 0 means that only what is listed may be asked for. */
  readonly level: number;
  /** Version of the Image API: 1 to 3. */
  readonly version: number;
  /** Whether the details that records look at lie ready beside the tiles, as this software writes them. */
  readonly details: boolean;
  readonly label?: Text;
  /** The key of the picture on which this one lies point for point: it is a layer of it. */
  readonly layerOf?: string;
  /** What it is called among the pictures that lie on it, where that is not its label: `Natural light`. */
  readonly layerLabel?: Text;
  readonly alt?: Text;
  /** How wide what it shows is in reality, in micrometres, where the record says so. */
  readonly trueWidth?: number;
  /** The colour to show until the picture is there, `#rrggbb`. */
  readonly colour?: string;
}

/** A record with the reference it is known by. */
export interface Referenced<T> {
  readonly ref: string;
  readonly record: T;
}

/** A detail of a thing, as a scene of a story looks at it. */
export interface NamedDetail {
  readonly story: string;
  /** The scene's id. */
  readonly scene: string;
  readonly view: View;
  readonly title?: Text;
}

/** All that the reading form takes from the world: a site gives it from disk, an element from the network. */
export interface ReadingContext {
  /** The language asked for; what there is not in it comes in another, marked as such. */
  readonly lang: string;
  /** The languages to fall back to, in order. */
  readonly languages: readonly string[];
  readonly words: Words;
  /** The sources of the record being read, in order: footnotes are numbered by them. */
  readonly sources?: readonly Source[];
  /** The page on which those sources are listed, when it is another one. */
  readonly sourcesAt?: string;
  /** A record of the archive, or `null`. */
  readonly find: (ref: string) => ArchiveRecord | null;
  /** A picture of a thing: of the canvas asked for, or of its first. */
  readonly picture: (thing: string, canvas?: string) => Picture | null;
  /** All pictures of a thing, in order. */
  readonly pictures: (thing: string) => readonly Picture[];
  /** Draws places on a map, where there is something to draw it with; a list stands beside it in any case. */
  readonly drawMap?: (places: readonly DrawnPlace[], options: { readonly route: boolean; readonly label: string }) => SafeHtml | null;
  /** Where a file beside the record being read is; `null` where there is none. */
  readonly media: (src: string) => string | null;
  /** Where a record's page is, or `null` when it has none. */
  readonly href: (ref: string) => string | null;
  /** The stories with a scene that looks at the thing. */
  readonly storiesAbout: (thing: string) => readonly Referenced<ArchiveRecord>[];
  /** The details that scenes of stories name by a term. */
  readonly detailsUnder: (term: string) => readonly NamedDetail[];
  /** The claims about the thing. */
  readonly claimsAbout: (thing: string) => readonly Referenced<ArchiveRecord>[];
}

/** A text in the language asked for, or the next best; `''` when there is none. */
export const say = (texts: Text | undefined, { lang, languages }: Pick<ReadingContext, 'lang' | 'languages'>): string =>
  (texts && pickText(texts, [lang, ...languages])?.value) || '';

/** The language a text is shown in, when it is not the one asked for; otherwise `null`, for an attribute left out. */
export function otherLanguage(texts: Text | undefined, { lang, languages }: Pick<ReadingContext, 'lang' | 'languages'>): string | null {
  const picked = texts ? pickText(texts, [lang, ...languages]) : null;
  return picked && picked.lang.toLowerCase() !== lang.toLowerCase() ? picked.lang : null;
}

/** What a record is called: its title, names or labels; its number or its reference when it has none. */
export function titleOf(ref: string, record: ArchiveRecord | null, context: Pick<ReadingContext, 'lang' | 'languages'>): string {
  return say(namesOf(record), context) || (record as { objectNumber?: string } | null)?.objectNumber || ref;
}

/** The key of the picture a view looks at, or `null` when there is none. */
export const pictureOf = (view: View | undefined, context: Pick<ReadingContext, 'picture'>): Picture | null =>
  view ? context.picture(view.thing, view.canvas) : null;
