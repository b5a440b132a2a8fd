/** Questions: what is asked, the answers, the clues, the tools that script adds, and what is known. */
export const questions = `
.ttt-question { display: grid; gap: 1.25rem; }
.ttt-clues { border-top: 1px solid var(--ttt-line); } .ttt-clues li { display: grid; grid-template-columns: 5.25rem 1fr; gap: 1rem; align-items: center; padding-block: .6rem; border-bottom: 1px solid var(--ttt-line); } .ttt-clues li:not(:has(img)) { grid-template-columns: minmax(0, 1fr); } .ttt-clues img { width: 100%; aspect-ratio: 4 / 3; object-fit: cover; } .ttt-clues .prose { font-size: 1.0625rem; line-height: 1.35; }
.ttt-answers { border: 0; min-width: 0; display: grid; } .ttt-answers legend { padding: 0 0 .5rem; } .ttt-answers label { display: flex; align-items: center; gap: .9rem; min-height: 3rem; cursor: pointer; font: 500 1.0625rem/1.3 var(--ttt-sans); } .ttt-answers label + label { border-top: 1px solid var(--ttt-line); } .ttt-answers input { width: 1.25rem; height: 1.25rem; accent-color: var(--ttt-accent); margin: 0; }
.ttt-reveal { border-top: 2px solid var(--ttt-ink); } .ttt-reveal > summary { font-weight: 600; } .ttt-reveal > * + * { margin-top: .75rem; } .ttt-reveal .head { margin: 0; }
.ttt-question [hidden] { display: none !important; }
:is(.ttt-order, .ttt-ordered) { padding-inline-start: 1.5em !important; list-style: decimal; font: 400 1.0625rem/1.5 var(--ttt-serif); }
.ttt-choices li + li { margin-top: .25rem; } .ttt-choices [aria-current]::after { content: "✓"; color: var(--ttt-accent); }
.ttt-target { max-width: 20rem; } .ttt-target img { width: 100%; }
.ttt-tools:empty { display: none; } .ttt-tools { display: grid; gap: .5rem; justify-items: start; }
.ttt-tools button, .ttt-ordering button { font: 500 1rem/1.2 var(--ttt-sans); color: inherit; background: none; border: 0; padding: 0; min-height: var(--ttt-target); min-width: var(--ttt-target); cursor: pointer; text-align: start; }
.ttt-tools .ttt-again { color: var(--ttt-ink-soft); font-size: .9375rem; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .22em; }
.ttt-off { min-height: 1.5em; font: 400 1.0625rem/1.4 var(--ttt-serif); } .ttt-off:empty { display: none; } .ttt-off[data-near="found"] { color: var(--ttt-good); }

/* A guess: one value, shown as a point on a line and as a number */
.ttt-guess { width: 100%; display: grid; gap: .5rem 1rem; grid-template-columns: minmax(0, 1fr) auto; align-items: end; } .ttt-guess > button { grid-column: 1 / -1; }
.ttt-guess label { display: grid; gap: .25rem; } .ttt-guess input[type="range"] { width: 100%; height: var(--ttt-target); margin: 0; accent-color: var(--ttt-accent); }
.ttt-number { grid-auto-flow: column; align-items: center; gap: .5rem !important; font: 400 1.0625rem/1 var(--ttt-sans); } .ttt-number input { width: 6.5rem; min-height: var(--ttt-target); padding: 0 .6rem; font: 500 1.0625rem/1 var(--ttt-sans); font-variant-numeric: tabular-nums; color: inherit; background: transparent; border: 1px solid var(--ttt-ink-soft); border-radius: var(--ttt-radius); box-sizing: border-box; }
.ttt-line { position: relative; width: 100%; height: 1.5rem; background: linear-gradient(var(--ttt-line), var(--ttt-line)) 0 50% / 100% var(--ttt-thread-width) no-repeat; } .ttt-line span { position: absolute; top: 50%; width: var(--ttt-thread-dot); aspect-ratio: 1; translate: -50% -50%; border-radius: 50%; box-sizing: border-box; } .ttt-line .yours { background: var(--ttt-accent); } .ttt-line .right { width: 1.25rem; border: 2px solid var(--ttt-good); }
[dir="rtl"] .ttt-line span { translate: 50% -50%; }

/* An order: rows that can be drawn up and down, each with two buttons */
.ttt-ordering { width: 100%; list-style: none; counter-reset: place; } .ttt-ordering li { counter-increment: place; display: flex; align-items: center; gap: .25rem .75rem; min-height: 3rem; border-top: 1px solid var(--ttt-line); font: 500 1.0625rem/1.3 var(--ttt-sans); } .ttt-ordering li:last-child { border-bottom: 1px solid var(--ttt-line); }
.ttt-ordering li::before { content: counter(place); min-width: 1.25em; color: var(--ttt-accent); font: 600 .875rem/1 var(--ttt-sans); font-variant-numeric: tabular-nums; } .ttt-ordering .name { flex: 1; } .ttt-ordering button { text-align: center !important; } .ttt-ordering button:disabled { opacity: .35; cursor: default; }
.ttt-ordering .handle { order: -1; width: 1.75rem; height: var(--ttt-target); cursor: grab; touch-action: none; background: radial-gradient(circle, var(--ttt-ink-soft) 1.5px, transparent 2px) center / .5rem .5rem; } .ttt-ordering .handle:active { cursor: grabbing; }
.ttt-ordering [data-good="true"]::after { content: "✓"; color: var(--ttt-good); } .ttt-ordering [data-good="false"]::after { content: "×"; color: var(--ttt-wrong); }

/* Pointing into the picture */
.ttt-aim { cursor: crosshair; touch-action: manipulation; outline-offset: -4px; } .ttt-aim:focus-visible { outline: 3px solid var(--ttt-focus); border-radius: 0; }
.ttt-aim span { position: absolute; width: 3rem; aspect-ratio: 1; translate: -50% -50%; pointer-events: none; border-radius: 50%; border: 2px solid #fff; box-shadow: 0 0 0 1.5px #000, inset 0 0 0 1.5px #000; background: linear-gradient(#fff, #fff) 50% / 100% 1.5px no-repeat, linear-gradient(#fff, #fff) 50% / 1.5px 100% no-repeat; mix-blend-mode: normal; }
@media (forced-colors: active) { .ttt-line .yours { background: CanvasText; } .ttt-line, .ttt-aim span { forced-color-adjust: none; } }
`;
