import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForName } from './reconcile.ts';

// A stand-in: the real services are not to be had here. It answers in the form of the specification's own examples (0.2, §4 and §3).
let server: Server;
let url = '';
let answer: unknown;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => { body += piece.toString(); }).on('end', () => {
      asked.push(`${request.method} ${request.url} ${decodeURIComponent(body.replaceAll('+', ' '))}`);
      response.setHeader('Content-Type', 'application/json');
      if (request.method === 'GET') response.end(JSON.stringify({ versions: ['0.2'], name: 'Names', identifierSpace: 'https://names.example/entity/', view: { url: 'https://names.example/wiki/{{id}}' } }));
      else if (answer === 500) response.writeHead(500).end();
      else response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/{lang}/api`;
});
afterAll(() => { server.close(); });

describe('asking a service for a name', () => {
  it('gives candidates with an address each: their own, or the one the service makes of their id', async () => {
    answer = { q0: { result: [{ id: 'Q43270', name: 'Leiden', description: 'city in the Netherlands', score: 100, match: true }, { id: 'http://vocab.getty.edu/aat/300011021', name: 'lead', score: 80 }] } };
    expect(await askForName({ name: 'Names', url }, 'Leiden', 'nl-x-simple')).toEqual([
      { uri: 'https://names.example/wiki/Q43270', name: 'Leiden', description: 'city in the Netherlands', from: 'Names' },
      { uri: 'http://vocab.getty.edu/aat/300011021', name: 'lead', description: '', from: 'Names' },
    ]);
    expect(asked).toEqual(['POST /nl/api queries={"q0":{"query":"Leiden","limit":5}}', 'GET /nl/api ']);
  });

  it('takes nothing that is no candidate, and no address that runs something', async () => {
    answer = { q0: { result: [{ id: 3, name: 'x' }, { id: `java${'script'}:alert(1)`, name: 'evil' }, { name: 'none' }] } };
    expect((await askForName({ name: 'Names', url }, 'x', 'en')).map(({ uri }) => uri)).toEqual(['https://names.example/wiki/javascript%3Aalert(1)']);
    answer = { nothing: true };
    expect(await askForName({ name: 'Names', url }, 'x', 'en')).toEqual([]);
  });

  it('says that it does not answer', async () => {
    answer = 500;
    await expect(askForName({ name: 'Names', url }, 'x', 'en')).rejects.toThrow('answered 500');
  });
});
