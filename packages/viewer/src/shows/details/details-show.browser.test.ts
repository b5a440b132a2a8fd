import type { Scene } from '@thingsthattalk/core';
import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { pageWithStory } from '../../../e2e/page-with-story.ts';
import type { Story } from '../../story/story.ts';
import '../../story/define.ts';

const nl = (value: string): { lang: string; value: string }[] => [{ lang: 'nl', value }];
const part = (thing: string, x: number): { thing: string; region: { x: number; y: number; width: number; height: number } } => ({ thing, region: { x, y: 0, width: 80, height: 60 } });
const records = { 'thing/ray': { $type: 'net.thingsthattalk.thing', titles: nl('Rog') }, 'thing/horn': { $type: 'net.thingsthattalk.thing', titles: nl('Hoorn') }, 'story/elders': { $type: 'net.thingsthattalk.story', title: nl('Elders'), scenes: [] } } as const;
const scenes: Scene[] = [
  { id: 'naden', title: nl('Naden'), view: { thing: 'thing/ray' }, show: { $type: 'net.thingsthattalk.scene#details', views: [part('thing/ray', 10), part('thing/horn', 200)], term: 'term/naad' } },
  { id: 'verder', title: nl('Verder'), view: { thing: 'thing/ray' } },
];

/** What is fetched for a show may take a while on a busy machine. */
const until = (met: () => unknown): Promise<void> => waitUntil(met as () => boolean, undefined, { timeout: 10_000 });

let story: Story;
let leave: () => void;
const buttons = (): HTMLButtonElement[] => [...story.querySelectorAll<HTMLButtonElement>('.ttt-look')];
const pressed = (): (string | null)[] => buttons().map((button) => button.getAttribute('aria-pressed'));

describe('details beside each other', () => {
  beforeEach(async () => {
    ({ story, leave } = await pageWithStory({ scenes }, { records, details: [{ story: 'story/elders', scene: 'hier', view: part('thing/horn', 20), title: nl('Hier ook') }] }));
    await until(() => buttons().length === 3);
  });
  afterEach(() => { leave(); });

  it('take the stage to the one that is chosen, of whichever thing, and back by the same button', () => {
    buttons()[1]!.click();
    expect(pressed()).to.deep.equal(['false', 'true', 'false']);
    expect([story.look!.picture.key, story.look!.region]).to.deep.equal(['thing/horn#c1', { x: 200, y: 0, width: 80, height: 60 }]);
    buttons()[0]!.click();
    expect([pressed(), story.look!.picture.key]).to.deep.equal([['true', 'false', 'false'], 'thing/ray#c1']);
    buttons()[0]!.click();
    expect(pressed()).to.deep.equal(['false', 'false', 'false']);
    expect(story.look?.region?.x ?? 0).to.equal(0);
  });

  it('are told apart by what they are of, also for who does not see them', () => {
    expect(buttons().map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Bekijk: Rog', 'Bekijk: Hoorn', 'Bekijk: Hier ook Hoorn']);
  });

  it('under one term lead to the scene that named them', () => {
    expect([...story.querySelectorAll('.ttt-figures a')].map((link) => link.getAttribute('href')).at(-1)).to.equal('/nl/story/elders/#scene-hier');
  });

  it('are left as they were when the reader goes on', async () => {
    buttons()[1]!.click();
    story.go('verder');
    await until(() => story.scene?.dataset.scene === 'verder');
    expect(pressed()).to.deep.equal(['false', 'false', 'false']);
  });
});
