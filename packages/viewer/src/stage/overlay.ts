import { toScreen, type Box, type Camera, type ScreenPoint } from '../camera/camera.ts';
import { CameraEvent, type Mark } from './look.ts';

/** What lies over the picture. */
interface Overlay {
  readonly camera: Camera;
  readonly box: Box;
  /** Where the thread ends; absent: it stays where it is. */
  readonly point: ScreenPoint | undefined;
  /** The marks on this picture, in the order in which they are drawn. */
  readonly marks: readonly Mark[];
}

/** Puts the end of the thread and the marks where the camera has them. */
export function placeOverlay(stage: HTMLElement, root: ParentNode, { camera, box, point, marks }: Overlay): void {
  if (point) {
    const { x, y } = toScreen(point, camera, box);
    stage.style.setProperty('--ttt-point-x', `${x}px`);
    stage.style.setProperty('--ttt-point-y', `${y}px`);
  }
  const drawn = root.querySelectorAll<HTMLElement>('.mark');
  for (const [index, mark] of marks.entries()) {
    const element = drawn[index];
    if (element) element.style.translate = translateOf(mark, camera, box);
  }
  stage.dispatchEvent(new CameraEvent());
}

/** Moves the marks as the cameras, at even distances in time, see them. */
export function moveMarks(root: ParentNode, { marks, box }: Pick<Overlay, 'marks' | 'box'>, cameras: readonly Camera[], duration: number): Animation[] {
  const drawn = root.querySelectorAll<HTMLElement>('.mark');
  return marks.flatMap((mark, index) => drawn[index]?.animate(cameras.map((camera) => ({ translate: translateOf(mark, camera, box) })), duration) ?? []);
}

function translateOf({ point }: Mark, camera: Camera, box: Box): string {
  const { x, y } = toScreen(point, camera, box);
  return `${x}px ${y}px`;
}
