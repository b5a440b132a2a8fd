import { css } from 'lit';

export const beginStyles = css`
  :host { display: block; container-type: inline-size; }
  .begin { display: grid; grid-template-columns: minmax(0, 1fr); gap: clamp(2rem, 5vw, 4rem); padding: clamp(1.5rem, 4vw, 4rem) min(var(--ttt-margin, 1.5rem), 7vw) 5rem; }
  :host([adding]) .begin { gap: 1.5rem; padding: 1.5rem min(var(--ttt-margin, 1.5rem), 7vw) 2rem; }
  .begin[data-over] { outline: 3px dashed var(--ttt-accent, #247); outline-offset: -12px; }
  header, .anew { display: grid; gap: 1.25rem; } .anew { gap: .75rem; border-top: 1px solid var(--ttt-line, #ccc); padding-top: 1.5rem; margin-bottom: calc(-1 * clamp(.5rem, 2vw, 1.5rem)); }
  h1, h2 { overflow-wrap: break-word; hyphens: auto; } h1:focus { outline: none; } h1:focus-visible { outline: 3px solid var(--ttt-focus, #36c); outline-offset: 6px; }
  .trouble { max-width: 34em; font: 400 1.0625rem/1.45 var(--ttt-serif, serif); color: var(--ttt-wrong, #922); overflow-wrap: anywhere; scroll-margin-block: 6rem; } .trouble:empty { position: absolute; }
  [aria-invalid='true'] { border-color: var(--ttt-wrong, #922); outline-color: var(--ttt-wrong, #922); }
  .shapes legend { margin-bottom: 1rem; font: 350 var(--ttt-size-head, 1.75rem)/1.16 var(--ttt-serif, serif); } .shapes[data-again='true'] legend { font: 600 .9375rem/1.45 var(--ttt-sans, sans-serif); margin-bottom: .5rem; }
  .shapes > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 var(--ttt-gutter, 1.5rem); }
  .shapes label { display: flex; gap: .8rem; padding-block: .8rem; border-top: 1px solid var(--ttt-line, #ccc); cursor: pointer; } .shapes b { display: block; font: 500 1.0625rem/1.3 var(--ttt-serif, serif); } .shapes label > span { min-width: 0; } .shapes .note { display: block; } .shapes input { margin-top: .15rem; } .shapes label:has(:checked) { border-top: 2px solid var(--ttt-accent, #247); padding-top: calc(.8rem - 1px); }
  .ways { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.5rem clamp(2rem, 8vw, 8rem); }
  .ways section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; align-content: start; justify-items: start; min-width: 0; } .ways section > p { max-width: 30em; } .ways ttt-thing-picker, .address, .file { width: 100%; }
  .photo { border-top: 2px solid var(--ttt-accent, #247); padding-top: 1.25rem; } .ways section + section { border-top: 1px solid var(--ttt-line, #ccc); padding-top: 1.25rem; }
  label.button { position: relative; display: inline-flex; align-items: center; cursor: pointer; } label.main-act { padding: .25rem 1.4rem; font-size: 1.0625rem; min-height: 3.25rem; } label.button:has(:focus-visible) { outline: 3px solid var(--ttt-focus, #36c); outline-offset: 2px; } label.button:has([aria-disabled='true']) { cursor: progress; }
  .address, .file { display: grid; grid-template-columns: minmax(0, 1fr); justify-items: start; gap: .4rem; } .file > .note { margin-top: -.6rem; } .address .label { font-weight: 600; font-size: .9375rem; } .field { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; width: 100%; } .field input { flex: 1 1 12rem; width: auto; min-width: 0; } .field button { padding-inline: .5rem; text-decoration: underline; }
  @container (min-width: 36rem) { .shapes > div { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
  @container (min-width: 54rem) { .shapes > div { grid-template-columns: repeat(3, minmax(0, 1fr)); } .ways { grid-template-columns: repeat(2, minmax(0, 1fr)); } .ways section + section { border-top-width: 2px; } }
  @container (min-width: 74rem) { .shapes > div { grid-template-columns: repeat(5, minmax(0, 1fr)); } }
`;
