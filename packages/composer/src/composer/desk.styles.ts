import { css } from 'lit';

export const deskStyles = css`
  :host { display: grid; grid-template-rows: auto auto; min-height: 0; --ttt-composer-inset: 1.25rem; }
  .desk { display: flex; flex-direction: column; min-width: 0; color-scheme: dark; background: var(--ttt-gallery, #0d0b0a); color: var(--ttt-ink, #eee); }
  ttt-picture-desk { height: 44svh; min-height: 15rem; transition: height .3s var(--ttt-ease, ease), min-height .3s var(--ttt-ease, ease); }
  .nothing { padding: 4rem 1.25rem; font: 400 1.0625rem/1.4 var(--ttt-serif, serif); }
  .wanted { padding: .35rem 1rem; background: var(--ttt-accent, #9cf); color: var(--ttt-accent-ink, #111); display: flex; flex-wrap: wrap; gap: 0 1.25rem; align-items: center; } .wanted button { text-decoration: underline; }
  .strip { display: flex; overflow-x: auto; gap: .5rem; padding: .4rem .75rem; border-top: 1px solid var(--ttt-line, #444); align-items: center; } .strip button { display: block; min-height: 0; } .strip .thumb { width: 3.75rem; } .strip [aria-pressed='true'] .thumb { outline: 2px solid var(--ttt-accent, #9cf); outline-offset: 1px; } .strip .more { white-space: nowrap; min-height: var(--ttt-target, 2.75rem); padding-inline: .5rem; }
  .add { color: var(--ttt-accent, #247); font-weight: 600; }
  .panel { padding: .5rem var(--ttt-composer-inset) 9rem; min-width: 0; background: var(--ttt-ground, #fff); }
  .panel header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; margin-bottom: .75rem; }
  nav, .languages { display: flex; flex-wrap: wrap; gap: 0 1.25rem; } nav button, .languages button { border-bottom: 2px solid transparent; } nav [aria-current='true'], .languages [aria-pressed='true'] { border-color: var(--ttt-accent, #247); font-weight: 600; } .languages select { width: auto; max-width: 10rem; border-color: transparent; background: transparent; color: var(--ttt-ink-soft, #555); font-size: .9375rem; padding-inline: 0; }
  nav button { font: 400 1.25rem/1.2 var(--ttt-serif, serif); } nav [aria-current='true'] { font-weight: 400; }
  .things > li { padding-block: 1rem 1.5rem; border-top: 1px solid var(--ttt-line, #ccc); } .thing { display: flex; gap: .9rem; align-items: center; margin-bottom: 1rem; font: 400 1.0625rem/1.3 var(--ttt-serif, serif); } .thing b { font-weight: 500; }
  .rights { display: grid; gap: .35rem; margin-bottom: 1.25rem; padding-inline-start: .9rem; border-inline-start: 2px solid var(--ttt-accent, #247); } .choices { display: flex; flex-wrap: wrap; gap: 0 1.5rem; } .rights b { font-weight: 600; } .rights a { color: inherit; }
  @media (min-width: 900px) {
    :host { grid-template: minmax(0, 1fr) / minmax(0, 1fr) clamp(24rem, 36vw, 34rem); --ttt-composer-inset: 1.75rem; }
    .desk { min-height: 0; } ttt-picture-desk { flex: 1; height: auto; min-height: 0; }
    .panel { overflow-y: auto; padding-bottom: 3rem; scrollbar-gutter: stable; }
  }
  @media (max-width: 899.98px) {
    .strip[data-one] { display: none; }
    :host([writing]) ttt-picture-desk { height: 17svh; min-height: 6rem; --ttt-composer-tools: none; } :host([writing]) .strip { display: none; }
  }
  @media (max-width: 899.98px) and (min-height: 500.02px) { :host([panel='scenes']) .desk { position: sticky; top: 0; z-index: 3; } }
`;
