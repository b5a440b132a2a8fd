import { css } from 'lit';

export const keptStoriesStyles = css`
  :host { display: block; container-type: inline-size; }
  .head { margin-bottom: .75rem; } .head:focus { outline: none; } .head:focus-visible { outline: 3px solid var(--ttt-focus, #36c); outline-offset: 4px; }
  ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 clamp(2rem, 8cqi, 8rem); }
  li { position: relative; display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: center; gap: .1rem .9rem; border-top: 1px solid var(--ttt-line, #ccc); padding-block: .6rem; }
  .open { grid-column: 2 / -1; min-height: 0; font: 400 1.125rem/1.3 var(--ttt-serif, serif); } .open[data-untitled] { font-style: italic; }
  .open > span { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
  /* The whole row opens the story. */
  .open::after { content: ''; position: absolute; inset: 0; } .open:focus-visible { outline: none; } .open:focus-visible::after { outline: 3px solid var(--ttt-focus, #36c); outline-offset: -1px; }
  li > .note { grid-column: 1 / 3; } .wrong { position: relative; min-width: var(--ttt-target, 2.75rem); text-align: end; font-weight: 400; }
  section > .plain-act { border-top: 1px solid var(--ttt-line, #ccc); width: 100%; }
  @container (max-width: 15rem) { .open, li > .note { grid-column: 1 / -1; } .wrong { grid-column: 1 / -1; justify-self: start; } }
  @container (min-width: 28rem) { .thumb { grid-row: 1 / 3; } .open { grid-area: 1 / 2; align-self: end; } li > .note { grid-area: 2 / 2; align-self: start; } .wrong { grid-area: 1 / 3 / 3; } }
  @container (min-width: 58rem) { ul { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
`;
