import type { Picture } from '../reading/context.ts';
import type { Look } from '../stage/look.ts';
import type { Stage } from '../stage/stage.ts';

/** What a scene shows, brought to life: what a visitor can do there beside looking. */
export interface LiveShow {
  /** The reader came to the scene. */
  enter?(): void;
  /** The reader went on: what moves or sounds comes to rest. */
  leave?(): void;
  /** The element is gone: nothing may go on. */
  end?(): void;
}

/** Where a show lives: its scene in the reading form, and the story around it. */
export interface ShowPlace {
  /** The scene’s section in the page. A show may add to it, never take words away. */
  readonly scene: HTMLElement;
  /** The language the story is read in. */
  readonly lang: string;
  /** The story’s reference (`story/i-was-a-ray`), under which the visitor’s answers are kept; `''` when it is not known. */
  readonly story: string;
  /** The pictures of the story, by their key. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The stage, as soon as it is drawn. */
  readonly stage: Stage | null;
  /** Whether the reader is at this scene now. */
  readonly here: boolean;
  /** Moves the stage to another look while the reader is here; `null` for the scene’s own. */
  lookAt(look: Look | null): void;
  /** Lays an element over the stage while the reader is here; `null` takes it away. */
  layOver(element: HTMLElement | null): void;
  /** Goes to another scene by its id. */
  go(scene: string): void;
}

/** Takes over what a scene shows. */
export type BringToLife = (place: ShowPlace) => LiveShow;
