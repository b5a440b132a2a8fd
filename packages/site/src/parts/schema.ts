import { describeRights, formatWhen, typeOf, type AgentOrName, type ArchiveRecord, type Rights, type When } from '@thingsthattalk/core';
import { say, titleOf } from '@thingsthattalk/viewer';
import type { PageContext, Scope } from '../build/scope.ts';

type Json = Record<string, unknown>;

/** What schema.org calls a record, for search engines: https://schema.org */
const types: Readonly<Record<string, string>> = { thing: 'CreativeWork', story: 'Article', claim: 'Claim', collection: 'Collection', exhibition: 'ExhibitionEvent', place: 'Place', term: 'DefinedTerm' };

/** The part that every record has: what it is called, where it is, in which language, what may be done with it. */
export function schemaOf(ref: string, record: ArchiveRecord, scope: Scope, context: PageContext, more: Json = {}): Json {
  const type = typeOf(record) ?? '';
  const kind = (record as { kind?: string }).kind;
  const { rights, sameAs } = record as { rights?: Rights; sameAs?: readonly { uri: string }[] };
  const href = scope.href(ref, context.lang);
  return {
    '@context': 'https://schema.org',
    '@type': type === 'agent' ? (kind === 'person' ? 'Person' : 'Organization') : (types[type] ?? 'Thing'),
    ...(href ? { '@id': scope.site.addresses.absolute(href), url: scope.site.addresses.absolute(href) } : {}),
    name: titleOf(ref, record, context),
    inLanguage: context.lang,
    ...(rights?.statement ? { license: describeRights(rights.statement, context.lang)?.url ?? rights.statement } : {}),
    ...(sameAs?.length ? { sameAs: sameAs.map(({ uri }) => uri) } : {}),
    ...more,
  };
}

/** People and institutions, by name and page. */
export const schemaAgents = (agents: readonly AgentOrName[] | undefined, scope: Scope, context: PageContext): Json[] =>
  (agents ?? []).flatMap(({ agent, name }) => {
    const record = agent ? context.find(agent) : null;
    const called = record && agent ? titleOf(agent, record, context) : say(name, context);
    const href = agent ? scope.href(agent, context.lang) : null;
    return called ? [{ '@type': (record as { kind?: string } | null)?.kind === 'person' ? 'Person' : 'Organization', name: called, ...(href ? { url: scope.site.addresses.absolute(href) } : {}) }] : [];
  });

/** A date as schema.org has it where it is a plain day, month or year; otherwise in words. */
export const schemaDate = (when: When | undefined, lang: string): string | undefined => (when ? (/^\d{4}(-\d{2}){0,2}$/.test(when.edtf) ? when.edtf : formatWhen(when, lang)) : undefined);

/** An object without what is not there. */
export const withoutEmpty = (object: Json): Json => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)));
