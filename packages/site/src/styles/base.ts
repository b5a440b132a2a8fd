/** The ground under every page: reset, voices, rooms, the grid. */
export const base = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; hanging-punctuation: first last; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ttt-ground); color: var(--ttt-ink); font: 400 var(--ttt-size-ui)/1.45 var(--ttt-sans); font-optical-sizing: auto; -webkit-font-smoothing: antialiased; overflow-x: clip; }
img, svg { display: block; max-width: 100%; } img { height: auto; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, blockquote { margin: 0; padding: 0; }
:where(ul, ol) { list-style: none; }
h1, h2, h3, h4 { font-family: var(--ttt-serif); font-weight: 400; text-wrap: balance; line-height: 1.12; }
button, input { font: inherit; color: inherit; } button { background: none; border: 0; padding: 0; cursor: pointer; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .22em; text-decoration-color: color-mix(in oklch, currentColor 40%, transparent); }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 3px solid var(--ttt-focus); outline-offset: 3px; border-radius: var(--ttt-radius); }
main:focus { outline: none; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.nb { white-space: nowrap; }

/* Rooms */
.gallery { color-scheme: dark; background-color: var(--ttt-gallery); color: var(--ttt-ink); }
.wrap { padding-inline: var(--ttt-margin); }
.grid { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); column-gap: var(--ttt-gutter); }
.grid > * { grid-column: 1 / -1; }

/* Voices */
.display { font-family: var(--ttt-serif); font-size: var(--ttt-size-display); font-weight: 300; line-height: .98; letter-spacing: -.022em; overflow-wrap: break-word; } .display em { font-style: normal; color: var(--ttt-ink-soft); }
.head { font-family: var(--ttt-serif); font-size: var(--ttt-size-head); font-weight: 350; line-height: 1.16; letter-spacing: -.008em; }
.lead, .lead .prose, .lead.prose { font-family: var(--ttt-serif); font-size: var(--ttt-size-prose); line-height: 1.48; text-wrap: pretty; }
.prose { font-family: var(--ttt-serif); font-size: var(--ttt-size-prose); line-height: var(--ttt-leading-prose); max-width: var(--ttt-measure); text-wrap: pretty; hyphens: auto; hyphenate-limit-chars: 8 4 4; font-variant-numeric: oldstyle-nums; }
.note { font-family: var(--ttt-sans); font-size: var(--ttt-size-note); line-height: 1.45; color: var(--ttt-ink-soft); }
.say { font-family: var(--ttt-serif); font-style: italic; }
.num { font-variant-numeric: tabular-nums lining-nums; }
:is(.display, .head):is(:lang(ar), :lang(fa), :lang(ur), :lang(he)) { letter-spacing: 0; line-height: 1.36; }
:is(em, .say):is(:lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(ja), :lang(ko), :lang(zh)) { font-style: normal; }
:root:dir(rtl) { --ttt-mirror: -1; --ttt-start: right; --ttt-end: left; }
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { transition-duration: .01ms !important; animation-duration: .01ms !important; animation-iteration-count: 1 !important; scroll-behavior: auto !important; } }
/* Letters of ten and a half points, as in a book */
@media print { :root { --ttt-margin: 0px; font-size: 12px; } body { background: #fff; color: #000; } a { text-decoration: none; } }
`;
