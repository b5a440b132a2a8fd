import { LitElement } from 'lit';
import type { Catalogues } from './catalogues.ts';

/** An element that speaks: it draws nothing before its words are at hand. */
export abstract class WordedElement<Words> extends LitElement {
  /** The language its words are in. */
  abstract language: string;

  protected abstract readonly catalogues: Pick<Catalogues<never, Words>, 'has' | 'load' | 'of'>;

  protected get words(): Words {
    return this.catalogues.of(this.language);
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.catalogues.has(this.language) ? super.scheduleUpdate() : this.catalogues.load(this.language).then(() => super.scheduleUpdate());
  }
}
