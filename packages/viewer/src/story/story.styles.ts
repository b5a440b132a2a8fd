import { css } from 'lit';

/** The geometry that the page's own stylesheet gives before this element is defined: keep the two alike. */
export const storyStyles = css`
  :host { display: block; container-type: inline-size; --stage-height: 56svh; }
  :host([sheet='up']) { --stage-height: 24svh; }
  .telling { position: relative; }
  .stage { position: sticky; top: 0; z-index: 2; height: var(--stage-height); transition: height .4s var(--ttt-ease, ease); }
  ttt-stage, ::slotted([slot='over']) { position: absolute !important; inset: 0; }
  .place { position: absolute; inset-inline-end: 0; top: 0; margin: 0; padding: .6rem .9rem; display: flex; gap: .9rem; font: 400 var(--ttt-size-note, .85rem)/1.45 var(--ttt-sans, sans-serif); color-scheme: dark; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); }
  .num { color: var(--ttt-ink-soft, #bbb); font-variant-numeric: tabular-nums lining-nums; }
  .controls { position: absolute; inset-inline-start: 0; bottom: 0; display: flex; flex-wrap: wrap; color-scheme: dark; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); }
  button, summary, .controls a { font: 500 .9375rem/1.2 var(--ttt-sans, sans-serif); color: inherit; background: none; border: 0; padding: 0 .9rem; min-width: var(--ttt-target, 2.75rem); min-height: var(--ttt-target, 2.75rem); cursor: pointer; }
  summary, .controls a { display: inline-flex; align-items: center; box-sizing: border-box; text-decoration: none; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  :is(button, summary, .controls a):hover { text-decoration: underline; text-underline-offset: .3em; }
  :is(button, summary, .controls a):focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); outline-offset: -3px; }
  button:disabled { color: var(--ttt-ink-soft, #999); opacity: .6; cursor: default; text-decoration: none; }
  button[aria-pressed='true'] { text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--ttt-accent); text-underline-offset: .4em; }
  .status:not(:empty) { align-self: center; padding-inline-end: .9rem; font: 400 var(--ttt-size-note, .85rem)/1.3 var(--ttt-sans, sans-serif); }
  .sheet { position: sticky; top: var(--stage-height); z-index: 3; width: 100%; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: .3rem; background: var(--ttt-ground, #fff); color: var(--ttt-ink-soft, #555); border-bottom: 1px solid var(--ttt-line, #ccc); font-size: var(--ttt-size-note, .85rem); transition: top .4s var(--ttt-ease, ease); }
  .sheet::before { content: ''; width: 2.5rem; height: 3px; border-radius: 2px; background: currentColor; }
  .state { margin: 0; padding: 1.5rem var(--ttt-margin, 1.5rem); font: 400 1rem/1.4 var(--ttt-sans, sans-serif); }
  .state button { text-decoration: underline; }
  /* Up and down where one scrolls, to the sides where scenes follow each other in one place */
  .arrow::before { content: '↑'; } .arrow.on::before { content: '↓'; }
  :host(:not([telling='scroll'], [telling='reading'])) .arrow { display: inline-block; } :host(:not([telling='scroll'], [telling='reading'])) .arrow::before { content: '←'; } :host(:not([telling='scroll'], [telling='reading'])) .arrow.on::before { content: '→'; }
  :host(:dir(rtl):not([telling='scroll'], [telling='reading'])) .arrow { scale: -1 1; }

  /* Contents and ways of telling: a panel that stands up from the controls */
  .panel { position: static; }
  .panel[open] > summary { text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--ttt-accent); text-underline-offset: .4em; }
  .sheet-of-contents { position: absolute; inset-inline-start: 0; bottom: 100%; box-sizing: border-box; width: min(30rem, 100cqw); max-height: calc(var(--stage-height) - var(--ttt-target, 2.75rem) * 1.5); overflow-y: auto; overscroll-behavior: auto; padding: 1rem .9rem; background: var(--ttt-gallery, #0d0b0a); border-bottom: 1px solid var(--ttt-line, #444); font: 400 1rem/1.35 var(--ttt-sans, sans-serif); }
  .sheet-of-contents :is(p, ol) { margin: 0; padding: 0; list-style: none; } .sheet-of-contents .note, .of-chapter { color: var(--ttt-ink-soft, #bbb); font-size: var(--ttt-size-note, .85rem); }
  .of-chapter { padding-top: 1rem !important; }
  .sheet-of-contents li a { display: flex; width: 100%; padding: .35rem 0; font: 400 1.0625rem/1.3 var(--ttt-serif, serif); border-top: 1px solid var(--ttt-line, #444); }
  .sheet-of-contents li:first-child a { border-top: 0; }
  .sheet-of-contents [aria-current]::before { content: ''; flex: none; align-self: center; width: var(--ttt-thread-dot, .56rem); aspect-ratio: 1; border-radius: 50%; background: var(--ttt-accent, #e8b45a); margin-inline-end: .7rem; }
  .ways { display: flex; flex-wrap: wrap; margin: 1rem -.9rem 0; border-top: 1px solid var(--ttt-line, #444); }
  .resume { position: fixed; z-index: 30; inset-inline: 0; bottom: 0; display: flex; flex-wrap: wrap; align-items: center; gap: 0 .5rem; padding: .35rem var(--ttt-margin, 1.5rem) max(.35rem, env(safe-area-inset-bottom)); background: var(--ttt-ground, #fff); color: var(--ttt-ink, #111); border-top: 2px solid var(--ttt-accent, #369); font: 400 1rem/1.3 var(--ttt-sans, sans-serif); }
  .resume p { margin-block: 0; margin-inline: 0 auto; padding-block: .5rem; } .resume button:first-of-type { font-weight: 600; }

  @container (max-width: 899.98px) {
    .controls :is(button, summary, a) { padding: 0 .6rem; } .sheet-of-contents li a { padding: .35rem 0; } .text-link { display: none !important; }
    .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  }
  @container (min-width: 900px) {
    .sheet { display: none; }
    :host([telling='scroll']) .telling { display: grid; grid-template-columns: minmax(0, 38fr) minmax(0, 62fr); }
    :host([telling='scroll']) .text { grid-column: 1; grid-row: 1; }
    :host([telling='scroll']) .stage { grid-column: 2; grid-row: 1; height: 100svh; --stage-height: 100svh; }
  }

  /* One scene at a time: the picture has the whole width, the words stand below it in the gallery */
  :host(:not([telling='scroll'], [telling='reading'])) .telling { min-height: 100svh; display: flex; flex-direction: column; background: var(--ttt-gallery, #0d0b0a); color-scheme: dark; color: var(--ttt-ink, #eee); }
  :host(:not([telling='scroll'], [telling='reading'])) .sheet { display: none; }
  :host(:not([telling='scroll'], [telling='reading'])) .stage { flex: none; }

  :host([telling='kiosk']) :is(slot[name='opening'], slot[name='after'], .resume, .controls, .place) { display: none; } :host([telling='kiosk']) .text { display: flex; flex-direction: column; }

  /* To read: as the page is without this element */
  :host([telling='reading']) :is(.stage, .sheet) { display: none; }
  @media (prefers-reduced-motion: reduce) { .stage, .sheet { transition: none; } }
  @media print { .stage, .sheet, .resume { display: none; } .telling { display: block !important; min-height: 0 !important; background: none !important; color: #000 !important; } }
`;
