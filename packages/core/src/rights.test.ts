import { describe, expect, it } from 'vitest';
import { describeRights, suggestRights } from './rights.ts';

describe('describeRights', () => {
  it.each([
    ['https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0'], ['http://creativecommons.org/licenses/by-nc-nd/3.0/nl', 'CC BY-NC-ND 3.0 NL'], ['https://creativecommons.org/licenses/by-sa/4.0/deed.nl', 'CC BY-SA 4.0'],
    ['https://creativecommons.org/licenses/by/2.5/legalcode', 'CC BY 2.5'], ['http://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'], ['https://creativecommons.org/publicdomain/mark/1.0', 'PDM 1.0'],
    ['http://rightsstatements.org/vocab/InC/1.0/', 'InC'], ['https://rightsstatements.org/page/NoC-NC/1.0/?language=en', 'NoC-NC'], ['http://rightsstatements.org/vocab/UND/1.0/', 'UND'],
  ])('knows %s', (uri, code) => {
    for (const lang of ['nl', 'en']) {
      const described = describeRights(uri, lang);
      expect(described?.code).toBe(code);
      expect(described?.plain.length).toBeGreaterThan(20);
    }
    expect(describeRights(uri, 'nl')?.plain).not.toBe(describeRights(uri, 'en')?.plain);
  });
  it.each(['https://en.wikipedia.org/wiki/License', 'https://creativecommons.org/licenses/zero/1.0/', 'https://creativecommons.org/licenses/by/9.0/', 'CC BY', ''])('does not know %j', (uri) => expect(describeRights(uri, 'nl')).toBeNull());
  it('says what may be done', () => {
    const may = (uri: string) => { const { mayShare, mayChange, mayUseCommercially, mustCredit } = describeRights(uri, 'en')!; return [mayShare, mayChange, mayUseCommercially, mustCredit]; };
    expect(may('https://creativecommons.org/licenses/by-nc-nd/4.0/')).toEqual([true, false, false, true]);
    expect(may('https://creativecommons.org/publicdomain/zero/1.0/')).toEqual([true, true, true, false]);
    expect(may('http://rightsstatements.org/vocab/InC/1.0/')).toEqual([false, false, false, false]);
    expect(may('http://rightsstatements.org/vocab/CNE/1.0/')).toEqual([null, null, null, false]);
  });
  it('suggests what was meant', () => expect(['CC BY-SA', 'cc0', 'InC', 'https://creativecommons.org/licences/by/4.0/'].map(suggestRights)).toEqual(['https://creativecommons.org/licenses/by-sa/4.0/', 'https://creativecommons.org/publicdomain/zero/1.0/', 'https://rightsstatements.org/vocab/InC/1.0/', 'https://creativecommons.org/licenses/by/4.0/']));
});
