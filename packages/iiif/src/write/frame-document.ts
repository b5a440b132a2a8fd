import { describeRights, type ArchiveRecord, type Rights, type Text } from '@thingsthattalk/core';
import type { Json } from '../presentation/json.ts';
import { languageMap } from './language-map.ts';
import { riding } from './riding-record.ts';
import type { WriteContext } from './write-context.ts';

/** A property that is there only when it has a value. */
export const optional = (key: string, value: unknown): Json => (value === null || value === undefined ? {} : { [key]: value });

/** What every document of ours says: whose it is, what may be done with it, where its page and its record are; and the records themselves. */
export function frame(records: readonly [{ readonly ref: string; readonly record: ArchiveRecord }, ...{ readonly ref: string; readonly record: ArchiveRecord }[]], { rights, credit, seeAlso = [] }: { readonly rights: Rights | undefined; readonly credit?: Text | undefined; readonly seeAlso?: readonly Json[] }, { base, languages, publisher, rights: usual }: WriteContext): Json {
  const [{ ref }] = records;
  const statement = (rights ?? usual)?.statement;
  return {
    // The Presentation schema wants these addresses with http, as Creative Commons and rightsstatements.org define them.
    ...optional('rights', (statement && describeRights(statement, 'en')?.uri) || null),
    ...(credit?.length ? { requiredStatement: { label: { nl: ['Credits'], en: ['Credit'] }, value: languageMap(credit, '–') } } : {}),
    ...(publisher ? { provider: [{ id: publisher.url, type: 'Agent', label: languageMap(publisher.name, publisher.url), homepage: [{ id: publisher.url, type: 'Text', label: languageMap(publisher.name, publisher.url), format: 'text/html' }] }] } : {}),
    homepage: languages.map((lang) => {
      const label = languageMap([{ lang, value: `${base.replace(/^https?:\/\//, '')}/${lang}/${ref}/` }], ref);
      return { id: `${base}/${lang}/${ref}/`, type: 'Text', label, format: 'text/html', language: Object.keys(label) };
    }),
    seeAlso: [{ id: `${base}/records/${ref}.json`, type: 'Dataset', label: { en: ['The record'] }, format: 'application/json', profile: 'https://thingsthattalk.net/lexicon/' }, ...seeAlso],
    service: riding(base, records),
  };
}
