import { expect } from 'chai';
import { toFragment } from '../live-html.ts';
import { adoptReadingStyles } from '../styles/adopt.ts';
import { interfaceWords, wordsFor } from '../words/words.ts';
import './define.ts';
import { mapForm } from '../reading/overviews/map-form.ts';
import type { MapModel, ThreadsModel, TimelineModel } from '../reading/overviews/models.ts';
import type { ChooseEvent, OverviewElement } from './overview-element.ts';
import { threadsForm } from '../reading/overviews/threads-form.ts';
import { overviewTimeline } from '../reading/overviews/timeline-form.ts';

const threads: ThreadsModel = {
  overview: 'threads', width: 400, height: 200,
  nodes: [
    { ref: 'thing/kist', kind: 'thing', name: 'Kist', href: '#kist', at: { x: 40, y: 40 } }, { ref: 'thing/ring', kind: 'thing', name: 'Ring', href: '#ring', at: { x: 200, y: 40 } },
    { ref: 'thing/steen', kind: 'thing', name: 'Steen', href: '#steen', at: { x: 360, y: 40 } }, { ref: 'story/slot', kind: 'story', name: 'Het slot', href: '#slot', at: { x: 120, y: 140 } }, { ref: 'term/goud', kind: 'term', name: 'goud', href: '#goud', at: { x: 280, y: 140 } },
  ],
  threads: [{ a: 0, b: 1, why: 'dezelfde smid' }, { a: 0, b: 3, why: 'vertelt hierover' }, { a: 1, b: 4, why: 'hiervan gemaakt' }, { a: 2, b: 4, why: 'hiervan gemaakt' }],
};
const map: MapModel = { overview: 'map', width: 420, height: 300, land: 'M0 0H90V90Z', places: [{ ref: 'place/delft', name: 'Delft', href: '#delft', count: 2, at: { x: 100, y: 100 } }, { ref: 'place/leiden', name: 'Leiden', href: '#leiden', count: 1, at: { x: 200, y: 100 } }] };
const timeline: TimelineModel = { overview: 'timeline', items: [
  { ref: 'thing/kist', kind: 'thing', name: 'Kist', href: '#k', when: '1600', first: 1600, last: 1600 }, { ref: 'thing/ring', kind: 'thing', name: 'Ring', href: '#r', when: '18e eeuw', first: 1700, last: 1799 },
  { ref: 'thing/steen', kind: 'thing', name: 'Steen', href: '#s', when: 'tot 1500', last: 1500 }, { ref: 'thing/pot', kind: 'thing', name: 'Pot', href: '#p', when: '' },
] };

async function mount(name: 'ttt-threads' | 'ttt-map' | 'ttt-timeline'): Promise<OverviewElement> {
  await interfaceWords.load('nl');
  adoptReadingStyles(document);
  const element = document.createElement(name);
  element.lang = 'nl';
  const words = wordsFor('nl');
  element.append(toFragment(name === 'ttt-threads' ? threadsForm(threads, words) : name === 'ttt-map' ? mapForm(map, words) : overviewTimeline(timeline, words), document));
  document.body.append(element);
  await element.updateComplete;
  await element.updateComplete;
  return element;
}
const here = (element: Element): string[] => [...element.querySelectorAll<HTMLElement>('[data-ref][data-here]')].map(({ dataset }) => dataset.ref!);
const inside = <T extends Element = HTMLElement>(element: OverviewElement, selector: string): T => element.renderRoot.querySelector<T>(selector)!;
const click = (element: Element): boolean => element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));

describe('<ttt-threads>', () => {
  afterEach(() => { document.body.replaceChildren(); history.replaceState(null, '', location.pathname); });

  it('begins on a phone with the part of the drawing in which most is to be seen', async () => {
    document.body.style.width = '320px';
    const element = await mount('ttt-threads');
    const board = inside(element, '.board').getBoundingClientRect();
    const { left, right } = element.querySelector('.ttt-node[data-ref="thing/ring"]')!.getBoundingClientRect();
    document.body.style.width = '';
    expect(left).to.be.greaterThan(board.left);
    expect(right).to.be.lessThan(board.right);
  });

  it('shows what is chosen in the drawing in the list too, what it is tied to, and why', async () => {
    const element = await mount('ttt-threads');
    const chosen: (string | null)[] = [];
    element.addEventListener('ttt-choose', (event) => { chosen.push((event as ChooseEvent).ref); });
    click(element.querySelector('.ttt-node[data-ref="thing/kist"] text')!);
    await element.updateComplete;
    expect(here(element)).to.deep.equal(['thing/kist', 'thing/kist']);
    expect([...element.querySelectorAll<HTMLElement>('[data-near]')].map(({ dataset }) => dataset.ref)).to.deep.equal(['thing/kist', 'thing/ring', 'story/slot']);
    expect([...inside(element, '.said').querySelectorAll('.why')].map(({ textContent }) => textContent)).to.deep.equal(['dezelfde smid', 'vertelt hierover']);
    expect(location.hash).to.equal('#thing/kist');
    click(element.querySelector('.ttt-node[data-ref="thing/kist"] text')!);
    await element.updateComplete;
    expect(here(element)).to.deep.equal([]);
    expect(chosen).to.deep.equal(['thing/kist', null]);
  });

  it('goes along a thread by its button, from thing to story and back', async () => {
    const element = await mount('ttt-threads');
    element.choose('thing/kist');
    await element.updateComplete;
    const buttons = (): HTMLButtonElement[] => [...inside(element, '.said').querySelectorAll('button')];
    buttons()[1]!.click();
    await element.updateComplete;
    expect(element.here).to.equal('story/slot');
    expect(inside<HTMLAnchorElement>(element, '.said .name a').textContent).to.equal('Het slot');
    buttons()[0]!.click();
    await element.updateComplete;
    expect(element.here).to.equal('thing/kist');
  });

  it('shows in the drawing where one is who goes through the list by keyboard', async () => {
    const element = await mount('ttt-threads');
    element.querySelector<HTMLElement>('li[data-ref="thing/steen"] a')!.focus();
    await element.updateComplete;
    expect(element.querySelector('.ttt-node[data-here]')!.getAttribute('data-ref')).to.equal('thing/steen');
  });

  it('leaves out of the drawing what the visitor does not want to see, and never out of the list', async () => {
    const element = await mount('ttt-threads');
    const seen = (): string[] => [...element.querySelectorAll<SVGElement>('.ttt-node')].filter((node) => getComputedStyle(node).display !== 'none').map(({ dataset }) => dataset.ref!);
    expect(seen()).to.deep.equal(['thing/kist', 'thing/ring', 'thing/steen', 'story/slot']);
    inside<HTMLInputElement>(element, 'input[name="term"]').click();
    await element.updateComplete;
    expect(seen()).to.include('term/goud');
    inside<HTMLInputElement>(element, 'input[name="story"]').click();
    await element.updateComplete;
    expect(seen()).not.to.include('story/slot');
    expect([...element.querySelectorAll<HTMLElement>('li[data-to]')].every((entry) => entry.checkVisibility())).to.equal(true);
  });

  it('opens with what the address names, and takes no harm from one that names nothing', async () => {
    history.replaceState(null, '', '#thing/ring');
    expect((await mount('ttt-threads')).here).to.equal('thing/ring');
    history.replaceState(null, '', '#%E0%A4%A/"]');
    expect((await mount('ttt-threads')).here).to.equal('');
  });
});

describe('<ttt-map>', () => {
  afterEach(() => { document.body.replaceChildren(); history.replaceState(null, '', location.pathname); });

  it('is enlarged by button and by key around what is seen, and no further than makes sense', async () => {
    const element = await mount('ttt-map');
    const board = inside(element, '.board');
    const width = (): number => element.querySelector('svg')!.getBoundingClientRect().width;
    const whole = width();
    inside(element, '.zoom button').click();
    await element.updateComplete;
    expect(width() / whole).to.be.closeTo(1.5, 0.05);
    for (let time = 0; time < 9; time += 1) board.dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, cancelable: true }));
    await element.updateComplete;
    expect(width() / whole).to.be.closeTo(4, 0.1);
    expect(inside<HTMLButtonElement>(element, '.zoom button').disabled).to.equal(true);
    expect((board.scrollLeft + board.clientWidth / 2) / board.scrollWidth).to.be.closeTo(0.5, 0.05);
    board.dispatchEvent(new KeyboardEvent('keydown', { key: '0', bubbles: true, cancelable: true }));
    await element.updateComplete;
    expect(width()).to.be.closeTo(whole, 1);
  });

  it('leaves the wheel to the page, unless Ctrl is held', async () => {
    const element = await mount('ttt-map');
    const wheel = (ctrlKey: boolean): boolean => inside(element, '.board').dispatchEvent(new WheelEvent('wheel', { deltaY: -100, ctrlKey, bubbles: true, cancelable: true }));
    expect(wheel(false)).to.equal(true);
    expect(wheel(true)).to.equal(false);
  });

  it('brings a place into view that is chosen in the list', async () => {
    const element = await mount('ttt-map');
    for (let time = 0; time < 4; time += 1) inside(element, '.board').dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true, cancelable: true }));
    await element.updateComplete;
    for (const place of ['delft', 'leiden']) {
      element.querySelector<HTMLElement>(`li[data-ref="place/${place}"] a`)!.focus();
      await element.updateComplete;
      const [spot, board] = [element.querySelector('.ttt-node[data-here]')!.getBoundingClientRect(), inside(element, '.board').getBoundingClientRect()];
      expect(spot.left >= board.left - 1 && spot.right <= board.right + 1, place).to.equal(true);
    }
  });

  it('does not choose what lay under the mouse when a drag ended', async () => {
    const element = await mount('ttt-map');
    const spot = element.querySelector('.ttt-node circle')!;
    const at = (type: string, clientX: number): PointerEvent => new PointerEvent(type, { pointerType: 'mouse', button: 0, clientX, clientY: 10, bubbles: true, composed: true });
    spot.dispatchEvent(at('pointerdown', 10));
    document.dispatchEvent(at('pointermove', 80));
    document.dispatchEvent(at('pointerup', 80));
    click(spot);
    expect(element.here).to.equal('');
  });
});

describe('<ttt-timeline>', () => {
  afterEach(() => { document.body.replaceChildren(); });

  it('shows the years that are wanted, says how many that are, and forgets them when they are erased', async () => {
    const element = await mount('ttt-timeline');
    const seen = (): string[] => [...element.querySelectorAll<HTMLElement>('li')].filter((entry) => entry.checkVisibility()).map(({ dataset }) => dataset.ref!.slice(6));
    const [from, to] = [...element.renderRoot.querySelectorAll<HTMLInputElement>('input[type="number"]')];
    const write = async (input: HTMLInputElement, value: string): Promise<void> => { input.value = value; input.dispatchEvent(new Event('change')); await element.updateComplete; };
    expect(seen()).to.deep.equal(['kist', 'ring', 'steen', 'pot']);
    await write(from!, '1590');
    expect(seen()).to.deep.equal(['kist', 'ring']);
    await write(to!, '1650');
    expect(seen()).to.deep.equal(['kist']);
    expect(inside(element, '.years [role="status"]').textContent).to.equal('1 van 4 getoond');
    await write(from!, '');
    expect(seen()).to.deep.equal(['kist', 'steen']);
    await write(to!, '');
    expect(seen()).to.deep.equal(['kist', 'ring', 'steen', 'pot']);
  });
});

describe('an overview of an archive elsewhere', () => {
  afterEach(() => { document.body.replaceChildren(); });

  it('is fetched and shown; its links lead to where it came from', async () => {
    const model = URL.createObjectURL(new Blob([JSON.stringify(threads)]));
    const fetched: string[] = [];
    const real = window.fetch;
    window.fetch = (input) => { fetched.push(String(input)); return real(model); };
    const element = document.createElement('ttt-threads');
    element.lang = 'nl';
    element.src = 'https://archive.example/nl/threads/';
    document.body.append(element);
    await new Promise<void>((resolve) => { const watch = new MutationObserver(() => { if (element.querySelector('li')) { watch.disconnect(); resolve(); } }); watch.observe(element, { childList: true }); });
    window.fetch = real;
    expect(fetched).to.deep.equal(['https://archive.example/nl/threads/overview.json']);
    expect(element.querySelector<HTMLAnchorElement>('h2 a')!.href).to.equal('https://archive.example/nl/threads/overview.json#kist');
  });

  it('says so when it cannot be had, and tries again when asked', async () => {
    const real = window.fetch;
    window.fetch = () => Promise.resolve(new Response('{}', { status: 404 }));
    const element = document.createElement('ttt-map');
    element.lang = 'nl';
    element.src = 'https://archive.example/nl/map/';
    const failed = new Promise<Event>((resolve) => { element.addEventListener('ttt-load-failed', resolve, { once: true }); });
    document.body.append(element);
    expect(String((await failed as Event & { cause: Error }).cause.message)).to.contain('answered 404');
    await element.updateComplete;
    expect(inside(element, '[role="alert"]').textContent).to.contain('kon niet worden opgehaald');
    const again = new Promise<Event>((resolve) => { element.addEventListener('ttt-load-failed', resolve, { once: true }); });
    inside(element, '[role="alert"] button').click();
    await again;
    window.fetch = real;
  });
});
