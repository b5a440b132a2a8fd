import { css } from 'lit';

/** What the parts of the composer have in common: voices, buttons, hairlines. */
export const partStyles = css`
  :host { color: var(--ttt-ink, #111); font: 400 var(--ttt-size-ui, 1rem)/1.45 var(--ttt-sans, sans-serif); }
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1, h2, h3, p, ul, ol, fieldset { margin: 0; padding: 0; } ul, ol { list-style: none; } fieldset { border: 0; min-width: 0; }
  .display { font: 300 clamp(2.5rem, 1.35rem + 5vw, 5.5rem)/1 var(--ttt-serif, serif); letter-spacing: -.022em; text-wrap: balance; }
  .head { font: 350 var(--ttt-size-head, 1.75rem)/1.16 var(--ttt-serif, serif); text-wrap: balance; }
  .lead { font: 400 var(--ttt-size-prose, 1.2rem)/1.48 var(--ttt-serif, serif); text-wrap: pretty; max-width: 34em; }
  .note { font-size: var(--ttt-size-note, .85rem); line-height: 1.45; color: var(--ttt-ink-soft, #555); }
  .original { margin-bottom: .5rem; padding-inline-start: .9rem; border-inline-start: 2px solid var(--ttt-line, #ccc); font: 400 1.0625rem/1.45 var(--ttt-serif, serif); overflow-wrap: anywhere; }
  .num { font-variant-numeric: tabular-nums lining-nums; }
  .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  button, .button { font: 500 .9375rem/1.25 var(--ttt-sans, sans-serif); color: inherit; background: none; border: 0; padding: 0; min-height: var(--ttt-target, 2.75rem); cursor: pointer; text-align: start; text-decoration-thickness: 1px; text-underline-offset: .25em; }
  button:hover:not(:disabled) { text-decoration: underline; text-underline-offset: .25em; }
  button:disabled { color: var(--ttt-ink-soft, #777); opacity: .55; cursor: default; }
  :is(button, a, input, select, summary, label.button:focus-within):focus-visible { outline: 3px solid var(--ttt-focus, #36c); outline-offset: 2px; border-radius: var(--ttt-radius, 2px); }
  .main-act { padding: 0 1.1rem; background: var(--ttt-accent, #247); color: var(--ttt-accent-ink, #fff); font-weight: 600; border-radius: var(--ttt-radius, 2px); } .main-act:hover:not(:disabled) { background: var(--ttt-ink, #111); color: var(--ttt-ground, #fff); text-decoration: none; }
  .plain-act { text-decoration: underline; } .wrong { color: var(--ttt-wrong, #922); }
  input, select { font: inherit; color: inherit; width: 100%; min-height: var(--ttt-target, 2.75rem); border: 1px solid var(--ttt-ink-soft, #777); border-radius: var(--ttt-radius, 2px); background: var(--ttt-ground, #fff); padding: .4rem .6rem; }
  input[type='checkbox'], input[type='radio'] { width: 1.25rem; height: 1.25rem; min-height: 0; margin: 0; accent-color: var(--ttt-accent, #247); flex: none; }
  label > .label, legend { display: block; font-weight: 600; font-size: .9375rem; margin-bottom: .4rem; padding: 0; }
  .check { display: flex; align-items: center; gap: .7rem; min-height: var(--ttt-target, 2.75rem); cursor: pointer; }
  .thumb { position: relative; display: block; flex: none; overflow: hidden; width: 4.5rem; aspect-ratio: 4 / 3; background: var(--ttt-gallery, #111); } .thumb img { position: absolute; max-width: none; height: auto; display: block; }
  @media (forced-colors: active) { button, .main-act { border: 1px solid ButtonText; } }
`;
