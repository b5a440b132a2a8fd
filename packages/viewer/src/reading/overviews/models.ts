import type { PlacedStretch } from '../../drawing/timeline-scale.ts';

/** Something an overview names: where it leads, and in which language it is called so. */
export interface Named {
  /** Its reference: `thing/ray-dragon`. */
  readonly ref: string;
  readonly name: string;
  /** The language of the name, where that is not the page's. */
  readonly lang?: string;
  /** The path or address of its page. */
  readonly href: string;
}

/** A thing, or what binds things. */
export interface ThreadNode extends Named {
  /** What it is; a kind that nobody knows is drawn like a term. */
  readonly kind: 'thing' | 'story' | 'term' | 'place';
  /** Where it is drawn, in the drawing's units; absent: it is listed only. */
  readonly at?: { readonly x: number; readonly y: number };
}

/** A thread between two nodes, by their places in the list, with the reason that somebody gave. */
export interface Thread {
  readonly a: number;
  readonly b: number;
  readonly why: string;
  readonly lang?: string;
}

/** An archive's things and the threads between them. */
export interface ThreadsModel {
  readonly overview: 'threads';
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly ThreadNode[];
  readonly threads: readonly Thread[];
}

/** A place, and how often the archive speaks of it. */
export interface MappedPlace extends Named {
  readonly count: number;
  /** Where it lies on the drawing; absent: it is listed only. */
  readonly at?: { readonly x: number; readonly y: number };
  /** Where its name is written; absent: there was no room. */
  readonly label?: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' };
}

/** An archive's places, and the land around them. */
export interface MapModel {
  readonly overview: 'map';
  readonly width: number;
  readonly height: number;
  /** The outline of the land: an SVG path. */
  readonly land: string;
  readonly places: readonly MappedPlace[];
}

/** Something in time. */
export interface DatedItem extends Named {
  readonly kind: 'thing' | 'claim';
  /** When it was, in words; `''` when nobody knows. */
  readonly when: string;
  /** The first and the last year it can be; absent where that is open. */
  readonly first?: number;
  readonly last?: number;
  /** Where it lies on a line from 0 to 100; absent: nobody knows. */
  readonly stretch?: PlacedStretch;
}

/** An archive's things, in the order of time. */
export interface TimelineModel {
  readonly overview: 'timeline';
  readonly items: readonly DatedItem[];
}

export type OverviewModel = ThreadsModel | MapModel | TimelineModel;

/** The file beside an overview's page that holds its model, for embeds. */
export const modelFile = 'overview.json';

/**
 * Reads a model that came from an archive elsewhere: addresses become whole, and those that are none of http are left out.
 * @param base the address it came from
 * @throws TypeError when it is no such model
 */
export function readModel<Kind extends OverviewModel['overview']>(value: unknown, kind: Kind, base: string): Extract<OverviewModel, { overview: Kind }> {
  const model = value as { overview?: unknown; nodes?: unknown; places?: unknown; items?: unknown; threads?: unknown };
  const entries = model?.[{ threads: 'nodes', map: 'places', timeline: 'items' }[kind] as 'nodes'];
  if (model?.overview !== kind || !Array.isArray(entries) || (kind === 'threads' && !Array.isArray(model.threads))) throw new TypeError(`${base} holds no model of a ${kind} overview`);
  for (const entry of entries as { ref?: unknown; name?: unknown; href?: unknown }[]) {
    if (typeof entry?.ref !== 'string' || typeof entry.name !== 'string' || typeof entry.href !== 'string') throw new TypeError(`${base} names something without a reference, a name or an address`);
    entry.href = wholeAddress(entry.href, base);
  }
  return model as unknown as Extract<OverviewModel, { overview: Kind }>;
}

function wholeAddress(href: string, base: string): string {
  const url = URL.canParse(href, base) ? new URL(href, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : '';
}
