import { css } from 'lit';

export const previewStyles = css`
  :host { display: block; background: var(--ttt-ground, #fff); }
  header { display: flex; flex-wrap: wrap; align-items: center; gap: 0 2rem; padding: .35rem var(--ttt-margin, 1.5rem); background: var(--ttt-tint, #eee); border-block-end: 1px solid var(--ttt-line, #ccc); position: relative; z-index: 40; }
  nav, .languages { display: flex; flex-wrap: wrap; gap: 0 1.1rem; } nav button, .languages button { border-bottom: 2px solid transparent; } [aria-pressed='true'] { border-color: var(--ttt-accent, #247) !important; font-weight: 600; }
  header > .plain-act { font-weight: 600; }
  :host([look='phone']) .frame { width: min(100%, 24.5rem); height: min(84svh, 53rem); margin: 2rem auto; overflow-y: auto; overscroll-behavior: contain; border: 1px solid var(--ttt-line, #ccc); outline: .75rem solid var(--ttt-gallery, #111); border-radius: .25rem; }
  .unseen { max-width: 40rem; margin-inline: auto; padding: 2.5rem var(--ttt-margin, 1.5rem) 5rem; font: 400 var(--ttt-size-prose, 1.2rem)/1.5 var(--ttt-serif, serif); } .unseen ol { display: grid; gap: 1.75rem; margin-top: 2rem; counter-reset: scene; } .unseen li { counter-increment: scene; display: grid; gap: .5rem; } .unseen li::before { content: counter(scene); font: 600 .875rem/1 var(--ttt-sans, sans-serif); color: var(--ttt-ink-soft, #555); } .picture { font-style: italic; color: var(--ttt-ink-soft, #555); } .unseen b { font-weight: 500; font-style: normal; }
`;
