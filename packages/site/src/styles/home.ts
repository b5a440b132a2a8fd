/** The front page. */
export const home = `
.hero { position: relative; overflow: clip; }
.hero__text { position: relative; display: grid; gap: 1.25rem; justify-items: start; padding: 0 var(--ttt-margin) 3rem; } .hero__text .lead { max-width: 25em; } .hero__text h1 a { text-decoration: none; }
.hero__pic { position: relative; } .hero__pic img { width: 100%; height: 100%; object-fit: cover; }
.hero__dot { position: absolute; left: var(--spot-x); top: var(--spot-y); width: 1.5rem; aspect-ratio: 1; border-radius: 50%; border: var(--ttt-thread-width) solid var(--ttt-accent); translate: -50% -50%; background: radial-gradient(var(--ttt-accent) 0 3.5px, transparent 4px); box-shadow: 0 0 0 1px oklch(0 0 0 / .6), inset 0 0 0 1px oklch(0 0 0 / .6); }
@media (max-width: 1099.98px) {
  .hero { padding-top: 0; } .hero__fig { overflow: hidden; height: min(104vw, 64svh); position: relative; } .hero__pic { width: 100%; }
}
`;
