import { html } from 'lit';
import { OverviewElement } from './overview-element.ts';

/**
 * An archive's things and the threads between them, as a graph and as a list: `<ttt-threads>`. A thread runs between two
 * things only when somebody said why; the reason stands in the list, and below the drawing for the thing that is chosen.
 *
 * @fires ttt-choose - an entry was chosen: `event.ref`
 * @fires ttt-load-failed - the overview could not be had: `event.cause`
 * @slot - the list; `slot="drawing"` the graph
 * @csspart tools - the filters and the buttons to enlarge
 * @csspart drawing - the board that the graph lies on
 * @example
 * document.body.append(Object.assign(document.createElement('ttt-threads'), { src: 'https://misleiden.example/nl/threads/', lang: 'nl' }))
 */
export class Threads extends OverviewElement {
  protected override readonly overview = 'threads';

  protected override mark(): void {
    const near = new Set([this.here]);
    for (const tie of this.querySelectorAll<SVGElement>('.ttt-tie')) {
      const between = (tie.dataset.between ?? '').split(' ');
      const on = this.here !== '' && between.includes(this.here);
      tie.toggleAttribute('data-here', on);
      if (on) for (const ref of between) near.add(ref);
    }
    for (const node of this.querySelectorAll<SVGElement>('.ttt-node')) node.toggleAttribute('data-near', near.has(node.dataset.ref ?? ''));
    super.mark();
  }

  /** A story has no entry of its own in the list; what ties it stands under its things. */
  protected override entry(ref: string): HTMLElement | null {
    return super.entry(ref) ?? this.querySelector<HTMLElement>(`li[data-to="${CSS.escape(ref)}"]`);
  }

  protected override saidOf(entry: HTMLElement): unknown {
    const whole = entry.dataset.ref ? entry : null;
    const link = entry.querySelector('a');
    const ties = whole ? [...whole.querySelectorAll<HTMLElement>('li[data-to]')].map((tie) => ({ to: tie.dataset.to ?? '', why: tie.querySelector('.say')?.textContent ?? '', name: tie.querySelector('a')?.textContent ?? '' })) : [...this.querySelectorAll<HTMLElement>(`li[data-to="${CSS.escape(this.here)}"]`)].map((tie) => { const thing = tie.closest<HTMLElement>('li[data-ref]'); return { to: thing?.dataset.ref ?? '', why: tie.querySelector('.say')?.textContent ?? '', name: thing?.querySelector('a')?.textContent ?? '' }; });
    return html`<p class="name"><a href=${link?.href ?? ''}>${link?.textContent}</a></p><ul>${ties.map(({ to, why, name }) => html`<li><span class="why">${why}</span> <button @click=${() => { this.choose(to); }}>${name}</button></li>`)}</ul>`;
  }
}
