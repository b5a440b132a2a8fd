import type { Look, Mark } from '../stage/look.ts';
import type { Stage } from '../stage/stage.ts';
import type { Picture } from '../reading/context.ts';
import type { TellingName } from './telling.ts';

/** A telling that does more than show scenes: it plays, explores, or watches over a room. */
export interface LiveTelling {
  /** The reader came to a scene. */
  enter?(scene: HTMLElement): void;
  /** Another telling takes over, or the element is gone: nothing may go on. */
  end(): void;
}

/** The story, as a telling sees it. */
export interface TellingPlace {
  /** The `<ttt-story>`. */
  readonly host: HTMLElement;
  readonly lang: string;
  /** Its reference; `''` when it is not known. */
  readonly story: string;
  /** Every scene, in the order of the record. */
  readonly scenes: readonly HTMLElement[];
  /** The scenes that the reader comes by, along the ways they chose. */
  readonly path: readonly HTMLElement[];
  readonly scene: HTMLElement | null;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly stage: Stage | null;
  /** Goes to a scene by its id, or by so many forward (`1`) or back (`-1`). @param quiet leaves the focus where it is */
  go(to: string | number, quiet?: boolean): void;
  /** Lays a bar of tools below the picture; `null` takes it away. */
  bar(element: HTMLElement | null): void;
  /** Lays an element over everything of the story; `null` takes it away. */
  cover(element: HTMLElement | null): void;
  /** Moves the stage; `null` for the scene's own look. */
  lookAt(look: Look | null): void;
  /** Shows numbered spots on the pictures; `null` for those of the story itself. */
  mark(marks: readonly Mark[] | null): void;
  /** Tells the story in another way. */
  tell(telling: TellingName): void;
}

/** Takes a story over. */
export type BringTellingToLife = (place: TellingPlace) => LiveTelling;

/** The tellings that have a life of their own, fetched when they are chosen. */
export const livelyTellings: Readonly<Partial<Record<TellingName, () => Promise<{ readonly bringToLife: BringTellingToLife }>>>> = {
  audio: () => import('./audio/audio-telling.ts'),
  free: () => import('./free/free-telling.ts'),
  kiosk: () => import('./kiosk/kiosk-telling.ts'),
};
