import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recipes } from './recipes.ts';
import { shared } from './recipe-test.ts';

const here = import.meta.dirname;
/** The numbers of the recipes that some test drives. */
const tested = new Set(readdirSync(here).filter((file) => file.endsWith('.e2e.ts')).flatMap((file) => [...readFileSync(join(here, file), 'utf8').matchAll(/\brecipe\('(\w+)'/g)].map(([, number]) => number!)));

const introduction = `# The IIIF cookbook

What \`<ttt-manifest>\` does with every recipe of the [IIIF cookbook](https://iiif.io/api/cookbook/), as it was in October 2026. A test opens each in a browser, on a page with a strict Content-Security-Policy, and looks at what a visitor sees: \`npx vitest run --project site packages/viewer/e2e/cookbook\`. The recipes' pictures are replaced by ones whose quarters have four colours, so that the test can tell what is painted where; where we have no copy of a recipe's document, the test has one of its own in the same manner.

This page is made from [recipes.ts](../packages/viewer/e2e/cookbook/recipes.ts): the same command with \`-u\` writes it anew.
`;

const ending = `## 3D

A model in glTF, painted in a scene of Presentation 4 or among the other forms of a canvas (\`rendering\`), can be turned about. What shows it, [model-viewer](https://modelviewer.dev/) (Apache-2.0, about 280 KB compressed), is fetched only when the visitor asks. Under a strict Content-Security-Policy it draws the model, and the browser notes two things it refused: a style element, in whose place we hand over a style sheet, and WebAssembly. What a policy must let in for more:

| for | the policy says |
|---|---|
| pictures inside the model file | \`connect-src blob:\`, \`img-src blob:\` |
| models compressed with meshopt | \`script-src 'wasm-unsafe-eval'\` |
| models compressed with Draco or with KTX2 pictures | their decoders would come from a host of others; they are not fetched, and such a model is a file to download |

Where a model cannot be shown, that is said, beside the link to fetch it.

## Leave to see

The institution's sign-in opens in a window of its own. Its token comes in a frame that nobody sees, so the page's policy must let that in: \`frame-src\` with the origin of the token service. Without it the visitor reads which origin that is.
`;

const page = (): string => {
  const count = (state: string): number => recipes.filter((recipe) => recipe.state === state).length;
  const row = ({ number, address, title, state, how }: (typeof recipes)[number]): string => `| [${/^\d/.test(number) ? `${number} ${title}` : title}](${address}) | ${state} | ${how} |`;
  return `${introduction}\n${count('works')} work, ${count('in part')} in part, ${count('out of scope')} out of scope.\n\n| recipe | state | what a visitor gets |\n|---|---|---|\n${recipes.map(row).join('\n')}\n\n${ending}`;
};

describe('the table of the cookbook', () => {
  it('has every recipe once', () => {
    expect(recipes.map(({ number }) => number)).toEqual([...new Set(recipes.map(({ number }) => number))]);
  });

  it.skipIf(!existsSync(shared) && !process.env.CI)('has every recipe whose documents lie in ../shared/data (needs ../shared/data)', () => {
    const numbers = new Set(readdirSync(join(shared, 'cookbook')).map((file) => /recipe_(\d{4})/.exec(file)?.[1]));
    expect([...numbers].filter((number) => !recipes.some((recipe) => recipe.number === number))).toEqual([]);
  });

  it('says of nothing untested that it works, even in part', () => {
    expect(recipes.filter(({ number, state }) => state !== 'out of scope' && !tested.has(number)).map(({ number }) => number)).toEqual([]);
  });

  it('has every recipe that is tested', () => {
    expect([...tested].filter((number) => !recipes.some((recipe) => recipe.number === number))).toEqual([]);
  });

  it('is docs/cookbook.md', async () => {
    await expect(page()).toMatchFileSnapshot('../../../../docs/cookbook.md');
  });
});
