import type { QuestionShow, Scene } from '@thingsthattalk/core';
import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { pageWithStory } from '../../../e2e/page-with-story.ts';
import type { Story } from '../../story/story.ts';
import '../../story/define.ts';

const nl = (value: string): { lang: string; value: string }[] => [{ lang: 'nl', value }];
const view = { thing: 'thing/ray' };
const asks = (question: QuestionShow): Scene => ({ id: 'vraag', title: nl('Vraag'), view, show: { $type: 'net.thingsthattalk.scene#question', ...question } });

let story: Story;
let leave: () => void;
/** A story that asks one thing, as soon as its question is alive. */
async function ask(question: QuestionShow, ...others: Scene[]): Promise<HTMLElement> {
  ({ story, leave } = await pageWithStory({ scenes: [asks(question), ...others] }));
  await waitUntil(() => story.querySelector('.ttt-tools') !== null);
  return story.querySelector<HTMLElement>('.ttt-question')!;
}
const button = (words: string): HTMLButtonElement => [...story.querySelectorAll('button')].find(({ textContent, ariaLabel }) => (ariaLabel ?? textContent).trim() === words)!;
const status = (): string => story.querySelector('.ttt-tools [role=status]')!.textContent.trim();
const reveal = (): HTMLDetailsElement => story.querySelector<HTMLDetailsElement>('.ttt-reveal')!;

afterEach(() => { leave(); });

describe('real or fake?', () => {
  const judge: QuestionShow = {
    kind: 'judge', ask: nl('Is dit echt?'),
    options: [{ id: 'echt', label: nl('Echt'), reply: nl('Dat dachten velen.') }, { id: 'nep', label: nl('Nep'), correct: true, reply: nl('Goed gezien.') }],
    steps: [{ text: nl('De naad.'), view: { ...view, region: { x: 0, y: 0, width: 40, height: 30 } } }, { text: nl('Het touw.') }],
    reveal: nl('Een rog.'),
  };

  it('lets the visitor judge, shows the clues one by one on their spot, and then what is known', async () => {
    await ask(judge);
    const shown = (): boolean[] => [...story.querySelectorAll<HTMLElement>('.ttt-clues > li')].map((clue) => clue.checkVisibility());
    expect([...shown(), reveal().checkVisibility()]).to.deep.equal([false, false, false]);
    story.querySelector<HTMLInputElement>('input[value=echt]')!.click();
    button('Bekijk de aanwijzingen').click();
    expect(shown()).to.deep.equal([true, false]);
    expect(story.look!.region).to.deep.equal({ x: 0, y: 0, width: 40, height: 30 });
    expect(status()).to.equal('Aanwijzing 1 van 2');
    button('Volgende aanwijzing').click();
    expect([...shown(), reveal().checkVisibility()]).to.deep.equal([true, true, true]);
    story.querySelector<HTMLInputElement>('input[value=nep]')!.click();
    reveal().open = true;
    await waitUntil(() => story.querySelector('[data-you]')!.textContent === 'U zei eerst echt, daarna nep.');
    expect([...story.querySelectorAll<HTMLElement>('.ttt-reply')].map(({ hidden }) => hidden)).to.deep.equal([true, false]);
  });

  it('knows what was said when the visitor comes back, and forgets it when they begin again', async () => {
    await ask(judge);
    story.querySelector<HTMLInputElement>('input[value=nep]')!.click();
    const kept = localStorage.getItem('ttt-answers')!;
    leave();
    localStorage.setItem('ttt-answers', kept);
    await ask(judge);
    expect(story.querySelector<HTMLInputElement>('input[value=nep]')!.checked).to.equal(true);
    button('Opnieuw').click();
    expect(story.querySelector<HTMLInputElement>('input[value=nep]')!.checked).to.equal(false);
    expect(localStorage.getItem('ttt-answers')).to.equal('{}');
  });

  it('goes without clues, answers, claim or reveal', async () => {
    const question = await ask({ kind: 'judge', ask: nl('Wat is dit?') });
    expect(question.textContent).to.contain('Wat is dit?');
  });
});

describe('find the spot', () => {
  const find: QuestionShow = { kind: 'find', ask: nl('Waar zit de fout?'), target: { x: 300, y: 225, width: 100, height: 75 }, reveal: nl('Rechtsonder.') };

  it('is pointed at with a cross-hair that keys move, warmer and colder, until it is there', async () => {
    await ask(find);
    await waitUntil(() => story.stage?.camera);
    button('Wijs het aan in het beeld').click();
    const over = story.querySelector<HTMLElement>('.ttt-aim')!;
    expect(document.activeElement).to.equal(over);
    const press = (key: string, times = 1): void => { for (let time = 0; time < times; time += 1) over.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })); };
    press('ArrowLeft', 8);
    press('Enter');
    expect(status()).to.equal('Koud. Ergens anders.');
    const box = story.stage!.getBoundingClientRect();
    const { x, y, width } = story.stage!.camera!;
    const scale = box.width / width;
    over.dispatchEvent(new MouseEvent('click', { clientX: box.left + box.width / 2 + (350 - x) * scale, clientY: box.top + box.height / 2 + (260 - y) * scale, bubbles: true }));
    expect(status()).to.equal('Daar is het.');
    expect(reveal().open).to.equal(true);
    expect(story.querySelector('.ttt-aim')).to.equal(null);
  });

  it('is shown to those who ask, and Escape gives the picture back with the focus where it was', async () => {
    await ask(find);
    button('Wijs het aan in het beeld').click();
    story.querySelector('.ttt-aim')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    expect(story.querySelector('.ttt-aim')).to.equal(null);
    expect(document.activeElement?.textContent.trim()).to.equal('Wijs het aan in het beeld');
    button('Laat het zien').click();
    expect(reveal().open).to.equal(true);
  });

  it('without a target is a question like any other', async () => {
    const question = await ask({ kind: 'find', ask: nl('Waar?'), options: [{ id: 'a', label: nl('Boven') }] });
    expect(question.querySelector('input[type=radio]')).not.to.equal(null);
  });
});

describe('a guess', () => {
  it('is one value on a line and in a field, and says how far off it was', async () => {
    await ask({ kind: 'guess', ask: nl('Hoe lang?'), range: { minimum: 10, maximum: 110, answer: 44, unit: nl('cm') } });
    const [range, number] = story.querySelectorAll<HTMLInputElement>('.ttt-guess input');
    expect(range!.getAttribute('aria-valuetext')).to.equal('60 cm');
    range!.value = '50';
    range!.dispatchEvent(new Event('input'));
    expect(number!.value).to.equal('50');
    button('Kijk na').click();
    expect(status()).to.equal('Het is 44 cm. U zat 6 cm te hoog.');
    expect([...story.querySelectorAll<HTMLElement>('.ttt-line span')].map(({ style }) => style.insetInlineStart)).to.deep.equal(['40%', '34%']);
    button('Opnieuw').click();
    expect(story.querySelector<HTMLInputElement>('.ttt-guess input')!.disabled).to.equal(false);
  });

  it('stays between its ends, whatever is typed', async () => {
    await ask({ kind: 'guess', ask: nl('Wanneer?'), range: { minimum: 1700, maximum: 1800, answer: 1742 } });
    const number = story.querySelector<HTMLInputElement>('input[type=number]')!;
    number.value = '99999';
    number.dispatchEvent(new Event('change'));
    expect(story.querySelector<HTMLInputElement>('input[type=range]')!.value).to.equal('1800');
    button('Kijk na').click();
    expect(status()).to.equal('Het is 1742. U zat 58 te hoog.');
  });
});

describe('an order', () => {
  const order: QuestionShow = { kind: 'order', ask: nl('Wat kwam eerst?'), options: ['Een', 'Twee', 'Drie'].map((name) => ({ id: name.toLowerCase(), label: nl(name) })) };
  const rows = (): string[] => [...story.querySelectorAll('.ttt-ordering li .name')].map(({ textContent }) => textContent.trim());

  it('is mixed, and put right by the buttons of each row, which keep the focus', async () => {
    await ask(order);
    expect(rows()).not.to.deep.equal(['Een', 'Twee', 'Drie']);
    for (const name of ['Twee', 'Een']) while (rows().indexOf(name) > 0) button(`${name} omhoog`).click();
    expect(rows()).to.deep.equal(['Een', 'Twee', 'Drie']);
    expect(document.activeElement?.closest('li')?.textContent).to.contain('Een');
    expect(status()).to.equal('Een: plaats 1');
    button('Kijk na').click();
    expect(status()).to.equal('Alles staat goed.');
  });

  it('is drawn by a pointer', async () => {
    await ask(order);
    const [first, , last] = rows();
    const handle = story.querySelector<HTMLElement>('.ttt-ordering .handle')!;
    handle.setPointerCapture = () => undefined; // No pointer of the machine is down.
    const lastRow = [...story.querySelectorAll('.ttt-ordering li')].at(-1)!.getBoundingClientRect();
    handle.dispatchEvent(new PointerEvent('pointerdown', { button: 0, pointerId: 1 }));
    handle.dispatchEvent(new PointerEvent('pointermove', { pointerId: 1, clientY: lastRow.top + 5 }));
    handle.dispatchEvent(new PointerEvent('lostpointercapture', { pointerId: 1 }));
    expect([rows().at(-1), rows().includes(last!)]).to.deep.equal([first, true]);
  });
});

describe('a choice', () => {
  it('goes where the visitor says, and remembers which way that was', async () => {
    await ask({ kind: 'choose', ask: nl('Waarheen?'), options: [{ id: 'l', label: nl('Links'), scene: 'links' }, { id: 'r', label: nl('Rechts'), scene: 'rechts' }] },
      { id: 'links', title: nl('Links'), next: [{ scene: 'samen' }] }, { id: 'rechts', title: nl('Rechts') }, { id: 'samen', title: nl('Samen') });
    expect(story.path.map(({ dataset }) => dataset.scene)).to.deep.equal(['vraag', 'links', 'samen']);
    story.querySelectorAll<HTMLElement>('.ttt-choices a')[1]!.click();
    expect(story.scene!.dataset.scene).to.equal('rechts');
    expect(story.path.map(({ dataset }) => dataset.scene)).to.deep.equal(['vraag', 'rechts', 'samen']);
    expect(story.querySelector('.ttt-choices [aria-current]')!.textContent).to.equal('Rechts');
  });
});
