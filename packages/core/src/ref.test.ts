import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import cases from '../cases/refs.json' with { type: 'json' };
import { didWebOf, fromWebUrl, isRef, parseRef, readRef, recordTypes, suggestRef, toAtUri, toReadableRef, toWebUrl, type LocalRef } from './ref.ts';

const local = fc.record({ kind: fc.constant('local' as const), type: fc.constantFrom(...recordTypes), slug: fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?$/) });

describe('readRef', () => {
  it.each(cases.valid)('reads $ref', ({ ref, ...expected }) => {
    const read = readRef(ref);
    expect(read.ok && read.value).toMatchObject(expected);
  });
  it.each(cases.invalid)('refuses %j, and says why', (ref) => {
    const read = readRef(ref);
    expect(read.ok).toBe(false);
    expect(read.issues[0]?.message).toBeTruthy();
    expect(isRef(ref)).toBe(false);
    expect(() => parseRef(ref)).toThrow(TypeError);
  });
  it('says how a slip of the pen should have been written', () => {
    const mend = (ref: string) => readRef(ref).issues[0]?.mend;
    expect([mend('ting/ray'), mend('thing/Ray Dragon'), mend('story/één')]).toEqual(['Write "thing/ray".', 'Write "thing/ray-dragon".', 'Write "story/n".']);
  });
});

describe('the three forms of a reference', () => {
  it('map onto each other and back', () => {
    fc.assert(fc.property(local, fc.constantFrom('https://a.org', 'https://a.org/', 'http://localhost:4173/museum'), fc.constantFrom('nl', 'en', 'nl-x-simple'), (ref: LocalRef, base, lang) => {
      expect(parseRef(toReadableRef(ref))).toEqual(ref);
      const identity = didWebOf(base);
      expect(parseRef(toAtUri(ref, identity))).toEqual({ ...ref, kind: 'network', did: identity });
      expect(fromWebUrl(toWebUrl(ref, base, lang), base)).toEqual({ ref, lang });
    }));
  });
  it('tell a page of the archive from any other address', () => {
    expect(fromWebUrl('https://b.org/nl/thing/ray/', 'https://a.org')).toBeNull();
    expect(fromWebUrl('https://a.org/nl/thing/', 'https://a.org')).toBeNull();
    expect(fromWebUrl('https://a.org/nl/thing/ray/index.html?x#y', 'https://a.org')?.ref.slug).toBe('ray');
  });
});

describe('didWebOf', () => {
  it('follows the did:web specification for ports and paths', () => {
    expect(didWebOf('https://Example.org')).toBe('did:web:example.org');
    expect(didWebOf('https://example.org:8443/museum/leiden/')).toBe('did:web:example.org%3A8443:museum:leiden');
  });
  it('throws for what is no web address', () => expect(() => didWebOf('example.org')).toThrow('no web address'));
});

describe('suggestRef', () => {
  const known = ['thing/ray-dragon', 'thing/ship-tile', 'agent/naturalis', 'story/ik-was-een-rog'];
  it.each([['thing/ray-dargon', 'thing/ray-dragon'], ['thing/dragon', 'thing/ray-dragon'], ['things/ship-tile', 'thing/ship-tile'], ['agent/naturalis-leiden', 'agent/naturalis'], ['story/ik-was-een-rok', 'story/ik-was-een-rog']])('finds what was meant by %s', (broken, meant) => expect(suggestRef(broken, known)).toBe(meant));
  it('suggests nothing where nothing is near', () => expect(suggestRef('thing/completely-different', known)).toBeNull());
});
