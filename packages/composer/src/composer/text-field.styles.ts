import { css } from 'lit';

export const textFieldStyles = css`
  :host { display: block; min-width: 0; }
  label { display: block; }
  .label { display: block; font-weight: 600; font-size: .9375rem; margin-bottom: .4rem; }
  textarea { display: block; width: 100%; box-sizing: border-box; min-height: var(--ttt-target, 2.75rem); resize: none; field-sizing: content; overflow-wrap: anywhere; border: 1px solid var(--ttt-ink-soft, #777); border-radius: var(--ttt-radius, 2px); background: var(--ttt-ground, #fff); color: var(--ttt-ink, #111); padding: .6rem .75rem; font: 400 1.125rem/1.5 var(--ttt-serif, serif); }
  textarea::placeholder { color: var(--ttt-ink-soft, #777); opacity: 1; font-style: italic; }
  textarea:focus-visible { outline: 3px solid var(--ttt-focus, #36c); outline-offset: 0; border-color: transparent; }
  .note { margin-top: .35rem; }
  :host([big]) textarea { font: 350 1.5rem/1.2 var(--ttt-serif, serif); border-color: transparent; background: transparent; padding: .35rem 0; border-bottom: 1px solid var(--ttt-line, #ccc); }
  :host([big]) textarea:hover { border-bottom-color: var(--ttt-ink-soft, #777); }
`;
