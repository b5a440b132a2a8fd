import { css } from 'lit';

export const soundRecorderStyles = css`
  :host { display: block; }
  .acts { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.25rem; } label.button { display: inline-flex; align-items: center; cursor: pointer; }
  .recording { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1rem; align-items: center; } meter { width: 100%; height: 1.25rem; }
  .cutting { display: grid; gap: .75rem; } input[type='range'] { padding: 0; border: 0; accent-color: var(--ttt-accent, #247); }
  audio { width: 100%; } .trouble { color: var(--ttt-wrong, #922); } .trouble:empty { display: none; }
`;
