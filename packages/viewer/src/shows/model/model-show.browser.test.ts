import type { Scene } from '@thingsthattalk/core';
import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { pageWithStory } from '../../../e2e/page-with-story.ts';
import type { Story } from '../../story/story.ts';
import '../../story/define.ts';

const nl = (value: string): { lang: string; value: string }[] => [{ lang: 'nl', value }];
const scenes: Scene[] = [
  { id: 'rol', title: nl('Rol'), view: { thing: 'thing/seal' }, show: { $type: 'net.thingsthattalk.scene#model', model: { src: 'rol.glb', alt: nl('Een rolzegel van drie centimeter') }, cameras: [{ label: nl('Van voren'), camera: { x: 0, y: 0, z: 1000 } }, { label: nl('Van boven'), camera: { x: 0, y: 1000, z: 1 } }] } },
  { id: 'verder', title: nl('Verder'), view: { thing: 'thing/seal' } },
];

/** What is fetched for a show may take a while on a busy machine. */
const until = (met: () => unknown): Promise<void> => waitUntil(met as () => boolean, undefined, { timeout: 10_000 });

let story: Story;
let leave: () => void;
const buttons = (): HTMLButtonElement[] => [...story.querySelectorAll<HTMLButtonElement>('.ttt-model .ttt-tools button')];
const drawn = (): Element | null => story.querySelector('model-viewer');

describe('a model in a story', () => {
  beforeEach(async () => {
    ({ story, leave } = await pageWithStory({ scenes }));
    await until(() => buttons().length > 0);
  });
  afterEach(() => { leave(); });

  it('is not fetched before somebody wants to turn it; what it looks like is said, and the file can be had', () => {
    expect(drawn()).to.equal(null);
    expect(buttons().map(({ textContent }) => textContent.trim())).to.deep.equal(['Draai het zelf rond', 'Van voren', 'Van boven']);
    expect(story.querySelector('.ttt-model')!.textContent).to.contain('Een rolzegel van drie centimeter');
    expect(story.querySelector<HTMLAnchorElement>('.ttt-model a[download]')!.getAttribute('href')).to.equal('/media/story/proef/rol.glb');
  });

  it('opens at the camera that is chosen by its name, can be turned by keys, and says so', async () => {
    buttons()[2]!.click();
    await waitUntil(() => drawn() !== null && buttons().some((button) => button.getAttribute('aria-pressed') === 'true'), undefined, { timeout: 15_000 });
    await until(() => buttons().at(-1)!.getAttribute('aria-pressed') === 'true');
    const model = drawn()!;
    expect([model.getAttribute('src'), model.getAttribute('alt'), model.hasAttribute('camera-controls')]).to.deep.equal(['/media/story/proef/rol.glb', 'Een rolzegel van drie centimeter', true]);
    expect(model.getAttribute('camera-orbit')).to.match(/^0rad 0\.001rad /);
    expect(buttons().map(({ textContent }) => textContent.trim())).to.deep.equal(['Van voren', 'Van boven']);
  });

  it('that cannot be shown says so, and the file can still be had', async () => {
    buttons()[0]!.click();
    await waitUntil(() => story.querySelector('.ttt-model [role=status]')!.textContent.includes('kon niet worden getoond'), undefined, { timeout: 15_000 });
    expect(story.querySelector<HTMLAnchorElement>('.ttt-model a[download]')!.checkVisibility()).to.equal(true);
  });

  it('is put away when the reader goes on, and offered again when they come back', async () => {
    buttons()[0]!.click();
    await waitUntil(() => drawn() !== null, undefined, { timeout: 15_000 });
    story.go('verder');
    await until(() => story.scene?.dataset.scene === 'verder');
    await until(() => drawn() === null || !drawn()!.checkVisibility());
    story.go('rol');
    await until(() => buttons()[0]?.textContent.trim() === 'Draai het zelf rond');
  });
});
