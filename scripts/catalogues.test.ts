import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './root.ts';

const languages = ['ar', 'de', 'en', 'fr', 'nl'];
/** Each folder of messages, as docs/translating.md lists them. */
const folders = ['packages/composer/src/words', 'packages/core/src/words/dates', 'packages/core/src/words/rights', 'packages/site/src/words', 'packages/viewer/src/manifest/words', 'packages/viewer/src/search/words', 'packages/viewer/src/words'];

type Catalogue = Readonly<Record<string, unknown>>;
const read = (folder: string, language: string): Catalogue => JSON.parse(readFileSync(path.join(root, folder, `${language}.json`), 'utf8')) as Catalogue;

/** Every text with the path of its keys; lists count by their places. */
const texts = (value: unknown, at = ''): [string, string][] => (typeof value === 'string' ? [[at, value]] : Object.entries(value as object).flatMap(([key, each]) => texts(each, at ? `${at}.${key}` : key)));
const ending = /_(zero|one|two|few|many|other)$/;
const withoutNumbers = (catalogue: Catalogue): [string, string][] => texts(catalogue).filter(([key]) => !key.startsWith('numbers.'));
const keysOf = (catalogue: Catalogue): string[] => [...new Set(withoutNumbers(catalogue).map(([key]) => key.replace(ending, '')))].sort();
const inserted = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name!).sort();

/** What each message takes, all its plurals together: a plural for one need not name the one. */
function takes(catalogue: Catalogue): Record<string, string[]> {
  const all: Record<string, Set<string>> = {};
  for (const [key, text] of withoutNumbers(catalogue)) for (const name of inserted(text)) (all[key.replace(ending, '')] ??= new Set()).add(name);
  return Object.fromEntries(Object.entries(all).map(([key, names]) => [key, [...names].sort()]));
}

describe.each(folders)('the messages in %s', (folder) => {
  it('are there in the languages of the interface, and in no other', () => {
    expect(globSync('*.json', { cwd: path.join(root, folder) }).map((file) => path.basename(file, '.json')).sort()).toEqual(languages);
  });
  const pattern = read(folder, 'nl');
  describe.each(languages)('in %s', (language) => {
    const catalogue = read(folder, language);
    it('say the same things as the Dutch ones', () => expect(keysOf(catalogue)).toEqual(keysOf(pattern)));
    it('take the same as the Dutch ones', () => expect(takes(catalogue)).toEqual(takes(pattern)));
    it('have a form for each plural of the language', () => {
      const forms = new Map<string, string[]>();
      for (const [key] of withoutNumbers(catalogue)) {
        const form = ending.exec(key)?.[1];
        if (form) forms.set(key.replace(ending, ''), [...(forms.get(key.replace(ending, '')) ?? []), form]);
      }
      for (const [key, present] of forms) {
        const rules = new Intl.PluralRules(language, { type: key === 'ordinal' ? 'ordinal' : 'cardinal' });
        // French and others have a plural for whole millions, which nobody counts here.
        const needed = rules.resolvedOptions().pluralCategories.filter((form) => Array.from({ length: 200 }, (_, count) => rules.select(count)).includes(form));
        expect(present, `${key} in ${folder}/${language}.json`).toEqual(expect.arrayContaining(needed));
      }
    });
    it('are never empty, and say nothing in the markup of a page', () => {
      for (const [key, text] of texts(catalogue)) expect(text, key).toMatch(/^[^<>]*[^\s<>][^<>]*$/);
    });
  });
});

describe('docs/translating.md', () => {
  it('lists every folder of messages', () => {
    const listed = [...readFileSync(path.join(root, 'docs/translating.md'), 'utf8').matchAll(/`(packages\/[\w/]+words[\w/]*)\/`/g)].map(([, folder]) => folder).sort();
    expect(listed).toEqual(folders);
    expect(globSync('packages/*/src/**/nl.json', { cwd: root }).map((file) => path.dirname(file)).sort()).toEqual(folders);
  });
});
