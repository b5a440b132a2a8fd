import { makeSlug, mapRecord, pickText, proseLinks, readRef, refNames, type ArchiveRecord, type Story, type Text, type Thing } from '@thingsthattalk/core';
import type { Composition } from '../document/composition.ts';

/** A composition as records that can stand in an archive. */
export interface ComposedRecords {
  readonly story: { readonly ref: string; readonly record: Story };
  readonly things: readonly ComposedThing[];
}

export interface ComposedThing {
  readonly ref: string;
  /** The reference it has within the composition. */
  readonly from: string;
  readonly record: Thing;
}

/**
 * The records of a composition under the names they will have: slugs from their titles, and every reference among them
 * with it. Languages that every scene has words in are named as those the story is complete in.
 * @param names what its records are called already, by their reference within the composition (`story`, `thing/x7`); absent: made from their titles
 */
export function toRecords(composition: Composition, { names = {}, now = new Date() }: { readonly names?: Readonly<Record<string, string>>; readonly now?: Date } = {}): ComposedRecords {
  const { languages } = composition;
  const nameOf = (from: string, titles: Text | undefined, id: string): string => {
    if (names[from]) return names[from];
    const slug = makeSlug(pickText(titles ?? [], languages)?.value ?? '');
    return slug ? slug.slice(0, 57).replace(/-+$/, '') + `-${id.slice(0, 4).replace(/[^a-z0-9]/g, '0')}` : `${from.replace(/\/.*/, '')}-${id.replace(/[^a-z0-9-]/g, '0')}`;
  };
  const own = composition.things();
  const refs = new Map(own.map(({ ref, record }) => [ref, `thing/${nameOf(ref, record.titles, ref.slice('thing/'.length))}`]));
  const renamed = <T extends ArchiveRecord>(record: T): T => mapRecord(record, (value, { name }) => {
    if (typeof value === 'string' && name && refNames[name]) return refs.get(value) ?? value;
    if (name === 'net.thingsthattalk.defs#localizedProse' && typeof (value as { value?: unknown }).value === 'string') return { ...(value as object), value: renameInProse((value as { value: string }).value, refs) };
    return value;
  });
  const story = composition.story();
  const complete = languages.filter((lang) => story.scenes.length > 0 && [story.title, ...story.scenes.flatMap(({ text }) => (text ? [text] : []))].every((texts) => texts.some((each) => each.lang === lang)));
  const about = story.about ?? [...new Set(story.scenes.flatMap(({ view }) => (view && readRef(view.thing).ok ? [view.thing] : [])))].map((thing) => ({ thing }));
  const times = { createdAt: story.createdAt ?? now.toISOString(), updatedAt: now.toISOString() };
  const storyName = names.story ?? (makeSlug(pickText(story.title, languages)?.value ?? '') || 'story');
  return {
    story: { ref: `story/${storyName}`, record: renamed({ ...story, ...(about.length > 0 ? { about } : {}), languages: (complete.length > 0 ? complete : languages.slice(0, 1)).map((lang) => ({ lang })), ...times }) },
    things: own.map(({ ref, record }) => ({ ref: refs.get(ref)!, from: ref, record: renamed(record) })),
  };
}

/** Links and glossary words that name a record under its old name. */
function renameInProse(prose: string, refs: ReadonlyMap<string, string>): string {
  let made = prose;
  for (const { kind, ref, start, end } of proseLinks(prose).reverse()) {
    const to = refs.get(ref);
    if (kind === 'record' && to) made = made.slice(0, start) + made.slice(start, end).replace(ref, to) + made.slice(end);
  }
  return made;
}
