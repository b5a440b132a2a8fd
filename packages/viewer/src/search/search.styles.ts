import { css, unsafeCSS } from 'lit';
import { sealRules } from '../styles/seal.ts';

/** Asking, narrowing down, and what was found. */
export const searchStyles = css`
  :host { display: block; container-type: inline-size; color: var(--ttt-ink, #222); font: 400 var(--ttt-size-ui, 1rem)/1.4 var(--ttt-sans, sans-serif); }
  ${unsafeCSS(sealRules)}
  * { box-sizing: border-box; } p, h3, ol, fieldset { margin: 0; } [hidden] { display: none !important; }
  .note { font: 400 var(--ttt-size-note, .875rem)/1.4 var(--ttt-sans, sans-serif); color: var(--ttt-ink-soft, #555); }
  .num { font-variant-numeric: tabular-nums lining-nums; }
  .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  button, select { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; min-height: var(--ttt-target, 2.75rem); min-width: var(--ttt-target, 2.75rem); padding: 0; }
  button:hover { text-decoration: underline; text-underline-offset: .25em; text-decoration-thickness: 1px; }
  :is(button, select, a, summary, input[type='checkbox']):focus-visible { outline: 3px solid var(--ttt-focus, #2d5bd7); outline-offset: 2px; }
  .find { display: flex; align-items: end; border-bottom: 2px solid var(--ttt-ink, #222); }
  .find input { flex: 1; min-width: 0; border: 0; background: none; color: inherit; padding: .35rem 0; min-height: 4rem; font: 300 clamp(1.5rem, 1.05rem + 2.4cqi, 3.25rem)/1.35 var(--ttt-serif, serif); letter-spacing: -.015em; border-radius: 0; }
  .find input:focus { outline: none; } .find:focus-within { border-color: var(--ttt-focus, #2d5bd7); box-shadow: 0 2px 0 var(--ttt-focus, #2d5bd7); } .find input::-webkit-search-cancel-button { display: none; }
  .find button { min-height: 3.25rem; padding-inline-start: 1.25rem; font-weight: 600; }
  .told { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: center; min-height: var(--ttt-target, 2.75rem); margin-block: .5rem 1.5rem; } .told p { margin-inline-end: auto; } .order { display: inline-flex; align-items: center; gap: .75rem; } .told select { border-bottom: 1px solid var(--ttt-line, #ccc); padding-inline-end: .5rem; background: var(--ttt-ground, #fff); }
  .told b { font-weight: 600; color: var(--ttt-ink, #222); }
  .meant button { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .25em; font-weight: 500; }
  .meant, .nothing { padding-bottom: 1rem; font: 400 var(--ttt-size-prose, 1.15rem)/1.45 var(--ttt-serif, serif); max-width: 36em; display: grid; gap: .5rem; justify-items: start; }
  .facets > summary, .facets details summary { min-height: var(--ttt-target, 2.75rem); display: flex; align-items: center; cursor: pointer; } .facets > summary { font-weight: 600; } .facets details summary { color: var(--ttt-ink-soft, #555); }
  .facets summary::after { content: '+'; margin-inline-start: auto; font: 300 1.5rem/1 var(--ttt-sans, sans-serif); } .facets [open] > summary::after, .facets[open] > summary::after { content: '−'; } summary::-webkit-details-marker { display: none; }
  fieldset { border: 0; border-top: 1px solid var(--ttt-line, #ccc); padding: .75rem 0 1rem; min-width: 0; } legend { float: inline-start; width: 100%; padding: 0; margin-bottom: .25rem; font-size: var(--ttt-size-note, .875rem); color: var(--ttt-ink-soft, #555); } legend + * { clear: both; }
  fieldset label { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr) auto; gap: .75rem; align-items: center; min-height: var(--ttt-target, 2.75rem); cursor: pointer; } fieldset label > span { white-space: normal; overflow-wrap: anywhere; } fieldset input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--ttt-accent, #234a86); } fieldset i { font-style: normal; color: var(--ttt-ink-soft, #555); font-size: var(--ttt-size-note, .875rem); }
  .chosen { display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: center; border-bottom: 1px solid var(--ttt-line, #ccc); } .chosen button { display: inline-flex; align-items: center; gap: .4rem; font-weight: 500; } .chosen .all { font-weight: 400; margin-inline-start: auto; }
  .hits { list-style: none; padding: 0; }
  .hit { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem var(--ttt-gutter, 1.5rem); padding-block: 1.5rem; border-bottom: 1px solid var(--ttt-line, #ccc); align-items: start; } .hit > div { display: grid; gap: .35rem; }
  .hit:has(> .picture) { grid-template-columns: 6.5rem minmax(0, 1fr); } .picture { display: block; } .picture img { display: block; width: 100%; height: auto; aspect-ratio: .9; object-fit: cover; object-position: 50% 30%; background: var(--ttt-tint, #eee); }
  h3 { font: 350 clamp(1.25rem, 1.1rem + .6cqi, 1.625rem)/1.15 var(--ttt-serif, serif); } h3 a { color: inherit; text-decoration: none; display: inline-flex; align-items: center; min-height: var(--ttt-target, 2.75rem); } h3 a:hover { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em; }
  .seals { display: flex; flex-wrap: wrap; min-height: 1.4em; gap: .25rem 1.25rem; } .lead { font: 400 1.0625rem/1.45 var(--ttt-serif, serif); max-width: 34em; overflow-wrap: anywhere; } mark { background: none; color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--ttt-accent, #234a86); text-underline-offset: .2em; }
  .go { display: inline-flex; align-items: center; gap: 1rem; margin-top: 1rem; font-weight: 500; } .go::before { content: ''; width: 3.25rem; height: 1.5px; background: var(--ttt-accent, #234a86); transition: width .3s var(--ttt-ease, ease); } .go:hover::before { width: 4.75rem; }
  .cols { display: grid; gap: 1rem; align-items: start; } .cols > * { min-width: 0; }
  @container (max-width: 420px) { .order label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }
  @container (min-width: 820px) {
    .cols { grid-template-columns: 15.5rem minmax(0, 1fr); gap: clamp(2.5rem, 6cqi, 6.5rem); } .facets > summary { pointer-events: none; } .facets[open] > summary::after { content: none; }
    .hit:has(> .picture) { grid-template-columns: 13.5rem minmax(0, 1fr); align-items: center; } .picture img { aspect-ratio: 1.6; }
    .hit[data-first]:has(> .picture) { grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); padding-top: .5rem; } .hit[data-first] h3 { font-size: var(--ttt-size-head, 2rem); }
  }
  @media (forced-colors: active) { mark { color: Highlight; } .go::before { background: LinkText; } }
  @media (prefers-reduced-motion: reduce) { .go::before { transition: none; } }
  @media print { .find button, .facets, .chosen, .go, .order { display: inline-flex; align-items: center; gap: .75rem; } .told select { display: none; } }
`;
