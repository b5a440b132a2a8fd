/** The seal: what a thing is held to be. Mark, word, and colour last. For the reading form, and for what is shown in a shadow root. */
export const sealRules = `
.seal { display: inline-flex; align-items: center; gap: .5em; font-weight: 600; white-space: nowrap; font-family: var(--ttt-sans); font-style: normal; }
.seal::before { content: ""; flex: none; width: .82em; height: .82em; border-radius: 50%; border: .14em solid currentColor; box-sizing: border-box; }
.seal[data-is="genuine"] { color: var(--ttt-good); } .seal[data-is="genuine"]::before { background: currentColor; }
.seal[data-is="fake"] { color: var(--ttt-wrong); } .seal[data-is="fake"]::before { background: linear-gradient(45deg, transparent 41%, currentColor 41% 59%, transparent 59%); }
.seal[data-is="disputed"] { color: var(--ttt-doubt); } .seal[data-is="disputed"]::before { background: linear-gradient(90deg, currentColor 50%, transparent 50%); }
.seal[data-is="copy"] { color: var(--ttt-doubt); } .seal[data-is="copy"]::before { box-shadow: inset 0 0 0 .1em var(--ttt-ground), inset 0 0 0 .21em currentColor; }
.seal[data-is="altered"] { color: var(--ttt-doubt); } .seal[data-is="altered"]::before { background: conic-gradient(currentColor 90deg, transparent 0); }
.seal[data-is="unknown"] { color: var(--ttt-ink-soft); } .seal[data-is="unknown"]::before { border-style: dotted; }
`;
