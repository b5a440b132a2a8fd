/** What keys do to a stage. */
interface Steered {
  zoomBy(factor: number): Promise<void>;
  panBy(right: number, down: number): Promise<void>;
  showWhole(): Promise<void>;
}

const acts: Readonly<Record<string, (stage: Steered) => Promise<void>>> = {
  '+': (stage) => stage.zoomBy(1.6),
  '=': (stage) => stage.zoomBy(1.6),
  '-': (stage) => stage.zoomBy(1 / 1.6),
  0: (stage) => stage.showWhole(),
  ArrowLeft: (stage) => stage.panBy(-0.2, 0),
  ArrowRight: (stage) => stage.panBy(0.2, 0),
  ArrowUp: (stage) => stage.panBy(0, -0.2),
  ArrowDown: (stage) => stage.panBy(0, 0.2),
};

/**
 * What a key asks of the stage; `null` when it is none of the stage's business. The arrows belong to the page until the
 * visitor has taken the picture into their own hands, and keys with Ctrl, Alt or ⌘ always do.
 */
export function keyAct({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, free: boolean): ((stage: Steered) => Promise<void>) | null {
  if (altKey || ctrlKey || metaKey || (key.startsWith('Arrow') && !free)) return null;
  return acts[key] ?? null;
}

/** Does what a key asks of a stage that has the focus itself, not something in it. */
export function onStageKey(stage: Steered & { readonly free: boolean }, event: KeyboardEvent): void {
  const act = event.target === event.currentTarget ? keyAct(event, stage.free) : null;
  if (!act) return;
  event.preventDefault();
  void act(stage);
}

/** The wheel zooms with Ctrl or ⌘; without, it scrolls the page. */
export function onStageWheel(stage: Steered, event: WheelEvent): void {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  void stage.zoomBy(event.deltaY < 0 ? 1.25 : 0.8);
}
