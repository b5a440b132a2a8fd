import { readAnnotationPage, type Annotation } from '@thingsthattalk/iiif';

/** A place in a text: the words that were asked for, with what stands around them. */
export interface Quote {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Something that was found, with the places in it where the service tells them. */
export interface Hit {
  readonly annotation: Annotation;
  readonly quotes: readonly Quote[];
}

/** One page of what a service found. */
export interface HitPage {
  readonly hits: readonly Hit[];
  /** How many there are on all pages, where the service says it. */
  readonly total?: number;
  /** The address of the page after this one. */
  readonly next?: string;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads the answer of a search service: Content Search 2.0 §3.3 (what is around the words stands in annotations on the
 * annotations), or 1.0 §3.4 (it stands in hits beside them).
 */
export function readHits(json: unknown): HitPage {
  const answer = object(json);
  const { annotations, next } = readAnnotationPage({ ...answer, ...told('items', answer.items), ...told('resources', answer.resources) });
  const quotes = new Map<string, Map<string, Quote>>();
  const note = (source: unknown, { before, prefix = before, match, exact = match, after, suffix = after }: Json): void => {
    const quote = { before: text(prefix), match: text(exact), after: text(suffix) };
    if (typeof source !== 'string' || !quote.match) return;
    // One service tells the same words twice: to be shown with their context, and to be marked.
    quotes.set(source, (quotes.get(source) ?? new Map<string, Quote>()).set(JSON.stringify(quote), quote));
  };
  for (const page of objects(answer.annotations)) for (const hit of objects(page.items)) for (const target of objects(hit.target)) for (const selector of objects(target.selector)) note(typeof target.source === 'object' ? object(target.source).id : target.source, selector);
  for (const hit of objects(answer.hits)) for (const source of Array.isArray(hit.annotations) ? hit.annotations : []) for (const place of hit.match ? [hit] : objects(hit.selectors)) note(source, place);
  const total = object(answer.partOf).total ?? object(answer.within).total;
  return {
    hits: annotations.map((annotation) => ({ annotation, quotes: [...(quotes.get(annotation.id)?.values() ?? [])] })),
    ...(typeof total === 'number' ? { total } : {}),
    ...(next ? { next } : {}),
  };
}

/** Reads the answer of an autocomplete service (2.0 §4.3, 1.0 §4.3): words that go on with what was typed. */
export const readTerms = (json: unknown): string[] => [...objects(object(json).items).map(({ value }) => text(value)), ...objects(object(json).terms).map(({ match }) => text(match))].filter(Boolean);

/** Found words are often said to be painted, as the text of a page; they are still what is looked for, not a picture to be shown. */
const told = (key: string, items: unknown): Json => (Array.isArray(items) ? { [key]: items.map((each: unknown) => (JSON.stringify(object(each).motivation ?? '').includes('painting') ? { ...object(each), motivation: 'supplementing' } : each)) } : {});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const object = (value: unknown): Json => objects(value)[0] ?? {};
const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : [value]).filter((each): each is Json => typeof each === 'object' && each !== null);
