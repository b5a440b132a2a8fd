import { expect } from 'chai';
import type { SceneEvent } from './scene-event.ts';
import type { Story } from './story.ts';
import type { TellingEvent } from './telling-event.ts';
import './define.ts';

const plain = document.createElement('canvas').toDataURL();
const pictures = JSON.stringify([{ key: 'thing/ray#c1', service: null, plain, width: 300, height: 150, sizes: [], level: 0, version: 3, details: false }]);

/** A scene in the reading form; `next` are its ways on. */
function scene(id: string, next: readonly string[] = []): HTMLElement {
  const section = document.createElement('section');
  section.className = 'ttt-scene';
  section.id = `scene-${id}`;
  Object.assign(section.dataset, { scene: id, picture: 'thing/ray#c1', region: '0,0,100,50', point: '50,25' });
  const words = section.appendChild(Object.assign(document.createElement('div'), { className: 'ttt-words' }));
  words.append(Object.assign(document.createElement('h3'), { textContent: `Kop ${id}` }), Object.assign(document.createElement('p'), { textContent: `Tekst ${id}`, className: 'prose' }));
  if (next.length > 0) {
    const list = words.appendChild(Object.assign(document.createElement('ul'), { className: 'ttt-next' }));
    for (const to of next) list.appendChild(document.createElement('li')).append(Object.assign(document.createElement('a'), { href: `#scene-${to}`, textContent: to }));
  }
  return section;
}

function chapter(title: string): HTMLElement {
  const card = Object.assign(document.createElement('section'), { className: 'ttt-chapter' });
  card.append(Object.assign(document.createElement('h2'), { textContent: title }));
  return card;
}

/** A story that parts in two at its second scene, and comes together at its last. */
async function page(setUp: (story: Story) => void = () => undefined): Promise<Story> {
  const story = document.createElement('ttt-story');
  story.lang = 'nl';
  story.dataset.ref = 'story/test';
  story.setAttribute('pictures', pictures);
  const opening = Object.assign(document.createElement('header'), { slot: 'opening' });
  const ways = opening.appendChild(Object.assign(document.createElement('nav'), { className: 'ttt-ways' }));
  for (const telling of ['scroll', 'slides', 'reading', 'print']) {
    const link = ways.appendChild(Object.assign(document.createElement('a'), { href: `?telling=${telling}`, textContent: telling }));
    link.dataset.telling = telling;
  }
  story.append(opening, chapter('Begin'), scene('een'), scene('twee', ['links', 'rechts']), chapter('Verder'), scene('links', ['samen']), scene('rechts'), scene('samen'));
  setUp(story);
  document.body.append(story);
  await story.updateComplete;
  return story;
}

const within = (story: Story, selector: string): HTMLElement => story.renderRoot.querySelector<HTMLElement>(selector)!;
const press = (key: string): boolean => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const shown = (story: Story): string[] => story.scenes.filter((each) => getComputedStyle(each).display !== 'none').map(({ dataset }) => dataset.scene!);
/** The page's own styles: the reading form needs them to take scenes out of the flow. */
const sheet = new CSSStyleSheet();

describe('a story told in several ways', () => {
  let story: Story;
  before(async () => {
    const { reading } = await import('../styles/reading.ts');
    sheet.replaceSync(reading);
    document.adoptedStyleSheets = [sheet];
  });
  after(() => { document.adoptedStyleSheets = []; });
  beforeEach(() => { localStorage.clear(); });
  afterEach(() => {
    story.remove();
    localStorage.clear();
    history.replaceState(null, '', location.pathname);
  });

  it('scrolls through all scenes unless its teller or its visitor wants otherwise', async () => {
    story = await page();
    expect(story.telling).to.equal('scroll');
    expect(shown(story)).to.have.length(5);
    story.remove();
    story = await page((each) => { each.setAttribute('telling', 'slides'); });
    expect(story.telling).to.equal('slides');
    expect(shown(story)).to.deep.equal(['een']);
  });

  it('is told as the address asks, on a page of its own', async () => {
    history.replaceState(null, '', '?telling=reading');
    story = await page((each) => { each.setAttribute('from-page', ''); each.setAttribute('telling', 'slides'); });
    expect(story.telling).to.equal('reading');
    expect(getComputedStyle(within(story, '.stage')).display).to.equal('none');
  });

  it('changes by a link of the page, says so, and keeps the place, the address and the choice', async () => {
    story = await page((each) => { each.setAttribute('from-page', ''); });
    story.go('twee');
    const told = new Promise<TellingEvent>((resolve) => { story.addEventListener('ttt-telling', (event) => { resolve(event as TellingEvent); }, { once: true }); });
    story.querySelector<HTMLElement>('[data-telling="slides"]')!.click();
    expect((await told).telling).to.equal('slides');
    await story.updateComplete;
    expect(shown(story)).to.deep.equal(['twee']);
    expect(new URLSearchParams(location.search).get('telling')).to.equal('slides');
    story.remove();
    history.replaceState(null, '', location.pathname);
    story = await page((each) => { each.setAttribute('from-page', ''); });
    expect(story.telling).to.equal('slides');
  });

  it('shows slides with the card of their chapter, and goes through them by keys, also those of a presenter', async () => {
    story = await page((each) => { each.setAttribute('telling', 'slides'); });
    expect(story.querySelector('.ttt-chapter')!.hasAttribute('data-here')).to.equal(true);
    expect(press('PageDown')).to.equal(false);
    expect(shown(story)).to.deep.equal(['twee']);
    press('ArrowLeft');
    expect(shown(story)).to.deep.equal(['een']);
    expect(document.activeElement?.textContent).to.equal('Kop een');
  });

  it('leaves the keys for pages to the page where the page scrolls', async () => {
    story = await page();
    expect(press('PageDown')).to.equal(true);
    expect(story.scene!.dataset.scene).to.equal('een');
  });

  it('goes to the left to go on, where one reads from the right', async () => {
    story = await page((each) => { each.setAttribute('telling', 'slides'); each.dir = 'rtl'; });
    press('ArrowLeft');
    expect(story.scene!.dataset.scene).to.equal('twee');
  });

  it('asks which way to go where there are several, and follows the one that was chosen', async () => {
    story = await page((each) => { each.setAttribute('telling', 'slides'); });
    story.go('twee');
    press('ArrowRight');
    expect(story.scene!.dataset.scene).to.equal('twee');
    expect(document.activeElement?.textContent).to.equal('links');
    story.querySelectorAll<HTMLElement>('.ttt-next a')[1]!.click();
    expect(story.scene!.dataset.scene).to.equal('rechts');
    expect(story.path.map(({ dataset }) => dataset.scene)).to.deep.equal(['een', 'twee', 'rechts', 'samen']);
    await story.updateComplete;
    expect(within(story, '.place').textContent).to.contain('3 van 4');
    press('ArrowRight');
    expect(story.scene!.dataset.scene).to.equal('samen');
  });

  it('takes the way that was not chosen out of the flow, and gives it back when one begins again', async () => {
    story = await page();
    story.choose(story.scenes[1]!, 'rechts');
    expect(shown(story)).to.deep.equal(['een', 'twee', 'rechts', 'samen']);
    story.restart();
    expect(shown(story)).to.have.length(5);
    expect(story.scene!.dataset.scene).to.equal('een');
  });

  it('follows a question whose answer leads on', async () => {
    story = await page();
    const [, fork] = story.scenes;
    fork!.querySelector('p')!.dispatchEvent(Object.assign(new Event('ttt-choice', { bubbles: true, composed: true }), { to: 'links' }));
    expect(story.scene!.dataset.scene).to.equal('links');
  });

  it('has a table of contents that says where one is, goes there, and closes by Escape with the focus on its button', async () => {
    story = await page((each) => { each.setAttribute('telling', 'slides'); });
    story.go('twee');
    await story.updateComplete;
    const panel = within(story, '.panel') as HTMLDetailsElement;
    within(story, '.panel summary').click();
    expect(panel.querySelector('[aria-current]')!.textContent).to.equal('Kop twee');
    expect([...panel.querySelectorAll('.of-chapter')].map(({ textContent }) => textContent)).to.deep.equal(['Begin', 'Verder']);
    panel.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(panel.open).to.equal(false);
    expect((story.renderRoot as ShadowRoot).activeElement).to.equal(within(story, '.panel summary'));
    const came = new Promise<SceneEvent>((resolve) => { story.addEventListener('ttt-scene', (event) => { resolve(event as SceneEvent); }, { once: true }); });
    panel.open = true;
    [...panel.querySelectorAll('a')].at(-1)!.click();
    expect((await came).scene).to.equal('samen');
    expect(panel.open).to.equal(false);
  });

  it('knows where a visitor stopped, takes them there, and forgets it when they would rather begin again', async () => {
    const own = (each: Story): void => { each.setAttribute('from-page', ''); each.setAttribute('telling', 'slides'); };
    story = await page(own);
    expect(within(story, '.resume')).to.equal(null);
    story.go('twee');
    story.remove();
    story = await page(own);
    expect(within(story, '.resume').textContent).to.contain('U was gebleven bij: Kop twee');
    story.renderRoot.querySelectorAll<HTMLButtonElement>('.resume button')[0]!.click();
    expect(story.scene!.dataset.scene).to.equal('twee');
    await story.updateComplete;
    expect(within(story, '.resume')).to.equal(null);
    story.remove();
    story = await page(own);
    story.renderRoot.querySelectorAll<HTMLButtonElement>('.resume button')[1]!.click();
    story.remove();
    story = await page(own);
    expect(within(story, '.resume')).to.equal(null);
  });

  it('keeps nothing on the page of somebody else', async () => {
    story = await page();
    story.querySelector<HTMLElement>('[data-telling="slides"]')!.click();
    story.go('twee');
    expect(localStorage.length).to.equal(0);
    expect(location.search).not.to.contain('telling');
  });
});
