// The sample archive shows everything that a teller can use, and docs/tellings.md says where and why: both are held to the Lexicons.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from './root.ts';

interface Known { readonly knownValues?: readonly string[] }
const lexicon = (name: string): { defs: Record<string, { properties?: Record<string, Known & { refs?: readonly string[] }> }> } => JSON.parse(readFileSync(fromRoot(`packages/core/lexicons/net/thingsthattalk/${name}.json`), 'utf8')) as ReturnType<typeof lexicon>;
const scene = lexicon('scene').defs;
const known = (def: string, property: string, from = scene): readonly string[] => from[def]?.properties?.[property]?.knownValues ?? [];

const stories = globSync('fixtures/misleiden/story/*.json', { cwd: fromRoot('.') }).map((file) => ({ file, text: readFileSync(fromRoot(file), 'utf8') }));
const things = globSync('fixtures/misleiden/thing/*.json', { cwd: fromRoot('.') }).map((file) => readFileSync(fromRoot(file), 'utf8'));
const all = [...stories.map(({ text }) => text), ...things].join('\n');
const doc = readFileSync(fromRoot('docs/tellings.md'), 'utf8');
const uses = (pattern: RegExp): boolean => pattern.test(all);

describe('the sample archive', () => {
  it.each((scene.main?.properties?.show?.refs ?? []).filter((ref) => !ref.endsWith('#look')).map((ref) => [ref.split('#')[1]!]))('has a scene that shows: %s', (kind) => {
    expect(uses(new RegExp(`"net\\.thingsthattalk\\.scene#${kind}"`))).toBe(true);
    expect(doc).toContain(`\`${kind}\``);
  });

  it.each(known('question', 'kind').map((kind) => [kind]))('asks the visitor to: %s', (kind) => {
    expect(uses(new RegExp(`"kind": "${kind}"`))).toBe(true);
    expect(doc).toContain(`\`${kind}\``);
  });

  it.each(known('compare', 'how').map((how) => [how]))('compares by: %s', (how) => {
    expect(uses(new RegExp(`"how": "${how}"`))).toBe(true);
    expect(doc).toContain(`\`${how}\``);
  });

  it.each(known('main', 'transition').map((transition) => [transition]))('changes pictures by: %s', (transition) => {
    // What is not said is a move.
    expect(transition === 'move' || uses(new RegExp(`"transition": "${transition}"`))).toBe(true);
    expect(doc).toContain(`\`${transition}\``);
  });

  it.each(known('offer', 'telling', lexicon('story').defs).map((telling) => [telling]))('is told as: %s', (telling) => {
    expect(uses(new RegExp(`"(?:default|telling)": "${telling}"`)) || telling === 'scroll').toBe(true);
    expect(doc).toContain(`\`${telling}\``);
  });

  it.each([['matches', /"matches"/], ['trueSize', /"trueSize": true/], ['rotation', /"rotation"/], ['layerOf', /"layerOf"/], ['narration', /"narration"/], ['sign', /"sign"/], ['music', /"music"/], ['next', /"next"/], ['route', /"route": true/], ['term', /"term": "term\//]])('uses: %s', (name, pattern) => {
    expect(uses(pattern)).toBe(true);
    expect(doc).toContain(name);
  });

  it('names in the list every story there is', () => {
    for (const { text, file } of stories) {
      const { title } = JSON.parse(text) as { title: { lang: string; value: string }[] };
      expect(doc, file).toContain(title.find(({ lang }) => lang === 'nl')!.value);
    }
  });
});
