import { css } from 'lit';

export const linkFinderStyles = css`
  :host { display: block; padding-block: .5rem; }
  form { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: end; } label { flex: 1 1 14rem; min-width: 0; }
  li { border-top: 1px solid var(--ttt-line, #ccc); } li button { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; width: 100%; padding-block: .4rem; font-family: var(--ttt-serif, serif); font-weight: 400; font-size: 1rem; } li b { font-weight: 500; } ul { margin-top: .5rem; } .note { font-family: var(--ttt-sans, sans-serif); }
`;
