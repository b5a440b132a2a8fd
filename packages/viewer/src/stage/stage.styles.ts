import { css } from 'lit';

export const stageStyles = css`
  :host { display: block; position: relative; container-type: inline-size; overflow: hidden; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); color-scheme: dark; contain: strict; }
  [hidden] { display: none !important; }
  .frame { position: absolute; inset: 0; overflow: hidden; touch-action: var(--ttt-stage-touch, pan-y pinch-zoom); outline-offset: -4px; }
  :host([free]) .frame { touch-action: pan-y; cursor: grab; }
  /* Deep zoom takes every touch for itself, unless who holds the stage leaves some to the page. */
  .deep > * { touch-action: var(--ttt-stage-touch, none) !important; }
  .frame:focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); }
  ::slotted([slot='poster']) { position: absolute !important; inset: 0; transition: opacity var(--ttt-fade, 150ms); }
  :host([shown]) ::slotted([slot='poster']) { opacity: 0; visibility: hidden; transition: opacity var(--ttt-fade, 150ms), visibility 0s var(--ttt-fade, 150ms); }
  .planes, .against, .layers, .deep { position: absolute; inset: 0; overflow: hidden; }
  .pane { position: absolute; inset: 0; overflow: hidden; opacity: 0; transition: opacity var(--ttt-fade, 150ms); }
  .pane.is-here { opacity: 1; }
  .pane[data-comes='dissolve'] { transition-duration: .4s; } .pane[data-comes='cut'] { transition: none; }
  .pane[data-comes='wipe'] { clip-path: inset(0 0 0 100%); transition: clip-path .8s var(--ttt-ease, ease); } .pane[data-comes='wipe'].is-here { clip-path: inset(0); }
  .plane { position: absolute; left: 0; top: 0; transform-origin: 0 0; }
  :host([moving]) .plane { will-change: transform; }
  .plane img { position: absolute; max-width: none; display: block; user-select: none; }
  .plane .whole { left: 0; top: 0; width: 100%; height: 100%; }
  /* Sharp in the middle, running out softly into the picture that is sharp enough to move. */
  .plane .detail { opacity: 0; transition: opacity .3s; mask: linear-gradient(to right, transparent, #000 7%, #000 93%, transparent) intersect, linear-gradient(to bottom, transparent, #000 7%, #000 93%, transparent); }
  .plane .detail.is-here { opacity: 1; }
  .against { clip-path: inset(0 0 0 calc(var(--ttt-split, 50) * 1%)); }
  .against[data-how='overlay'], .against[data-how='difference'] { clip-path: none; opacity: calc(var(--ttt-split, 50) / 100); }
  .against[data-how='difference'] { mix-blend-mode: difference; }
  /* Moved, not laid out anew: nothing on the page may jump */
  .against[data-how='beside'] { clip-path: inset(0 50% 0 0); translate: 50% 0; box-shadow: -2px 0 0 var(--ttt-gallery, #000); }
  .frame[data-how='beside'] .planes { clip-path: inset(0 50% 0 0); } .frame[data-how='beside'] .deep { right: 50%; border-inline-end: 2px solid var(--ttt-gallery, #000); }
  .thread { position: absolute; left: 0; top: 0; width: var(--ttt-point-x, 50%); height: var(--ttt-thread-width, 1.5px); translate: 0 var(--ttt-point-y, 50%); background: var(--ttt-accent, #e8b45a); transform-origin: left; transition: scale .5s .1s var(--ttt-ease, ease), opacity .2s; box-shadow: 0 0 0 1px oklch(0 0 0 / .6); pointer-events: none; }
  .thread::after { content: ''; position: absolute; right: -.75rem; top: 50%; width: 1.5rem; aspect-ratio: 1; translate: 0 -50%; border-radius: 50%; box-sizing: border-box; border: var(--ttt-thread-width, 1.5px) solid var(--ttt-accent, #e8b45a); background: radial-gradient(var(--ttt-accent, #e8b45a) 0 3.5px, transparent 4px); box-shadow: 0 0 0 1px oklch(0 0 0 / .6), inset 0 0 0 1px oklch(0 0 0 / .6); }
  :host([moving]) .thread { scale: 0 1; opacity: 0; transition: none; }
  :host([thread='up']) .thread { width: var(--ttt-thread-width, 1.5px); height: calc(100% - var(--ttt-point-y, 50%)); translate: var(--ttt-point-x, 50%) var(--ttt-point-y, 50%); transform-origin: bottom; }
  :host([thread='up']) .thread::after { right: auto; left: 50%; top: -.75rem; translate: -50% 0; }
  :host([thread='up'][moving]) .thread { scale: 1 0; }
  :host([thread='none']) .thread { display: none; }
  /* Where one reads from the right, the words stand there, and the thread comes from them. */
  :host([thread='across']:dir(rtl)) .thread { width: calc(100% - var(--ttt-point-x, 50%)); translate: var(--ttt-point-x, 50%) var(--ttt-point-y, 50%); transform-origin: right; }
  :host([thread='across']:dir(rtl)) .thread::after { right: auto; left: -.75rem; }
  .marks { list-style: none; margin: 0; padding: 0; }
  .mark { position: absolute; left: calc(var(--ttt-target, 2.75rem) / -2); top: calc(var(--ttt-target, 2.75rem) / -2); width: var(--ttt-target, 2.75rem); height: var(--ttt-target, 2.75rem); display: grid; place-items: center; padding: 0; border: 0; background: none; cursor: pointer; border-radius: 50%; color: inherit; }
  .mark > span:first-child { width: 1.75rem; aspect-ratio: 1; border-radius: 50%; display: grid; place-items: center; font: 600 .8125rem/1 var(--ttt-sans, sans-serif); font-variant-numeric: tabular-nums lining-nums; color: var(--ttt-accent-ink, #111); background: var(--ttt-accent, #e8b45a); box-shadow: 0 0 0 2px oklch(.14 .004 60); }
  .mark:hover > span:first-child, .mark[aria-pressed='true'] > span:first-child { box-shadow: 0 0 0 2px oklch(.14 .004 60), 0 0 0 4px var(--ttt-accent, #e8b45a); }
  .mark:focus-visible { outline: none; }
  .mark:focus-visible > span:first-child { outline: 3px solid var(--ttt-focus, #ffd84d); outline-offset: 3px; }
  .split { position: absolute; inset: 0; direction: ltr; touch-action: pan-y; }
  .split input { appearance: none; position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; background: none; cursor: ew-resize; touch-action: pan-y; }
  .split input:focus-visible { outline: none; }
  .split input::-webkit-slider-thumb { appearance: none; width: 3rem; height: 200vh; cursor: ew-resize; background: linear-gradient(90deg, transparent calc(50% - 2px), oklch(.16 .005 60) 0 calc(50% - .75px), oklch(.96 .01 95) 0 calc(50% + .75px), oklch(.16 .005 60) 0 calc(50% + 2px), transparent 0); }
  .split input::-moz-range-thumb { width: 3rem; height: 200vh; border: 0; border-radius: 0; cursor: ew-resize; background: linear-gradient(90deg, transparent calc(50% - 2px), oklch(.16 .005 60) 0 calc(50% - .75px), oklch(.96 .01 95) 0 calc(50% + .75px), oklch(.16 .005 60) 0 calc(50% + 2px), transparent 0); }
  .split::after { content: '‹ ›'; position: absolute; left: calc(1.5rem + (100% - 3rem) * var(--ttt-split, 50) / 100); top: 62%; translate: -50% -50%; width: 3rem; aspect-ratio: 1; border-radius: 50%; background: oklch(.96 .01 95); color: oklch(.2 .01 60); display: grid; place-items: center; font: 500 1.25rem/1 var(--ttt-sans, sans-serif); letter-spacing: .1em; pointer-events: none; }
  .split:has(:focus-visible)::after { outline: 3px solid var(--ttt-focus, #ffd84d); outline-offset: 3px; }
  .against-label { position: absolute; right: 0; bottom: 0; margin: 0; padding: .6rem .9rem; background: var(--ttt-gallery, #0d0b0a); font: 400 var(--ttt-size-note, .85rem)/1.3 var(--ttt-sans, sans-serif); pointer-events: none; }
  .own-label { position: absolute; left: 0; top: 0; margin: 0; padding: .6rem .9rem; background: var(--ttt-gallery, #0d0b0a); font: 400 var(--ttt-size-note, .85rem)/1.3 var(--ttt-sans, sans-serif); pointer-events: none; max-width: 45%; box-sizing: border-box; }
  .against-label { max-width: 45%; box-sizing: border-box; bottom: calc(var(--ttt-target, 2.75rem) + var(--ttt-under, 0px)) !important; }
  .ways-to-compare { position: absolute; inset-inline-end: 0; bottom: var(--ttt-under, 0px); display: flex; flex-wrap: wrap; justify-content: end; background: var(--ttt-gallery, #0d0b0a); }
  .ways-to-compare button { font: 500 .9375rem/1.2 var(--ttt-sans, sans-serif); color: inherit; background: none; border: 0; padding: 0 .75rem; min-height: var(--ttt-target, 2.75rem); cursor: pointer; } .ways-to-compare button:hover { text-decoration: underline; text-underline-offset: .3em; }
  .ways-to-compare [aria-pressed='true'] { text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--ttt-accent); text-underline-offset: .4em; } .ways-to-compare button:focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); outline-offset: -3px; }
  .panel-of-layers { position: absolute; inset-inline-end: 0; bottom: var(--ttt-under, 0px); margin: 0; padding: .25rem .9rem .5rem; border: 0; background: var(--ttt-gallery, #0d0b0a); font: 500 .9375rem/1.2 var(--ttt-sans, sans-serif); min-width: 0; max-width: 100%; box-sizing: border-box; } .panel-of-layers legend { float: left; width: 100%; padding: .5rem 0 0; color: var(--ttt-ink-soft, #bbb); font-size: var(--ttt-size-note, .85rem); } 
  .panel-of-layers div { clear: both; display: grid; grid-template-columns: minmax(7rem, 1fr) minmax(6rem, 10rem); gap: .75rem; align-items: center; } .panel-of-layers label { display: flex; align-items: center; gap: .6rem; min-height: var(--ttt-target, 2.75rem); cursor: pointer; } .panel-of-layers input { accent-color: var(--ttt-accent); margin: 0; } .panel-of-layers input[type='checkbox'] { width: 1.25rem; height: 1.25rem; } .panel-of-layers input[type='range'] { min-height: var(--ttt-target, 2.75rem); width: 100%; } .panel-of-layers input:focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); outline-offset: 2px; }
  /* Above the tools that a story lays over the picture, where both do not fit beside each other */
  :host(:not([thread='none'])) { --ttt-tools: var(--ttt-target, 2.75rem); }
  @container (max-width: 1000px) { .against-label, .ways-to-compare, .panel-of-layers { --ttt-under: var(--ttt-tools, 0px); } }
  @container (max-width: 480px) { .ways-to-compare button { padding: 0 .45rem; font-size: .875rem; } }
  .failed { position: absolute; inset: auto 0 0; margin: 0; padding: .75rem 1rem; background: var(--ttt-gallery, #0d0b0a); font: 400 var(--ttt-size-ui, 1rem)/1.4 var(--ttt-sans, sans-serif); }
  .failed button { font: inherit; color: inherit; background: none; border: 0; text-decoration: underline; min-height: var(--ttt-target, 2.75rem); cursor: pointer; }
  .hidden-words { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (forced-colors: active) { .thread { background: Highlight; } .thread::after { border-color: Highlight; background: none; } .mark > span:first-child { border: 2px solid ButtonText; } .mark[aria-pressed='true'] > span:first-child { border-color: Highlight; } }
  @media (prefers-reduced-motion: reduce) { .thread, .pane, .plane .detail { transition-duration: .01ms !important; } }
  @media print {
    :host, .frame { position: static; contain: none; overflow: visible; background: none; }
    .planes, .deep, .against, .layers, .thread, .split, .marks, .own-label, .against-label, .ways-to-compare, .panel-of-layers, .failed { display: none; }
    ::slotted([slot='poster']) { position: static !important; opacity: 1 !important; visibility: visible !important; }
  }
`;
