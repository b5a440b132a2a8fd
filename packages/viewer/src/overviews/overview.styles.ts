import { css } from 'lit';

/** What script adds to an overview: its tools, the board the drawing lies on, and what is said of what was chosen. */
export const overviewStyles = css`
  :host { display: block; container-type: inline-size; }
  .tools { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; font: 400 1rem/1.3 var(--ttt-sans, sans-serif); }
  fieldset { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; border: 0; } legend { float: inline-start; display: inline-flex; align-items: center; min-height: var(--ttt-target, 2.75rem); padding-inline: 0 .5rem; color: var(--ttt-ink-soft, #555); }
  label { display: inline-flex; align-items: center; gap: .5rem; min-height: var(--ttt-target, 2.75rem); } input[type='checkbox'] { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--ttt-accent, #234a86); }
  input[type='number'] { font: inherit; width: 6rem; min-height: 2.25rem; padding: 0 .5rem; background: none; color: inherit; border: 1px solid var(--ttt-ink-soft, #555); border-radius: var(--ttt-radius, 2px); }
  .years { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.25rem; } .years [role='status'] { font-size: var(--ttt-size-note, .85rem); color: var(--ttt-ink-soft, #555); }
  button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; min-width: var(--ttt-target, 2.75rem); min-height: var(--ttt-target, 2.75rem); padding: 0 .75rem; }
  button:hover:not(:disabled) { background: var(--ttt-tint, #eee); } button:disabled { opacity: .45; cursor: default; } button b { font: 300 1.75rem/1 var(--ttt-sans, sans-serif); }
  .zoom { display: flex; margin-inline-start: auto; }
  .board { overflow: auto; border-block: 1px solid var(--ttt-line, #ccc); scrollbar-width: thin; } .board[hidden] { display: none; } :host([zoomed]) .board { max-height: 86svh; }
  .said { min-height: 3.5rem; padding-block: .75rem; font: 400 var(--ttt-size-prose, 1.15rem)/1.4 var(--ttt-serif, serif); } .said p { margin: 0; } .said > p:first-child { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .said a { color: inherit; display: inline-flex; align-items: center; min-height: var(--ttt-target, 2.75rem); } .said .name { font-size: var(--ttt-size-head, 1.6rem); } .said ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 0 var(--ttt-gutter, 2rem); } .said li { padding-block: .5rem; border-top: 1px solid var(--ttt-line, #ccc); } .said .why { display: block; color: var(--ttt-accent, #234a86); font-style: italic; } .said li button { padding: 0; text-align: start; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .22em; }
  .state { margin: 0; padding-block: 1rem; }
  :is(.board, button, input, a):focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); outline-offset: 2px; } .board:focus-visible { outline-offset: -3px; }
  @media (forced-colors: active) { button { border: 1px solid ButtonBorder; } button:disabled { opacity: 1; color: GrayText; } }
  @media print { .tools, .said { display: none; } .board { overflow: visible; max-height: none !important; } }
`;
