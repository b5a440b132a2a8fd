import { css } from 'lit';

export const composerStyles = css`
  :host { display: block; }
  .bar { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: end; gap: .25rem 1rem; padding: .5rem var(--ttt-margin, 1.5rem); border-bottom: 1px solid var(--ttt-line, #ccc); background: var(--ttt-ground, #fff); }
  .back { min-height: 1.75rem; font-size: var(--ttt-size-note, .85rem); font-weight: 400; color: var(--ttt-ink-soft, #555); position: relative; } .back::after { content: ''; position: absolute; inset: -.5rem; }
  .versions { font: inherit; min-height: 1.5rem; position: relative; } .versions::after { content: ''; position: absolute; inset: -.5rem; }
  .saved[data-is='failed'], .saved[data-is='nowhere'] { color: var(--ttt-wrong, #922); font-weight: 600; }
  .keys { display: none; } @media (min-width: 900px) and (hover: hover) { .keys { display: inline-block; margin-inline-start: .75rem; } } [tabindex='-1']:focus { outline: none; }
  .history button { min-width: var(--ttt-target, 2.75rem); text-align: center; font-size: 1.35rem; } .acts { display: flex; align-items: center; gap: 0 1.25rem; }
  .said { position: fixed; z-index: 50; inset-inline-end: 0; bottom: 0; width: min(100%, 34rem); display: flex; align-items: center; gap: 1.25rem; padding: .15rem var(--ttt-composer-inset, 1.25rem); background: var(--ttt-ink, #111); color: var(--ttt-ground, #fff); } .said[data-empty] { display: none; } .said span { flex: 1; min-width: 0; } dialog .said { position: sticky; bottom: 0 !important; width: auto; } .said button:last-child { margin-inline-start: auto; min-width: var(--ttt-target, 2.75rem); font-size: 1.35rem; text-align: center; }
  dialog { box-sizing: border-box; width: min(100% - 1rem, 60rem); max-height: calc(100svh - 2rem); margin: auto; padding: 0; border: 1px solid var(--ttt-line, #ccc); background: var(--ttt-ground, #fff); color: var(--ttt-ink, #111); overscroll-behavior: contain; } dialog::backdrop { background: oklch(.14 .004 60 / .55); }
  dialog:has(.sheet) { width: min(100% - 1rem, 40rem); } dialog form[method='dialog'] { position: sticky; top: 0; z-index: 1; display: flex; justify-content: end; height: 0; } .close { width: var(--ttt-target, 2.75rem); font-size: 1.5rem; text-align: center; background: var(--ttt-ground, #fff); flex: none; height: var(--ttt-target, 2.75rem); }
  .sheet { display: grid; gap: 1.1rem; padding: 1.5rem; } .sheet h3 { font: 500 1.1875rem/1.2 var(--ttt-serif, serif); } .sheet section { display: grid; gap: .6rem; justify-items: start; border-top: 1px solid var(--ttt-line, #ccc); padding-top: 1.1rem; } .sheet .head { padding-inline-end: 2.5rem; }
  .findings li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem 1.25rem; align-items: center; border-top: 1px solid var(--ttt-line, #ccc); padding-block: .35rem; } .findings li[data-must] { border-inline-start: 3px solid var(--ttt-wrong, #922); padding-inline-start: .75rem; } .findings b { font-weight: 600; } strong, .must { color: var(--ttt-wrong, #922); font-weight: 600; } code { overflow-wrap: anywhere; }
  .findings { margin-bottom: .5rem; } .sheet > h3 { margin-bottom: -.5rem; }
  dl { margin: 0; } dl > div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1.5rem; padding-block: .5rem; border-top: 1px solid var(--ttt-line, #ccc); } dd { margin: 0; } kbd { font: 600 .875rem/1.6 var(--ttt-sans, sans-serif); border: 1px solid var(--ttt-line, #ccc); padding: .1rem .4rem; border-radius: 2px; }
  @media (max-width: 899.98px) {
    .title { grid-area: 1 / 1 / 1 / -1; } .history { grid-area: 2 / 2; white-space: nowrap; } .history button { min-width: 2.25rem; } .saved { grid-area: 2 / 1; align-self: center; }
    .acts { position: fixed; z-index: 40; inset-inline: 0; bottom: 0; flex-wrap: wrap; justify-content: space-between; gap: 0 .75rem; padding: .35rem var(--ttt-margin, 1.25rem) max(.35rem, env(safe-area-inset-bottom)); background: var(--ttt-ground, #fff); border-top: 1px solid var(--ttt-line, #ccc); }
    .composer:has(.bar:not([hidden])) .said { bottom: calc(3.5rem + env(safe-area-inset-bottom, 0px)); }
  }
  @media (max-width: 21rem) { .acts { gap: 0 .5rem; padding-inline: .9rem; } .acts .main-act { padding-inline: .8rem; } }
  /* With letters twice as large a bar that stays would be half of the screen. */
  @media (max-width: 18rem) { .acts { position: static; flex-wrap: wrap; } }
  @media (min-width: 900px) {
    .composer:has(ttt-composer-desk:not([hidden])) { display: grid; grid-template-rows: auto minmax(0, 1fr); height: calc(100svh - var(--ttt-composer-top, 0px)); min-height: 36rem; }
    .bar { grid-template-columns: minmax(0, 1fr) auto auto auto; column-gap: 1.5rem; }
    .saved { padding-bottom: .7rem; max-width: 17rem; }
  }
`;
