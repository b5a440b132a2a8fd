/**
 * Fetches what draws models in three dimensions: it is large, so only when a visitor asks. Nothing of others is fetched without
 * being asked: models that need a decoder of theirs are files to fetch.
 */
export async function loadModelViewer(): Promise<void> {
  const { ModelViewerElement } = await import('@google/model-viewer');
  Object.assign(ModelViewerElement, { dracoDecoderLocation: 'data:,', ktx2TranscoderLocation: 'data:,', lottieLoaderLocation: 'data:,' });
}

/** It brings its styles as an element, which a strict Content-Security-Policy keeps out; as a style sheet they are let in. */
export function adoptModelStyles(viewer: Element | null): void {
  const root = viewer?.shadowRoot;
  const source = root?.querySelector('style')?.textContent;
  if (!root || !source) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(source);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
