/** What frames every page: skip link, head with the menu, foot. */
export const frame = `
.skip { position: absolute; inset-inline-start: 1rem; top: -5rem; z-index: 50; background: var(--ttt-ground); color: var(--ttt-ink); padding: .75rem 1rem; } .skip:focus { top: 1rem; }
.top { position: relative; z-index: 20; display: flex; flex-wrap: wrap; align-items: center; gap: 0 clamp(.75rem, 2.2vw, 2.25rem); min-height: 4.5rem; padding-inline: var(--ttt-margin); }
.mark { display: inline-flex; align-items: center; min-height: var(--ttt-target); gap: .6rem; font: 500 1.125rem/1 var(--ttt-serif); letter-spacing: -.01em; text-decoration: none; margin-inline-end: auto; min-width: 0; }
.mark::before { content: ""; flex: none; width: 1.75rem; height: var(--ttt-thread-dot); background: radial-gradient(circle at calc(var(--ttt-thread-dot) / 2) 50%, var(--ttt-accent) calc(var(--ttt-thread-dot) / 2 - .5px), transparent calc(var(--ttt-thread-dot) / 2)), linear-gradient(var(--ttt-accent), var(--ttt-accent)) 0 50% / 100% var(--ttt-thread-width) no-repeat; }
.top a:not(.mark), .top button { white-space: nowrap; display: inline-flex; align-items: center; min-height: var(--ttt-target); min-width: var(--ttt-target); justify-content: center; text-decoration: none; font-size: .9375rem; }
.top button[hidden] { display: none; }
.top a:hover:not(.mark), .top button:hover { text-decoration: underline; text-underline-offset: .3em; text-decoration-thickness: 1px; }
.top a[aria-current] { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .45em; text-decoration-color: var(--ttt-accent); }
.top ul { display: flex; gap: clamp(.75rem, 2.2vw, 2.25rem); }
.menu { display: none; }
.foot { border-top: 1px solid var(--ttt-line); margin-top: var(--ttt-pause); padding-block: 2.5rem 3.5rem; }
.foot .grid { row-gap: 2rem; } .foot a { display: inline-flex; align-items: center; min-height: var(--ttt-target); } .foot .note a { display: inline; min-height: 0; }
.foot p { max-width: 30em; } .foot .note, .foot .note .prose { font: 400 var(--ttt-size-note)/1.45 var(--ttt-sans); max-width: 34em; } .foot .note p + p, .foot .note .prose + p { margin-top: .75em; }
.take { display: grid; gap: .5rem; padding-top: var(--ttt-pause); } .take > .note { max-width: 60em; overflow-wrap: anywhere; } .take b { font-weight: 500; color: var(--ttt-ink); } .take .ttt-rights { display: inline; } .take .ttt-rights::before { content: " "; }
.take__links { display: flex; flex-wrap: wrap; gap: 0 2rem; } .take__links a { display: inline-flex; align-items: center; min-height: var(--ttt-target); }
@media (max-width: 899.98px) { .top { min-height: 3.75rem; gap: 0 clamp(0rem, (100vw - 23rem) / 4, .25rem); } }
/* A menu of six words needs more than a small window has beside the name and the languages. */
@media (max-width: 1049.98px) {
  .top nav.wide { display: none; } .menu { display: block; position: relative; }
  .menu summary { display: inline-flex; align-items: center; min-height: var(--ttt-target); padding-inline: .5rem; margin-inline-end: -.5rem; cursor: pointer; list-style: none; font-size: .9375rem; } .menu summary::-webkit-details-marker { display: none; }
  .menu ul { position: absolute; inset-inline-end: 0; top: 100%; z-index: 40; display: grid; gap: 0; min-width: 15rem; background: var(--ttt-ground); color: var(--ttt-ink); border: 1px solid var(--ttt-line); padding: .5rem 1.25rem; }
  .menu li + li { border-top: 1px solid var(--ttt-line); } .top .menu a { justify-content: flex-start; width: 100%; }
}
@media (min-width: 720px) { .foot .grid > :nth-child(1) { grid-column: span 5; } .foot .grid > :nth-child(2) { grid-column: span 4; } .foot .grid > :nth-child(3) { grid-column: span 3; } }
@media print { .top, .foot ul, .skip, .take__links { display: none; } .foot { margin-top: 2rem; padding-block: 1rem; } }
`;
