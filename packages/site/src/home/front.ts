import type { Scope } from '../build/scope.ts';

/** What stands on the front page. */
export interface FrontChoice {
  readonly story: string | null;
  readonly exhibition: string | null;
  readonly things: readonly string[];
}

/** What the archive's settings put in front; where they say nothing, the first there is. */
export function frontOf(scope: Scope): FrontChoice {
  const { front } = scope.site.settings;
  const there = (ref: string | undefined): ref is string => Boolean(ref && scope.stub(ref));
  const chosen = (front?.things ?? []).map(({ thing }) => thing).filter(there);
  return {
    story: there(front?.story) ? front.story : (scope.list('story')[0] ?? null),
    exhibition: there(front?.exhibition) ? front.exhibition : (scope.list('exhibition')[0] ?? null),
    things: chosen.length > 0 ? chosen : scope.list('thing').slice(0, 6),
  };
}
