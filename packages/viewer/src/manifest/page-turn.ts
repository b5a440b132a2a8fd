/** Which half of the open book is lifted, and over which it falls. */
export type TurnedPage = 'left' | 'right';

const turning = 650;

/**
 * Turns a page of an open book: what was seen is kept as a picture, the half that turns is lifted about the spine, and
 * what comes next is seen beneath it. Without a page to turn, what was seen fades. Visitors who want no motion see neither.
 * @param frame the box the pictures show in
 * @param page which half is lifted; `null` only fades
 * @param spine where the spine is, in CSS pixels from the left of the frame
 * @returns when it has come to rest
 */
export async function turnPage(frame: HTMLElement, page: TurnedPage | null, spine: number): Promise<void> {
  const source = frame.querySelector<HTMLCanvasElement>('.world canvas');
  if (!source || source.width === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const { clientWidth: width, clientHeight: height } = frame;
  const leaf = (left: number, right: number): HTMLCanvasElement => {
    const canvas = Object.assign(frame.ownerDocument.createElement('canvas'), { className: 'leaf', width: source.width, height: source.height });
    const scale = source.width / width;
    canvas.getContext('2d')!.drawImage(source, left * scale, 0, (right - left) * scale, source.height, left * scale, 0, (right - left) * scale, source.height);
    canvas.setAttribute('aria-hidden', 'true');
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px`, transformOrigin: `${spine}px 50%` });
    return canvas;
  };
  const easing = 'cubic-bezier(.4, .05, .3, 1)';
  if (!page) {
    const whole = leaf(0, width);
    frame.append(whole);
    await whole.animate([{ opacity: 1 }, { opacity: 0 }], { duration: 180, easing: 'linear' }).finished.catch(() => undefined);
    whole.remove();
    return;
  }
  const [resting, lifted] = page === 'right' ? [leaf(0, spine), leaf(spine, width)] : [leaf(spine, width), leaf(0, spine)];
  frame.append(resting, lifted);
  const turn = page === 'right' ? -1 : 1;
  // The back of the leaf is not known yet: the leaf stands up, and what lies beneath is seen from then on.
  await lifted.animate([{ transform: 'perspective(2200px) rotateY(0deg)', filter: 'brightness(1)' }, { transform: `perspective(2200px) rotateY(${turn * 90}deg)`, filter: 'brightness(.5)' }], { duration: turning / 2, easing }).finished.catch(() => undefined);
  lifted.remove();
  await resting.animate([{ opacity: 1 }, { opacity: 0 }], { duration: turning / 2, easing: 'ease-out' }).finished.catch(() => undefined);
  resting.remove();
}
