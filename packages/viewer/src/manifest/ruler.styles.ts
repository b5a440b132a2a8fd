import { css } from 'lit';

export const rulerStyles = css`
  :host { position: absolute; inset: 0; pointer-events: none; font: 500 1rem/1.2 var(--ttt-sans, sans-serif); color: var(--ttt-ink, #eee); }
  .bar { position: absolute; inset-inline-start: 1rem; bottom: 1rem; margin: 0; padding: .35rem .6rem; background: var(--ttt-gallery, #0d0b0a); font-size: var(--ttt-size-note, .85rem); font-variant-numeric: tabular-nums; }
  .bar span { display: block; height: .35rem; box-sizing: border-box; border: solid currentColor; border-width: 0 1.5px 1.5px; margin-bottom: .3rem; }
  svg { position: absolute; inset: 0; width: 100%; height: 100%; }
  path { stroke: var(--ttt-gallery, #0d0b0a); stroke-width: 5; } path + path { stroke: var(--ttt-accent, #e8b45a); stroke-width: 2; }
  button { position: absolute; left: 0; top: 0; width: var(--ttt-target, 2.75rem); height: var(--ttt-target, 2.75rem); padding: 0; border: 0; background: none; cursor: grab; pointer-events: auto; touch-action: none; border-radius: 50%; }
  button::after { content: ''; position: absolute; left: 50%; top: 50%; width: 12px; height: 12px; translate: -50% -50%; border-radius: 50%; background: var(--ttt-accent, #e8b45a); box-shadow: 0 0 0 2px var(--ttt-gallery, #0d0b0a); }
  button:active { cursor: grabbing; }
  button:focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); }
  output { position: absolute; left: 0; top: 0; padding: .3rem .6rem; background: var(--ttt-gallery, #0d0b0a); font-variant-numeric: tabular-nums; white-space: nowrap; }
`;
