/** How long somebody is warned before a wall screen goes back to its beginning, in seconds. */
export const warning = 15;

/** What it tells: how many seconds are left, from 15 on; `null`: there is time; 0: nobody is here any more. */
export type IdleTold = (left: number | null) => void;

/**
 * Tells when nobody has touched a screen for a while, with a warning before.
 * @param seconds until it is taken to be left alone; at least 20
 * @returns `touch` begins again, `stop` ends it
 */
export function watchIdle(seconds: number, tell: IdleTold, clock: Pick<typeof globalThis, 'setInterval' | 'clearInterval'> = globalThis): { touch: () => void; stop: () => void } {
  const whole = Math.max(20, seconds);
  let [left, told] = [whole, false];
  const timer = clock.setInterval(() => {
    if (left <= 0) return;
    left -= 1;
    if (left > warning) return;
    told = left > 0;
    tell(left);
  }, 1000);
  return {
    touch: () => {
      left = whole;
      if (told) tell(null);
      told = false;
    },
    stop: () => { clock.clearInterval(timer); },
  };
}
