import type { Canvas, Manifest } from '@thingsthattalk/iiif';
import { isComposed } from './player.ts';
import { posterOf } from './thumbnails.ts';

/** What stands where a canvas is looked at. */
export interface Staging {
  /** What is shown until the visitor wants the canvas itself; `null` when that is now. */
  readonly placeholder: Canvas | null;
  /** There is something to play. */
  readonly timed: boolean;
  /** Several things come and go on it, so that it needs a clock of its own. */
  readonly composed: boolean;
  /** The picture of a film before it plays; `''` when there is none. */
  readonly poster: string;
  /** Another canvas is shown while it plays. */
  readonly accompanied: boolean;
  /** There is a picture to zoom in. */
  readonly pictured: boolean;
  /** The canvases that are painted: those of the document, or one that stands in for the canvas. */
  readonly shown: readonly Canvas[];
}

/**
 * What is shown of a canvas: itself, its placeholder until it is wanted, or what accompanies it while it plays
 * (Presentation API 3.0 §3.1, `placeholderCanvas` and `accompanyingCanvas`; those of the manifest where it has none).
 */
export function stagingOf(document: Manifest, canvas: Canvas, wanted: boolean): Staging {
  const placeholder = wanted ? null : (canvas.placeholder ?? document.placeholder ?? null);
  const timed = Boolean(canvas.duration) && (canvas.media.length > 0 || isComposed(canvas));
  const composed = timed && isComposed(canvas);
  const companion = timed && !composed ? (placeholder?.images.length ? placeholder : (canvas.accompanying ?? document.accompanying ?? null)) : null;
  const film = canvas.media.some(({ type }) => type === 'Video');
  return {
    placeholder, timed, composed, accompanied: companion !== null,
    poster: film && companion ? posterOf(companion) : '',
    pictured: canvas.models ? canvas.images.length > 0 : !timed || composed || canvas.images.length > 0 || Boolean(companion && !film),
    shown: companion && canvas.images.length === 0 ? [companion] : placeholder && !timed ? [placeholder] : document.canvases,
  };
}
