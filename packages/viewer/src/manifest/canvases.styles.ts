import { css } from 'lit';

export const canvasesStyles = css`
  :host { display: block; position: relative; overflow: hidden; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); color-scheme: dark; min-height: 12rem; }
  .frame, .world, .overlay, .floats-box { position: absolute; inset: 0; overflow: hidden; }
  .frame { outline-offset: -4px; }
  .frame:focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); }
  .world { filter: var(--ttt-picture-filter, none); }
  .overlay, .floats-box { pointer-events: none; }
  .overlay { width: 100%; height: 100%; }
  .shape { fill: transparent; stroke: var(--ttt-accent, #e8b45a); stroke-width: 2px; vector-effect: non-scaling-stroke; pointer-events: all; cursor: pointer; paint-order: stroke; }
  circle.shape { fill: var(--ttt-accent, #e8b45a); }
  .shape:hover { fill: color-mix(in oklab, var(--ttt-accent, #e8b45a) 18%, transparent); }
  .shape.is-here { stroke-width: 4px; }
  .floats { position: absolute; left: 0; top: 0; transform-origin: 0 0; }
  .floats > * { position: absolute; box-sizing: border-box; margin: 0; }
  .painted-text { color: #fff; background: oklch(.16 .005 60 / .72); padding: .4em; line-height: 1.25; overflow: hidden; }
  .painted-text p { margin: 0; }
  .painted-video { object-fit: contain; }
  .leaf { position: absolute; left: 0; top: 0; pointer-events: none; backface-visibility: hidden; }
  [hidden] { display: none !important; }
  .faults { position: absolute; left: 0; right: 0; bottom: 0; margin: 0; padding: .75rem 1rem; background: var(--ttt-gallery, #0d0b0a); font: 400 1rem/1.4 var(--ttt-sans, sans-serif); }
  .faults p { margin: 0; } .faults button { font: inherit; color: inherit; background: none; border: 0; text-decoration: underline; min-height: var(--ttt-target, 2.75rem); cursor: pointer; }
`;
