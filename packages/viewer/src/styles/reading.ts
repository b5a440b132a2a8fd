import { drawings } from './drawings.ts';
import { overviews } from './overviews.ts';
import { lively } from './lively.ts';
import { media } from './media.ts';
import { onPaper } from './on-paper.ts';
import { questions } from './questions.ts';
import { sealRules } from './seal.ts';
import { tellings } from './tellings.ts';

/**
 * The look of the reading form: the light DOM of `<ttt-story>` and `<ttt-thing>`. Everything stands under those two, or
 * under a `ttt-` class, so that it leaves the rest of a page alone. Before the elements are defined it already gives
 * their geometry, so that nothing moves when they take over; without scripting it reads as a plain page.
 */
export const reading = `
:where(ttt-story, ttt-thing, .ttt) { display: block; font: 400 var(--ttt-size-ui)/1.45 var(--ttt-sans); color: var(--ttt-ink); font-optical-sizing: auto; }
:where(ttt-story, ttt-thing, .ttt) :where(h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, blockquote) { margin: 0; padding: 0; }
:where(ttt-story, ttt-thing, .ttt) :where(h1, h2, h3, h4) { font-family: var(--ttt-serif); font-weight: 400; text-wrap: balance; line-height: 1.12; }
:where(ttt-story, ttt-thing, .ttt) :where(img) { display: block; max-width: 100%; height: auto; }
:where(ttt-story, ttt-thing, .ttt) :where(a) { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .22em; text-decoration-color: color-mix(in oklch, currentColor 40%, transparent); }
:where(ttt-story, ttt-thing, .ttt) :where(a:hover) { text-decoration-color: currentColor; }
:where(ttt-story, ttt-thing, .ttt) :where(:focus-visible) { outline: 3px solid var(--ttt-focus); outline-offset: 3px; border-radius: var(--ttt-radius); }
:is(ttt-story, ttt-thing, .ttt) :is(h1, h2, h3):focus:not(:focus-visible) { outline: none; }
:is(ttt-story, ttt-thing, .ttt) .display { font-family: var(--ttt-serif); font-size: var(--ttt-size-display); font-weight: 300; line-height: .98; letter-spacing: -.022em; }
:is(ttt-story, ttt-thing, .ttt) .head { font-family: var(--ttt-serif); font-size: var(--ttt-size-head); font-weight: 350; line-height: 1.16; letter-spacing: -.008em; }
:is(ttt-story, ttt-thing, .ttt) .lead { font-family: var(--ttt-serif); font-size: var(--ttt-size-prose); line-height: 1.48; text-wrap: pretty; }
:is(ttt-story, ttt-thing, .ttt) .note { font-family: var(--ttt-sans); font-size: var(--ttt-size-note); line-height: 1.45; color: var(--ttt-ink-soft); }
:is(ttt-story, ttt-thing, .ttt) .say { font-family: var(--ttt-serif); font-style: italic; }
/* Scripts that join their letters are not spaced, and need room above and below; most know no italics */
:is(ttt-story, ttt-thing, .ttt) :is(.display, .head):is(:lang(ar), :lang(fa), :lang(ur), :lang(he)) { letter-spacing: 0; line-height: 1.36; }
:is(ttt-story, ttt-thing, .ttt) :is(em, .say, blockquote .prose):is(:lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(ja), :lang(ko), :lang(zh)) { font-style: normal; }
/* Voices that do not say the same: columns of one height */
.ttt-voices ul { list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 0 var(--ttt-gutter); } .ttt-voices li { display: grid; gap: .5rem; align-content: start; padding-block: 1rem 1.5rem; border-top: 2px solid var(--ttt-ink); } .ttt-voices li a { display: inline-flex; align-items: center; min-height: 1.5rem; } .ttt-voices .prose { font-size: 1.0625rem; }
/* Words for those who hear the page */
.sr-words { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:is(ttt-story, ttt-thing, .ttt) .num { font-variant-numeric: tabular-nums lining-nums; }
:is(ttt-story, ttt-thing, .ttt) .prose { font-family: var(--ttt-serif); font-size: var(--ttt-size-prose); line-height: var(--ttt-leading-prose); max-width: var(--ttt-measure); text-wrap: pretty; hyphens: auto; hyphenate-limit-chars: 8 4 4; font-variant-numeric: oldstyle-nums; }
.prose :is(p, ul, ol, blockquote, table) + :is(p, ul, ol, blockquote, table) { margin-top: .75em; }
.prose ul, .prose ol { padding-inline-start: 1.25em; } .prose ul { list-style: disc; } .prose ol { list-style: decimal; }
.prose blockquote { padding-inline-start: 1.25em; border-inline-start: var(--ttt-thread-width) solid var(--ttt-accent); }
.prose table { border-collapse: collapse; font-size: .9em; } .prose :is(th, td) { text-align: start; padding-block: .3em; padding-inline: 0 1em; border-bottom: 1px solid var(--ttt-line); }
.prose a.term { text-decoration-style: dotted; text-decoration-color: var(--ttt-accent); }
.prose sup { line-height: 0; font-family: var(--ttt-sans); font-size: .62em; } .prose sup a { padding: .7em .35em; margin: -.7em -.15em; text-decoration: none; color: var(--ttt-accent); font-variant-numeric: lining-nums; }
.note .prose { font: inherit; color: inherit; max-width: 44em; }

${sealRules}
/* The signature: a dot on the very place, a line, words */
.go { display: inline-flex; align-items: center; min-height: var(--ttt-target); gap: .75rem; text-decoration: none; font-weight: 500; }
.go::before { content: ""; flex: none; width: 3.25rem; height: var(--ttt-thread-dot); background: radial-gradient(circle at calc(var(--ttt-thread-dot) / 2) 50%, var(--ttt-accent) calc(var(--ttt-thread-dot) / 2 - .5px), transparent calc(var(--ttt-thread-dot) / 2)), linear-gradient(var(--ttt-accent), var(--ttt-accent)) 0 50% / 100% var(--ttt-thread-width) no-repeat; transition: width .35s var(--ttt-ease); }
.go:hover::before, .go:focus-visible::before { width: 4.75rem; } .go:hover span { text-decoration: underline; text-underline-offset: .25em; text-decoration-thickness: 1px; }
.ttt-crop { display: block; position: relative; overflow: hidden; }

/* A story */
ttt-story { --stage-height: 56svh; position: relative; }
.ttt-scene { padding: 2.5rem var(--ttt-margin); scroll-margin-top: 1rem; } .ttt-scene .head { margin-bottom: .6em; }
.ttt-still { margin-bottom: 1.5rem; max-width: 46rem; } .ttt-still img { width: 100%; max-height: 85svh; object-fit: contain; object-position: left top; }
.ttt-words { max-width: 34rem; } .ttt-words > * + * { margin-top: 1.25rem; } .ttt-words > .head + * { margin-top: 0; }
.ttt-band { display: none; } .ttt-chapter { padding: var(--ttt-pause) var(--ttt-margin); display: grid; gap: 1rem; align-content: center; background: var(--ttt-ground); }
.ttt-other { max-width: 46rem; } .ttt-other figcaption { margin-top: .5rem; }
.ttt-more { border-top: 1px solid var(--ttt-line); } :is(.ttt-more, .ttt-reveal) > summary { min-height: var(--ttt-target); display: flex; align-items: center; gap: .6rem; font: 500 1rem/1.3 var(--ttt-sans); cursor: pointer; list-style: none; }
:is(.ttt-more, .ttt-reveal) > summary::-webkit-details-marker { display: none; } :is(.ttt-more, .ttt-reveal) > summary::before { content: "+"; font: 300 1.4rem/1 var(--ttt-sans); width: 1rem; } :is(.ttt-more, .ttt-reveal)[open] > summary::before { content: "–"; }
.ttt-more > .prose { font-size: calc(var(--ttt-size-prose) * .94); padding-bottom: .75rem; }
.ttt-next, .ttt-list, .ttt-choices, .ttt-figures, .ttt-pictures, .ttt-clues, .ttt-evidence, .ttt-claims, .ttt-places, .ttt-stories, .ttt-threads, .ttt-provenance { list-style: none; }
.ttt-quote blockquote .prose { font-style: italic; font-size: var(--ttt-size-head); line-height: 1.3; } .ttt-quote figcaption { margin-top: .75rem; }
.ttt-figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: 1rem; } .ttt-figures img { width: 100%; aspect-ratio: 1; object-fit: cover; } .ttt-figures li { position: relative; } .ttt-figures a.note { display: block; padding-block: .35rem; text-decoration: none; } .ttt-figures a.note span { display: block; }
.ttt-look { position: absolute; inset: 0 0 auto; width: 100%; aspect-ratio: 1; padding: 0; border: 0; background: none; cursor: zoom-in; } .ttt-look[aria-pressed="true"] { box-shadow: inset 0 0 0 3px var(--ttt-accent); } .ttt-figures [data-here] img { outline: 3px solid var(--ttt-accent); }
@media (forced-colors: active) { .ttt-look { border: 2px solid ButtonBorder; } .ttt-look[aria-pressed="true"] { border-color: Highlight; } }
.ttt-sequence { counter-reset: frame; } .ttt-sequence > li { counter-increment: frame; } .ttt-sequence figcaption::before { content: counter(frame) ". "; color: var(--ttt-accent); } .ttt-buttons { display: flex; flex-wrap: wrap; gap: 0 1.5rem; } .ttt-tools .ttt-buttons button:disabled { opacity: .45; cursor: default; }
.ttt-pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1rem; align-items: start; max-width: 46rem; margin-bottom: 1.5rem; } .ttt-pair .ttt-still { margin-bottom: 0; }
[data-region]:not(.ttt-scene, .ttt-other):not(:has(a)) { cursor: zoom-in; }

/* A thing */
.ttt-standing { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; margin-top: 1rem !important; font: 400 1.0625rem/1.4 var(--ttt-serif); } .ttt-standing .seal { margin-inline-end: .35em; }
.ttt-pictures { display: flex; flex-wrap: wrap; gap: 1.5rem; padding: 1.5rem var(--ttt-margin) 0 !important; } .ttt-pictures li { width: 22rem; max-width: 100%; } .ttt-pictures img { width: 100%; } .ttt-pictures figcaption { margin-top: .4rem; }
ttt-thing [slot="title"] .display { font-size: clamp(2.5rem, 1.2rem + 4.4vw, 5rem); }
.ttt-places { display: grid; gap: 1.25rem var(--ttt-gutter); padding: 2.5rem var(--ttt-margin) 0 !important; } .ttt-places a { display: block; text-decoration: none; } .ttt-places img { width: 100%; aspect-ratio: 4 / 3; object-fit: cover; background: var(--ttt-tint); } .ttt-places b { display: flex; gap: .6em; align-items: center; font: 500 1.0625rem/1.3 var(--ttt-serif); min-height: var(--ttt-target); } .ttt-places b .num { color: var(--ttt-accent); font: 600 .875rem/1 var(--ttt-sans); } .ttt-places a:hover b { text-decoration: underline; text-decoration-thickness: 1px; } .ttt-places [data-here] img { outline: 2px solid var(--ttt-accent); outline-offset: 2px; }
.ttt-about { padding: var(--ttt-pause) var(--ttt-margin) 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem var(--ttt-gutter); } .ttt-note { border-top: 1px solid var(--ttt-line); padding-top: 1rem; max-width: 44em; }
.ttt-section { padding: var(--ttt-pause) var(--ttt-margin) 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem var(--ttt-gutter); } .ttt-section > div > .head + .lead { margin-top: .75rem; color: var(--ttt-ink-soft); max-width: 22em; }
.ttt-claims > li { position: relative; padding-block: 0 2.75rem; padding-inline: 2.25rem 0; } .ttt-claims > li::before { content: ""; position: absolute; inset-inline-start: 4px; top: 1rem; bottom: -1rem; width: var(--ttt-thread-width); background: var(--ttt-line); } .ttt-claims > li:last-child::before { display: none; } .ttt-claims > li::after { content: ""; position: absolute; inset-inline-start: 0; top: .75rem; width: var(--ttt-thread-dot); aspect-ratio: 1; border-radius: 50%; background: var(--ttt-ground); border: 2px solid var(--ttt-ink-soft); box-sizing: border-box; }
.ttt-claims > li[data-now]::after { background: var(--ttt-accent); border-color: var(--ttt-accent); box-shadow: 0 0 0 4px var(--ttt-ground), 0 0 0 5.5px var(--ttt-accent); }
.ttt-when { color: var(--ttt-ink-soft); font-size: var(--ttt-size-note); padding-top: .45rem !important; } .ttt-claims .head { margin-bottom: .35rem; } .ttt-claims .head .seal { font-size: .72em; margin-inline-end: .35em; } .ttt-claims .prose { max-width: 30em; line-height: 1.48; } .ttt-claims .note { margin-top: .4rem; } .ttt-claims > li:not([data-now]) .head { color: var(--ttt-ink-soft); } .ttt-permalink { display: inline-grid; place-items: center; min-width: 1.5rem; min-height: 1.5rem; text-decoration: none; color: var(--ttt-ink-soft); }
.ttt-evidence { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 1.25rem var(--ttt-gutter); margin-top: 1.25rem !important; max-width: 50rem; } .ttt-evidence img { width: 100%; aspect-ratio: 4 / 3; object-fit: cover; margin-bottom: .5rem; } .ttt-evidence .prose { font: 400 var(--ttt-size-note)/1.45 var(--ttt-sans); }
.ttt-facts > div { display: grid; grid-template-columns: 8rem 1fr; padding: .8rem 0; border-top: 1px solid var(--ttt-line); } .ttt-facts dt { color: var(--ttt-ink-soft); font-size: var(--ttt-size-note); padding-top: .15em; } .ttt-facts dd, .ttt-facts dd .prose { font: 400 1.0625rem/1.4 var(--ttt-serif); } .ttt-rights { display: block; }
.ttt-provenance > li + li { margin-top: .4rem; }
.ttt-opening.ttt-opening-plain { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.1rem; justify-items: start; height: auto; min-height: 0; padding: clamp(1.5rem, 5vw, 4rem) var(--ttt-margin) 1.5rem; overflow: visible; }
.ttt-stories { display: grid; gap: 2.5rem var(--ttt-gutter); } .ttt-stories a { text-decoration: none; display: inline-flex; min-height: var(--ttt-target); align-items: center; } .ttt-stories a:hover { text-decoration: underline; text-decoration-thickness: 1px; } .ttt-stories .say { margin-top: .6rem; }
.ttt-threads { display: grid; gap: 2.5rem var(--ttt-gutter); align-items: end; } .ttt-threads a { display: block; text-decoration: none; } .ttt-threads img { width: 100%; aspect-ratio: 4 / 3; object-fit: cover; background: var(--ttt-tint); }
.ttt-why { display: block; position: relative; color: var(--ttt-accent); font-size: var(--ttt-size-prose); line-height: 1.3; padding-block: 0 2.6rem; padding-inline: 1.25rem 0; text-wrap: balance; } .ttt-why::before { content: ""; position: absolute; inset-inline-start: 4px; top: .5em; bottom: -2rem; width: var(--ttt-thread-width); background: var(--ttt-accent); z-index: 1; box-shadow: 0 0 0 1px var(--ttt-ground); } .ttt-why::after { content: ""; position: absolute; z-index: 1; inset-inline-start: 0; bottom: -2.25rem; width: var(--ttt-thread-dot); aspect-ratio: 1; border-radius: 50%; background: var(--ttt-accent); box-shadow: 0 0 0 2px var(--ttt-ground); }
.ttt-threads a:not(:has(img)) .ttt-why { padding-bottom: 1rem; } .ttt-threads a:not(:has(img)) .ttt-why::before { bottom: .4rem; } .ttt-threads a:not(:has(img)) .ttt-why::after { bottom: .1rem; }
.ttt-threads b { display: block; font: 500 1.0625rem/1.3 var(--ttt-serif); margin-top: .7rem; } .ttt-threads a:hover b { text-decoration: underline; text-decoration-thickness: 1px; }
.ttt-things { list-style: none; } .ttt-things li { display: grid; gap: .2rem; padding-block: .9rem; border-top: 1px solid var(--ttt-line); break-inside: avoid; } .ttt-things li > span:first-child { font: 400 1.0625rem/1.35 var(--ttt-serif); } .ttt-things a { text-decoration-thickness: 1px; }
.sources { counter-reset: source; list-style: none; } .sources li { counter-increment: source; position: relative; padding-block: .9rem; padding-inline: 2.25rem 0; border-top: 1px solid var(--ttt-line); font: 400 1.0625rem/1.5 var(--ttt-serif); } .sources li::before { content: counter(source); position: absolute; inset-inline-start: 0; color: var(--ttt-ink-soft); font-variant-numeric: lining-nums; }
@media (max-width: 500px) { .ttt-facts > div { grid-template-columns: 5.5rem 1fr; } }
@media (min-width: 720px) { .ttt-stories { grid-template-columns: 1fr 1fr; } .ttt-threads { grid-template-columns: repeat(3, 1fr); } }
@media (max-width: 899.98px) { .ttt-places li { display: grid; grid-template-columns: 6rem 1fr; column-gap: 1rem; } .ttt-places a { display: contents; } .ttt-places img { grid-row: span 2; align-self: start; } .ttt-places b { align-self: end; min-height: 0; } }
@media (min-width: 900px) { .ttt-places ol, .ttt-places { grid-template-columns: repeat(auto-fit, minmax(8.75rem, 1fr)); } .ttt-section { grid-template-columns: minmax(0, 4fr) minmax(0, 8fr); } .ttt-about { grid-template-columns: minmax(0, 4fr) minmax(0, 8fr); } .ttt-about > * { grid-column: 2; } .ttt-claims > li { display: grid; grid-template-columns: 8rem minmax(0, 1fr); } }

/* With scripting: the stage. The same geometry before the element is there, and after. */
@media screen and (scripting: enabled) {
  .ttt-still, ttt-story[pictures] .ttt-other { display: none; } ttt-story:not([telling='reading']) .ttt-scene .ttt-drawn-map { display: none; } .ttt-pair { margin: 0; }
  ttt-story[pictures]:not([telling="reading"]) .ttt-layers { display: none; }
  ttt-story:not(:defined) > .ttt-poster { position: sticky; top: 0; z-index: 2; height: 56svh; }
  .ttt-poster { background: var(--ttt-gallery); overflow: hidden; display: grid; place-items: center; } .ttt-poster img { width: 100%; height: 100%; object-fit: contain; }
  ttt-thing:not(:defined) > .ttt-poster { height: 62svh; }
  .ttt-pictures { flex-wrap: nowrap; gap: 1rem; padding-top: .75rem !important; overflow-x: auto; } .ttt-pictures li { flex: none; width: 5.5rem; } .ttt-pictures img { aspect-ratio: 1; object-fit: cover; } ttt-thing:defined > .ttt-pictures { display: none; }
  .ttt-scene { position: relative; min-height: 62svh; padding-block: 2rem 30svh; background: var(--ttt-ground); scroll-margin-top: calc(var(--stage-height, 56svh) + 3rem); }
  /* Above the picture there is no room for a card: on a phone it goes by with the text, under the picture. */
  .ttt-chapter { padding-block: 3rem 0; }
}
@media screen and (scripting: enabled) and (min-width: 900px) {
  ttt-story:not(:defined) { display: grid; grid-template-columns: minmax(0, 38fr) minmax(0, 62fr); }
  ttt-story:not(:defined) > .ttt-poster { grid-column: 2; grid-row: 2 / span 500; height: 100svh; } ttt-story:not(:defined) > [slot="opening"], ttt-story:not(:defined) > [slot="after"] { grid-column: 1 / -1; } ttt-story:not(:defined) > .ttt-scene { grid-column: 1; }
  ttt-thing:not(:defined) > .ttt-poster { height: calc(100svh - 4.5rem); min-height: 38rem; } ttt-thing:not(:defined) { position: relative; } ttt-thing:not(:defined) > .ttt-pictures { position: absolute; inset-inline-start: 0; top: 0; padding-top: 1.5rem !important; }
  .ttt-scene { min-height: 96svh; display: grid; align-content: center; padding-block: 12svh; padding-inline: var(--ttt-margin) clamp(2rem, 3.4vw, 4rem); background: none; scroll-margin-top: 0; }
  .ttt-scene .prose { color: var(--ttt-ink-soft); transition: color .4s; } .ttt-scene[data-here] .prose { color: var(--ttt-ink); }
  .ttt-chapter { padding-top: 22svh; background: none; } .ttt-chapter .display { font-size: clamp(2.75rem, 5.6vw, 5.75rem); max-width: 12em; }
  .ttt-chapter:has(.ttt-band) { position: relative; z-index: 3; width: 100cqw; min-height: 100svh; padding-block: 12svh 12svh; background: var(--ttt-ground); } .ttt-band { display: block; margin-top: 2rem; } .ttt-band img { width: 100%; height: 58svh; object-fit: cover; }
}
@media not screen, (scripting: none) { .ttt-pictures > :first-child { display: none; } } /* it stands above, large */
@media print {
  .ttt-pictures { display: flex !important; } .ttt-pictures li { width: 7cm; break-inside: avoid; }
  .seal { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  ttt-story .ttt-poster { display: none !important; } .ttt-poster { height: auto !important; background: none; } .ttt-poster img { width: auto; height: auto; max-width: 100%; max-height: 15cm; }
  .ttt-scene, .ttt-chapter, .ttt-claims > li, .ttt-places li { break-inside: avoid; } .ttt-chapter, .head { break-after: avoid; } .ttt-chapter { padding-block: 1cm .3cm; }
  .ttt-scene { padding-block: .5cm; } .ttt-scene:has(> .ttt-still) { display: grid; grid-template-columns: 7cm 1fr; gap: .8cm; align-items: start; } .ttt-still { margin: 0; } .ttt-still img { max-height: 7.5cm; width: 100%; height: auto; }
  .ttt-more > *, .ttt-reveal > * { display: block !important; } .ttt-more::details-content, .ttt-reveal::details-content { content-visibility: visible; display: contents; } .go { display: none; }
}
@media (prefers-reduced-motion: reduce) { .go::before, .ttt-scene .prose { transition: none; } }
${questions}${tellings}${lively}${media}${drawings}${overviews}${onPaper}`;
