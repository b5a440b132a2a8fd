// The sample archive as documents, read from its files: what the archive package does in earnest stands above this one.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { namesOf, type ArchiveRecord, type Claim, type Collection, type Text } from '@thingsthattalk/core';
import { documentsOf, type SearchDocument } from '../src/index.ts';

const folder = fileURLToPath(new URL('../../../fixtures/misleiden/', import.meta.url));
const records = new Map(globSync('{thing,story,claim,collection,exhibition,agent,place,term}/*.json', { cwd: folder }).sort().map((file) => [file.replace(/\\/g, '/').replace(/\.json$/, ''), JSON.parse(readFileSync(folder + file, 'utf8')) as ArchiveRecord]));
const ofType = <T extends ArchiveRecord>(type: T['$type']): { ref: string; record: T }[] => [...records].flatMap(([ref, record]) => (record.$type === type ? [{ ref, record: record as T }] : []));
const collections = ofType<Collection>('net.thingsthattalk.collection');
const claims = ofType<Claim>('net.thingsthattalk.claim');

export const sampleDocuments: readonly SearchDocument[] = [...records].flatMap(([ref, record]) => documentsOf(ref, record, {
  find: (each) => records.get(each) ?? null,
  claimsAbout: (thing) => claims.filter((claim) => claim.record.thing.ref === thing),
  collectionsOf: (each) => collections.filter(({ record: { items } }) => items.some(({ pin }) => pin.ref === each)).map((collection) => collection.ref),
}));

export const sampleLabels: Readonly<Record<string, Text>> = Object.fromEntries([...records].map(([ref, record]) => [ref, namesOf(record)]));
