import { describe, expect, it } from 'vitest';
import { claimChains, standingClaims } from './claims.ts';
import type { Claim } from './records.ts';

const claim = (ref: string, value: string, when?: string, revises?: string) => ({ ref, record: { $type: 'net.thingsthattalk.claim', thing: { ref: 'thing/ray' }, aspect: 'authenticity', value, ...(when ? { when: { edtf: when } } : {}), ...(revises ? { revises } : {}) } as Claim });
const old = claim('claim/old', 'genuine', '1702');
const doubt = claim('claim/doubt', 'disputed', '1889', 'claim/old');
const now = claim('claim/now', 'fake', '2021', 'claim/doubt');
const voice = claim('claim/voice', 'genuine', '1930~');
const refs = (claims: readonly { ref: string }[]) => claims.map(({ ref }) => ref);

describe('standingClaims', () => {
  it('gives the newest of each chain', () => expect(refs(standingClaims([old, now, doubt, voice]))).toEqual(['claim/now', 'claim/voice']));
  it('says what was thought at a given time', () => {
    expect(refs(standingClaims([old, now, doubt, voice], '1950'))).toEqual(['claim/voice', 'claim/doubt']);
    expect(refs(standingClaims([old, now, doubt, voice], '1889'))).toEqual(['claim/doubt']);
    expect(refs(standingClaims([old, now, doubt, voice], '1888'))).toEqual(['claim/old']);
    expect(standingClaims([old, now], '1600')).toEqual([]);
  });
  it('counts a century to its end', () => expect(refs(standingClaims([old, doubt], '18XX'))).toEqual(['claim/doubt']));
  it('takes a claim without a date as always made', () => expect(refs(standingClaims([claim('claim/x', 'fake')], '-0100'))).toEqual(['claim/x']));
  it('finds one even where claims revise each other in a ring', () => expect(refs(standingClaims([claim('claim/a', 'fake', '1900', 'claim/b'), claim('claim/b', 'copy', '1950', 'claim/a')]))).toEqual(['claim/b']));
  it('throws for a day that is none', () => expect(() => standingClaims([old], 'gisteren')).toThrow(RangeError));
});

describe('claimChains', () => {
  it('goes back from what stands to what was thought first', () => expect(claimChains([old, voice, now, doubt]).map(refs)).toEqual([['claim/now', 'claim/doubt', 'claim/old'], ['claim/voice']]));
  it('keeps a claim that two others revise in both chains', () => {
    const other = claim('claim/other', 'copy', '2020', 'claim/old');
    expect(claimChains([old, doubt, other]).map(refs)).toEqual([['claim/other', 'claim/old'], ['claim/doubt', 'claim/old']]);
  });
});
