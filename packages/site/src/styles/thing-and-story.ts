/** What the pages of things and stories add to the reading form. */
export const thingAndStory = `
.thing__title .lead { margin-top: .75rem; max-width: 26em; }
ttt-thing:not([pictures]) > .thing__title { display: block; padding: clamp(1.5rem, 4vw, 4rem) var(--ttt-margin) 0; }
.ttt-opening { display: grid; overflow: clip; }
.opening__text { display: grid; gap: 1.25rem; justify-items: start; align-content: end; padding: 2rem var(--ttt-margin) 2.5rem; } .opening__text .lead { max-width: 24em; }
.opening__fig { overflow: hidden; } .opening__fig img { width: 100%; height: 56svh; object-fit: cover; }
@media (max-width: 899.98px) { .opening__fig { order: -1; } }
@media (min-width: 900px) { .ttt-opening { grid-template-columns: minmax(0, 44fr) minmax(0, 56fr); height: calc(100svh - 4.5rem); min-height: 38rem; } .opening__fig { min-height: 0; } .opening__fig img { height: 100%; } .opening__text { padding-bottom: clamp(2rem, 7svh, 5rem); } }
.after { padding-top: var(--ttt-pause); display: grid; gap: 4rem var(--ttt-gutter); } .after h2 { margin-bottom: 1.5rem; }
.after__on a:has(.say) { display: grid; grid-template-columns: 7rem minmax(0, 1fr); overflow-wrap: anywhere; gap: 1.25rem; align-items: center; padding-block: .9rem; text-decoration: none; border-top: 1px solid var(--ttt-line); } .after__on .say { display: block; color: var(--ttt-accent); } .after__on b { font-weight: 400; } .after__on a:hover b { text-decoration: underline; text-decoration-thickness: 1px; }
.after__on img { width: 100%; aspect-ratio: 4 / 3; object-fit: cover; } .after__on li > .note { padding-block: 0 .75rem; padding-inline: 8.25rem 0; }
@media (min-width: 900px) { .after { grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); column-gap: 8vw; } }
.after__voices ul { list-style: none; display: grid; gap: 0; } .after__voices li { display: grid; gap: .35rem; padding-block: .9rem; border-top: 1px solid var(--ttt-line); } .after__voices h3 { margin-bottom: .5rem; } .after__voices li a { text-decoration-thickness: 1px; }
/* Words that are explained */
.ttt-glossary > div { padding: .9rem 0; border-top: 1px solid var(--ttt-line); } .ttt-glossary dt { font: 500 1.0625rem/1.3 var(--ttt-serif); } .ttt-glossary dd .prose { font-size: 1.0625rem; line-height: 1.45; }
.printed-code { display: none; }
@media print { .printed-code { display: flex !important; gap: .6cm; align-items: center; margin-top: 1cm; break-inside: avoid; } .printed-code svg { width: 2.6cm; height: 2.6cm; } .printed-code figcaption { font: 400 .9rem/1.3 var(--ttt-sans); overflow-wrap: anywhere; } }
/* Only the text: one column, as a book has it */
.plain { padding-top: clamp(1.5rem, 4vw, 4rem); max-width: calc(46rem + 2 * var(--ttt-margin)); margin-inline: auto; } .plain header { display: grid; gap: 1.25rem; justify-items: start; } .plain .display { font-size: clamp(2.5rem, 1.2rem + 4.4vw, 5rem); }
.plain .ttt-scene, .plain .ttt-chapter { display: block; min-height: 0; padding: 2.5rem 0 0; width: auto; } .plain .ttt-chapter { padding-top: 5rem; } .plain .ttt-band { display: none; } .plain .ttt-scene .prose { color: var(--ttt-ink); } .plain .ttt-words { max-width: none; } .plain .ttt-chapter .display { font-size: var(--ttt-size-head); margin-block: .5rem 1rem; max-width: none; } .plain :is(.after__src, .after__things) { padding-top: var(--ttt-pause); }
@media (scripting: none) { ttt-story > .ttt-poster { display: none; } ttt-thing > .ttt-poster { background: var(--ttt-gallery); display: grid; place-items: center; } ttt-thing > .ttt-poster img { width: auto; max-height: calc(100svh - 9rem); } ttt-thing > .thing__title { padding: 1.5rem var(--ttt-margin) 0; } }
@media print { .ttt-opening { display: block; height: auto; min-height: 0; background: none; color: #000; color-scheme: light; } .opening__fig { display: none; } .ttt-still { display: block !important; } .hero { height: auto; } .hero__fig, .hero__thread, .weave svg { display: none; } }
`;
