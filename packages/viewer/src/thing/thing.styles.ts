import { css } from 'lit';

/** The geometry that the page's own stylesheet gives before this element is defined: keep the two alike. */
export const thingStyles = css`
  :host { display: block; container-type: inline-size; }
  .view { position: relative; display: grid; overflow: clip; color-scheme: dark; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); }
  .stage { position: relative; height: 62svh; }
  ttt-stage { position: absolute; inset: 0; }
  .title { padding: 1.25rem var(--ttt-margin, 1.5rem) 1rem; pointer-events: none; transition: opacity var(--ttt-fade, 150ms); }
  .say { display: none; padding: 1rem var(--ttt-margin, 1.5rem) 0; }
  .say b { font: 350 var(--ttt-size-head, 1.6rem)/1.2 var(--ttt-serif, serif); }
  .say p { margin: .4rem 0 0; max-width: 26em; font: 400 var(--ttt-size-prose, 1.15rem)/1.45 var(--ttt-serif, serif); }
  .say a { color: inherit; display: inline-flex; align-items: center; min-height: var(--ttt-target, 2.75rem); font: 500 1rem/1.3 var(--ttt-sans, sans-serif); }
  :host([near]) .say { display: block; }
  .tools { display: flex; flex-wrap: wrap; align-items: center; padding-bottom: .5rem; padding-inline: calc(var(--ttt-margin, 1.5rem) - .75rem); font: 400 1rem/1.3 var(--ttt-sans, sans-serif); }
  button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; min-width: var(--ttt-target, 2.75rem); min-height: var(--ttt-target, 2.75rem); padding: 0 .75rem; }
  .tools b { font: 300 1.75rem/1 var(--ttt-sans, sans-serif); }
  .tools button:hover { background: var(--ttt-tint, #333); }
  button:focus-visible, .say a:focus-visible { outline: 3px solid var(--ttt-focus, #ffd84d); outline-offset: -3px; }
  .hint { margin: 0; padding-inline-start: .75rem; font-size: var(--ttt-size-note, .85rem); color: var(--ttt-ink-soft, #bbb); }
  @media (pointer: coarse) { .wheel { display: none; } } @media not (pointer: coarse) { .touch { display: none; } }
  .pictures { display: flex; gap: 1rem; margin: 0; padding: .75rem var(--ttt-margin, 1.5rem) 0; list-style: none; overflow-x: auto; }
  .pictures button { display: block; width: 5.5rem; padding: 0; text-align: start; font: 400 var(--ttt-size-note, .85rem)/1.3 var(--ttt-sans, sans-serif); }
  .pictures img { display: block; width: 100%; aspect-ratio: 1; object-fit: cover; margin-bottom: .4rem; opacity: .7; }
  .pictures button:hover img, .pictures [aria-pressed='true'] img { opacity: 1; }
  .pictures [aria-pressed='true'] img { outline: 2px solid var(--ttt-accent, #e8b45a); outline-offset: 2px; }
  .pictures [aria-pressed='true'] span { text-decoration: underline; text-underline-offset: .3em; }
  .state { margin: 0; padding: 1.5rem var(--ttt-margin, 1.5rem); }
  @container (min-width: 900px) {
    .stage { height: calc(100svh - 4.5rem); min-height: 38rem; }
    .title { position: absolute; inset-inline-start: 0; bottom: 2.25rem; padding-block: 0; padding-inline: var(--ttt-margin, 1.5rem) 0; max-width: 40%; }
    .say { position: absolute; inset-inline-start: 0; bottom: 0; padding-block: 1.25rem 1.75rem; padding-inline: var(--ttt-margin, 1.5rem) 2rem; background: var(--ttt-gallery, #0d0b0a); min-width: 26rem; max-width: 40rem; }
    .say::before { content: ''; position: absolute; inset-inline-start: var(--ttt-margin, 1.5rem); top: 0; inset-inline-end: 0; height: var(--ttt-thread-width, 1.5px); background: var(--ttt-accent, #e8b45a); }
    :host([near]) .title { opacity: 0; visibility: hidden; }
    .tools { position: absolute; inset-inline-end: var(--ttt-margin, 1.5rem); bottom: 1.75rem; padding: 0; background: var(--ttt-gallery, #0d0b0a); }
    .hint { order: -1; padding: 0 1rem; }
    .pictures { position: absolute; inset-inline-start: 0; top: 0; padding-top: 1.5rem; flex-direction: row; }
  }
  @media print { .tools, .pictures, .say { display: none; } .view { display: block; color-scheme: light; background: none; } .stage { height: auto; min-height: 0; } ttt-stage, .title { position: static; } .title { padding-inline: 0; max-width: none; } }
`;
