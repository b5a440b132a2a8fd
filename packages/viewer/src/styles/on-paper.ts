/** What tellings add or hide on a screen, put back as a handout has it: everything there, in order, dark on white. */
export const onPaper = `
@media print {
  ttt-story .gallery, ttt-story.gallery { color-scheme: light; background: none !important; color: #000 !important; }
  :is(.ttt-tools, .ttt-audio, .ttt-free, .ttt-kiosk, .ttt-attract, .ttt-look, .ttt-next, .ttt-over-drawing, [slot="over"]) { display: none !important; }
  .ttt-question [hidden]:not([data-you]), .ttt-question .ttt-order, .ttt-cameras[hidden] { display: revert !important; } .ttt-clues li[hidden] { display: grid !important; }
  ttt-story[telling] > :is(.ttt-scene, .ttt-chapter) { width: auto; min-height: 0; } .ttt-other, .ttt-layers { display: block !important; } .ttt-layers { display: grid !important; }
  .ttt-pair { grid-template-columns: 1fr 1fr; } .ttt-scene:has(> .ttt-pair) { display: block; } .ttt-pair img { max-height: 7.5cm; width: 100%; height: auto; object-fit: contain; object-position: left top; } .ttt-figures img { max-height: 4cm; }
  :is(.ttt-figures > li, .ttt-clues > li, .ttt-timeline > li, .ttt-map, .ttt-glossary > div) { break-inside: avoid; } html[data-kiosk] { overflow: visible; } ttt-story[telling="kiosk"] { position: static !important; }
}
`;
