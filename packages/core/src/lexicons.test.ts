import { readFileSync } from 'node:fs';
import { Lexicons, parseLexiconDoc } from '@atproto/lexicon';
import { describe, expect, it } from 'vitest';
import { typesFromLexicons } from '../scripts/types-from-lexicons.ts';
import { findSchema, lexicons } from './lexicons.ts';
import { recordTypes } from './ref.ts';

describe('the Lexicons', () => {
  it('are what the network’s own library takes', () => {
    const theirs = new Lexicons();
    for (const document of lexicons) theirs.add(parseLexiconDoc(structuredClone(document)));
    expect(() => theirs.assertValidRecord('net.thingsthattalk.term', { $type: 'net.thingsthattalk.term', labels: [{ lang: 'nl', value: 'naad' }] })).not.toThrow();
    expect(() => theirs.assertValidRecord('net.thingsthattalk.term', { $type: 'net.thingsthattalk.term' })).toThrow(/labels/);
  });
  it('have a record for every type there is', () => {
    for (const type of recordTypes) expect(findSchema(`net.thingsthattalk.${type}`)?.schema.type).toBe('record');
  });
  it('describe every definition', () => {
    for (const { id, description, defs } of lexicons) {
      expect(description, id).toBeTruthy();
      for (const [name, schema] of Object.entries(defs)) expect(schema.description ?? (name === 'main' ? description : ''), `${id}#${name}`).toBeTruthy();
    }
  });
  it('hold no fraction and refer only to what is there', () => {
    const check = (schema: unknown, within: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { type, ref, refs } = schema as { type?: unknown; ref?: unknown; refs?: unknown };
      expect(type).not.toBe('number');
      for (const target of [...(typeof ref === 'string' ? [ref] : []), ...(Array.isArray(refs) ? (refs as string[]) : [])]) expect(findSchema(target, within), `${within}: ${target}`).not.toBeNull();
      for (const inner of Object.values(schema)) check(inner, within);
    };
    for (const document of lexicons) check(document.defs, document.id);
  });
  it('are what the TypeScript types were made from', () => {
    expect(readFileSync(new URL('records.ts', import.meta.url), 'utf8')).toBe(typesFromLexicons());
  });
});
