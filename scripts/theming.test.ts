// docs/theming.md names every token there is, and no other.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { presets, tokens } from '@thingsthattalk/viewer';
import { fromRoot } from './root.ts';

const doc = readFileSync(fromRoot('docs/theming.md'), 'utf8');
const named = new Set([...doc.slice(doc.indexOf('## The tokens'), doc.indexOf('## Parts')).matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!));

it('names every token, and no other', () => {
  const there = new Set([...tokens.matchAll(/--ttt-([a-z-]+):/g)].map(([, name]) => name!).filter((name) => name !== 'reading'));
  expect([...named].sort()).toEqual([...there].sort());
});

it('names every preset', () => {
  for (const preset of Object.keys(presets)) expect(doc).toContain(`\`${preset}\``);
});
