import { css } from 'lit';

export const pictureDeskStyles = css`
  :host { display: flex; flex-direction: column; min-height: 0; color-scheme: dark; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); container-type: inline-size; }
  .pane { position: relative; flex: 1; min-height: 0; }
  ttt-stage { position: absolute; inset: 0; }
  .over { position: absolute; inset: 0; overflow: hidden; pointer-events: none; }
  .frame { position: absolute; border: 1px solid oklch(.93 .01 90 / .6); box-shadow: 0 0 0 1px oklch(.1 0 0 / .5); }
  .frame[data-whole]:not([data-here]) { border-color: transparent; box-shadow: none; }
  .frame[data-here] { border: 2px solid var(--ttt-accent, #9cf); box-shadow: 0 0 0 1px oklch(.1 0 0 / .7), 0 0 0 100vmax oklch(.1 0 0 / .3); z-index: 2; }
  .frame[data-here][data-whole] { box-shadow: 0 0 0 1px oklch(.1 0 0 / .7); }
  .tag { pointer-events: auto; position: absolute; left: calc(var(--tag-x, 0px) + var(--tag-shift, 0px)); top: var(--tag-y, 0); translate: 0 var(--tag-lift, 0%); min-width: 1.75rem; min-height: 1.75rem; padding: 0 .4rem; text-align: center; background: oklch(.14 .004 60 / .88); color: oklch(.93 .01 90); font: 600 .8125rem/1 var(--ttt-sans, sans-serif); touch-action: none; }
  .tag::after { content: ''; position: absolute; inset: -.5rem; }
  .frame[data-here] > .tag { background: var(--ttt-accent, #9cf); color: var(--ttt-accent-ink, #111); cursor: move; }
  .corner { pointer-events: auto; position: absolute; width: 2rem; min-height: 2rem; height: 2rem; touch-action: none; }
  .corner::before { content: ''; position: absolute; inset: .55rem; background: var(--ttt-accent, #9cf); box-shadow: 0 0 0 2px oklch(.14 0 0); }
  .corner[data-corner='nw'] { left: -1rem; top: -1rem; cursor: nwse-resize; } .corner[data-corner='se'] { right: -1rem; bottom: -1rem; cursor: nwse-resize; }
  .corner[data-corner='ne'] { right: -1rem; top: -1rem; cursor: nesw-resize; } .corner[data-corner='sw'] { left: -1rem; bottom: -1rem; cursor: nesw-resize; }
  .frame[data-here] > .tag { margin-inline: -2px; } .frame[data-here][data-whole] > .tag { margin: .25rem; }
  .frame[data-whole] > .corner { display: none; }
  .lines { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
  .outline { fill: color-mix(in oklch, var(--ttt-accent, #9cf) 14%, transparent); stroke: var(--ttt-accent, #9cf); stroke-width: 2; paint-order: stroke; vector-effect: non-scaling-stroke; }
  .spot { position: absolute; left: -.75rem; top: -.75rem; width: 1.5rem; aspect-ratio: 1; border-radius: 50%; border: 2px solid var(--ttt-accent, #9cf); background: radial-gradient(var(--ttt-accent, #9cf) 0 4px, transparent 4.5px); box-shadow: 0 0 0 1px oklch(0 0 0 / .6), inset 0 0 0 1px oklch(0 0 0 / .6); }
  .spot[data-cross] { border-radius: 0; border: 0; box-shadow: none; background: linear-gradient(var(--ttt-focus, #ffd84d) 0 0) center / 2px 100% no-repeat, linear-gradient(var(--ttt-focus, #ffd84d) 0 0) center / 100% 2px no-repeat; left: -1.25rem; top: -1.25rem; width: 2.5rem; }
  .drawing { position: absolute; inset: 0; cursor: crosshair; touch-action: none; outline-offset: -4px; } .drawing:focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); }
  .how { position: absolute; inset-inline: 0; bottom: 0; display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; padding: .35rem 1rem; background: var(--ttt-gallery, #0d0b0a); font-size: .9375rem; line-height: 1.35; }
  .tools { display: var(--ttt-composer-tools, flex); flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; padding: .5rem 1rem; border-top: 1px solid var(--ttt-line, #444); }
  .tools > div { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.1rem; } .zoom { margin-inline-start: auto; } .zoom button:not(:last-child) { min-width: var(--ttt-target, 2.75rem); text-align: center; font-size: 1.25rem; }
  .zoom { gap: 0 !important; } .zoom button:last-child { padding-inline-start: .5rem; }
  .draw [aria-pressed='true'] { text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--ttt-accent, #9cf); text-underline-offset: .4em; }
  .keep .main-act { background: var(--ttt-accent, #9cf); color: var(--ttt-accent-ink, #111); }
  @container (max-width: 620px) { .tools, .tools > div { flex-wrap: nowrap; white-space: nowrap; } .tools { padding: .3rem .75rem; gap: 1.1rem; overflow-x: auto; scrollbar-width: none; } .zoom { order: -1; margin-inline-start: 0; } .zoom button:not(:last-child) { min-width: 2.25rem; } .keep { order: -2; } .zoom button:last-child { padding-inline-start: .35rem; } .main-act { padding: 0 .8rem; } }
  @media (forced-colors: active) { .frame { border: 1px solid CanvasText; } .frame[data-here] { border: 3px solid Highlight; } .corner::before { background: Highlight; } .outline { stroke: Highlight; fill: none; } .spot { border-color: Highlight; } }
`;
