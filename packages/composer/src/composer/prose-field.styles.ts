import { css } from 'lit';

export const proseFieldStyles = css`
  :host { display: block; min-width: 0; }
  .top { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: 0 1rem; } .label { font-weight: 600; font-size: .9375rem; padding-block: .35rem; }
  .tools { display: flex; flex-wrap: wrap; gap: 0 .15rem; } .tools button { min-width: 2.25rem; min-height: 2.25rem; padding: 0 .4rem; text-align: center; font-size: .875rem; color: var(--ttt-ink-soft, #555); } .tools button:is(:hover, [aria-pressed='true'], [aria-expanded='true']) { color: var(--ttt-accent, #247); text-decoration: none !important; box-shadow: inset 0 -2px var(--ttt-accent, #247); } .tools :is(b, i) { font-family: var(--ttt-serif, serif); font-size: 1.0625rem; }
  .place, .input { min-height: 6.5rem; } :is(.place, .input)[data-lines='2'] { min-height: 4.5rem; }
  .input { position: relative; box-sizing: border-box; border: 1px solid var(--ttt-ink-soft, #777); border-radius: var(--ttt-radius, 2px); background: var(--ttt-ground, #fff); padding: .6rem .75rem; font: 400 1.125rem/1.5 var(--ttt-serif, serif); overflow-wrap: anywhere; white-space: pre-wrap; white-space: break-spaces; font-variant-ligatures: none; cursor: text; }
  .input:focus { outline: 3px solid var(--ttt-focus, #36c); outline-offset: 0; border-color: transparent; }
  .input[data-empty]:not([data-empty=''])::before { content: attr(data-empty); position: absolute; inset-inline: .75rem; color: var(--ttt-ink-soft, #777); font-style: italic; pointer-events: none; }
  .input :is(p, ul, ol, blockquote, pre, h3, h4) { margin: 0; } .input > * + * { margin-top: .6em !important; } .input :is(h3, h4, h5) { font: 500 1.25rem/1.3 var(--ttt-serif, serif); } .input ul { list-style: disc; padding-inline-start: 1.4rem; } .input ol { list-style: decimal; padding-inline-start: 1.6rem; } .input blockquote { border-inline-start: 2px solid var(--ttt-accent, #247); padding-inline-start: .9rem; font-style: italic; } .input hr { border: 0; border-top: 1px solid var(--ttt-line, #ccc); }
  .input [data-href], .input [data-record] { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; } .input [data-record] { color: var(--ttt-accent, #247); } .input sup { font: 600 .75em/1 var(--ttt-sans, sans-serif); color: var(--ttt-accent, #247); } .input .ProseMirror-selectednode { outline: 2px solid var(--ttt-focus, #36c); }
  .ask { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; padding-block: .5rem; } .ask label { flex: 1 1 100%; min-width: 0; } .ask label:last-of-type { flex-basis: 12rem; }
  .note { margin-top: .35rem; }
`;
