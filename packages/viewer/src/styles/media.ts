/** Sounds, films and models of scenes. */
export const media = `
:is(.ttt-sound, .ttt-video, .ttt-model) { display: grid; gap: .5rem; } :is(.ttt-sound, .ttt-narration) audio { width: 100%; min-height: var(--ttt-target); } :is(.ttt-video, .ttt-sign) video { width: 100%; height: auto; background: var(--ttt-gallery); }
.ttt-cameras { padding-inline-start: 1.25em !important; list-style: decimal; } .ttt-cameras[hidden] { display: none; } .ttt-model a { display: inline-flex; align-items: center; min-height: var(--ttt-target); }
.ttt-buttons [aria-pressed="true"] { text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--ttt-accent); text-underline-offset: .4em; }
.ttt-over-model { background: var(--ttt-gallery); } .ttt-over-model model-viewer { display: block; width: 100%; height: 100%; --poster-color: transparent; }
.ttt-heard { pointer-events: none; } .ttt-heard button { position: absolute; left: calc(var(--ttt-target) / -2); top: calc(var(--ttt-target) / -2); width: var(--ttt-target); height: var(--ttt-target); padding: 0; border: 0; border-radius: 50%; background: none; pointer-events: auto; cursor: pointer; } .ttt-heard button::before { content: "♪"; display: grid; place-items: center; width: 2rem; aspect-ratio: 1; margin: auto; border-radius: 50%; background: var(--ttt-accent); color: var(--ttt-accent-ink); font: 600 1.125rem/1 var(--ttt-sans); box-shadow: 0 0 0 2px oklch(.14 .004 60); } .ttt-heard [aria-pressed="true"]::before { box-shadow: 0 0 0 2px oklch(.14 .004 60), 0 0 0 5px var(--ttt-accent), 0 0 0 9px oklch(.14 .004 60 / .5); }
@media print { :is(.ttt-sound, .ttt-video, .ttt-narration, .ttt-sign) :is(audio, video), .ttt-narration, .ttt-sign { display: none !important; } }
`;
