import { html, type TemplateResult } from 'lit';
import { OverviewElement } from './overview-element.ts';

/**
 * The things of an archive in the order of time, each a line and an entry of a list: `<ttt-timeline>`. The visitor may
 * look at some years only; what has no date is then left out.
 *
 * @fires ttt-choose - an entry was chosen: `event.ref`
 * @fires ttt-load-failed - the overview could not be had: `event.cause`
 * @slot - the list
 * @csspart tools - the years
 * @example
 * document.body.append(Object.assign(document.createElement('ttt-timeline'), { src: 'https://misleiden.example/nl/timeline/', lang: 'nl' }))
 */
export class Timeline extends OverviewElement {
  static override properties = { ...OverviewElement.properties, first: { type: Number }, last: { type: Number } };
  /** The years that are shown; `null`: from the beginning, to the end. */
  declare first: number | null;
  declare last: number | null;
  protected override readonly overview = 'timeline';

  constructor() {
    super();
    this.first = null;
    this.last = null;
  }

  protected override isOff(element: HTMLElement): boolean {
    return super.isOff(element) || !this.#within(element.dataset);
  }

  #within({ first, last }: DOMStringMap): boolean {
    if (this.first === null && this.last === null) return true;
    if (first === undefined && last === undefined) return false;
    return Number(last ?? Infinity) >= (this.first ?? -Infinity) && Number(first ?? -Infinity) <= (this.last ?? Infinity);
  }

  protected override moreTools(): TemplateResult {
    const { words } = this;
    const entries = [...this.querySelectorAll<HTMLElement>('li[data-ref]')];
    const year = (event: Event): number | null => { const { value } = event.target as HTMLInputElement; return value === '' ? null : Number(value); };
    return html`<div class="years"><label>${words.fromYear} <input type="number" step="1" inputmode="numeric" .value=${String(this.first ?? '')} @change=${(event: Event) => { this.first = year(event); }}></label>
      <label>${words.toYear} <input type="number" step="1" inputmode="numeric" .value=${String(this.last ?? '')} @change=${(event: Event) => { this.last = year(event); }}></label>
      <span role="status">${words.shownOf(entries.filter((entry) => !this.isOff(entry)).length, entries.length)}</span></div>`;
  }
}
