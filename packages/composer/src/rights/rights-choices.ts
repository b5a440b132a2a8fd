import { describeRights } from '@thingsthattalk/core';

/** What one can say of one's own text or photo, freest first; then what is said of the works of others. */
const offered = [
  'https://creativecommons.org/publicdomain/zero/1.0/', 'https://creativecommons.org/licenses/by/4.0/', 'https://creativecommons.org/licenses/by-sa/4.0/',
  'https://creativecommons.org/licenses/by-nc/4.0/', 'https://creativecommons.org/licenses/by-nc-sa/4.0/', 'https://creativecommons.org/licenses/by-nc-nd/4.0/',
  'https://creativecommons.org/publicdomain/mark/1.0/', 'http://rightsstatements.org/vocab/InC/1.0/', 'http://rightsstatements.org/vocab/NKC/1.0/', 'http://rightsstatements.org/vocab/CNE/1.0/',
];

/** Statements to choose from, each with what it means in a word. */
export const rightsChoices = (lang: string): readonly (readonly [uri: string, label: string])[] =>
  offered.flatMap((uri) => { const rights = describeRights(uri, lang); return rights ? [[uri, `${rights.code} · ${rights.plain}`] as const] : []; });
