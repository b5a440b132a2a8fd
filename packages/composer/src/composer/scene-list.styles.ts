import { css } from 'lit';

export const sceneListStyles = css`
  :host { display: block; --in: var(--ttt-composer-inset, 1.25rem); }
  .scene { border-top: 1px solid var(--ttt-line, #ccc); position: relative; }
  /* Of a long story only what is seen is laid out; the grip stands outside of its row. */
  .scene:not([data-open]) { content-visibility: auto; contain-intrinsic-block-size: auto 5.1rem; padding-inline-start: var(--in); margin-inline-start: calc(-1 * var(--in)); }
  .chapter { padding: 1.1rem 0 .4rem; font: 500 1.1875rem/1.25 var(--ttt-serif, serif); border-top: 1px solid var(--ttt-line, #ccc); } .chapter + .scene:not([data-open]) { border-top: 0; }
  .row { display: grid; grid-template-columns: var(--in) minmax(0, 1fr); margin-inline-start: calc(-1 * var(--in)); }
  .grip { display: grid; place-items: center; min-height: 0; cursor: grab; touch-action: none; } .grip:active { cursor: grabbing; }
  .grip i { width: .5rem; height: 1rem; background: radial-gradient(currentColor 1px, transparent 1.4px) 0 0 / .25rem .33rem; color: var(--ttt-ink-soft, #777); opacity: .6; } .grip:is(:hover, :focus-visible) i { opacity: 1; }
  .row { scroll-margin-block: calc(var(--ttt-composer-pinned, 0px) + .5rem) 5rem; } .head:focus-visible { outline-offset: -3px !important; }
  .head { display: grid; grid-template-columns: 1.25rem 4.5rem minmax(0, 1fr); gap: .9rem; align-items: center; width: 100%; padding-block: .6rem; font: 400 1.0625rem/1.35 var(--ttt-serif, serif); }
  .head:hover { text-decoration: none !important; } .head:hover .said { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
  .number { font: 600 .875rem/1 var(--ttt-sans, sans-serif); color: var(--ttt-ink-soft, #555); }
  .said { overflow: hidden; display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow-wrap: anywhere; } .said[data-empty] { font-style: italic; color: var(--ttt-ink-soft, #555); }
  .scene[data-open] { background: var(--ttt-tint, #eee); margin-inline: calc(-1 * var(--in)); padding-inline: var(--in); border-top: 2px solid var(--ttt-accent, #247); } .scene[data-open] + .scene { border-top: 2px solid var(--ttt-accent, #247); } .scene[data-open]:last-child { border-bottom: 2px solid var(--ttt-accent, #247); }
  .scene[data-open] .number { color: var(--ttt-accent, #247); }
  .scene[data-before]::before, .scene[data-after]::after { content: ''; position: absolute; z-index: 1; inset-inline: 0; height: 4px; background: var(--ttt-focus, #36c); } .scene[data-before]::before { top: -3px; } .scene[data-after]::after { bottom: -3px; }
  .form { display: grid; gap: 1.25rem; padding-bottom: 1.25rem; }
  .more { border-top: 1px solid var(--ttt-line, #ccc); margin-bottom: -1.25rem; } .more[open] { padding-bottom: 1.25rem; } .more:last-of-type { border-bottom: 1px solid var(--ttt-line, #ccc); margin-bottom: 0; }
  summary { display: flex; align-items: center; gap: .4rem; min-height: var(--ttt-target, 2.75rem); cursor: pointer; font-size: .9375rem; list-style: none; } summary::-webkit-details-marker { display: none; } summary::before { content: '+'; width: 1rem; font-size: 1.25rem; line-height: 1; color: var(--ttt-accent, #247); } [open] > summary::before { content: '−'; } summary:hover { text-decoration: underline; text-underline-offset: .25em; } summary b { font-weight: 600; }
  .acts { display: flex; flex-wrap: wrap; gap: 0 1.25rem; } .acts button { text-decoration: underline; text-decoration-thickness: 1px; } .acts .wrong { margin-inline-start: auto; }
  .add { display: flex; align-items: center; gap: .9rem; width: 100%; border-top: 1px solid var(--ttt-line, #ccc); margin-bottom: 1rem; padding-block: .5rem; font-weight: 600; color: var(--ttt-accent, #247); } .scene[data-open]:last-child + .add { border-top: 0; }
  .line { position: relative; width: 2.5rem; height: var(--ttt-thread-width, 1.5px); background: var(--ttt-accent, #247); transition: width .2s; } .line::before { content: ''; position: absolute; inset-inline-start: 0; top: 50%; width: var(--ttt-thread-dot, .56rem); aspect-ratio: 1; border-radius: 50%; background: inherit; translate: 0 -50%; } .add:is(:hover, :focus-visible) .line { width: 3.25rem; }
`;
