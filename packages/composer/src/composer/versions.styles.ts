import { css } from 'lit';

export const versionsStyles = css`
  :host { display: grid; gap: 1rem; }
  form { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .75rem; align-items: end; }
  li { border-top: 1px solid var(--ttt-line, #ccc); padding-block: .5rem; } .version { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; } .version b { font: 500 1.0625rem/1.4 var(--ttt-serif, serif); overflow-wrap: anywhere; } .acts { display: flex; flex-wrap: wrap; gap: 0 1.1rem; grid-column: 1 / -1; }
  .changes { display: grid; gap: .75rem; padding: .75rem 1rem; background: var(--ttt-tint, #eee); font: 400 1rem/1.5 var(--ttt-serif, serif); } .changes b { font: 600 .9375rem/1.4 var(--ttt-sans, sans-serif); } .changes .note { font-family: var(--ttt-sans, sans-serif); display: block; } .changes p { white-space: pre-line; overflow-wrap: anywhere; }
  ins { text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--ttt-good, #175); background: color-mix(in oklch, var(--ttt-good, #175) 14%, transparent); } del { color: var(--ttt-wrong, #922); }
`;
