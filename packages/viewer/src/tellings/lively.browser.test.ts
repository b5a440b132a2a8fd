import type { Scene } from '@thingsthattalk/core';
import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { pageWithStory, plainPicture } from '../../e2e/page-with-story.ts';
import type { Story } from '../story/story.ts';
import '../story/define.ts';

const nl = (value: string): { lang: string; value: string }[] => [{ lang: 'nl', value }];
const scene = (id: string, thing: string, more: Partial<Scene> = {}): Scene => ({ id, title: nl(id), text: nl('Ja.'), view: { thing, region: { x: 100, y: 75, width: 100, height: 75 } }, ...more });
const question: Scene['show'] = { $type: 'net.thingsthattalk.scene#question', kind: 'judge', ask: nl('Echt?'), options: [{ id: 'ja', label: nl('Ja') }] };
const records = {
  'thing/rog': { $type: 'net.thingsthattalk.thing' as const, titles: nl('Rog'), production: { when: { edtf: '1850' } } },
  'thing/oog': { $type: 'net.thingsthattalk.thing' as const, titles: nl('Oog'), production: { when: { edtf: '1700' } } },
};
let story: Story;
let leave: () => void;
async function open(telling: string, scenes: readonly Scene[], selector: string): Promise<HTMLElement> {
  ({ story, leave } = await pageWithStory({ scenes }, { records, pictures: (thing) => [plainPicture(`${thing}#c1`)] }, (each) => { each.setAttribute('telling', telling); }));
  await waitUntil(() => story.querySelector(selector), 'the telling has taken over', { timeout: 4000 });
  return story.querySelector<HTMLElement>(selector)!;
}
const button = (words: string): HTMLButtonElement => [...story.querySelectorAll<HTMLButtonElement>('button')].find(({ textContent }) => textContent.replace(/\s+/g, ' ').trim().startsWith(words))!;
const here = (): string => story.scene!.dataset.scene!;
afterEach(() => { leave(); });

describe('a story that tells itself', () => {
  it('sounds only when the visitor presses play, goes on by itself, and stops where they have something to do', async () => {
    await open('audio', [scene('een', 'thing/rog'), scene('twee', 'thing/oog', { show: question }), scene('drie', 'thing/oog')], '.ttt-audio');
    expect(here()).to.equal('een');
    expect(story.querySelector('.ttt-caption')).to.equal(null);
    button('Speel af').click();
    expect(story.querySelector('.ttt-caption')!.textContent).to.equal('een');
    await waitUntil(() => here() === 'twee', 'goes on', { timeout: 6000 });
    await waitUntil(() => story.querySelector('.ttt-audio [role=status]')!.textContent.includes('Nu u'), 'stops at the question', { timeout: 6000 });
    expect(button('Speel af')).not.to.equal(undefined);
    expect(here()).to.equal('twee');
  });

  it('is played and paused by a key, and marks in the text what is read', async () => {
    await open('audio', [scene('een', 'thing/rog')], '.ttt-audio');
    story.scenes[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true, cancelable: true }));
    expect(CSS.highlights.has('ttt-read')).to.equal(true);
    story.scenes[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true, cancelable: true }));
    expect([button('Speel af') !== undefined, CSS.highlights.has('ttt-read')]).to.deep.equal([true, false]);
  });

  it('falls silent when another telling takes over', async () => {
    await open('audio', [scene('een', 'thing/rog'), scene('twee', 'thing/oog')], '.ttt-audio');
    button('Speel af').click();
    story.tell('slides');
    await story.updateComplete;
    expect([story.querySelector('.ttt-audio'), CSS.highlights.has('ttt-read')]).to.deep.equal([null, false]);
  });
});

describe('a story to explore', () => {
  const scenes = [scene('staart', 'thing/rog'), scene('bek', 'thing/rog'), scene('pupil', 'thing/oog'), scene('geheim', 'thing/oog', { marker: { hidden: true } })];

  it('begins with a thing whole, with all its spots, and opens one by its mark', async () => {
    await open('free', scenes, '.ttt-free');
    expect(story.scenes.some((each) => each.checkVisibility())).to.equal(false);
    await waitUntil(() => story.stage!.renderRoot.querySelector('.mark'));
    const drawn = story.stage!.renderRoot.querySelectorAll<HTMLElement>('.mark');
    expect(drawn).to.have.length(2);
    drawn[1]!.click();
    expect([here(), story.scenes[1]!.checkVisibility()]).to.deep.equal(['bek', true]);
  });

  it('has a list that is its equal, closes by Escape, and gives the focus back', async () => {
    await open('free', scenes, '.ttt-free');
    const listed = (): string[] => [...story.querySelectorAll('[data-spot]')].map((each) => (each as HTMLElement).dataset.spot!);
    expect(listed()).to.deep.equal(['staart', 'bek', 'pupil']);
    story.querySelector<HTMLElement>('[data-spot="pupil"]')!.click();
    expect(here()).to.equal('pupil');
    story.querySelector('.ttt-free')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    expect(story.scenes.some((each) => each.checkVisibility())).to.equal(false);
    expect((document.activeElement as HTMLElement).dataset.spot).to.equal('pupil');
  });

  it('lists them by time when the visitor wants', async () => {
    await open('free', scenes, '.ttt-free');
    button('tijd').click();
    expect([...story.querySelectorAll('.ttt-free-list > p')].map(({ textContent }) => textContent)).to.deep.equal(['1700', '1850']);
    expect((story.querySelector('[data-spot]') as HTMLElement).dataset.spot).to.equal('pupil');
  });
});

describe('a story on a wall screen', () => {
  const scenes = [scene('een', 'thing/rog'), scene('twee', 'thing/oog', { show: question })];

  it('waits with its title, begins at a touch, and keeps the rest of the page out of reach', async () => {
    const outside = document.body.appendChild(Object.assign(document.createElement('a'), { href: '/', textContent: 'weg' }));
    await open('kiosk', scenes, '.ttt-attract');
    expect(outside.inert).to.equal(true);
    button('').click();
    expect(story.querySelector('.ttt-attract')).to.equal(null);
    button('Volgende').click();
    expect(here()).to.equal('twee');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await story.updateComplete;
    expect([story.telling, outside.inert]).to.deep.equal(['scroll', false]);
    outside.remove();
  });

  it('begins again when nobody is there any more, with nothing remembered', async () => {
    const ticks: (() => void)[] = [];
    const { setInterval } = window;
    window.setInterval = ((act: () => void) => ticks.push(act)) as unknown as typeof setInterval;
    try {
      await open('kiosk', scenes, '.ttt-attract');
    } finally {
      window.setInterval = setInterval;
    }
    story.querySelector<HTMLElement>('.ttt-attract button')!.click();
    button('Volgende').click();
    await waitUntil(() => story.querySelector('.ttt-tools'));
    story.querySelector<HTMLInputElement>('input[type=radio]')!.click();
    const [tick] = ticks;
    for (let second = 0; second < 80; second += 1) tick!();
    expect(story.querySelector('.ttt-kiosk [role=alert]')!.textContent).to.contain('10 tellen');
    for (let second = 0; second < 10; second += 1) tick!();
    expect(story.querySelector('.ttt-attract')).not.to.equal(null);
    expect([here(), localStorage.getItem('ttt-answers') ?? '{}', story.querySelector<HTMLInputElement>('input[type=radio]')!.checked]).to.deep.equal(['een', '{}', false]);
  });

  it('leads nowhere else', async () => {
    await open('kiosk', [scene('een', 'thing/rog', { text: nl('Zie [hier](https://example.org/).') })], '.ttt-attract');
    const went = new MouseEvent('click', { bubbles: true, cancelable: true });
    story.querySelector<HTMLElement>('.ttt-scene a')!.dispatchEvent(went);
    expect(went.defaultPrevented).to.equal(true);
  });
});
