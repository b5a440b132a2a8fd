import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { plainPicture } from '../../e2e/page-with-story.ts';
import { LookAhead, isThrifty } from './look-ahead.ts';
import type { Against, Look } from './look.ts';
import type { Stage } from './stage.ts';
import './define.ts';

const one = plainPicture('thing/one#c1', '#a33');
const other = { ...plainPicture('thing/other#c1', '#3a3'), trueWidth: 100_000 };
const whole = { x: 0, y: 0, width: 400, height: 300 };
const against: Against = { picture: other, region: whole, how: 'slider', pairs: [], trueSize: false, label: 'Ander', ownLabel: 'Eerste' };

let stage: Stage;
async function show(look: Look): Promise<void> {
  stage.look = look;
  await stage.updateComplete;
  await stage.updateComplete;
  while (stage.moving) await new Promise(requestAnimationFrame);
}
const within = <T extends HTMLElement>(selector: string): T => stage.renderRoot.querySelector<T>(selector)!;
const box = (selector: string): DOMRect => within(selector).getBoundingClientRect();

beforeEach(async () => {
  stage = document.createElement('ttt-stage');
  stage.language = 'nl';
  Object.assign(stage.style, { width: '800px', height: '600px' });
  document.body.append(stage);
  await stage.updateComplete;
});
afterEach(() => { stage.remove(); });

describe('a stage that compares', () => {
  it('lays the second picture on the first, and uncovers it by a slider that keys move', async () => {
    await show({ picture: one, region: whole, against });
    await waitUntil(() => stage.renderRoot.querySelector('.against .whole'));
    expect([box('.against .whole').width, box('.against .whole').x]).to.deep.equal([box('.planes .whole').width, box('.planes .whole').x]);
    const slider = within<HTMLInputElement>('.split input');
    slider.value = '80';
    slider.dispatchEvent(new Event('input'));
    expect(stage.style.getPropertyValue('--ttt-split')).to.equal('80');
    expect(within('.own-label').textContent).to.equal('Eerste');
  });

  it('sets two pictures side by side that move as one', async () => {
    await show({ picture: one, region: whole, against });
    const [, beside] = stage.renderRoot.querySelectorAll<HTMLButtonElement>('.ways-to-compare button');
    expect(beside!.textContent).to.equal('Naast elkaar');
    beside!.click();
    await stage.updateComplete;
    await stage.updateComplete;
    expect(beside!.getAttribute('aria-pressed')).to.equal('true');
    const apart = (): number => Math.round(box('.against .whole').x - box('.planes .whole').x);
    expect(apart()).to.equal(400);
    await show({ picture: one, region: { x: 100, y: 50, width: 80, height: 60 }, against });
    expect(apart()).to.equal(400);
    expect(within('.split')).to.equal(null);
  });

  it('has a strength for what lies over the other, named as such', async () => {
    await show({ picture: one, region: whole, against: { ...against, how: 'overlay' } });
    expect(within('.split .hidden-words').textContent).to.equal('Hoe sterk het te zien is');
    expect(getComputedStyle(within('.against')).opacity).to.equal('0.5');
    expect(getComputedStyle(within('.against')).clipPath).to.equal('none');
  });

  it('shows two things as large as they are to each other', async () => {
    await show({ picture: { ...one, trueWidth: 200_000 }, region: whole, against: { ...against, trueSize: true } });
    await waitUntil(() => stage.renderRoot.querySelector('.against .whole'));
    expect(Math.round((100 * box('.against .whole').width) / box('.planes .whole').width)).to.equal(50);
  });
});

describe('a stage with layers', () => {
  it('shows each as much as the scene says, until the visitor wants otherwise', async () => {
    await show({ picture: one, region: whole, layers: [{ picture: one, opacity: 1, label: 'Licht' }, { picture: other, opacity: 0.4, label: 'Röntgen' }] });
    await waitUntil(() => stage.renderRoot.querySelector('.layers .pane'));
    const seen = (): string => within('.layers .pane').style.opacity;
    expect(seen()).to.equal('0.4');
    const [, box2] = stage.renderRoot.querySelectorAll<HTMLInputElement>('.panel-of-layers input[type=checkbox]');
    const [, range] = stage.renderRoot.querySelectorAll<HTMLInputElement>('.panel-of-layers input[type=range]');
    range!.value = '90';
    range!.dispatchEvent(new Event('input'));
    await stage.updateComplete;
    expect(seen()).to.equal('0.9');
    expect(range!.getAttribute('aria-valuetext')).to.equal('90 %');
    box2!.click();
    await stage.updateComplete;
    expect(seen()).to.equal('0');
  });

  it('has none for a scene without them', async () => {
    await show({ picture: one, region: whole });
    expect(within('.panel-of-layers')).to.equal(null);
  });
});

describe('a stage that changes', () => {
  it('turns the picture about the middle of what is seen, with the thread on the same spot', async () => {
    await show({ picture: one, region: whole, rotation: 90, point: { x: 400, y: 150 } });
    expect(Math.round(box('.planes .whole').width)).to.be.lessThan(Math.round(box('.planes .whole').height));
    const { x, y } = stage.pointAt({ x: stage.getBoundingClientRect().x + 400, y: stage.getBoundingClientRect().y + Number.parseFloat(stage.style.getPropertyValue('--ttt-point-y')) })!;
    expect([Math.round(x), Math.round(y)]).to.deep.equal([400, 150]);
  });

  it('wipes and dissolves also within one picture', async () => {
    await show({ picture: one, region: whole });
    stage.look = { picture: one, region: { x: 0, y: 0, width: 40, height: 30 }, transition: 'wipe' };
    await stage.updateComplete;
    const coming = [...stage.renderRoot.querySelectorAll<HTMLElement>('.planes .pane')].at(-1)!;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    expect(coming.dataset.comes).to.equal(still ? 'dissolve' : 'wipe');
    expect(stage.region!.width).to.be.lessThan(100);
  });
});

describe('a stage that moves', () => {
  const near: Look = { picture: one, region: { x: 300, y: 200, width: 80, height: 60 }, layers: [{ picture: one, opacity: 1, label: 'Licht' }, { picture: other, opacity: 0.4, label: 'Röntgen' }] };
  const marks = [{ id: 'a', number: 1, label: 'Rog', picture: one.key, point: { x: 200, y: 150 } }];
  /** Sets out for a detail, and comes half way. */
  async function halfWay(): Promise<void> {
    await show({ ...near, region: whole });
    stage.marks = marks;
    stage.look = near;
    await stage.updateComplete;
    await waitUntil(() => stage.camera!.width < 300, 'the camera comes nearer', { timeout: 10_000 });
  }
  // Where motion is not wanted nothing moves.
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  before(function () { if (!moves) this.skip(); });

  it('says where the camera is on its way, and shows picture, layers and marks from there', async () => {
    await halfWay();
    expect(stage.moving).to.equal(true);
    for (const element of stage.renderRoot.querySelectorAll('.plane, .mark')) for (const animation of element.getAnimations()) { animation.pause(); animation.currentTime = 450; }
    const { camera } = stage;
    const { x, y, width } = box('.planes .whole');
    const stageBox = stage.getBoundingClientRect();
    expect(width).to.be.closeTo((400 * 800) / camera!.width, 2);
    expect([x - stageBox.x, y - stageBox.y]).to.satisfy(([left, top]: [number, number]) => Math.hypot(left - stage.screenOf({ x: 0, y: 0 })!.x, top - stage.screenOf({ x: 0, y: 0 })!.y) < 2);
    expect(box('.layers .whole').width).to.be.closeTo(width, 0.01);
    const mark = box('.mark');
    expect(mark.x + mark.width / 2 - stageBox.x).to.be.closeTo(stage.screenOf({ x: 200, y: 150 })!.x, 2);
  });

  it('stays where it is when the visitor takes it over, and moves on from there', async () => {
    await halfWay();
    const before = stage.camera!.width;
    stage.look = { ...near, region: whole };
    await stage.updateComplete;
    expect(stage.camera!.width).to.be.at.most(before);
    expect(stage.camera!.width).to.be.greaterThan(100);
    while (stage.moving) await new Promise(requestAnimationFrame);
    expect(Math.round(box('.planes .whole').width)).to.equal(Math.round((400 * 800) / stage.camera!.width));
    expect(stage.renderRoot.querySelector('.plane')!.getAnimations()).to.deep.equal([]);
  });
});

describe('looking ahead', () => {
  /** A file that is there, under an address that nobody has asked for. */
  const anyFile = (name: string): string => `${new URL('./look-ahead.ts', import.meta.url).pathname}?${name}=${Date.now()}`;
  const fetched = (address: string): number => performance.getEntriesByName(new URL(address, location.href).href).length;
  // The modules of this page fill what a page remembers of what it fetched.
  before(() => { performance.setResourceTimingBufferSize(5000); });

  it('fetches nothing where bytes are dear', async () => {
    expect([isThrifty(undefined, false), isThrifty({ saveData: true }, false), isThrifty({ effectiveType: '2g' }, false), isThrifty({ effectiveType: '4g' }, true)]).to.deep.equal([false, true, true, true]);
    const [never, always] = [anyFile('never'), anyFile('always')];
    await new LookAhead(() => true).prepare({ picture: { ...one, plain: never }, region: whole }, 800);
    await new LookAhead(() => false).prepare({ picture: { ...one, plain: always }, region: whole }, 800);
    await waitUntil(() => fetched(always) > 0);
    expect(fetched(never)).to.equal(0);
  });

  it('fetches the whole picture of the next scene, once', async () => {
    const ahead = new LookAhead(() => false);
    const address = anyFile('once');
    const look: Look = { picture: { ...one, plain: address }, region: whole };
    await ahead.prepare(look, 800);
    await waitUntil(() => fetched(address) > 0);
    await ahead.prepare(look, 800);
    expect(fetched(address)).to.equal(1);
  });
});
