import { Lexicons, parseLexiconDoc } from '@atproto/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicons } from './lexicons.ts';
import { isRecord, readRecord, readSettings, typeOf } from './read-record.ts';

const type = (name: string): string => `net.thingsthattalk.${name}`;
const thing = { $type: type('thing'), titles: [{ lang: 'nl', value: 'Rog' }] };
const story = (more: object) => ({ $type: type('story'), title: [{ lang: 'nl', value: 'V' }], scenes: [{ id: 'a' }], ...more });
const faults = (json: unknown) => readRecord(json).issues.map(({ path, mend }) => [path, mend]);

describe('readRecord', () => {
  it('takes a record with next to nothing in it', () => expect(readRecord(thing)).toEqual({ ok: true, value: thing, issues: [] }));
  it('keeps fields it does not know', () => {
    const read = readRecord({ ...thing, 'x-own': { deep: [1] } });
    expect(read.ok && read.value).toHaveProperty('x-own', { deep: [1] });
  });
  it.each<[string, unknown, string, string]>([
    ['no object', 'rog', '', 'Start with {"$type": …}.'],
    ['no type', {}, '$type', 'Add "$type": "net.thingsthattalk.thing".'],
    ['a misspelt type', { $type: type('thign') }, '$type', 'Write "net.thingsthattalk.thing".'],
    ['a short type', { $type: 'claim' }, '$type', 'Write "net.thingsthattalk.claim".'],
    ['a misspelt field that is needed', { $type: type('thing'), titels: [] }, 'titles', 'Rename "titels" to "titles".'],
    ['text where a list belongs', { ...thing, titles: 'Rog' }, 'titles', 'Write [{"lang": "nl", "value": "Rog"}].'],
    ['one where several belong', { ...thing, makers: {} }, 'makers', 'Put it between square brackets: [ … ].'],
    ['a fraction', { ...thing, maxImage: 10.6 }, 'maxImage', 'Write 11.'],
    ['a number that should be text', { ...thing, objectNumber: 12 }, 'objectNumber', 'Write "12" between quotes.'],
    ['a value below what is allowed', story({ minutes: 0 }), 'minutes', 'Write 1 or more.'],
    ['a broken date', { ...thing, production: { when: { edtf: 'ca. 1600' } } }, 'production.when.edtf', 'Write "1600~".'],
    ['rights by their short name', { ...thing, rights: { statement: 'CC BY-SA' } }, 'rights.statement', 'Write "https://creativecommons.org/licenses/by-sa/4.0/".'],
    ['a reference to another type', { ...thing, holder: { agent: 'place/leiden' } }, 'holder.agent', 'Write "agent/…".'],
    ['a broken reference', { ...thing, related: [{ ref: 'thng/x' }] }, 'related[0].ref', 'Write "thing/x".'],
    ['no language', { ...thing, titles: [{ lang: 'Nederlands!', value: 'x' }] }, 'titles[0].lang', 'Write a BCP 47 tag such as "nl", "en" or "nl-x-simple".'],
    ['a script for an address', { ...thing, sameAs: [{ uri: ['javascript', 'alert(1)'].join(':') }] }, 'sameAs[0].uri', 'Write the whole address, with https://.'],
    ['a way out of the folder', { ...thing, images: [{ $type: type('thing#ownImage'), image: { src: '../../etc/passwd' } }] }, 'images[0].image.src', 'Write a path below it, such as "c1.jpg".'],
    ['a union without its type', { ...thing, images: [{ image: {} }] }, 'images[0]', 'Add "$type": "net.thingsthattalk.thing#iiif".'],
    ['a shortened union type', { ...thing, images: [{ $type: '#ownImage', image: {} }] }, 'images[0].$type', 'Write "net.thingsthattalk.thing#ownImage".'],
    ['two scenes of one name', story({ scenes: [{ id: 'a' }, { id: 'a' }] }), 'scenes[1].id', 'Give this one an id of its own.'],
    ['a scene of a chapter that is not there', story({ chapters: [{ id: 'een', title: [] }], scenes: [{ id: 'a', chapter: 'twee' }] }), 'scenes[0].chapter', 'Write one of een.'],
    ['a way on to nowhere', story({ scenes: [{ id: 'a', next: [{ scene: 'b' }] }] }), 'scenes[0].next[0].scene', 'Write one of a.'],
    ['a source that is not listed', story({ sources: [{ id: 'x' }], scenes: [{ id: 'a', text: [{ lang: 'nl', value: 'Zie.[^y]' }] }] }), 'scenes[0].text[0].value', 'Write one of x, or add it to "sources".'],
    ['a region beyond its canvas', story({ scenes: [{ id: 'a', view: { thing: 'thing/x', width: 100, height: 50, region: { x: 90, y: 0, width: 20, height: 10 } } }] }), 'scenes[0].view.region', 'Write {"x":90,"y":0,"width":10,"height":10}.'],
  ])('refuses %s, and says how to mend it', (_, json, path, mend) => {
    expect(readRecord(json).ok).toBe(false);
    expect(faults(json)).toContainEqual([path, mend]);
  });
  it('warns of what is only doubtful', () => {
    const read = readRecord({ ...thing, sumary: [], visibility: 'pubic' });
    expect(read.ok).toBe(true);
    expect(read.issues.map(({ severity, path, mend }) => [severity, path, mend])).toEqual([['warning', 'sumary', 'Rename it to "summary".'], ['warning', 'visibility', 'Write "public".']]);
  });
  it('says when a record lies in the wrong folder', () => expect(readRecord(thing, 'term').issues[0]?.mend).toBe('Write "net.thingsthattalk.term", or move the file to the folder thing.'));
  it('says of any JSON whether it is a record, and agrees with the network’s library', () => {
    const theirs = new Lexicons();
    for (const document of lexicons) theirs.add(parseLexiconDoc(structuredClone(document)));
    const field = fc.constantFrom('titles', 'makers', 'images', 'related', 'production', 'visibility', 'maxImage', 'scenes', 'title', 'thing', 'value', 'aspect');
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant([{ lang: 'nl', value: 'x' }]), fc.constant({ ref: 'thing/x' }), fc.constant([{ id: 'a' }]));
    fc.assert(fc.property(fc.constantFrom('thing', 'story', 'claim', 'term'), fc.dictionary(field, value), (name, fields) => {
      const json = JSON.parse(JSON.stringify({ ...fields, $type: type(name) })) as object;
      const read = readRecord(json);
      if (read.ok) expect(theirs.validate(type(name), json).success).toBe(true);
    }), { numRuns: 400 });
  });
});

describe('readSettings', () => {
  it('takes an archive with a name, an address, an identity and a language', () => expect(readSettings({ name: [{ lang: 'nl', value: 'A' }], base: 'https://a.org', identity: 'did:web:a.org', languages: [{ lang: 'nl' }] }).ok).toBe(true));
  it('asks for a language', () => expect(readSettings({ name: [], base: 'https://a.org', identity: 'did:web:a.org', languages: [] }).issues[0]).toMatchObject({ path: 'languages', mend: 'Write [{"lang": "nl"}].' }));
});

it('tells one type from another', () => {
  expect([typeOf(thing), typeOf({ $type: 'app.bsky.feed.post' }), typeOf(null), isRecord(thing, 'thing'), isRecord(thing, 'story')]).toEqual(['thing', null, null, true, false]);
});
