import type { Issue } from '@thingsthattalk/core';
import { readAnnotationPage, readAnnotationStyle, type Annotation, type Canvas } from '@thingsthattalk/iiif';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { cleanAddress, fetchText, type LoadOptions } from './load-document.ts';

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
export async function gatherAnnotations(canvas: Canvas, options: LoadOptions): Promise<GatheredAnnotations> {
  const annotations: Annotation[] = [...canvas.annotations];
  let failed = 0;
  const read = new Set<string>();
  for (const first of canvas.annotationPages) {
    for (let next: string | undefined = first; next && !read.has(next) && read.size < mostPages;) {
      read.add(next);
      try {
        const { body } = await fetchText(cleanAddress(next), { ...options, most: 20_000_000 });
        const issues: Issue[] = [];
        const page = readAnnotationPage(JSON.parse(body) as unknown, issues);
        if (page.annotations.length === 0 && issues.some(({ severity }) => severity === 'error')) failed += 1;
        const own = page.annotations.filter(({ target }) => target.canvas === canvas.id);
        for (const annotation of own) annotations.push(annotation);
        // A page may go on with what is said of other canvases; those are read when they are looked at.
        next = own.length > 0 ? page.next : undefined;
      } catch {
        if (options.signal.aborted) break;
        failed += 1;
        next = undefined;
      }
    }
  }
  return { annotations: await withColours(annotations, options), failed };
}

/** Gives annotations the colours of the style sheets they name; what cannot be had is left as it is. */
async function withColours(annotations: readonly Annotation[], options: LoadOptions): Promise<readonly Annotation[]> {
  const addresses = [...new Set(annotations.flatMap(({ stylesheet }) => stylesheet?.address ?? []))].slice(0, mostPages);
  const sheets = new Map(await Promise.all(addresses.map(async (address) => [address, await fetchText(cleanAddress(address), { ...options, most: 100_000 }).then(({ body }) => body, () => '')] as const)));
  return annotations.map((annotation) => {
    const { stylesheet } = annotation;
    const style = stylesheet && readAnnotationStyle(sheets.get(stylesheet.address) ?? '', stylesheet.name);
    return style ? { ...annotation, style } : annotation;
  });
}

/** Fetches what is said about the canvases that are looked at, each once, and keeps it. */
export class AnnotationGatherer implements ReactiveController {
  /** By the address of the canvas. */
  gathered: ReadonlyMap<string, readonly Annotation[]> = new Map();
  /** How many pages could not be had. */
  failed = 0;
  readonly #fetched = new Set<string>();
  readonly #host: ReactiveControllerHost;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  /** Forgets all, for another document. */
  clear(): void {
    this.#abort.abort();
    this.#fetched.clear();
    this.gathered = new Map();
    this.failed = 0;
  }

  async gather(canvases: readonly Canvas[], patience?: number): Promise<void> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    for (const canvas of canvases) {
      if ((canvas.annotationPages.length === 0 && !canvas.annotations.some(({ stylesheet }) => stylesheet)) || this.#fetched.has(canvas.id)) continue;
      const { annotations, failed } = await gatherAnnotations(canvas, { signal, patience });
      if (signal.aborted) return;
      this.#fetched.add(canvas.id);
      const fetched = new Set(annotations.map(({ id }) => id));
      this.gathered = new Map(this.gathered).set(canvas.id, [...annotations, ...this.of(canvas).filter(({ id }) => !fetched.has(id))]);
      this.failed += failed;
      this.#host.requestUpdate();
    }
  }

  /** Something that was found elsewhere joins what is said about its canvas. */
  join(annotation: Annotation, canvases: readonly Canvas[]): void {
    const canvas = canvases.find(({ id }) => id === annotation.target.canvas);
    if (!canvas || this.of(canvas).some(({ id }) => id === annotation.id)) return;
    this.gathered = new Map(this.gathered).set(canvas.id, [...this.of(canvas), annotation]);
    this.#host.requestUpdate();
  }

  /** What is known to be said about a canvas. */
  of(canvas: Canvas): readonly Annotation[] {
    return this.gathered.get(canvas.id) ?? canvas.annotations;
  }
}
