import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRights, isRightsStatement, suggestRights } from './rights.ts';

const cc = 'creativecommons.org';
const ofEveryVersion = ['by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa'];
const licences = [
  ...['1.0', '2.0', '2.5', '3.0', '4.0'].flatMap((version) => ofEveryVersion.map((name) => `licenses/${name}/${version}`)),
  ...['2.0', '2.5', '3.0', '4.0'].map((version) => `licenses/by-nc-nd/${version}`),
  ...['by-nd-nc', 'nc', 'nc-sa', 'nd', 'nd-nc', 'sa'].map((name) => `licenses/${name}/1.0`),
  'licenses/by/2.1/jp', 'licenses/by-nc-nd/3.0/nl', 'licenses/by/2.5/scotland', 'licenses/by-sa/3.0/igo', 'publicdomain/zero/1.0', 'publicdomain/mark/1.0',
];
const statements = ['InC', 'InC-OW-EU', 'InC-EDU', 'InC-NC', 'InC-RUU', 'NoC-CR', 'NoC-NC', 'NoC-OKLR', 'NoC-US', 'CNE', 'UND', 'NKC'];
const addresses = [...licences.map((path) => `http://${cc}/${path}/`), ...statements.map((code) => `http://rightsstatements.org/vocab/${code}/1.0/`)];

describe('describeRights', () => {
  it.each(addresses)('knows %s, in both languages', (uri) => {
    const [nl, en] = [describeRights(uri, 'nl'), describeRights(uri, 'en')];
    expect(nl?.uri).toBe(uri);
    expect(nl?.url.startsWith('https://')).toBe(true);
    expect(describeRights(nl?.url ?? '', 'nl')).toEqual(nl);
    for (const described of [nl, en]) expect(described?.plain.length).toBeGreaterThan(20);
    expect(nl?.plain).not.toBe(en?.plain);
  });
  it('gives each of them a code of its own', () => {
    const codes = addresses.map((uri) => describeRights(uri, 'en')?.code);
    expect(new Set(codes).size).toBe(addresses.length);
  });
  it.each([
    [`https://${cc}/licenses/by/4.0`, 'CC BY 4.0'], [`http://${cc}/licenses/by-nc-nd/3.0/nl`, 'CC BY-NC-ND 3.0 NL'], [`https://${cc}/licenses/by-sa/4.0/deed.nl`, 'CC BY-SA 4.0'],
    [`https://www.${cc}/licenses/by/2.5/legalcode`, 'CC BY 2.5'], [`https://${cc}/licenses/by/4.0/legalcode.zh-hans#s1`, 'CC BY 4.0'], [`https://${cc}/licenses/by/3.0/igo/deed.fr`, 'CC BY 3.0 IGO'],
    [`https://${cc}/licenses/by/2.5/scotland/`, 'CC BY 2.5 Scotland'], [`HTTPS://${cc}/licenses/BY/4.0/?ref=chooser-v1`, 'CC BY 4.0'], [`https://${cc}/licenses/by-nd-nc/1.0/`, 'CC BY-ND-NC 1.0'],
    [`http://${cc}/publicdomain/zero/1.0/deed.nl`, 'CC0 1.0'], [`https://${cc}/publicdomain/zero/`, 'CC0 1.0'], [`https://${cc}/publicdomain/mark/1.0`, 'PDM 1.0'],
    ['https://rightsstatements.org/page/NoC-NC/1.0/?language=en', 'NoC-NC'], ['https://rightsstatements.org/vocab/inc-edu/1.0', 'InC-EDU'], ['http://www.rightsstatements.org/data/UND/1.0/', 'UND'],
  ])('reads %s with patience', (uri, code) => expect(describeRights(uri, 'nl')?.code).toBe(code));
  it.each([
    'https://en.wikipedia.org/wiki/License', `https://${cc}/licenses/zero/1.0/`, `https://${cc}/licenses/by/9.0/`, `https://${cc}/licenses/by/3.5/`, `https://${cc}/licenses/by/`, `https://${cc}/publicdomain/zero/4.0/`,
    `https://${cc}/publicdomain/by/4.0/`, `https://${cc}/licenses/by/4.0/nl/more/`, `https://${cc}/licenses/by/4.0/nowhere/`, `https://${cc}.example.org/licenses/by/4.0/`, `https://${cc}/licenses/sampling/1.0/`,
    'https://rightsstatements.org/vocab/InC/2.0/', 'https://rightsstatements.org/vocab/InC/1.0/more', 'https://rightsstatements.org/vocab/XYZ/1.0/', 'CC BY', '',
  ])('does not know %j', (uri) => expect([describeRights(uri, 'nl'), isRightsStatement(uri)]).toEqual([null, false]));
  it.each([
    [`${cc}/licenses/by/4.0/`, [true, true, true, true]], [`${cc}/licenses/by-nc-nd/4.0/`, [true, false, false, true]], [`${cc}/licenses/sa/1.0/`, [true, true, true, false]], [`${cc}/licenses/nd-nc/1.0/`, [true, false, false, false]],
    [`${cc}/publicdomain/zero/1.0/`, [true, true, true, false]], ['rightsstatements.org/vocab/InC/1.0/', [false, false, false, false]], ['rightsstatements.org/vocab/NoC-NC/1.0/', [true, true, false, false]],
    ['rightsstatements.org/vocab/InC-EDU/1.0/', [null, null, false, false]], ['rightsstatements.org/vocab/CNE/1.0/', [null, null, null, false]],
  ])('says for %s whether one may share, change, earn, and must credit: %j', (address, expected) => {
    const { mayShare, mayChange, mayUseCommercially, mustCredit } = describeRights(`http://${address}`, 'en')!;
    expect([mayShare, mayChange, mayUseCommercially, mustCredit]).toEqual(expected);
  });
  it('never throws', () => { fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string().map((end) => `https://${cc}/${end}`)), (uri) => { expect([true, false]).toContain(isRightsStatement(uri)); })); });
});

describe('suggestRights', () => {
  it.each([
    ['CC BY-SA', `https://${cc}/licenses/by-sa/4.0/`], ['cc by-nc-sa 3.0', `https://${cc}/licenses/by-nc-sa/3.0/`], ['CC-BY', `https://${cc}/licenses/by/4.0/`], ['CC_BY_4.0', `https://${cc}/licenses/by/4.0/`], ['by 3.5', `https://${cc}/licenses/by/4.0/`],
    ['cc0', `https://${cc}/publicdomain/zero/1.0/`], ['CC0 1.0', `https://${cc}/publicdomain/zero/1.0/`], ['PDM', `https://${cc}/publicdomain/mark/1.0/`], ['Public Domain', `https://${cc}/publicdomain/mark/1.0/`], ['publiek domein', `https://${cc}/publicdomain/mark/1.0/`],
    ['InC', 'http://rightsstatements.org/vocab/InC/1.0/'], ['in copyright', 'http://rightsstatements.org/vocab/InC/1.0/'], ['Auteursrecht niet beoordeeld', 'http://rightsstatements.org/vocab/CNE/1.0/'], ['noc_us', 'http://rightsstatements.org/vocab/NoC-US/1.0/'],
    [`https://${cc}/licences/by/4.0/`, `https://${cc}/licenses/by/4.0/`], [`http://www.${cc}/license/by-sa/4.0`, `https://${cc}/licenses/by-sa/4.0/`], ['https://rightstatements.org/vocab/InC-EDU/1.0', 'http://rightsstatements.org/vocab/InC-EDU/1.0/'],
  ])('takes %s for %s', (written, meant) => expect(suggestRights(written)).toBe(meant));
  it.each(['xyz', '', 'all rights reserved', 'https://example.org/terms'])('suggests nothing for %j', (written) => expect(suggestRights(written)).toBeNull());
  it('suggests only what describeRights knows', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom(...addresses).map((uri) => uri.slice(0, -3))), (written) => {
      const meant = suggestRights(written);
      if (meant !== null) expect(isRightsStatement(meant)).toBe(true);
    }));
  });
});
