import { css } from 'lit';

export const playerStyles = css`
  :host { display: block; color-scheme: dark; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); font: 400 1rem/1.4 var(--ttt-sans, sans-serif); }
  video, audio { display: block; width: 100%; }
  video { max-height: 70svh; background: #000; }
  .sound { padding: 1rem; }
  .with-picture { display: grid; }
  .tools { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .5rem 1rem; }
  button, select { font: inherit; color: inherit; background: none; border: 1px solid transparent; min-height: var(--ttt-target, 2.75rem); padding: 0 .75rem; cursor: pointer; }
  select { border-color: currentColor; background: var(--ttt-gallery, #0d0b0a); }
  button:focus-visible, select:focus-visible, input:focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); outline-offset: 2px; }
  input[type='range'] { flex: 1 1 10rem; min-height: var(--ttt-target, 2.75rem); accent-color: var(--ttt-accent, #e8b45a); }
  .transcript { max-height: 16rem; overflow: auto; margin: 0; padding: .5rem 1rem 1rem; list-style: none; }
  .transcript button { text-align: start; min-height: 1.75rem; padding: .25rem .5rem; white-space: pre-line; }
  .transcript [aria-current] { background: var(--ttt-tint, #333); }
  .state { padding: 1rem; margin: 0; }
`;
