/** The reader came to a scene: by scrolling, by key, by a link. */
export class SceneEvent extends Event {
  static readonly type = 'ttt-scene';
  /** The scene's id in its story. */
  readonly scene: string;
  /** From 1. */
  readonly number: number;
  constructor(scene: string, number: number) {
    super(SceneEvent.type, { bubbles: true, composed: true });
    this.scene = scene;
    this.number = number;
  }
}
