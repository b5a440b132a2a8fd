import type { SafeHtml } from '@thingsthattalk/core';
import type { PageContext, Scope } from '../build/scope.ts';

/** The woven part of the front page, and the rules that place it. */
export interface Woven {
  readonly html: SafeHtml;
  readonly rules: string;
}

export async function woven(_things: readonly string[], _scope: Scope, _context: PageContext): Promise<Woven | null> {
  return null;
}
