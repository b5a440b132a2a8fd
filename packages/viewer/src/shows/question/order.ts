import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LiveShow } from '../live-show.ts';
import { optionNames, type Asked } from './asked.ts';
import { inPlace, moved } from './order-kernel.ts';

/** Things to be put in order: by drawing them up and down, or by the buttons of each; then each says where it belongs. */
export function orderLife(asked: Asked): LiveShow {
  const { question, tools, reveal, words } = asked;
  const list = question.querySelector<HTMLElement>('.ttt-order');
  const right = [...question.querySelectorAll<HTMLElement>('.ttt-ordered > li')].map(({ dataset }) => dataset.option ?? '');
  const names = optionNames(asked);
  const first = [...(list?.children ?? [])].map((each) => (each as HTMLElement).dataset.option ?? '');
  if (!list || first.length < 2) return {};
  list.hidden = true;
  let [order, said] = [first, ''];

  const move = (id: string, to: number, focus?: 'up' | 'down'): void => {
    const from = order.indexOf(id);
    const place = Math.min(order.length - 1, Math.max(0, to));
    if (from === place) return;
    order = moved(order, from, place);
    said = words.nowAt(names.get(id) ?? id, `${place + 1}`);
    draw();
    if (!focus) return;
    const row = rowOf(id);
    const button = row?.querySelector<HTMLButtonElement>(`.${focus}:not(:disabled)`) ?? row?.querySelector<HTMLButtonElement>('button:not(:disabled)');
    button?.focus({ preventScroll: true });
  };
  const rowOf = (id: string): HTMLElement | undefined => [...tools.querySelectorAll<HTMLElement>('li')].find(({ dataset }) => dataset.option === id);

  /** Drawn up or down by its handle: it changes places with the row that the pointer is over. */
  const grab = (id: string) => (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    const drag = ({ clientY }: PointerEvent): void => {
      const over = [...tools.querySelectorAll<HTMLElement>('li')].findIndex((row) => { const { top, bottom } = row.getBoundingClientRect(); return clientY >= top && clientY < bottom; });
      if (over >= 0) move(id, over);
    };
    const drop = (): void => {
      handle.removeEventListener('pointermove', drag);
      handle.removeEventListener('lostpointercapture', drop);
    };
    handle.addEventListener('pointermove', drag);
    handle.addEventListener('lostpointercapture', drop);
  };
  const check = (): void => {
    said = '';
    asked.keep({ order, done: true });
    if (reveal) reveal.open = true;
  };
  const again = (): void => {
    [order, said] = [first, ''];
    asked.forget();
  };
  const draw = (): void => {
    const { order: kept, done = false } = asked.answer;
    if (done && kept?.length === first.length && kept.every((id) => first.includes(id))) order = [...kept];
    const good = new Set(inPlace(order, right));
    const result = good.size === order.length ? words.allInOrder : words.someInOrder(good.size);
    render(html`<ol class="ttt-ordering" aria-label=${words.inOrder}>${repeat(order, (id) => id, (id, index) => html`<li data-option=${id} data-good=${done ? String(good.has(id)) : nothing}>
        ${done ? nothing : html`<span class="handle" aria-hidden="true" @pointerdown=${grab(id)}></span>`}
        <span class="name">${names.get(id)}${done ? html` <span class="note">${good.has(id) ? words.staysAt : words.belongsAt(`${right.indexOf(id) + 1}`)}</span>` : nothing}</span>
        ${done ? nothing : html`<button type="button" class="up" ?disabled=${index === 0} aria-label=${words.moveUp(names.get(id) ?? id)} @click=${() => { move(id, index - 1, 'up'); }}>↑</button><button type="button" class="down" ?disabled=${index === order.length - 1} aria-label=${words.moveDown(names.get(id) ?? id)} @click=${() => { move(id, index + 1, 'down'); }}>↓</button>`}
      </li>`)}</ol>
      <p class="ttt-off" role="status">${done ? result : said}</p>
      ${done ? html`<button type="button" class="ttt-again" @click=${again}>${words.startAgain}</button>` : html`<button type="button" class="go" @click=${check}><span>${words.check}</span></button>`}`, tools);
    if (reveal) reveal.hidden = !done && !reveal.open;
  };
  asked.draw(draw);
  return { end: () => { list.hidden = false; } };
}
