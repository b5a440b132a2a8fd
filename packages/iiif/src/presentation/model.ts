import type { Text } from '@thingsthattalk/core';

/** Something with an address: a page, a document, a logo. */
export interface Linked {
  readonly id: string;
  readonly label: Text;
  readonly format?: string;
}

/** A heading and what stands under it. Values may be CommonMark: HTML of the source became that. */
export interface LabelledValue {
  readonly label: Text;
  readonly value: Text;
}

/** A picture painted on a canvas, or one of several to choose from. Sizes in pixels. */
export interface PaintedImage {
  readonly id: string;
  readonly label: Text;
  readonly width?: number;
  readonly height?: number;
  readonly format?: string;
  /** Its image service, where it has one. */
  readonly service?: { readonly id: string; readonly version: 1 | 2 | 3; readonly level: 0 | 1 | 2 };
  /** True for one of several that stand for each other: only the first shows by itself. */
  readonly choice: boolean;
}

/** Sound or film on a canvas. */
export interface PaintedMedia {
  readonly id: string;
  readonly type: 'Sound' | 'Video';
  readonly format?: string;
  /** Seconds. */
  readonly duration?: number;
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
  readonly thumbnail?: string;
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
  readonly provider: readonly Linked[];
  readonly homepage: readonly Linked[];
  readonly seeAlso: readonly Linked[];
  readonly rendering: readonly Linked[];
  readonly thumbnail?: string;
  readonly navDate?: string;
}

/** A manifest, whatever version it was written for. */
export interface Manifest extends Described {
  readonly kind: 'manifest';
  readonly canvases: readonly Canvas[];
  readonly viewingDirection?: string;
  readonly behavior: readonly string[];
  /** The canvas to begin with. */
  readonly start?: string;
}

/** A collection of manifests and collections. */
export interface IiifCollection extends Described {
  readonly kind: 'collection';
  readonly items: readonly { readonly id: string; readonly kind: 'manifest' | 'collection'; readonly label: Text; readonly thumbnail?: string }[];
}
