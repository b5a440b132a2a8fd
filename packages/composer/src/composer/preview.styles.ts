import { css } from 'lit';

export const previewStyles = css`
  dialog[open] { display: flex; }
  dialog { box-sizing: border-box; flex-direction: column; width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; padding: 0; border: 0; background: var(--ttt-ground, #fff); color: var(--ttt-ink, #111); }
  header { flex: none; display: flex; flex-wrap: wrap; align-items: center; gap: 0 2rem; padding: .35rem var(--ttt-margin, 1.5rem); background: var(--ttt-tint, #eee); border-block-end: 1px solid var(--ttt-line, #ccc); }
  header > .plain-act { font-weight: 600; } label { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .6rem; font-size: .9375rem; } select { width: auto; max-width: 100%; border-color: transparent; background: transparent; font-weight: 600; padding-inline: .25rem; }
  @media (max-width: 40rem) { header { gap: 0 1rem; } .as { position: absolute; clip-path: inset(50%); width: 1px; overflow: hidden; white-space: nowrap; } }
  .frame { flex: 1; min-height: 0; display: grid; } iframe { display: block; width: 100%; height: 100%; border: 0; background: var(--ttt-ground, #fff); }
  @media (min-width: 30rem) { :host([look='phone']) .frame { background: var(--ttt-gallery, #111); padding: 1.5rem; place-items: center; } :host([look='phone']) iframe { width: 24.375rem; max-width: 100%; height: min(100%, 52.75rem); } }
  :host([look='print']) .frame { background: var(--ttt-tint, #eee); } @media (min-width: 60rem) { :host([look='print']) iframe { width: 52rem; margin-inline: auto; } }
  .unseen { flex: 1; overflow-y: auto; padding: 2.5rem max(var(--ttt-margin, 1.5rem), calc(50% - 20rem)) 5rem; font: 400 var(--ttt-size-prose, 1.2rem)/1.5 var(--ttt-serif, serif); } .unseen ol { display: grid; gap: 1.75rem; margin-top: 2rem; } .unseen > ol { counter-reset: scene; } .unseen > ol > li { counter-increment: scene; display: grid; gap: .5rem; } .unseen > ol > li::before { content: counter(scene); font: 600 .875rem/1 var(--ttt-sans, sans-serif); color: var(--ttt-ink-soft, #555); } .unseen h2 { font-weight: 500; font-size: 1.25rem; } .picture { font-style: italic; color: var(--ttt-ink-soft, #555); } .unseen b { font-weight: 500; font-style: normal; }
`;
