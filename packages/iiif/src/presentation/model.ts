import type { Text } from '@thingsthattalk/core';
import type { Annotation, CanvasPlace } from './annotation-model.ts';
import type { PixelSize } from '../detail.ts';
import type { AuthService } from './read-auth.ts';

/** Something with an address: a page, a document, a logo. Only http and https addresses: nothing else is ever linked. */
export interface Linked {
  readonly id: string;
  readonly label: Text;
  readonly format?: string;
  /** Its languages, where the document tells them. */
  readonly languages?: readonly string[];
}

/** An institution or person that publishes: Presentation API 3.0 §3.1, `provider`. */
export interface Provider extends Linked {
  readonly homepage: readonly Linked[];
  readonly logo?: string;
}

/** A heading and what stands under it. Values may be CommonMark: HTML of the source became that. */
export interface LabelledValue {
  readonly label: Text;
  readonly value: Text;
}

/** A box in the units of a canvas, not necessarily whole numbers. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where and when something is painted on a canvas. */
export interface Painted {
  /** Before rotation, in canvas units; absent: the whole canvas. */
  readonly at?: Box;
  /** Seconds from the beginning of the canvas; absent: all the time. */
  readonly time?: { readonly start: number; readonly end?: number };
  /** True for one of several that stand for each other: only the first of its `group` shows by itself. */
  readonly choice: boolean;
  /** How leave is asked, where not everyone may see or hear it. */
  readonly auth?: AuthService;
  /** The address of the annotation that paints it: the parts of one choice share it. */
  readonly group: string;
}

/** A picture painted on a canvas, or one of several to choose from. Sizes in pixels. */
export interface PaintedImage extends Painted {
  readonly id: string;
  readonly label: Text;
  readonly width?: number;
  readonly height?: number;
  readonly format?: string;
  /** Its image service, where it has one. */
  readonly service?: { readonly id: string; readonly version: 1 | 2 | 3; readonly level: 0 | 1 | 2; /** Of the whole picture, smallest first, where the document lists them. */ readonly sizes?: readonly PixelSize[]; readonly auth?: AuthService };
  /** The part of the picture that is painted, in its own pixels; absent: all of it. */
  readonly crop?: Box;
  /** Degrees clockwise, about the middle of `at`. */
  readonly rotation?: number;
  /** From 0 to 1, where the document says it. */
  readonly opacity?: number;
}

/** Sound or film on a canvas. */
export interface PaintedMedia extends Painted {
  readonly id: string;
  readonly type: 'Sound' | 'Video';
  readonly label: Text;
  readonly format?: string;
  /** Seconds. */
  readonly duration?: number;
}

/** A model in three dimensions: painted in a IIIF scene of Presentation 4, or offered beside a canvas. */
export interface Model {
  readonly id: string;
  readonly label: Text;
  readonly format?: string;
}

/** Words painted on a canvas, as CommonMark. */
export interface PaintedText extends Painted {
  readonly text: string;
  readonly lang?: string;
  /** Height of the letters in canvas units, where the document says it. */
  readonly size?: number;
}

/** Subtitles of a film, or the words of a recording. */
export interface Caption {
  readonly id: string;
  readonly lang?: string;
  readonly label: Text;
  readonly format?: string;
}

/** A canvas: the space that pictures, sound and annotations lie in. */
export interface Canvas {
  readonly id: string;
  readonly label: Text;
  /** Canvas units; absent for sound only. */
  readonly width?: number;
  readonly height?: number;
  /** Seconds. */
  readonly duration?: number;
  readonly images: readonly PaintedImage[];
  readonly media: readonly PaintedMedia[];
  readonly texts: readonly PaintedText[];
  readonly models?: readonly Model[];
  readonly captions: readonly Caption[];
  /** What is said about it in the document itself. */
  readonly annotations: readonly Annotation[];
  /** Addresses of annotation pages that are to be fetched. */
  readonly annotationPages: readonly string[];
  readonly thumbnail?: string;
  /** Shown until the canvas is wanted. */
  readonly placeholder?: Canvas;
  /** Shown while it plays. */
  readonly accompanying?: Canvas;
  readonly behavior: readonly string[];
  readonly metadata: readonly LabelledValue[];
  readonly rendering: readonly Linked[];
  /** Where on the map it belongs, where the document says so. */
  readonly navPlace?: readonly NavPlace[];
  /** The manifests it is a part of, where it stands among canvases of others. */
  readonly partOf?: readonly Linked[];
  /** True size: canvas units × scale = `unit` (Physical Dimensions service). */
  readonly physical?: { readonly scale: number; readonly unit: 'mm' | 'cm' | 'in' };
}

/** A part of a manifest with a name: an entry of the table of contents (§5.4). */
export interface Range {
  readonly id: string;
  readonly label: Text;
  readonly behavior: readonly string[];
  /** CommonMark. */
  readonly summary?: Text;
  readonly thumbnail?: string;
  readonly items: readonly (Range | CanvasPlace)[];
}

/** A place on the map that a document gives for what it shows (navPlace extension). */
export interface NavPlace {
  readonly label: Text;
  /** Degrees; the middle of what is drawn. */
  readonly longitude: number;
  readonly latitude: number;
}

/** What manifests and collections share. */
interface Described {
  readonly id: string;
  /** Which Presentation API the document was written for. */
  readonly version: 2 | 3 | 4;
  readonly label: Text;
  readonly summary: Text;
  readonly metadata: readonly LabelledValue[];
  readonly rights?: string;
  readonly requiredStatement?: LabelledValue;
  readonly provider: readonly Provider[];
  readonly homepage: readonly Linked[];
  readonly seeAlso: readonly Linked[];
  readonly rendering: readonly Linked[];
  readonly thumbnail?: string;
  readonly navDate?: string;
  readonly navPlace: readonly NavPlace[];
  readonly behavior: readonly string[];
  /** The collections or manifests it is a part of. */
  readonly partOf: readonly Linked[];
}

/** A manifest, whatever version it was written for. */
export interface Manifest extends Described {
  readonly kind: 'manifest';
  readonly canvases: readonly Canvas[];
  readonly viewingDirection?: string;
  /** Where to begin. */
  readonly start?: CanvasPlace;
  readonly ranges: readonly Range[];
  /** What is said of it as a whole, in the document itself. */
  readonly annotations?: readonly Annotation[];
  /** Where its annotations can be searched (Content Search 1 or 2). */
  readonly search?: { readonly id: string; readonly version: 1 | 2; readonly autocomplete?: string };
  readonly placeholder?: Canvas;
  readonly accompanying?: Canvas;
}

/** One entry of a collection. */
export interface CollectionItem {
  readonly id: string;
  readonly kind: 'manifest' | 'collection';
  readonly label: Text;
  readonly thumbnail?: string;
  readonly navDate?: string;
  readonly navPlace: readonly NavPlace[];
  /** The entries of a collection within, where they stand in the same document. */
  readonly items?: readonly CollectionItem[];
}

/** A collection of manifests and collections. */
export interface IiifCollection extends Described {
  readonly kind: 'collection';
  readonly items: readonly CollectionItem[];
  /** The page that goes on where this one ends (paged collections of Presentation 2.1). */
  readonly next?: string;
}
