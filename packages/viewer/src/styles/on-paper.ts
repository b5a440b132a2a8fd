/** What tellings add or hide on a screen, put back as a handout has it: everything there, in order, dark on white. */
export const onPaper = `
@page { margin: 16mm 14mm; }
@media print {
  ttt-story .gallery, ttt-story.gallery { color-scheme: light; background: none !important; color: #000 !important; }
  :is(.ttt-tools, .ttt-audio, .ttt-free, .ttt-kiosk, .ttt-attract, .ttt-look, .ttt-next, .ttt-over-drawing, [slot="over"]) { display: none !important; }
  .ttt-question [hidden]:not([data-you]), .ttt-question .ttt-order, .ttt-cameras[hidden] { display: revert !important; } .ttt-question .ttt-clues li[hidden]:not([data-you]) { display: grid !important; } .ttt-clues li { grid-template-columns: 3.2cm 1fr; }
  ttt-story[telling] > :is(.ttt-scene, .ttt-chapter) { width: auto; min-height: 0; } .ttt-other, .ttt-layers { display: block !important; } .ttt-layers { display: grid !important; }
  .ttt-pair { grid-template-columns: 1fr 1fr; } .ttt-scene:has(> .ttt-pair) { display: block; } .ttt-pair img { max-height: 5.5cm; width: 100%; height: auto; object-fit: contain; object-position: left top; } .ttt-figures img { max-height: 3cm; }
  :is(.ttt-figures > li, .ttt-clues > li, .ttt-timeline > li, .ttt-map, .ttt-glossary > div) { break-inside: avoid; } html[data-kiosk] { overflow: visible; } ttt-story[telling="kiosk"] { position: static !important; }
}
`;
