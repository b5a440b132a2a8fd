import { expect, it } from 'vitest';
import { languageName } from './language-name.ts';

it.each([['nl', 'en', 'Dutch'], ['ar', 'nl', 'Arabisch'], ['nl-x-simple', 'en', 'Easy Dutch'], ['de-x-ours', 'en', 'de-x-ours'], ['no language', 'en', 'no language']])('%s is called in %s: %s', (lang, spoken, name) => {
  expect(languageName(lang, spoken, { easyDutch: 'Easy Dutch' })).toBe(name);
});
