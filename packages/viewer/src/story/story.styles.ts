import { css } from 'lit';

/** The geometry that the page's own stylesheet gives before this element is defined: keep the two alike. */
export const storyStyles = css`
  :host { display: block; container-type: inline-size; --stage-height: 56svh; }
  :host([sheet='up']) { --stage-height: 24svh; }
  .telling { position: relative; }
  .stage { position: sticky; top: 0; z-index: 2; height: var(--stage-height); transition: height .4s var(--ttt-ease, ease); }
  ttt-stage { position: absolute; inset: 0; }
  ::slotted([slot='over']) { position: absolute !important; inset: 0; }
  .place { position: absolute; right: 0; top: 0; margin: 0; padding: .6rem .9rem; display: flex; gap: .9rem; font: 400 var(--ttt-size-note, .85rem)/1.45 var(--ttt-sans, sans-serif); color-scheme: dark; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); }
  .num { color: var(--ttt-ink-soft, #bbb); font-variant-numeric: tabular-nums lining-nums; }
  .controls { position: absolute; left: 0; bottom: 0; display: flex; flex-wrap: wrap; color-scheme: dark; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); }
  button { font: 500 .9375rem/1.2 var(--ttt-sans, sans-serif); color: inherit; background: none; border: 0; padding: 0 .9rem; min-width: var(--ttt-target, 2.75rem); min-height: var(--ttt-target, 2.75rem); cursor: pointer; }
  .controls a { display: inline-flex; align-items: center; padding: 0 .9rem; min-height: var(--ttt-target, 2.75rem); font: 500 .9375rem/1.2 var(--ttt-sans, sans-serif); color: inherit; text-decoration: none; }
  .controls a:hover { text-decoration: underline; text-underline-offset: .3em; }
  .controls a:focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); outline-offset: -3px; }
  button:hover { text-decoration: underline; text-underline-offset: .3em; }
  button:disabled { color: var(--ttt-ink-soft, #999); opacity: .6; cursor: default; text-decoration: none; }
  button:focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); outline-offset: -3px; }
  button[aria-pressed='true'] { text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--ttt-accent); text-underline-offset: .4em; }
  .status:not(:empty) { align-self: center; padding-right: .9rem; font: 400 var(--ttt-size-note, .85rem)/1.3 var(--ttt-sans, sans-serif); }
  .sheet { position: sticky; top: var(--stage-height); z-index: 3; width: 100%; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: .3rem; background: var(--ttt-ground, #fff); color: var(--ttt-ink-soft, #555); border-bottom: 1px solid var(--ttt-line, #ccc); font-size: var(--ttt-size-note, .85rem); transition: top .4s var(--ttt-ease, ease); }
  .sheet::before { content: ''; width: 2.5rem; height: 3px; border-radius: 2px; background: currentColor; }
  .state { margin: 0; padding: 1.5rem var(--ttt-margin, 1.5rem); font: 400 1rem/1.4 var(--ttt-sans, sans-serif); }
  .state button { text-decoration: underline; }
  @container (max-width: 899.98px) {
    .controls button, .controls a { padding: 0 .6rem; }
    .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  }
  @container (min-width: 900px) {
    .telling { display: grid; grid-template-columns: minmax(0, 38fr) minmax(0, 62fr); }
    .text { grid-column: 1; grid-row: 1; }
    .stage { grid-column: 2; grid-row: 1; height: 100svh; }
    .sheet { display: none; }
  }
  @media (prefers-reduced-motion: reduce) { .stage, .sheet { transition: none; } }
  @media print { .stage, .sheet { display: none; } .telling { display: block; } }
`;
