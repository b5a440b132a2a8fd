import type { Scene, SequenceShow } from '@thingsthattalk/core';
import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { pageWithStory } from '../../../e2e/page-with-story.ts';
import type { Story } from '../../story/story.ts';
import '../../story/define.ts';

const nl = (value: string): { lang: string; value: string }[] => [{ lang: 'nl', value }];
const frame = (x: number, label: string): NonNullable<SequenceShow['frames']>[number] => ({ view: { thing: 'thing/ray', region: { x, y: 0, width: 100, height: 75 } }, duration: 1, label: nl(label) });
const scenes: Scene[] = [
  { id: 'snede', title: nl('Snede'), view: { thing: 'thing/ray' }, show: { $type: 'net.thingsthattalk.scene#sequence', frames: [frame(0, 'Eén'), frame(100, 'Twee'), frame(200, 'Drie')] } },
  { id: 'verder', title: nl('Verder'), view: { thing: 'thing/ray' } },
];

/** What is fetched for a show may take a while on a busy machine. */
const until = (met: () => unknown): Promise<void> => waitUntil(met as () => boolean, undefined, { timeout: 10_000 });

let story: Story;
let leave: () => void;
const realMatchMedia = window.matchMedia;
const begin = async (): Promise<void> => {
  ({ story, leave } = await pageWithStory({ scenes }));
  await until(() => story.querySelector('.ttt-player') !== null);
};
const button = (words: string): HTMLButtonElement => [...story.querySelectorAll<HTMLButtonElement>('.ttt-player button')].find(({ textContent }) => textContent.trim() === words)!;
const status = (): string => story.querySelector('.ttt-player [role=status]')!.textContent.trim();
const shown = (): number[] => [...story.querySelectorAll('.ttt-sequence > li')].flatMap((item, index) => (item.hasAttribute('data-here') ? [index] : []));

describe('an animated still', () => {
  afterEach(() => { leave(); window.matchMedia = realMatchMedia; });

  it('shows nothing of its own before it is asked, and every frame is there with its words', async () => {
    await begin();
    expect(shown()).to.deep.equal([]);
    expect(status()).to.equal('');
    expect([...story.querySelectorAll('.ttt-sequence figcaption')].map(({ textContent }) => textContent)).to.deep.equal(['Eén', 'Twee', 'Drie']);
  });

  it('goes frame by frame by its buttons, moves the stage there, and says where it is', async () => {
    await begin();
    button('Volgend beeld').click();
    expect(status()).to.equal('1 van 3. Eén');
    expect(story.look!.region).to.deep.equal({ x: 0, y: 0, width: 100, height: 75 });
    expect(button('Vorig beeld').ariaDisabled).to.equal('true');
    button('Volgend beeld').click();
    button('Volgend beeld').click();
    expect([status(), button('Volgend beeld').ariaDisabled]).to.deep.equal(['3 van 3. Drie', 'true']);
    button('Vorig beeld').click();
    expect(story.look!.region!.x).to.equal(100);
    expect(shown()).to.deep.equal([1]);
  });

  it('plays to its end when asked, and begins again after that', async () => {
    await begin();
    button('Speel af').click();
    expect(button('Pauze')).to.be.instanceOf(HTMLButtonElement);
    await waitUntil(() => status() === '3 van 3. Drie' && button('Speel af') !== undefined, undefined, { timeout: 5000 });
    button('Speel af').click();
    expect(status()).to.equal('1 van 3. Eén');
  });

  it('is paused by the same button, and comes to rest when the reader goes on', async () => {
    await begin();
    button('Speel af').click();
    button('Pauze').click();
    expect(button('Speel af')).to.be.instanceOf(HTMLButtonElement);
    button('Speel af').click();
    story.go('verder');
    await until(() => story.scene?.dataset.scene === 'verder');
    expect([shown(), status(), button('Speel af') !== undefined]).to.deep.equal([[], '', true]);
  });

  it('does not play by itself for who wants things to keep still; the steps are there', async () => {
    window.matchMedia = (query) => (query.includes('prefers-reduced-motion') ? Object.assign(realMatchMedia.call(window, 'all')) : realMatchMedia.call(window, query));
    await begin();
    expect(button('Speel af')).to.equal(undefined);
    button('Volgend beeld').click();
    expect(status()).to.equal('1 van 3. Eén');
  });
});
