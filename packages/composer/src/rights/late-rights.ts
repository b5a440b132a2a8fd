import type * as Choices from './rights-choices.ts';
import type * as Rights from './rights-words.ts';

type LateRights = Pick<typeof Choices, 'rightsChoices'> & Pick<typeof Rights, 'mayUse'>;

let here: LateRights | null = null;

/** What is known of rights and licences, in every language: fetched when it is first wanted. @param then is called when it has come */
export function lateRights(then: () => void): LateRights | null {
  if (!here) void Promise.all([import('./rights-choices.ts'), import('./rights-words.ts')]).then(([{ rightsChoices }, { mayUse }]) => { here = { rightsChoices, mayUse }; then(); });
  return here;
}
