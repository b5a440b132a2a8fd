import type { Story as StoryRecord, Thing as ThingRecord } from '@thingsthattalk/core';
import { expect } from 'chai';
import type { SceneEvent } from './scene-event.ts';
import type { Story } from './story.ts';
import './define.ts';

const painted = Object.assign(document.createElement('canvas'), { width: 400, height: 300 });
const pictures = JSON.stringify([{ key: 'thing/ray#c1', service: null, plain: painted.toDataURL(), width: 400, height: 300, sizes: [], level: 0, version: 3, details: false }, { key: 'thing/eye#c1', service: null, plain: painted.toDataURL(), width: 400, height: 300, sizes: [], level: 0, version: 3, details: false }]);

/** A page with a story as a site writes it. */
function page(): Story {
  const story = document.createElement('ttt-story');
  story.lang = 'nl';
  story.setAttribute('pictures', pictures);
  const scene = (id: string, number: number, look: string): HTMLElement => {
    const section = document.createElement('section');
    section.className = 'ttt-scene';
    section.id = `scene-${id}`;
    Object.assign(section.dataset, { scene: id, number: String(number), place: `Plek ${number}`, ...Object.fromEntries(new URLSearchParams(look)) });
    section.style.minHeight = '100vh';
    const words = section.appendChild(Object.assign(document.createElement('div'), { className: 'ttt-words' }));
    words.append(Object.assign(document.createElement('h2'), { textContent: `Kop ${number}` }), Object.assign(document.createElement('p'), { textContent: `Tekst ${number}` }));
    return section;
  };
  story.append(
    scene('een', 1, 'picture=thing/ray%23c1&region=0,0,400,300&point=200,150'),
    scene('twee', 2, 'picture=thing/ray%23c1&region=100,100,50,50&point=125,125'),
    scene('drie', 3, 'picture=thing/eye%23c1&region=0,0,40,40&point=20,20'),
  );
  document.body.append(story);
  return story;
}

const until = <T extends Event>(target: EventTarget, type: string): Promise<T> => new Promise((resolve) => { target.addEventListener(type, (event) => { resolve(event as T); }, { once: true }); });
const buttons = (story: Story): HTMLButtonElement[] => [...story.renderRoot.querySelectorAll<HTMLButtonElement>('.controls button')];

describe('<ttt-story> with a reading form', () => {
  let story: Story;
  beforeEach(async () => {
    story = page();
    await story.updateComplete;
  });
  afterEach(() => {
    story.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('begins at the first scene and leaves the text where it was', () => {
    expect(story.scenes.map(({ id }) => id)).to.deep.equal(['scene-een', 'scene-twee', 'scene-drie']);
    expect(story.scenes[0]!.hasAttribute('data-here')).to.equal(true);
    expect(story.querySelectorAll('p')[0]!.textContent).to.equal('Tekst 1');
    expect(story.renderRoot.querySelector('.place')!.textContent).to.contain('1 van 3');
  });

  it('goes to the next scene by its button, tells so, and keeps the focus on what is read', async () => {
    const came = until<SceneEvent>(story, 'ttt-scene');
    buttons(story)[1]!.click();
    const { scene, number } = await came;
    expect([scene, number]).to.deep.equal(['twee', 2]);
    expect(document.activeElement?.textContent).to.equal('Kop 2');
    expect(buttons(story)[0]!.disabled).to.equal(false);
  });

  it('goes forward and back by keys, but not while somebody writes', async () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(story.scene!.id).to.equal('scene-twee');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true }));
    expect(story.scene!.id).to.equal('scene-een');
    const field = document.body.appendChild(document.createElement('input'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(story.scene!.id).to.equal('scene-een');
    field.remove();
    await story.updateComplete;
  });

  it('never keeps the wheel from the page; with Ctrl it zooms', async () => {
    const stage = story.renderRoot.querySelector('ttt-stage')!;
    await stage.updateComplete;
    const frame = stage.renderRoot.querySelector('.frame')!;
    const plain = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true });
    frame.dispatchEvent(plain);
    expect(plain.defaultPrevented).to.equal(false);
    const zoom = new WheelEvent('wheel', { deltaY: -100, ctrlKey: true, bubbles: true, cancelable: true });
    frame.dispatchEvent(zoom);
    expect(zoom.defaultPrevented).to.equal(true);
    expect(getComputedStyle(frame).touchAction).to.contain('pan-y');
  });

  it('lets the visitor look around, and leads again when they read on', async () => {
    const explore = buttons(story)[2]!;
    expect(explore.textContent.trim()).to.equal('Kijk zelf rond');
    explore.click();
    await story.updateComplete;
    expect(story.mode).to.equal('explore');
    expect(buttons(story)[2]!.textContent.trim()).to.equal('Volg het verhaal');
    story.go('drie');
    expect(story.mode).to.equal('follow');
  });

  it('opens at the scene that the address names', async () => {
    story.remove();
    history.replaceState(null, '', '#scene-drie');
    story = page();
    await story.updateComplete;
    expect(story.scene!.id).to.equal('scene-drie');
  });

  it('moves its camera to the scene, and with reduced motion is there at once', async () => {
    const stage = story.renderRoot.querySelector('ttt-stage')!;
    await stage.updateComplete;
    const before = stage.camera!;
    story.go('twee');
    await story.updateComplete;
    await stage.updateComplete;
    while (stage.moving) await new Promise(requestAnimationFrame);
    expect(stage.camera!.width).to.be.lessThan(before.width);
    expect([Math.round(stage.camera!.x), Math.round(stage.camera!.y)]).to.deep.equal([125, 125]);
  });

  it('takes over scenes that arrive later', async () => {
    const late = story.scenes[1]!.cloneNode(true) as HTMLElement;
    late.id = 'scene-vier';
    late.dataset.scene = 'vier';
    story.append(late);
    await new Promise((resolve) => { queueMicrotask(() => { resolve(null); }); });
    expect(story.scenes).to.have.length(4);
  });
});

describe('<ttt-story> given a story', () => {
  const thing: ThingRecord = { $type: 'net.thingsthattalk.thing', titles: [{ lang: 'nl', value: 'Rog' }] };
  const record: StoryRecord = { $type: 'net.thingsthattalk.story', title: [{ lang: 'nl', value: 'Ik was een rog' }], sources: [{ id: 'boek', citation: [{ lang: 'nl', value: 'Een boek' }] }], scenes: [{ id: 'een', title: [{ lang: 'nl', value: 'Kop' }], text: [{ lang: 'nl', value: 'Zie **mij** <script>.[^boek]' }], view: { thing: 'thing/rog' } }] };

  it('shows its reading form, with everything foreign escaped', async () => {
    const story = document.createElement('ttt-story');
    story.lang = 'nl';
    story.story = { ref: 'story/ik', record, records: { 'thing/rog': thing }, base: location.origin };
    document.body.append(story);
    while (!story.querySelector('.ttt-scene')) await new Promise(requestAnimationFrame);
    expect(story.querySelector('h1')!.textContent).to.equal('Ik was een rog');
    expect(story.querySelector('.ttt-scene .prose')!.textContent.trim()).to.equal('Zie mij <script>.1');
    expect(story.querySelector('script')).to.equal(null);
    expect(story.querySelector('#source-boek')!.textContent).to.contain('Een boek');
    story.remove();
  });

  it('says so when an address cannot be had, and offers to try again', async () => {
    const story = document.createElement('ttt-story');
    story.lang = 'nl';
    const failed = until(story, 'ttt-load-failed');
    story.src = '/records/story/niets.json';
    document.body.append(story);
    await failed;
    await story.updateComplete;
    const alert = story.renderRoot.querySelector('[role=alert]')!;
    expect(alert.textContent).to.contain('Er is niets verloren');
    expect(alert.querySelector('button')!.textContent).to.equal('Probeer opnieuw');
    story.remove();
  });
});
