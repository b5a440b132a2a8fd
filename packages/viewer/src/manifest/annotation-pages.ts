import { readAnnotationPage, type Annotation, type Canvas } from '@thingsthattalk/iiif';
import { cleanAddress, fetchText } from './load-document.ts';

const mostPages = 50;

/** What is said about a canvas: what stands in the document, and what had to be fetched. */
export interface GatheredAnnotations {
  readonly annotations: readonly Annotation[];
  /** How many pages could not be had. */
  readonly failed: number;
}

/**
 * Fetches the annotation pages of a canvas, each with those that follow it. What cannot be had is counted, the rest is
 * used; a page that leads back to one already read ends there.
 */
export async function gatherAnnotations(canvas: Canvas, signal: AbortSignal): Promise<GatheredAnnotations> {
  const annotations: Annotation[] = [...canvas.annotations];
  let failed = 0;
  const read = new Set<string>();
  for (const first of canvas.annotationPages) {
    for (let next: string | undefined = first; next && !read.has(next) && read.size < mostPages;) {
      read.add(next);
      try {
        const { body } = await fetchText(cleanAddress(next), { signal, most: 20_000_000 });
        const page = readAnnotationPage(JSON.parse(body) as unknown);
        annotations.push(...page.annotations.filter(({ target }) => target.canvas === canvas.id));
        // A page may go on with what is said of other canvases; those are read when they are looked at.
        next = page.annotations.some(({ target }) => target.canvas === canvas.id) ? page.next : undefined;
      } catch {
        if (signal.aborted) break;
        failed += 1;
        next = undefined;
      }
    }
  }
  return { annotations, failed };
}
