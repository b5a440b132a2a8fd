/** A story that shows one scene at a time. */
const one = 'ttt-story:is([telling="slides"], [telling="free"], [telling="audio"], [telling="kiosk"])';

/**
 * What each telling makes of the scenes in the page: the light DOM of `<ttt-story>`. Scrolling is the page as it is; the
 * others take it apart or put it together again.
 */
export const tellings = `
/* A story that chose a plain face */
[data-face="sans"] { --ttt-serif: var(--ttt-sans); }
.ttt-contents ol, .ttt-ways ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.75rem; }
.ttt-contents a, .ttt-ways a { display: inline-flex; align-items: center; gap: .6em; min-height: var(--ttt-target); text-decoration: none; } .ttt-contents a:hover, .ttt-ways a:hover { text-decoration: underline; text-underline-offset: .3em; text-decoration-thickness: 1px; }
.ttt-contents a { font: 400 1.0625rem/1.3 var(--ttt-serif); }
.ttt-contents ol { counter-reset: chapter; } .ttt-contents li { counter-increment: chapter; } .ttt-contents a::before { content: counter(chapter); font: 600 .8125rem/1 var(--ttt-sans); color: var(--ttt-accent); }
.ttt-ways a { font: 500 .9375rem/1.2 var(--ttt-sans); color: var(--ttt-ink-soft); } .ttt-ways a:is(:hover, :focus-visible) { color: var(--ttt-ink); }
@media (scripting: none) { .ttt-ways { display: none; } }
@media print { .ttt-ways, .ttt-contents { display: none; } }

@media screen and (scripting: enabled) {
  .ttt-scene[data-off-path] { display: none; }
  ${one} { --stage-height: 68svh; }
  /* One scene at a time, with its chapter's card when it is the first */
  ${one} > :is(.ttt-scene, .ttt-chapter):not([data-here]) { display: none; }
  ${one}:not(:defined) > .ttt-scene:not(.ttt-scene ~ .ttt-scene) { display: block; }
  ${one} > .ttt-scene { display: block; min-height: 0; padding: 1.5rem var(--ttt-margin) 3rem; background: var(--ttt-gallery); color: var(--ttt-ink); scroll-margin-top: var(--stage-height); }
  ${one} > .ttt-scene .prose { color: var(--ttt-ink); }
  ${one} > .ttt-scene > .ttt-words { max-width: 46rem; }
  ${one} > .ttt-chapter { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; width: auto; min-height: 0; padding: 1.25rem var(--ttt-margin) 0; background: var(--ttt-gallery); color: var(--ttt-ink); }
  ${one} > .ttt-chapter .display { font-size: var(--ttt-size-prose); font-weight: 400; letter-spacing: 0; max-width: none; color: var(--ttt-ink-soft); }
  ${one} > .ttt-chapter .prose { flex-basis: 100%; color: var(--ttt-ink-soft); font-size: 1.0625rem; }
  ${one} > .ttt-chapter .ttt-band { display: none; }

  /* To read: an article with still pictures, as without script */
  ttt-story[telling="reading"] :is(.ttt-still, .ttt-other) { display: block !important; }
  ttt-story[telling="reading"] > :is(.ttt-scene, .ttt-chapter) { display: block; min-height: 0; width: auto; max-width: calc(46rem + 2 * var(--ttt-margin)); margin-inline: auto; padding: 2.5rem var(--ttt-margin) 0; background: none; position: static; scroll-margin-top: 1rem; }
  ttt-story[telling="reading"] > .ttt-chapter { padding-top: 5rem; } ttt-story[telling="reading"] > .ttt-chapter .display { font-size: var(--ttt-size-head); margin-block: .5rem 1rem; max-width: none; } ttt-story[telling="reading"] > .ttt-chapter .ttt-band { display: none; }
  ttt-story[telling="reading"] .ttt-scene .prose { color: var(--ttt-ink); } ttt-story[telling="reading"] .ttt-words { max-width: none; }
}
@media screen and (scripting: enabled) and (max-width: 899.98px) { ${one} { --stage-height: 54svh; } }
@media screen and (scripting: enabled) and (min-width: 900px) {
  ${one} > .ttt-scene:not(:has(.ttt-question, .ttt-figures, .ttt-other, figure, audio, video)) > .ttt-words { max-width: 70rem; }
  ${one} > .ttt-scene > .ttt-words:has(> h2, > h3) { display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 8fr); column-gap: var(--ttt-gutter); align-items: start; max-width: 76rem; }
  ${one} > .ttt-scene > .ttt-words:has(> h2, > h3) > * { grid-column: 2; } ${one} > .ttt-scene > .ttt-words > :is(h2, h3):first-child { grid-column: 1; grid-row: 1 / span 3; }
}
`;
