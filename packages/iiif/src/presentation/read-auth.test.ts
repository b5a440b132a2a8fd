import { describe, expect, it } from 'vitest';
import { readAuth, readProbeResult, readTokenAnswer } from './read-auth.ts';

const token = { id: 'https://a.org/token', type: 'AuthAccessTokenService2' };
const access = { id: 'https://a.org/login', type: 'AuthAccessService2', profile: 'active', label: { en: ['Library'] }, service: [token] };
const probe = { id: 'https://a.org/probe', type: 'AuthProbeService2', service: [access] };

describe('how leave is asked', () => {
  it('is read from among other services', () => {
    expect(readAuth([{ id: 'https://a.org/search', type: 'SearchService2' }, probe])).toMatchObject({ probe: 'https://a.org/probe', access: [{ profile: 'active', id: 'https://a.org/login', token: 'https://a.org/token' }] });
  });

  it('leaves out ways that cannot be gone', () => {
    const without = (change: object): number => readAuth({ ...probe, service: [{ ...access, ...change }] })!.access.length;
    expect([without({}), without({ service: [] }), without({ profile: 'clickthrough' }), without({ id: 'ftp://a.org/login' }), without({ id: undefined, profile: 'external' })]).toEqual([1, 0, 0, 0, 1]);
  });

  it('is not there without an address', () => {
    expect([readAuth(undefined), readAuth([{ ...probe, id: 'file:///etc/passwd' }]), readAuth('https://a.org/probe')]).toEqual([null, null, null]);
  });
});

describe('the answer of a probe', () => {
  it('says what may be seen, and what instead', () => {
    expect(readProbeResult({ type: 'AuthProbeResult2', status: 401, note: { en: ['No.'] }, substitute: { id: 'https://a.org/small.jpg' }, location: { id: 'data:,x' } })).toEqual({ status: 401, heading: [], note: [{ lang: 'en', value: 'No.' }], substitute: 'https://a.org/small.jpg' });
  });

  it('is a refusal when it is none', () => {
    for (const odd of [null, 'yes', [], { status: 200 }, { type: 'AuthProbeResult2', status: 'open' }]) expect(readProbeResult(odd).status).toBe(401);
  });
});

describe('the message of a token service', () => {
  it('is a token only in answer to the question that was asked', () => {
    const message = { type: 'AuthAccessToken2', accessToken: 'abc', messageId: '1' };
    expect([readTokenAnswer(message, '1'), readTokenAnswer(message, '2'), readTokenAnswer('abc', '1')]).toEqual([{ token: 'abc' }, null, null]);
  });

  it('is a fault when the token could not go in a header', () => {
    expect(readTokenAnswer({ type: 'AuthAccessToken2', accessToken: 'a\r\nCookie: b', messageId: '1' }, '1')).toEqual({ fault: 'unavailable', heading: [], note: [] });
  });
});
