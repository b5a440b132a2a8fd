import type { Options, SearchOptions } from 'minisearch';
import { fieldOfLanguage, languageFields, stemOf, type LanguageField } from '../../analysis/stem.ts';
import { compoundParts } from '../../analysis/compounds.ts';
import { wordsIn } from '../../analysis/words.ts';
import type { SearchDocument, WordsIn } from '../../documents/document.ts';

/** What a document says is kept by what it is for, and by language: `title.nl`. */
const parts = ['title', 'names', 'text'] as const;
type Part = (typeof parts)[number];
export type FieldName = `${Part}.${LanguageField}` | 'exact' | 'compound.nl';

/** How much a word counts where it stands. What it is called says more of a thing than what is told of it. */
export const weights: Readonly<Record<Part | 'exact' | 'compound', number>> = { title: 3, names: 1.6, text: 1, exact: 1.5, compound: 0.35 };

/** A document as MiniSearch takes it: its number, and its words field by field. */
export type Fields = { readonly id: number } & Readonly<Partial<Record<FieldName, string>>>;

export const fieldsOf = (language: LanguageField): FieldName[] => parts.map((part): FieldName => `${part}.${language}`);
const allFields: readonly FieldName[] = [...languageFields.flatMap(fieldsOf), 'exact', 'compound.nl'];

/** Alike when an index is built and when it is read. */
export const indexOptions: Options<Fields> = {
  fields: [...allFields],
  idField: 'id',
  tokenize: (text) => wordsIn(text).map(({ word }) => word),
  // Parts of compounds are stems already, as whatever has no language of its own is left as it is.
  processTerm: (word, field) => stemOf(word, languageOfField(field)),
};

function languageOfField(field: string | undefined): LanguageField {
  const language = field?.startsWith('compound') ? 'xx' : field?.split('.')[1];
  return languageFields.find((each) => each === language) ?? 'xx';
}

/** The fields of a document. @param known says whether a Dutch stem is a word by itself: compounds are made of those */
export function fieldsOfDocument(id: number, { title, names, text }: SearchDocument, known: (stem: string) => boolean): Fields {
  const fields: Partial<Record<FieldName, string>> = {};
  const add = (name: FieldName, value: string): void => { fields[name] = fields[name] === undefined ? value : `${fields[name]}\n${value}`; };
  const put = (part: Part, pieces: readonly WordsIn[]): void => { for (const { lang, value } of pieces) add(`${part}.${fieldOfLanguage(lang)}`, value); };
  put('title', title);
  put('names', names);
  put('text', text);
  // As it was written, so that the very word comes before others of its stem.
  for (const { value } of [...title, ...names]) add('exact', value);
  const compounds = [...title, ...names, ...text].filter(({ lang }) => fieldOfLanguage(lang) === 'nl').flatMap(({ value }) => wordsIn(value).flatMap(({ word }) => compoundParts(word, known)));
  if (compounds.length > 0) add('compound.nl', [...new Set(compounds)].join(' '));
  return { id, ...fields };
}

/** How words are looked for in the fields of one language. */
export const inLanguage = (language: LanguageField): SearchOptions => ({
  fields: [...fieldsOf(language), ...(language === 'nl' ? ['compound.nl'] : [])],
  boost: { ...Object.fromEntries(parts.map((part) => [`${part}.${language}`, weights[part]])), 'compound.nl': weights.compound },
  processTerm: (word) => stemOf(word, language),
});

/** How words are looked for as they were written. */
export const asWritten: SearchOptions = { fields: ['exact'], boost: { exact: weights.exact }, processTerm: (word) => word };
