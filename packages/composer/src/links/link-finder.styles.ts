import { css } from 'lit';

export const linkFinderStyles = css`
  :host { display: block; padding-block: .5rem; }
  form { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .75rem; align-items: end; }
  li { border-top: 1px solid var(--ttt-line, #ccc); } li button { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; width: 100%; padding-block: .4rem; font-family: var(--ttt-serif, serif); font-weight: 400; font-size: 1rem; } li b { font-weight: 500; } ul { margin-top: .5rem; } .note { font-family: var(--ttt-sans, sans-serif); }
`;
