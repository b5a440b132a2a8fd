import { css } from 'lit';

export const fieldFormStyles = css`
  :host { display: block; min-width: 0; }
  .form { display: grid; gap: 1.25rem; min-width: 0; }
  fieldset > .form { padding-inline-start: .9rem; border-inline-start: 1px solid var(--ttt-line, #ccc); }
  .entries > ol > li { padding-block: .9rem; border-top: 1px solid var(--ttt-line, #ccc); }
  .acts { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin-top: .35rem; } .acts button:last-child { margin-inline-start: auto; }
  summary { display: flex; align-items: center; min-height: var(--ttt-target, 2.75rem); cursor: pointer; font-size: .9375rem; color: var(--ttt-ink-soft, #555); list-style: none; gap: .5rem; } summary::-webkit-details-marker { display: none; } summary::before { content: '+'; color: var(--ttt-accent, #247); font-size: 1.15rem; } [open] > summary::before { content: '−'; } summary:hover { text-decoration: underline; text-underline-offset: .25em; } details[open] > .form { padding-block: .5rem 1rem; }
  input[type='color'] { width: 3.5rem; padding: .25rem; flex: none; }
  .add { width: 100%; border-top: 1px solid var(--ttt-line, #ccc); color: var(--ttt-accent, #247); }
  .view > div { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.1rem; } .view .label { display: block; font-weight: 600; font-size: .9375rem; margin-bottom: .4rem; }
`;
