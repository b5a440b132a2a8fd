import type { Text } from '@thingsthattalk/core';
import type { Box, NavPlace } from './model.ts';
import type { AnnotationStyle } from './read-stylesheet.ts';

/** A place on a canvas, or a moment of it, in canvas units and seconds. */
export interface CanvasPlace {
  /** The canvas's address, without a fragment. */
  readonly canvas: string;
  readonly region?: Box;
  readonly point?: { readonly x: number; readonly y: number };
  /** What an SVG selector draws, as the data of an SVG path: letters of commands and numbers, nothing else. */
  readonly outline?: string;
  readonly time?: { readonly start: number; readonly end?: number };
  /** The manifest the canvas is a part of, where the document says so. */
  readonly manifest?: string;
}

/** What an annotation says or shows. */
export type AnnotationBody =
  | { readonly kind: 'text'; /** CommonMark. */ readonly text: string; readonly lang?: string; readonly purpose?: string; readonly choice: boolean }
  | { readonly kind: 'image' | 'sound' | 'video'; readonly id: string; readonly label: Text; readonly format?: string }
  | { readonly kind: 'place'; readonly at: NavPlace }
  | { readonly kind: 'link'; readonly id: string; readonly label: Text; readonly format?: string; readonly lang?: string; /** Set where the link leads to a canvas. */ readonly place?: CanvasPlace };

/** Something said about a canvas or a place on it (W3C Web Annotation; Presentation API 3.0 §5.6). */
export interface Annotation {
  readonly id: string;
  /** Such as `commenting`, `tagging`, `linking`, `supplementing`. */
  readonly motivations: readonly string[];
  readonly label: Text;
  readonly bodies: readonly AnnotationBody[];
  readonly target: CanvasPlace;
  /** The collection or page that it was said in, where that has a name. */
  readonly collection?: Text;
  /** The colours its author gave it. */
  readonly style?: AnnotationStyle;
  /** Where those colours are to be fetched from, and the class that gives them. */
  readonly stylesheet?: { readonly address: string; readonly name: string };
  /** The painted picture it belongs to, where it shows only with that layer. */
  readonly layer?: string;
}
