import { css } from 'lit';

export const pictureDeskStyles = css`
  :host { display: flex; flex-direction: column; min-height: 0; color-scheme: dark; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); container-type: inline-size; }
  .pane { position: relative; flex: 1; min-width: 0; min-height: 0; }
  ttt-stage { --ttt-stage-touch: pan-y; position: absolute; inset: 0; }
  .over { position: absolute; inset: 0; overflow: hidden; pointer-events: none; }
  .over > * { position: absolute; left: 0; top: 0; } [data-away] { visibility: hidden; }
  /* What is at hand lies over what is not; the veil of its frame under every line and number. */
  .frame { border: 1px solid oklch(.93 .01 90 / .6); box-shadow: 0 0 0 1px oklch(.1 0 0 / .5); }
  .frame[data-whole]:not([data-here]) { border-color: transparent; box-shadow: none; }
  .frame[data-here] { border: 2px solid var(--ttt-accent, #9cf); box-shadow: 0 0 0 1px oklch(.1 0 0 / .7), 0 0 0 100vmax oklch(.1 0 0 / .3); z-index: 1; }
  .frame[data-here][data-whole] { box-shadow: 0 0 0 1px oklch(.1 0 0 / .7); }
  .over > .lines { z-index: 2; width: 100%; height: 100%; overflow: visible; }
  .outline { fill: color-mix(in oklch, var(--ttt-accent, #9cf) 14%, transparent); stroke: var(--ttt-accent, #9cf); stroke-width: 2; }
  .dots { fill: none; stroke: var(--ttt-accent, #9cf); stroke-width: 8; stroke-linecap: round; }
  .spot { z-index: 2; margin: -.75rem 0 0 -.75rem; width: 1.5rem; aspect-ratio: 1; border-radius: 50%; border: 2px solid var(--ttt-accent, #9cf); background: radial-gradient(var(--ttt-accent, #9cf) 0 4px, transparent 4.5px); box-shadow: 0 0 0 1px oklch(0 0 0 / .6), inset 0 0 0 1px oklch(0 0 0 / .6); }
  .spot[data-cross] { border-radius: 0; border: 0; box-shadow: none; background: linear-gradient(var(--ttt-focus, #ffd84d) 0 0) center / 2px 100% no-repeat, linear-gradient(var(--ttt-focus, #ffd84d) 0 0) center / 100% 2px no-repeat; margin: -1.25rem 0 0 -1.25rem; width: 2.5rem; filter: drop-shadow(0 0 1px oklch(0 0 0)); }
  .tag { z-index: 3; pointer-events: auto; min-width: 1.75rem; min-height: 1.75rem; padding: 0 .3rem; text-align: center; background: oklch(.14 .004 60 / .88); color: oklch(.93 .01 90); font: 600 .8125rem/1 var(--ttt-sans, sans-serif); touch-action: none; }
  .tag::after { content: ''; position: absolute; inset: -4px; }
  .tag[data-here] { z-index: 4; background: var(--ttt-accent, #9cf); color: var(--ttt-accent-ink, #111); } .tag[data-movable] { cursor: move; }
  .corner { z-index: 4; pointer-events: auto; width: 2rem; min-height: 2rem; height: 2rem; touch-action: none; cursor: nwse-resize; } .corner:is([data-corner='ne'], [data-corner='sw']) { cursor: nesw-resize; }
  .corner::before { content: ''; position: absolute; inset: .55rem; background: var(--ttt-accent, #9cf); box-shadow: 0 0 0 2px oklch(.14 0 0); }
  /* While one draws, nothing that was there before is in the way of seeing. */
  .over[data-drawing] > :is(.tag, .corner, .frame:not([data-here])) { visibility: hidden; }
  .over[data-drawing] > .frame[data-here] { opacity: .45; border-width: 1px; box-shadow: 0 0 0 1px oklch(.1 0 0 / .7); }
  .drawing { position: absolute; inset: 0; cursor: crosshair; touch-action: none; outline-offset: -4px; scroll-margin-block-end: 4.5rem; } .drawing:focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); }

  /* Targets are as large as fingers are, however large the letters. */
  .tools { --ttt-tool: min(var(--ttt-target, 2.75rem), 44px); display: var(--ttt-composer-tools, grid); grid-template: 'draw keep zoom' auto / auto 1fr auto; align-items: center; gap: 0 2rem; padding: .5rem 1rem; border-top: 1px solid var(--ttt-line, #444); }
  .tools button { min-height: var(--ttt-tool); } .tools button:focus-visible { outline-offset: -2px; } .tools .main-act { padding-block: 0; }
  .draw { grid-area: draw; } .keep { grid-area: keep; } .zoom { grid-area: zoom; justify-self: end; }
  .draw, .keep, .ends { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.25rem; }
  .zoom { display: flex; align-items: center; } .zoom button:not(:last-child) { min-width: var(--ttt-tool); text-align: center; font-size: 1.25rem; } .zoom button:last-child { padding-inline-start: .5rem; }
  .tools .main-act { background: var(--ttt-accent, #9cf); color: var(--ttt-accent-ink, #111); }
  /* What to do takes the place of the tools, which keep theirs: nothing jumps, and the picture stays as large as it is. */
  .tools[data-drawing] > :is(.draw, .keep) { visibility: hidden; }
  .guide { grid-area: 1 / 1 / 2 / 3; display: flex; align-items: center; gap: 0 2rem; min-width: 0; }
  .how { font-size: .9375rem; line-height: 1.3; text-wrap: pretty; } .ends { flex: none; }
  .keys { display: none; } @media (hover: hover) { .keys { display: inline; color: var(--ttt-ink-soft, #bbb); } }

  /* In units that grow with the letters: what does not fit beside each other stands in two rows, or in as many as it takes. */
  @container (max-width: 48rem) {
    .tools { grid-template: 'draw zoom' auto 'keep keep' auto / minmax(0, 1fr) auto; gap: 0 1rem; padding: .15rem .75rem; }
    .guide { display: contents; } .how { grid-area: draw; font-size: .875rem; } .ends { grid-area: keep; }
  }
  @container (max-width: 24rem) { .keep, .ends { gap: 0 1rem; } .tools button { white-space: nowrap; } .draw { gap: 0 .95rem; } .main-act { padding-inline: .8rem; } .zoom button:not(:last-child) { min-width: 2.25rem; } }
  @container (max-width: 21.5rem) { .tools :is(.keep, .ends) button { font-size: .875rem; } .keep, .ends { gap: 0 .75rem; } .main-act { padding-inline: .6rem; } }
  @container (max-width: 19.5rem) { .tools { grid-template: 'draw' auto 'keep' auto 'zoom' auto / minmax(0, 1fr); } .keep, .ends, .draw { flex-wrap: wrap; white-space: normal; } .zoom { justify-self: start; } .how { align-self: start; padding-block: .35rem; } }
  /* A telephone on its side has no height to give away. */
  @media (max-height: 500px) and (max-width: 899.98px) and (min-width: 560px) {
    :host { flex-direction: row; }
    .tools { grid-template: 'draw' auto 'zoom' auto 'keep' 1fr / minmax(0, 1fr); align-content: start; align-items: start; flex: 0 0 min(13rem, 36vw); border-top: 0; border-inline-start: 1px solid var(--ttt-line, #444); padding: .25rem .75rem; overflow-y: auto; }
    .guide { display: contents; } .how { grid-area: draw; font-size: .875rem; padding-block: .35rem; } .ends { grid-area: keep; } .keep, .ends { flex-direction: column; align-items: start; } .draw { gap: 0 1rem; } .zoom { justify-self: start; }
  }
  @media (forced-colors: active) { .frame { border: 1px solid CanvasText; } .frame[data-here] { border: 3px solid Highlight; } .corner::before { background: Highlight; } .outline, .dots { stroke: Highlight; } .outline { fill: none; } .spot { border-color: Highlight; } .spot[data-cross] { forced-color-adjust: none; } }
`;
