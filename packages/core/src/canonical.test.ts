import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCanonical, toReadable } from './canonical.ts';
import { fileCid, recordCid } from './cid.ts';
import { indexBacklinks, linksOf } from './links.ts';
import type { BlobRef, Story, Thing } from './records.ts';

const identity = 'did:web:a.org';
const blob: BlobRef = { $type: 'blob', ref: { $link: 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy' }, mimeType: 'image/avif', size: 5 };
const thing: Thing = {
  $type: 'net.thingsthattalk.thing',
  titles: [{ lang: 'nl', value: 'Rog' }],
  description: [{ lang: 'nl', value: 'Zie [[term/naad|de naad]], [[thing/eye]] en `[[niet/dit]]`.' }],
  holder: { agent: 'agent/naturalis' },
  images: [{ $type: 'net.thingsthattalk.thing#ownImage', image: { name: 'c1', src: 'c1.avif' } }],
  related: [{ ref: 'https://elsewhere.org/x', from: { thing: 'thing/ray' } }],
};
const options = { identity, blobOf: (path: string) => (path === 'c1.avif' ? blob : null) };
const back = { identity, pathOf: (found: BlobRef) => (found.ref.$link === blob.ref.$link ? 'c1.avif' : null) };

describe('the canonical form', () => {
  it('makes references absolute, in prose too, and media their content', () => {
    const canonical = toCanonical(thing, options);
    expect(canonical.holder?.agent).toBe('at://did:web:a.org/net.thingsthattalk.agent/naturalis');
    expect(canonical.description?.[0]?.value).toBe('Zie [[at://did:web:a.org/net.thingsthattalk.term/naad|de naad]], [[at://did:web:a.org/net.thingsthattalk.thing/eye]] en `[[niet/dit]]`.');
    expect(canonical.images?.[0]).toMatchObject({ image: { name: 'c1', blob } });
    expect(canonical.related?.[0]?.ref).toBe('https://elsewhere.org/x');
  });
  it('and the readable form are inverse to each other', () => {
    expect(toReadable(toCanonical(thing, options), back)).toEqual(thing);
    const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/);
    fc.assert(fc.property(fc.array(fc.record({ id: slug, view: fc.record({ thing: slug.map((each) => `thing/${each}`) }), text: fc.constantFrom('niets', 'zie [[thing/een]]', '**[[term/x|y]]** en [^b]').map((value) => [{ lang: 'nl', value }]) })), fc.jsonValue(), (scenes, extra) => {
      const story = { $type: 'net.thingsthattalk.story', title: [], scenes, extra } as unknown as Story;
      expect(toReadable(toCanonical(story, options), back)).toEqual(story);
    }));
  });
  it('leaves records of others alone', () => {
    const foreign = { ...thing, holder: { agent: 'at://did:plc:other/net.thingsthattalk.agent/x' } };
    expect(toReadable(toCanonical(foreign, options), back)).toEqual(foreign);
  });
});

describe('recordCid', () => {
  it('is that of DAG-CBOR: the same whatever the order of the fields', async () => {
    expect(await recordCid({ a: 1, b: 'x' })).toBe(await recordCid({ b: 'x', a: 1 }));
    expect(await recordCid({})).toBe('bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua');
  });
  it('changes with any change', async () => expect(await recordCid({ a: [1, 2] })).not.toBe(await recordCid({ a: [2, 1] })));
  it('refuses what the data model has no form for, and says where', async () => {
    await expect(recordCid({ a: [{ b: 1.5 }] })).rejects.toThrow('a[0].b is 1.5');
    await expect(recordCid({ a: () => 1 })).rejects.toThrow('a is function');
  });
  it('of a file is the raw one that blobs carry', async () => expect(await fileCid(new Uint8Array())).toBe('bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku'));
});

describe('links', () => {
  it('are those of fields and of prose, each with its place', () => {
    expect(linksOf(thing)).toEqual([
      { ref: 'term/naad', path: 'description[0].value' }, { ref: 'thing/eye', path: 'description[0].value' },
      { ref: 'agent/naturalis', path: 'holder.agent' }, { ref: 'https://elsewhere.org/x', path: 'related[0].ref' }, { ref: 'thing/ray', path: 'related[0].from.thing' },
    ]);
  });
  it('are found from their other end', () => {
    const index = indexBacklinks([{ ref: 'thing/ray', record: thing }, { ref: 'term/a', record: { $type: 'net.thingsthattalk.term', labels: [], definition: [{ lang: 'nl', value: '[[term/naad]]' }] } }]);
    expect(index.get('term/naad')).toEqual([{ from: 'thing/ray', path: 'description[0].value' }, { from: 'term/a', path: 'definition[0].value' }]);
  });
});
