import type { Canvas } from '@thingsthattalk/iiif';

/** Films and sounds that are painted on a canvas follow its clock: each plays when its time has come, from where it should be. */
export function followClock(root: ParentNode, canvas: Canvas, seconds: number, playing: boolean): void {
  for (const media of root.querySelectorAll<HTMLMediaElement>('[data-media]')) {
    const painted = canvas.media.find(({ id }) => id === media.dataset.media);
    const own = seconds - (painted?.time?.start ?? 0);
    const on = own >= 0 && seconds < (painted?.time?.end ?? Infinity);
    if (on && Math.abs(media.currentTime - own) > 0.5) media.currentTime = own;
    if (on && playing && media.paused) void media.play().catch(() => undefined);
    if ((!on || !playing) && !media.paused) media.pause();
  }
}
