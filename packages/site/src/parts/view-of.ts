import type { Story, View } from '@thingsthattalk/core';
import type { Scope } from '../build/scope.ts';

/** What to show of a record in a list: a thing whole, a story or a collection by its cover, a claim by its thing; `null` when nothing. */
export function viewOf(ref: string, scope: Scope): View | null {
  const record = scope.stub(ref);
  switch (record?.$type) {
    case 'net.thingsthattalk.thing': return { thing: ref };
    case 'net.thingsthattalk.claim': return { thing: record.thing.ref };
    case 'net.thingsthattalk.story': case 'net.thingsthattalk.collection': case 'net.thingsthattalk.exhibition': return (record as Pick<Story, 'cover'>).cover ?? null;
    default: return null;
  }
}
