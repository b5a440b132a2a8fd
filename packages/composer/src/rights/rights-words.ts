import { describeRights, pickText, type Thing } from '@thingsthattalk/core';

/** Whether somebody may use the pictures of a thing, in plain words, as far as its record says. */
export interface MayUse {
  /** In a sentence or two, of the statement itself; `null` when the source states nothing. */
  readonly plain: string | null;
  /** The page that explains it. */
  readonly url: string | null;
  /** It may be shown to others. `null`: it depends. */
  readonly mayShare: boolean | null;
  /** The line to be written under it. */
  readonly line: string;
  /** The largest side that the lender allows to be shown, in pixels, and until when it may not be shown at all. */
  readonly largest: number | null;
  readonly embargo: string | null;
}

/** @param languages those of who asks, the nearest first */
export function mayUse(thing: Thing, languages: readonly string[]): MayUse {
  const say = (texts: Thing['titles'] | undefined): string => pickText(texts ?? [], languages)?.value ?? '';
  const own = (thing.images ?? []).flatMap((entry) => (entry.$type === 'net.thingsthattalk.thing#ownImage' ? [entry.image] : []))[0];
  const statement = own?.rights?.statement ?? thing.rights?.statement;
  const rights = statement ? describeRights(statement, languages[0] ?? 'en') : null;
  const line = [say(own?.credit) || say(thing.credit) || [say(thing.titles), say(thing.holder?.name)].filter(Boolean).join(', '), rights?.code].filter(Boolean).join('. ');
  return { plain: rights?.plain ?? null, url: rights?.url ?? null, mayShare: rights?.mayShare ?? null, line, largest: thing.maxImage ?? null, embargo: thing.embargo ?? null };
}
