import { describe, expect, it } from 'vitest';
import type { Thing } from '@thingsthattalk/core';
import { mayUse } from './rights-words.ts';

const thing: Thing = { $type: 'net.thingsthattalk.thing', titles: [{ lang: 'en', value: 'Jug' }], holder: { name: [{ lang: 'en', value: 'The museum' }] } };

describe('may I use this picture?', () => {
  it('is answered from what its record says, with the line to be written under it', () => {
    expect(mayUse({ ...thing, rights: { statement: 'https://creativecommons.org/licenses/by-nc/4.0/' } }, ['en'])).toEqual({ plain: 'You may share and change this, but not earn money with it. Name the maker.', url: expect.stringContaining('creativecommons.org') as string, mayShare: true, line: 'Jug, The museum. CC BY-NC 4.0', largest: null, embargo: null });
  });

  it('says that nothing is stated where nothing is', () => { expect(mayUse(thing, ['en'])).toMatchObject({ plain: null, mayShare: null, line: 'Jug, The museum' }); });

  it('prefers the line and the rights of the picture itself, and names what the lender asks', () => {
    const image = { name: 'c1', credit: [{ lang: 'en', value: 'Photo: Me' }], rights: { statement: 'http://rightsstatements.org/vocab/InC/1.0/' } };
    expect(mayUse({ ...thing, maxImage: 800, embargo: '2027-01-01', credit: [{ lang: 'en', value: 'Other' }], images: [{ $type: 'net.thingsthattalk.thing#ownImage', image }] }, ['en'])).toMatchObject({ mayShare: false, line: 'Photo: Me. InC', largest: 800, embargo: '2027-01-01' });
  });
});
