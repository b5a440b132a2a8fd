import { css } from 'lit';

export const manifestStyles = css`
  :host { display: block; container-type: inline-size; font: 400 1rem/1.5 var(--ttt-sans, system-ui, sans-serif); color: var(--ttt-ink, #222); background: var(--ttt-ground, #fff); }
  :host(:fullscreen) { overflow: auto; }
  h2, h3, h4 { font: 350 var(--ttt-size-head, 1.6rem)/1.2 var(--ttt-serif, Georgia, serif); margin: 0; text-wrap: balance; }
  h3 { font-size: 1.375rem; margin-bottom: .75rem; } h4 { font-size: 1.125rem; }
  .head { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding: 1rem var(--ttt-margin, 1.25rem); }
  .head p { margin: 0; color: var(--ttt-ink-soft, #555); font-size: var(--ttt-size-note, .85rem); }
  .dark { color-scheme: dark; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); }
  ttt-canvases { height: 62svh; } .pair { display: grid; gap: 2px; } .pair:has(.beside) ttt-canvases { height: 40svh; }
  .bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; padding: 0 calc(var(--ttt-margin, 1.25rem) - .75rem); }
  .shared { margin-inline-start: auto; display: flex; align-items: center; } .shared [role=status] { font-size: var(--ttt-size-note, .85rem); }
  .turn, .tools { display: flex; flex-wrap: wrap; align-items: center; }
  .turn output { padding: 0 .5rem; font-variant-numeric: tabular-nums; }
  .more { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: .25rem var(--ttt-gutter, 2rem); padding: .5rem var(--ttt-margin, 1.25rem) 1rem; background: var(--ttt-tint, #222); } .more[hidden] { display: none; } .more > div { display: grid; align-content: start; } .more label { display: flex; gap: .75rem; align-items: center; min-height: var(--ttt-target, 2.75rem); } .more label:has(select, [type='range']) { justify-content: space-between; } .more select { flex: 0 1 11rem; } .more [type='range'] { flex: 0 1 11rem; width: auto; } .more [type='checkbox'] { width: 1.25rem; height: 1.25rem; accent-color: var(--ttt-accent, #e8b45a); } .more button { justify-self: start; margin-inline-start: -.75rem; text-decoration: underline; text-underline-offset: .25em; }
  select { font: inherit; color: inherit; background: var(--ttt-gallery, #0d0b0a); border: 1px solid currentColor; min-height: var(--ttt-target, 2.75rem); max-width: 100%; min-width: 0; padding: 0 .5rem; }
  .keys { color: var(--ttt-ink, #222); background: var(--ttt-ground, #fff); border: 0; padding: 2rem; max-width: min(34rem, 100vw - 2rem); box-sizing: border-box; } .keys::backdrop { background: oklch(.16 .005 60 / .6); } .keys p { margin: 0 0 1rem; } .keys dl > div { grid-template-columns: 11rem 1fr; } .keys form { margin-top: 1.5rem; } .keys button { border: 1px solid currentColor; } kbd { font: 500 .9375rem/1 var(--ttt-sans, sans-serif); display: inline-block; min-width: 1.6em; padding: .3em .4em; border: 1px solid var(--ttt-line, #ccc); text-align: center; color: var(--ttt-ink, #222); }
  summary { min-height: var(--ttt-target, 2.75rem); display: flex; align-items: center; padding: 0 .75rem; cursor: pointer; }
  button { font: inherit; color: inherit; background: none; border: 0; min-height: var(--ttt-target, 2.75rem); min-width: var(--ttt-target, 2.75rem); padding: 0 .75rem; cursor: pointer; }
  .tools svg { width: 1.25rem; height: 1.25rem; fill: none; stroke: currentColor; stroke-width: 1.75; display: block; margin: auto; }
  button:hover { background: var(--ttt-tint, #8882); }
  button:disabled { opacity: .5; cursor: default; background: none; }
  button:focus-visible, a:focus-visible, summary:focus-visible, input:focus-visible { outline: 3px solid var(--ttt-focus, #2b4fb0); outline-offset: -2px; }
  input[type='range'] { accent-color: var(--ttt-accent, #234a86); min-height: var(--ttt-target, 2.75rem); width: 100%; }
  .panels { display: grid; gap: 2.5rem var(--ttt-gutter, 2rem); padding: 2rem var(--ttt-margin, 1.25rem) 3rem; }
  .panels ul, .panels ol { margin: 0; padding: 0; list-style: none; }
  .panels li button { text-align: start; width: 100%; padding: .35rem .5rem; }
  .contents li li { padding-inline-start: 1.25rem; } .contents [aria-current] { box-shadow: inset 3px 0 var(--ttt-accent, #234a86); } .contents .thumbnails { display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: .75rem; } .contents .thumbnails li { padding: 0; } .contents img { width: 100%; aspect-ratio: 16 / 10; object-fit: cover; display: block; }
  .collection-name { margin: 1rem 0 .5rem; } .annotations li { border-top: 1px solid var(--ttt-line, #ccc); padding: .5rem 0 .75rem; } .annotations li[aria-current] { box-shadow: inset 3px 0 var(--ttt-accent, #234a86); } .annotations li > :not(button) { padding-inline: .5rem; } .annotations b { display: block; font: 500 1.0625rem/1.3 var(--ttt-serif, Georgia, serif); } .annotations img { max-width: min(100%, 20rem); height: auto; } .annotations audio, .annotations video { width: 100%; }
  .prose { font: 400 1.0625rem/1.5 var(--ttt-serif, Georgia, serif); max-width: 38em; overflow-wrap: anywhere; } .prose p { margin: .4em 0; } .prose table { border-collapse: collapse; } .prose td, .prose th { border: 1px solid var(--ttt-line, #ccc); padding: .2rem .5rem; }
  small, .note { color: var(--ttt-ink-soft, #555); font-size: var(--ttt-size-note, .85rem); }
  dl { margin: 0; } dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: .6rem 0; border-top: 1px solid var(--ttt-line, #ccc); } dt { color: var(--ttt-ink-soft, #555); font-size: var(--ttt-size-note, .85rem); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; } dd .prose p:first-child { margin-top: 0; }
  .take a { display: inline-flex; align-items: center; min-height: var(--ttt-target, 2.75rem); }
  .provider { display: flex; gap: .75rem; align-items: center; margin: 0; } .provider img { max-height: 2.5rem; max-width: 8rem; background: #fff; }
  a { color: inherit; text-underline-offset: .2em; }
  .layers li { display: grid; grid-template-columns: minmax(8rem, 1fr) minmax(8rem, 1fr); gap: 1rem; align-items: center; } .layers label { display: flex; gap: .5rem; align-items: center; min-height: var(--ttt-target, 2.75rem); }
  .collection { padding: 0 var(--ttt-margin, 1.25rem) 2rem; } .collection ul { list-style: none; padding-inline-start: 0; } .collection ul ul { padding-inline-start: 1.5rem; } .collection li { border-top: 1px solid var(--ttt-line, #ccc); padding: .25rem 0; } .collection li > img { height: 4rem; vertical-align: middle; }
  .state { padding: 2rem var(--ttt-margin, 1.25rem); margin: 0; } .state ul { padding-inline-start: 1.25rem; } .state button, .crumbs button { text-decoration: underline; }
  form { display: flex; gap: .5rem; } input[type='search'] { font: inherit; flex: 1; min-width: 0; padding: 0 .75rem; min-height: var(--ttt-target, 2.75rem); border: 1px solid var(--ttt-ink-soft, #777); background: var(--ttt-ground, #fff); color: inherit; } form button { border: 1px solid currentColor; }
  .quote { display: block; font: 400 1rem/1.45 var(--ttt-serif, Georgia, serif); } .quote + .quote { margin-block-start: .35rem; } .search li { border-block-start: 1px solid var(--ttt-line, #ccc); }
  mark { background: var(--ttt-accent, #234a86); color: var(--ttt-accent-ink, #fff); }
  .contents .parts { display: flex; flex-wrap: wrap; padding-inline-start: .5rem; } .panels .parts button { width: auto; text-align: center; font-variant-numeric: tabular-nums; }
  .access { padding: 1rem var(--ttt-margin, 1.25rem); margin: 0; max-width: 38em; } section.access { padding-block: 2.5rem; } .access h3 { margin-bottom: .5rem; } .access p { margin: 0 0 1rem; } .access button { border: 1px solid currentColor; margin-block: 0 .75rem; margin-inline: 0 .75rem; } .access [role='alert']:empty { display: none; }
  .order { display: flex; gap: .75rem; align-items: center; } .order select { background: var(--ttt-ground, #fff); border-color: var(--ttt-ink-soft, #777); }
  .about .thumbnail { height: 7.5rem; margin-bottom: .75rem; }
  @container (min-width: 600px) { .dark.upright { display: grid; grid-template-columns: minmax(0, 1fr) auto; } .upright > * { grid-column: 1; } .upright > ttt-strip { grid-column: 2; grid-row: 1 / span 9; } }
  @container (min-width: 900px) {
    .body { display: grid; grid-template-columns: minmax(0, 62fr) minmax(0, 38fr); }
    .body > .dark { position: sticky; top: 0; align-self: start; }
    .pair ttt-canvases, .pair:has(.beside) ttt-canvases { height: max(24rem, calc(100svh - 19rem)); } .pair:has(.beside) { grid-template-columns: 1fr 1fr; }
    .panels { align-content: start; }
  }
  @media print { .bar, ttt-strip, ttt-canvases { display: none; } }
`;
