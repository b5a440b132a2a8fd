import { expect } from 'chai';
import axe from 'axe-core';
import type { Thing } from './thing.ts';
import './define.ts';

const painted = Object.assign(document.createElement('canvas'), { width: 800, height: 600 });
const picture = (name: string, nl: string) => ({ key: `thing/ray#${name}`, service: null, plain: painted.toDataURL(), width: 800, height: 600, sizes: [], level: 0, version: 3, details: false, label: [{ lang: 'nl', value: nl }, { lang: 'en', value: `${nl} (en)` }] });

function page(pictures: readonly unknown[]): Thing {
  const thing = document.createElement('ttt-thing');
  thing.lang = 'nl';
  thing.setAttribute('pictures', JSON.stringify(pictures));
  const title = Object.assign(document.createElement('h1'), { textContent: 'Rog', slot: 'title' });
  const places = Object.assign(document.createElement('ol'), { className: 'ttt-places' });
  for (const [index, name] of ['De ogen', 'De mond'].entries()) {
    const place = Object.assign(document.createElement('li'), { id: `place-${index + 1}` });
    Object.assign(place.dataset, { picture: 'thing/ray#c1', region: `${100 * (index + 1)},100,80,60`, point: `${100 * (index + 1) + 40},130`, number: String(index + 1) });
    const link = Object.assign(document.createElement('a'), { href: '/nl/story/ik/#scene-een' });
    const name_ = document.createElement('b');
    name_.append(Object.assign(document.createElement('span'), { textContent: String(index + 1) }), ` ${name}`);
    link.append(name_);
    place.append(link, Object.assign(document.createElement('p'), { textContent: `Wat er te zien is bij ${name}.` }));
    places.append(place);
  }
  thing.append(title, places);
  document.body.append(thing);
  return thing;
}

async function settled(thing: Thing): Promise<void> {
  await thing.updateComplete;
  const stage = thing.renderRoot.querySelector('ttt-stage')!;
  await stage.updateComplete;
  while (stage.moving) await new Promise(requestAnimationFrame);
}
const marks = (thing: Thing): HTMLButtonElement[] => [...thing.renderRoot.querySelector('ttt-stage')!.renderRoot.querySelectorAll<HTMLButtonElement>('.mark')];

describe('<ttt-thing> with a reading form', () => {
  let thing: Thing;
  beforeEach(async () => {
    thing = page([picture('c1', 'Onderkant'), picture('c2', 'Röntgenfoto')]);
    await settled(thing);
  });
  afterEach(() => { thing.remove(); });

  it('puts a named mark on every place', () => {
    expect(marks(thing).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).to.deep.equal(['11. De ogen', '22. De mond']);
  });

  it('goes close by when a mark is chosen, and gives the place the word', async () => {
    const stage = thing.renderRoot.querySelector('ttt-stage')!;
    const whole = stage.camera!.width;
    marks(thing)[1]!.click();
    await settled(thing);
    expect(stage.camera!.width).to.be.lessThan(whole);
    expect(thing.near).to.equal(true);
    const word = thing.renderRoot.querySelector('.say')!;
    expect(word.textContent).to.contain('De mond').and.to.contain('Wat er te zien is');
    expect(word.getAttribute('aria-live')).to.equal('polite');
    expect(word.querySelector('a')!.getAttribute('href')).to.contain('/nl/story/ik/#scene-een');
    expect(marks(thing)[1]!.getAttribute('aria-pressed')).to.equal('true');
  });

  it('shows a place from its entry in the list, without leaving the page', async () => {
    thing.querySelector<HTMLAnchorElement>('#place-1 a')!.click();
    await settled(thing);
    expect(thing.place!.id).to.equal('place-1');
  });

  it('turns to another picture of the thing, by its name', async () => {
    const buttons = [...thing.renderRoot.querySelectorAll<HTMLButtonElement>('.pictures button')];
    expect(buttons.map(({ textContent }) => textContent.trim())).to.deep.equal(['Onderkant', 'Röntgenfoto']);
    buttons[1]!.click();
    await settled(thing);
    expect(thing.picture).to.equal('thing/ray#c2');
    expect(marks(thing)).to.have.length(0);
  });

  it('fetches deep zoom only when it is asked to zoom', async () => {
    const stage = thing.renderRoot.querySelector('ttt-stage')!;
    expect(stage.renderRoot.querySelector('.openseadragon-container')).to.equal(null);
    const whole = stage.camera!.width;
    await stage.zoomBy(2);
    expect(stage.free).to.equal(true);
    expect(stage.renderRoot.querySelector('.openseadragon-container')).not.to.equal(null);
    while (stage.camera!.width > whole * 0.6) await new Promise(requestAnimationFrame);
    const close = stage.camera!.width;
    thing.renderRoot.querySelectorAll<HTMLButtonElement>('.tools button')[2]!.click();
    while (stage.camera!.width <= close) await new Promise(requestAnimationFrame);
  });

  it('zooms by keys, and leaves the arrows to the page until then', async () => {
    const stage = thing.renderRoot.querySelector('ttt-stage')!;
    const frame = stage.renderRoot.querySelector<HTMLElement>('.frame')!;
    const press = (key: string): boolean => { const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }); frame.dispatchEvent(event); return event.defaultPrevented; };
    expect(press('ArrowDown')).to.equal(false);
    expect(press('+')).to.equal(true);
    while (!stage.free) await new Promise(requestAnimationFrame);
    expect(press('ArrowDown')).to.equal(true);
  });

  it('has no fault that axe can find', async () => {
    const { violations } = await axe.run(thing, { rules: { region: { enabled: false }, 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
  });
});
