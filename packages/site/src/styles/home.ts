import { colours } from '@thingsthattalk/viewer';

const lightRoles = Object.entries(colours).map(([role, [light]]) => `--ttt-${role}: ${light};`).join(' ');

/** The front page. */
export const home = `
/* Daylight: dark words on a light picture, whatever the scheme of the rest */
.daylight { color-scheme: light; color: var(--ttt-ink); }
@supports not (color: light-dark(#000, #fff)) { .daylight { ${lightRoles} } }
.hero { position: relative; overflow: clip; background-color: var(--ground, var(--ttt-gallery)); }
.top.over { background: none; }
.hero__text { position: relative; display: grid; gap: 1.25rem; justify-items: start; padding: 0 var(--ttt-margin) 3rem; } .hero__text .lead { max-width: 25em; } .hero__text h1 a { text-decoration: none; }
.hero.daylight .note { color: var(--ttt-ink); }
.hero__pic { position: relative; aspect-ratio: var(--ratio); } .hero__pic img { width: 100%; height: 100%; object-fit: cover; }
.hero__dot { position: absolute; width: 1.5rem; aspect-ratio: 1; border-radius: 50%; border: var(--ttt-thread-width) solid var(--dot); translate: -50% -50%; background: radial-gradient(var(--dot) 0 3.5px, transparent 4px); box-shadow: 0 0 0 1px oklch(0 0 0 / .55), inset 0 0 0 1px oklch(0 0 0 / .55); --dot: var(--ttt-accent); }
.hero.daylight .hero__dot { --dot: oklch(.97 .01 95); }
.hero__thread { display: none; }
@media (max-width: 1099.98px) {
  .top.over { position: absolute; inset: 0 0 auto; }
  .hero__fig { overflow: hidden; max-height: 68svh; padding-top: 2.5rem; mask-image: linear-gradient(#000 86%, transparent); }
  .hero__dot::after { content: ""; position: absolute; left: calc(50% - var(--ttt-thread-width) / 2); top: 100%; height: 200vw; width: var(--ttt-thread-width); background: var(--dot); box-shadow: 0 0 0 1px oklch(0 0 0 / .35); }
}
@media (min-width: 1100px) {
  .top.over { position: absolute; inset: 0 0 auto; z-index: 5; }
  .hero { --high: clamp(40rem, 96svh, 62rem); --tall: calc(var(--high) * 1.1); height: var(--high); }
  .hero__fig { position: absolute; top: calc(var(--high) * -.05); inset-inline-start: 66%; height: var(--tall); aspect-ratio: var(--ratio); translate: calc(-50% * var(--ttt-mirror, 1)) 0; mask-image: linear-gradient(to right, transparent, #000 24%, #000 82%, transparent), linear-gradient(transparent, #000 14%, #000 90%, transparent); mask-composite: intersect; }
  .hero__text { position: absolute; inset-inline-start: 0; top: 42%; gap: clamp(.75rem, 1.8svh, 1.4rem); padding-bottom: 0; max-width: calc(42% + var(--ttt-margin)); }
  .hero__thread { --at-x: calc(66% + (var(--spot-x) - .5) * var(--ttt-mirror, 1) * var(--tall) * var(--ratio)); --at-y: calc(var(--high) * -.05 + var(--spot-y) * var(--tall)); display: block; position: absolute; z-index: 2; inset-inline-start: var(--ttt-margin); width: calc(var(--at-x) - var(--ttt-margin) - .7rem); top: var(--at-y); height: calc(var(--high) * .405 - var(--at-y)); max-width: none; overflow: visible; animation: draw 1.8s .3s var(--ttt-ease) backwards; }
  .hero__thread--up { top: calc(var(--high) * .405); height: calc(var(--at-y) - var(--high) * .405); scale: 1 -1; }
  .hero__thread path { fill: none; stroke: var(--ttt-accent); stroke-width: var(--ttt-thread-width); vector-effect: non-scaling-stroke; } .hero__thread .case { stroke: var(--ground, var(--ttt-gallery)); stroke-width: 4px; opacity: .8; }
}
@keyframes draw { from { clip-path: inset(-5% -5% -5% 105%); } to { clip-path: inset(-5%); } }

.about { padding-top: var(--ttt-pause); row-gap: 1rem; } .about .prose { max-width: 40em; }
.woven { padding-block: var(--ttt-pause) 0; }
.woven__intro { display: grid; gap: .75rem; max-width: 33em; margin-bottom: clamp(2rem, 4vw, 4rem); } .woven__intro .lead { color: var(--ttt-ink-soft); }
.weave { position: relative; }
.node a { display: block; text-decoration: none; } .node a:hover b { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
.node b { display: block; font: 500 var(--ttt-size-ui)/1.3 var(--ttt-serif); margin-top: .6rem; } .node i { display: block; font-style: normal; }
.node__fig, .node__fig img { display: block; width: 100%; }
.tie { color: var(--ttt-accent); }
@media (max-width: 1099.98px) {
  .weave svg { display: none; } .tie--off { display: none; }
  .node a { display: grid; grid-template-columns: 7.5rem 1fr; column-gap: 1rem; align-items: center; } .node__fig { grid-row: span 2; } .node__fig img { aspect-ratio: 1; object-fit: cover; }
  .node b { align-self: end; margin: 0; font-size: var(--ttt-size-prose); } .node i { align-self: start; }
  .tie { position: relative; padding-block: .9rem; padding-inline: 5rem 0; font-size: var(--ttt-size-prose); line-height: 1.35; } .tie::before { content: ""; position: absolute; inset-inline-start: 3.75rem; top: 0; bottom: 0; width: var(--ttt-thread-width); background: var(--ttt-accent); }
  .node + .node { margin-top: 1.5rem; }
}
@media (min-width: 600px) and (max-width: 1099.98px) { .node a { grid-template-columns: 11rem 1fr; } .tie { padding-inline-start: 7rem; } .tie::before { inset-inline-start: 5.5rem; } .weave ol { max-width: 40rem; } }
@media (min-width: 1100px) {
  .weave svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; z-index: 1; pointer-events: none; }
  .weave path { fill: none; stroke: var(--ttt-accent); stroke-width: var(--ttt-thread-width); vector-effect: non-scaling-stroke; } .weave circle { fill: var(--ttt-accent); }
  .weave .case path { stroke: var(--ttt-ground); stroke-width: 4.5px; } .weave .case circle { stroke: var(--ttt-ground); stroke-width: 5px; vector-effect: non-scaling-stroke; fill: var(--ttt-ground); }
  .node b, .node i { position: relative; z-index: 2; width: fit-content; background: var(--ttt-ground); }
  .node { position: absolute; } .tie { position: absolute; translate: -50% -50%; width: max-content; text-align: center; font-size: 1.0625rem; line-height: 1.25; text-wrap: balance; background: var(--ttt-ground); padding: .25em .5em; z-index: 2; }
}
.show { border-block: 1px solid var(--ttt-line); padding-block: var(--ttt-pause); margin-top: var(--ttt-pause); }
.show .grid { row-gap: 2.5rem; align-items: end; }
.show__title .note { margin-bottom: 1.25rem; } .show__text { display: grid; gap: 1.25rem; justify-items: start; max-width: 28em; } .show__text .prose { line-height: 1.48; }
.route { display: grid; } .route li { position: relative; padding-block: .5rem .9rem; padding-inline: 2.5rem 0; font: 400 var(--ttt-size-prose)/1.35 var(--ttt-serif); } .route a { text-decoration: none; display: inline-flex; min-height: 1.5rem; align-items: center; } .route a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
.route b { position: absolute; inset-inline-start: 0; top: .5rem; width: 1.75rem; aspect-ratio: 1; border-radius: 50%; border: var(--ttt-thread-width) solid var(--ttt-accent); background: var(--ttt-ground); display: grid; place-items: center; font: 600 .8125rem/1 var(--ttt-sans); z-index: 1; }
.route .note { display: block; } .route li:not(:last-child)::before { content: ""; position: absolute; inset-inline-start: calc(.875rem - .75px); top: 1.5rem; bottom: -.75rem; width: var(--ttt-thread-width); background: var(--ttt-accent); }
@media (min-width: 1100px) {
  .show__title { grid-column: 1 / 9; } .show__text { grid-column: 9 / -1; padding-bottom: .75rem; }
  .route { grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); margin-top: 2rem; align-items: start; } .route li { padding-block: 2.6rem 0; padding-inline: 0 1rem; } .route b { top: 0; } .route li:not(:last-child)::before { inset-inline: 0; top: .875rem; bottom: auto; width: auto; height: var(--ttt-thread-width); }
}
.more { padding-top: var(--ttt-pause); } .more__h { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .5rem 2rem; margin-bottom: 2rem; }
.turns { padding-top: var(--ttt-pause); row-gap: 2rem; } .turns__h .lead { margin-block: .75rem; color: var(--ttt-ink-soft); }
.turns__list li { display: grid; gap: .25rem 1.5rem; padding-block: 1.25rem; border-top: 1px solid var(--ttt-line); } .turns__list li:last-child { border-bottom: 1px solid var(--ttt-line); }
.turns__list a.lead { text-decoration: none; display: inline-flex; align-items: center; min-height: var(--ttt-target); line-height: 1.3; } .turns__list a.lead:hover { text-decoration: underline; text-decoration-thickness: 1px; }
.turn { display: flex; gap: .9rem; align-items: baseline; flex-wrap: wrap; } .turn s { color: var(--ttt-ink-soft); }
@media (min-width: 1100px) { .about .head { grid-column: 1 / 5; } .about__text { grid-column: 5 / -1; } .turns__h { grid-column: 1 / 5; } .turns__list { grid-column: 5 / -1; } .turns__list li { grid-template-columns: 7rem 1fr auto; align-items: baseline; } .turns__list .note { max-width: 36em; } }
`;
