import { css } from 'lit';

export const beginStyles = css`
  :host { display: block; }
  .begin { display: grid; gap: clamp(2rem, 5vw, 4.5rem); padding: clamp(1.5rem, 4vw, 4rem) var(--ttt-margin, 1.5rem) 5rem; }
  :host([adding]) .begin { gap: 1.5rem; padding: 1.5rem var(--ttt-margin, 1.5rem) 2rem; }
  .begin[data-over] { outline: 3px dashed var(--ttt-accent, #247); outline-offset: -12px; }
  header { display: grid; gap: 1.25rem; }
  .trouble { font: 400 1.0625rem/1.45 var(--ttt-serif, serif); color: var(--ttt-wrong, #922); } .trouble:empty { display: none; }
  .ways { display: grid; gap: 2.5rem clamp(2rem, 8vw, 8rem); }
  .ways section { display: grid; gap: 1rem; align-content: start; justify-items: start; min-width: 0; } .ways section > :not(.head, .button, p) { width: 100%; }
  .ways section > p { max-width: 30em; } .photo { border-top: 2px solid var(--ttt-accent, #247); padding-top: 1.25rem; } .ways section + section { border-top: 1px solid var(--ttt-line, #ccc); padding-top: 1.25rem; }
  label.button { display: inline-flex; align-items: center; cursor: pointer; } label.main-act { padding: .25rem 1.4rem; font-size: 1.0625rem; min-height: 3.25rem; }
  .address { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .75rem; align-items: end; max-width: 34rem; } .address button { padding-inline: .5rem; text-decoration: underline; }
  #address-help { margin-top: -.6rem; }
  .shapes legend { margin-bottom: 1rem; font-size: var(--ttt-size-head, 1.75rem); font-weight: 350; } .shapes > div { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(11rem, 1fr); gap: 0 var(--ttt-gutter, 1.5rem); overflow-x: auto; padding: 4px; margin: -4px; } .shapes label { display: flex; gap: .8rem; padding-block: .8rem; border-top: 1px solid var(--ttt-line, #ccc); cursor: pointer; } .shapes b { display: block; font: 500 1.0625rem/1.3 var(--ttt-serif, serif); } .shapes input { margin-top: .15rem; } .shapes label:has(:checked) { border-top: 2px solid var(--ttt-accent, #247); padding-top: calc(.8rem - 1px); }
  .kept li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1.5rem; align-items: center; border-top: 1px solid var(--ttt-line, #ccc); padding-block: .35rem; } .kept .head { margin-bottom: .75rem; } .kept .title { font: 400 1.1875rem/1.3 var(--ttt-serif, serif); } .kept .note { grid-column: 1; grid-row: 2; padding-bottom: .35rem; } .kept .wrong { grid-row: 1 / 3; }
  .picks { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: .75rem; max-height: 24rem; overflow-y: auto; } .picks:empty { display: none; } .picks button { display: grid; gap: .4rem; width: 100%; align-content: start; font: 400 .9375rem/1.3 var(--ttt-serif, serif); } .picks img, .noimg { display: block; width: 100%; aspect-ratio: 4 / 3; object-fit: cover; background: var(--ttt-tint, #eee); }
  @media (min-width: 900px) { .ways { grid-template-columns: repeat(2, minmax(0, 1fr)); } .ways section + section { border-top-width: 2px; border-top-color: var(--ttt-line, #ccc); } }
`;
