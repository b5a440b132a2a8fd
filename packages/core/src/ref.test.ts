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
    expect([mend('ting/ray'), mend('thing/Ray Dragon'), mend('story/Één rog'), mend('story/龍')]).toEqual(['Write "thing/ray".', 'Write "thing/ray-dragon".', 'Write "story/een-rog".', undefined]);
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
  it.each([
    ['https://Example.org', 'did:web:example.org'], ['https://example.org:8443/museum/leiden/', 'did:web:example.org%3A8443:museum:leiden'],
    ['https://example.org:443/', 'did:web:example.org'], ['http://localhost:80', 'did:web:localhost'], ['http://localhost:443', 'did:web:localhost%3A443'],
    ['https://example.org/a%20b', 'did:web:example.org:a%20b'], ['https://example.org/~müseum:1', 'did:web:example.org:%7Em%C3%BCseum%3A1'],
  ])('makes of %s the identity %s', (base, did) => expect(didWebOf(base)).toBe(did));
  it.each(['example.org', 'https://müseum.nl/', 'https://a.org/mu seum', 'http://user:word@a.org/', 'http://[::1]:80/', 'ftp://a.org'])('throws for %s', (base) => expect(() => didWebOf(base)).toThrow(TypeError));
  it('makes only identities that network references can hold', () => {
    fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), local, (base, ref) => {
      let did: string;
      try { did = didWebOf(base); } catch { return; }
      expect(parseRef(toAtUri(ref, did))).toEqual({ ...ref, kind: 'network', did });
    }));
  });
});

describe('suggestRef', () => {
  const known = ['thing/ray-dragon', 'thing/ship-tile', 'agent/naturalis', 'story/ik-was-een-rog', 'term/a', 'place/nl', 'agent/xy'];
  it.each([
    ['thing/ray-dargon', 'thing/ray-dragon'], ['thing/dragon', 'thing/ray-dragon'], ['things/ship-tile', 'thing/ship-tile'], ['agent/naturalis-leiden', 'agent/naturalis'],
    ['story/ik-was-een-rok', 'story/ik-was-een-rog'], ['agent/ray-dragon', 'thing/ray-dragon'], ['ray-dragon', 'thing/ray-dragon'], ['thing/ray', 'thing/ray-dragon'],
  ])('finds what was meant by %s', (broken, meant) => expect(suggestRef(broken, known)).toBe(meant));
  it.each(['thing/completely-different', 'thing/zz', 'term/b', 'term/a-very-long-word', 'thing/', '', 'https://x.org/y', 'at://did:web:x.org/net.thingsthattalk.thing/ray-dragon'])('suggests nothing for %j', (broken) => expect(suggestRef(broken, known)).toBeNull());
  it('takes the same type before another where both are as near', () => expect(suggestRef('term/seem', ['thing/seam', 'term/seam'])).toBe('term/seam'));
});
