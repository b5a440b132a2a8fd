/** The exhibition: the plan with its route, the rooms, the things in them. */
export const exhibition = `
.plan svg { width: 100%; height: auto; overflow: visible; } .plan figcaption { margin-top: .75rem; }
.plan__walls { fill: none; stroke: var(--ttt-ink); stroke-width: 2.5; } .plan__route { fill: none; stroke: var(--ttt-accent); stroke-width: 2.5; stroke-dasharray: .1 9; stroke-linecap: round; }
.plan__room { font: 300 2rem/1 var(--ttt-serif); fill: var(--ttt-ink-soft); text-anchor: middle; } .plan__thing { fill: var(--ttt-ground); stroke: var(--ttt-ink-soft); stroke-width: 1.5; } .plan__n { font: 500 .8125rem/1 var(--ttt-sans); fill: var(--ttt-ink); text-anchor: middle; font-variant-numeric: tabular-nums lining-nums; }
@media (max-width: 719.98px) { .plan__walls, .plan__route { vector-effect: non-scaling-stroke; stroke-width: 1.5; } .plan__n { display: none; } .plan__thing { r: 8px; fill: var(--ttt-ink-soft); } .plan__room { font-size: 3rem; } }
.routes { margin-top: 3rem; } .routes > ul { display: grid; gap: 1.5rem var(--ttt-gutter); margin-top: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); }
.stops { display: flex; flex-wrap: wrap; align-items: center; margin-top: .5rem; } .stops li { display: flex; align-items: center; } .stops li:not(:last-child)::after { content: ""; width: clamp(.25rem, 1vw, 1rem); height: var(--ttt-thread-width); background: var(--ttt-accent); } .stops a, .stops span { display: grid; place-items: center; width: 2rem; aspect-ratio: 1; border-radius: 50%; border: var(--ttt-thread-width) solid var(--ttt-accent); font: 600 .8125rem/1 var(--ttt-sans); text-decoration: none; } .stops a:hover { background: var(--ttt-accent); color: var(--ttt-accent-ink); }
.rooms { margin-top: var(--ttt-pause); }
.room { display: grid; gap: 1.25rem var(--ttt-gutter); padding-block: 2.25rem 3.5rem; border-top: 1px solid var(--ttt-line); grid-template-columns: 3.25rem minmax(0, 1fr); align-items: start; scroll-margin-top: 0; }
.room:target { border-top: 2px solid var(--ttt-accent); } .room:target .room__n { color: var(--ttt-accent); }
.room__n { font-size: clamp(2.75rem, 5vw, 5rem) !important; line-height: .85; color: var(--ttt-ink-soft); } .room__t { display: grid; gap: .5rem; } .room__t .prose { margin-top: .25rem; line-height: 1.48; }
.room__things { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2rem var(--ttt-gutter); margin-top: 1rem; }
.room__things > li { display: grid; gap: .35rem; align-content: start; scroll-margin-top: 1rem; } .room__things > li:target b { text-decoration: underline; text-decoration-color: var(--ttt-accent); text-decoration-thickness: 2px; text-underline-offset: .2em; }
.item__pic { display: block; overflow: hidden; background: var(--ttt-tint); margin-bottom: .6rem; aspect-ratio: 1; } .item__pic img { width: 100%; height: 100%; object-fit: cover; }
.room__things > li > a { display: block; text-decoration: none; } .room__things b { display: block; font: 500 1.0625rem/1.3 var(--ttt-serif); } .room__things b .num { color: var(--ttt-accent); font: 600 .875rem/1 var(--ttt-sans); margin-inline-end: .25em; } .room__things a:hover b { text-decoration: underline; text-decoration-thickness: 1px; }
.ttt .room__things .ttt-standing { margin-top: 0 !important; font-size: .9375rem; gap: .1rem 1rem; } .ttt .room__things .prose { font-size: 1rem; line-height: 1.45; }
.told .go { font-size: .9375rem; min-height: 2rem; } .told .go::before { width: 2rem; } .told a { text-decoration: none; } .told a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
@media (max-width: 599.98px) {
  .room__things { grid-template-columns: minmax(0, 1fr); gap: 1.75rem; } .room__things > li { grid-template-columns: 6.5rem minmax(0, 1fr); column-gap: 1rem; } .room__things > li > a { display: contents; } .room__things > li > * { grid-column: 2; } .item__pic { grid-column: 1; grid-row: 1 / span 6; align-self: start; margin: 0; }
}
@media (min-width: 600px) and (max-width: 899.98px) { .room__things { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@media (min-width: 900px) { .room { grid-template-columns: repeat(12, minmax(0, 1fr)); } .room__n { grid-column: 1 / 3; } .room__t { grid-column: 3 / 10; } .room__things { grid-column: 3 / -1; grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@media (min-width: 1280px) { .room__things { grid-template-columns: repeat(4, minmax(0, 1fr)); } }
.lend { padding-top: var(--ttt-pause); row-gap: 1.5rem; border-top: 1px solid var(--ttt-line); } .lend ul { columns: 2 14rem; column-gap: var(--ttt-gutter); font: 400 var(--ttt-size-prose)/1.7 var(--ttt-serif); } .lend li { break-inside: avoid; } .lend a { text-decoration: none; } .lend a:hover { text-decoration: underline; text-decoration-thickness: 1px; }
@media (min-width: 900px) { .lend > h2 { grid-column: 1 / 5; } .lend > ul { grid-column: 5 / -1; columns: 2; } }
`;
