import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Composition } from '../document/composition.ts';
import { addScene, scenePath } from '../document/scenes.ts';
import { deadLinks, webLinkCount } from './dead-links.ts';

let archive = '';
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.writeHead(request.url === '/records/term/lead.json' ? 200 : 404).end();
});
beforeAll(async () => {
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  archive = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => { server.close(); });

function storyThatSays(text: string): { readonly composition: Composition; readonly scene: string } {
  const composition = Composition.empty({ languages: ['en'] });
  const scene = addScene(composition);
  composition.setText(`${scenePath(scene)}/text`, 'en', text);
  return { composition, scene };
}

describe('links of a story', () => {
  it('to records that the archive does not have are found, each with its scene', async () => {
    const { composition, scene } = storyThatSays('Of [[term/lead]], see [[thing/gone|that]].');
    expect(await deadLinks(composition, { archive })).toEqual([{ kind: 'deadLink', must: false, at: { scene, path: `${scenePath(scene)}/text` }, number: 1, about: 'thing/gone' }]);
  });

  it('to things that came with the story are not asked for', async () => {
    const { composition } = storyThatSays('');
    const id = composition.insert('things');
    composition.setText(`things/${id}/titles`, 'en', 'A cup');
    composition.setText(`${scenePath(composition.itemsOf('story/scenes')[0]!)}/text`, 'en', `See [[thing/${id}]].`);
    asked.length = 0;
    expect(await deadLinks(composition, { archive })).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('to other sites are tried only when somebody wants that, and a site that does not answer is named', async () => {
    const { composition } = storyThatSays('See [this](https://nobody.invalid/page), or [that](http://localhost/x).');
    expect(webLinkCount(composition)).toBe(1);
    expect(await deadLinks(composition, { archive })).toEqual([]);
    expect(await deadLinks(composition, { archive, web: true, fetchFrom: () => Promise.reject(new TypeError('fetch failed')) })).toMatchObject([{ about: 'https://nobody.invalid/page', number: 1 }]);
    expect(await deadLinks(composition, { archive, web: true, fetchFrom: () => Promise.resolve(new Response(null)) })).toEqual([]);
  });
});
