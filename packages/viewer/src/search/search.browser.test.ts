import { readContentState } from '@thingsthattalk/iiif';
import { buildWhole, WholeEngine, type SearchDocument, type WholeIndex } from '@thingsthattalk/search';
import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import type { SearchElement } from './search.ts';
import './define.ts';

const nl = (value: string): { lang: string; value: string }[] => [{ lang: 'nl', value }];
const documents: SearchDocument[] = [
  { id: 'thing/rog', type: 'thing', ref: 'thing/rog', title: nl('Rog, geprepareerd als draak'), names: nl('Naturalis'), text: nl('Gesneden en gedroogd.'), facets: { type: ['thing'], status: ['fake'], holder: ['agent/naturalis'] }, years: [1590, 1590], point: [4.49, 52.16], image: { src: 'media/rog.jpg', width: 320, height: 240 } },
  { id: 'story/rog#ogen', type: 'scene', ref: 'story/rog', scene: 'ogen', title: nl('Dit zijn mijn ogen niet'), names: [], text: nl('Twee kralen van glas <script>foreign=1</script> kijken u aan.'), facets: { type: ['scene'] } },
  { id: 'thing/kaart', type: 'thing', ref: 'thing/kaart', title: nl('Kaart'), names: [], text: nl('Een draak aan de rand.'), facets: { type: ['thing'], status: ['genuine'] }, years: [1700, 1750] },
];
const index = JSON.stringify({ ...buildWhole(documents, { 'agent/naturalis': nl('Naturalis') }), languages: ['nl', 'en'] });

// In a worker a test could not answer for the archive: here the page searches itself, as it does where it may have none.
Object.defineProperty(window, 'Worker', { value: undefined });
const real = window.fetch;
let asked: string[] = [];
/** What the archive answers: its index, or what a test says. */
function answering(answer: () => Response): void {
  window.fetch = (input) => { asked.push(String(input)); return Promise.resolve(answer()); };
}
let element: SearchElement;
async function mount(more: Partial<SearchElement> = {}): Promise<void> {
  element = Object.assign(document.createElement('ttt-search'), { archive: 'https://archive.example/', lang: 'nl', ...more });
  document.body.append(element);
  await element.updateComplete;
}
const all = <T extends HTMLElement>(selector: string): T[] => [...element.renderRoot.querySelectorAll<T>(selector)];
const titles = (): string[] => all('.hit h3').map(({ textContent }) => textContent!.trim());
async function write(text: string): Promise<void> {
  const input = all<HTMLInputElement>('input[type=search]')[0]!;
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await waitUntil(() => all('.hits, .nothing').length > 0, 'an answer', { timeout: 10_000 });
  await waitUntil(() => !element.isAsking, 'the whole answer', { timeout: 10_000 });
  await element.updateComplete;
}

beforeEach(() => { asked = []; answering(() => new Response(index)); });
afterEach(() => { window.fetch = real; element.remove(); });

describe('<ttt-search>', () => {
  it('fetches nothing before somebody asks, and then only once', async () => {
    await mount();
    expect(asked).to.deep.equal([]);
    await write('draak');
    await write('rog');
    expect(asked).to.deep.equal(['https://archive.example/index/search.json']);
  });
  it('shows what is found while one types, with the words that were found marked', async () => {
    await mount();
    await write('draken');
    expect(titles()).to.deep.equal(['Rog, geprepareerd als draak', 'Kaart']);
    expect(all('.hit mark').map(({ textContent }) => textContent)).to.deep.equal(['draak']);
    expect(all('[role=status]')[0]!.textContent).to.contain('2 gevonden');
  });
  it('leads to the page of a record, and to the very scene', async () => {
    await mount();
    await write('kralen');
    expect(all<HTMLAnchorElement>('.hit h3 a').map(({ href }) => href)).to.deep.equal(['https://archive.example/nl/story/rog/#scene-ogen']);
  });
  it('leads to the very place of what others said on a picture', async () => {
    const said: SearchDocument = { id: 'thing/kaart#annotation-1', type: 'annotation', ref: 'thing/kaart', title: nl('Kaart'), names: [], text: nl('Een granaatappel.'), facets: {}, place: 'https://b.org/c#xywh=1,2,3,4' };
    await mount({ engine: new WholeEngine(buildWhole([said])) });
    await write('granaatappel');
    const { pathname, searchParams } = new URL(all<HTMLAnchorElement>('.hit h3 a')[0]!.href);
    expect(pathname).to.equal('/nl/thing/kaart/');
    expect(readContentState(searchParams.get('iiif-content')!)).to.deep.include({ ok: true, value: { manifest: 'https://archive.example/iiif/thing/kaart/manifest.json', canvas: 'https://b.org/c', region: { x: 1, y: 2, width: 3, height: 4 } } });
  });
  it('leads in a language that the archive has', async () => {
    await mount({ lang: 'fr' });
    await write('kralen');
    expect(all<HTMLAnchorElement>('.hit h3 a')[0]!.href).to.equal('https://archive.example/nl/story/rog/#scene-ogen');
    expect(all('.hit h3')[0]!.lang).to.equal('nl');
  });
  it('leads to a museum’s own pages where it says so, and nowhere that is no web address', async () => {
    await mount({ template: 'https://museum.example/object?id={slug}&part={scene}' });
    await write('rog');
    expect(all<HTMLAnchorElement>('.hit[data-id="thing/rog"] h3 a')[0]!.href).to.equal('https://museum.example/object?id=rog&part=');
    element.remove();
    await mount({ template: ['java', 'script:{slug}'].join('') });
    await write('rog');
    expect(all('.hit a').length).to.equal(0);
    expect(titles()).to.contain('Rog, geprepareerd als draak');
  });
  it('narrows down by what is chosen, says what that is, and takes it back', async () => {
    await mount();
    await write('draak');
    expect(all('[data-facet=status]').length).to.equal(0);
    all<HTMLDetailsElement>('details.facets')[0]!.open = true;
    await waitUntil(() => all('[data-facet=status] input').length > 0, 'it is counted once it is unfolded', { timeout: 10_000 });
    const box = all<HTMLInputElement>('[data-facet=status] input')[0]!;
    expect(box.closest('label')!.textContent!.replace(/\s+/g, ' ').trim()).to.match(/^(Echt|Nep) ?1$/);
    box.click();
    await waitUntil(() => titles().length === 1, 'one is left', { timeout: 10_000 });
    all('.chosen button')[0]!.click();
    await waitUntil(() => titles().length === 2, 'both are back', { timeout: 10_000 });
    expect(all('.chosen').length).to.equal(0);
  });
  it('puts what was found in another order', async () => {
    await mount();
    await write('draak');
    const select = all<HTMLSelectElement>('select')[0]!;
    select.value = 'newest';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => titles()[0] === 'Kaart', 'the newest first', { timeout: 10_000 });
  });
  it('says what may have been meant, and asks that', async () => {
    await mount();
    await write('gepreparreerd ');
    const meant = all('.meant button')[0]!;
    expect(meant.textContent).to.equal('geprepareerd');
    meant.click();
    await element.updateComplete;
    expect(all<HTMLInputElement>('input[type=search]')[0]!.value).to.equal('geprepareerd');
  });
  it('helps on where nothing is found', async () => {
    await mount();
    await write('xylofoon');
    expect(all('.nothing')[0]!.textContent).to.contain('Niets gevonden voor ‘xylofoon’.');
  });
  it('shows what records say as words, whatever is in them', async () => {
    await mount();
    await write('kralen');
    expect(all('.hit .lead')[0]!.textContent).to.contain('<script>foreign=1</script>');
    expect(all('.hit script').length).to.equal(0);
  });
  it('answers a question of a hundred thousand letters, and says how much of it was looked for', async () => {
    await mount();
    await write('draak '.repeat(20_000));
    expect(all('[role=status]')[0]!.textContent).to.contain('alleen het begin');
  });
  it('asks another archive when it is given one', async () => {
    await mount();
    await write('draak');
    element.archive = 'https://other.example/sub/';
    await waitUntil(() => asked.length === 2, 'the other archive is asked', { timeout: 10_000 });
    expect(asked[1]).to.equal('https://other.example/sub/index/search.json');
    await waitUntil(() => all<HTMLAnchorElement>('.hit h3 a')[0]?.href.startsWith('https://other.example/sub/nl/'), 'its hits are shown', { timeout: 10_000 });
  });
  it('keeps what is asked in the address, where that is the page’s own', async () => {
    const before = location.href;
    history.replaceState(null, '', '?q=draak&status=fake&keep=1');
    await mount({ inAddress: true });
    await waitUntil(() => titles().length === 1, 'the address is asked', { timeout: 10_000 });
    expect(titles()).to.deep.equal(['Rog, geprepareerd als draak']);
    await waitUntil(() => all('.chosen button').length > 0, 'what is chosen is said', { timeout: 10_000 });
    all('.chosen button')[0]!.click();
    expect(location.search).to.equal('?keep=1&q=draak');
    history.replaceState(null, '', before);
  });
});

describe('what was found, shown otherwise', () => {
  const view = async (name: string): Promise<void> => {
    all<HTMLButtonElement>('.views button').find(({ textContent }) => textContent === name)!.click();
    await waitUntil(() => all('.views button[aria-pressed=true]')[0]?.textContent === name && !element.isAsking, `as ${name}`, { timeout: 10_000 });
    await element.updateComplete;
  };
  it('is a wall of pictures, with what has none by its name', async () => {
    await mount();
    await write('draak');
    await view('Beelden');
    expect(all('.wall li').map(({ dataset }) => dataset.id)).to.deep.equal(['thing/rog', 'thing/kaart']);
    expect([all('.wall img').length, all('.wall .none').length]).to.deep.equal([1, 1]);
    expect(all<HTMLImageElement>('.wall img')[0]!.src).to.equal('https://archive.example/media/rog.jpg');
  });
  it('is a timeline, the oldest first, with years for what has them', async () => {
    await mount();
    await write('draak kralen');
    await view('Tijdlijn');
    expect(all('.years > li > h3').map(({ textContent }) => textContent)).to.deep.equal(['1590', '1700–1750', 'Zonder jaar']);
  });
  it('is a map, with its places by numbers and what has none apart', async () => {
    await mount();
    await write('draak kralen');
    await view('Kaart');
    await waitUntil(() => all('svg.map').length > 0, 'the coast is there', { timeout: 10_000 });
    expect(all('svg.map circle').length).to.equal(1);
    expect(all('ol.places .hit').map(({ dataset }) => dataset.id)).to.deep.equal(['thing/rog']);
    expect(all('ul.places .hit').map(({ dataset }) => dataset.id)).to.have.members(['thing/kaart', 'story/rog#ogen']);
  });
  it('is narrowed down to years that were written into two fields', async () => {
    await mount();
    await write('draak');
    all<HTMLDetailsElement>('details.facets')[0]!.open = true;
    await waitUntil(() => all('.between input').length === 2, 'two fields', { timeout: 10_000 });
    const last = all<HTMLInputElement>('.between input')[1]!;
    last.value = '1650';
    last.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => titles().join() === 'Rog, geprepareerd als draak', 'the older one', { timeout: 10_000 });
  });
});

describe('several archives at once', () => {
  it('are searched together, each hit saying where it is of, and one that is down is said', async () => {
    window.fetch = (input) => {
      const { host } = new URL(String(input));
      return Promise.resolve(host === 'down.example' ? new Response('', { status: 503 }) : new Response(index));
    };
    await mount({ archive: 'https://one.example/ https://two.example/sub/ https://down.example' });
    await write('kralen');
    expect(all<HTMLAnchorElement>('.hit h3 a').map(({ href }) => href)).to.deep.equal(['https://one.example/nl/story/rog/#scene-ogen', 'https://two.example/sub/nl/story/rog/#scene-ogen']);
    expect(all('.hit .note').map(({ textContent }) => textContent!.trim())).to.deep.equal(['Scène in een verhaal · one.example', 'Scène in een verhaal · two.example']);
    expect(all('.partial').length).to.equal(1);
  });
  it('may be an engine of the page’s own', async () => {
    window.fetch = () => Promise.reject(new Error('nothing is to be fetched'));
    await mount({ engine: new WholeEngine(JSON.parse(index) as WholeIndex) });
    await write('kralen');
    expect(titles()).to.deep.equal(['Dit zijn mijn ogen niet']);
  });
});

describe('hits over the page', () => {
  const field = (): HTMLInputElement => all<HTMLInputElement>('input[role=combobox]')[0]!;
  const type = async (text: string): Promise<void> => {
    field().focus();
    field().value = text;
    field().dispatchEvent(new Event('input'));
    await waitUntil(() => field().getAttribute('aria-expanded') === 'true' && !element.isAsking, 'it opens', { timeout: 10_000 });
    await element.updateComplete;
  };
  const press = async (key: string): Promise<void> => { field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })); await element.updateComplete; };
  const active = (): string | null | undefined => { const id = field().getAttribute('aria-activedescendant'); return id && element.renderRoot.querySelector(`#${id}`)?.getAttribute('href'); };

  it('open while one types, as the options of a combobox, and the last option leads to all of them', async () => {
    await mount({ results: 'overlay' });
    expect(field().getAttribute('aria-expanded')).to.equal('false');
    await type('draak');
    expect(all('[role=listbox] [role=option]').map((each) => (each as HTMLAnchorElement).href)).to.deep.equal(['https://archive.example/nl/thing/rog/', 'https://archive.example/nl/thing/kaart/', 'https://archive.example/nl/search/?q=draak']);
    expect(all('[role=status]')[0]!.textContent).to.equal('2 gevonden');
    expect(element.renderRoot.querySelector(`#${field().getAttribute('aria-controls')!}`)?.getAttribute('role')).to.equal('listbox');
  });
  it('are gone through with arrows, round and round, and shut with Escape', async () => {
    await mount({ results: 'overlay', page: 'https://museum.example/zoek?taal=nl' });
    await type('draak');
    const passed: unknown[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) { await press(key); passed.push(active()); }
    expect(passed).to.deep.equal(['https://archive.example/nl/thing/rog/', 'https://archive.example/nl/thing/kaart/', 'https://museum.example/zoek?taal=nl&q=draak', null, 'https://museum.example/zoek?taal=nl&q=draak']);
    await press('Escape');
    expect([field().getAttribute('aria-expanded'), all('[role=listbox]').length]).to.deep.equal(['false', 0]);
    await press('ArrowDown');
    expect(field().getAttribute('aria-expanded')).to.equal('true');
  });
  it('shut when one goes elsewhere', async () => {
    await mount({ results: 'overlay' });
    await type('draak');
    const elsewhere = document.createElement('button');
    document.body.append(elsewhere);
    elsewhere.focus();
    await waitUntil(() => field().getAttribute('aria-expanded') === 'false', 'it is shut', { timeout: 10_000 });
    elsewhere.remove();
  });
});

describe('an index that cannot be had', () => {
  for (const [what, answer, cause] of [
    ['is not there', () => new Response('', { status: 404 }), /answered 404/], ['did not come whole', () => new Response(index.slice(0, 900)), /not all of it came/], ['is a page', () => new Response('<!doctype html><p>x'), /is no JSON/],
    ['is of another version', () => new Response(JSON.stringify({ format: 'ttt-search-whole', version: 2 })), /build it again/], ['is something else', () => new Response('null'), /no search index/],
  ] as const) {
    it(`as it ${what} is said, and asked for again`, async () => {
      answering(answer);
      await mount();
      const failed = new Promise<Event>((resolve) => { element.addEventListener('ttt-load-failed', resolve, { once: true }); });
      element.search('draak');
      expect(String(((await failed) as Event & { cause: Error }).cause.message)).to.match(cause);
      await element.updateComplete;
      expect(all('[role=alert]')[0]!.textContent).to.contain('kon niet worden opgehaald');
      answering(() => new Response(index));
      all('[role=alert] button')[0]!.click();
      await waitUntil(() => titles().length === 2, 'what was asked is answered', { timeout: 10_000 });
      expect(all('[role=alert]').length).to.equal(0);
    });
  }
});
