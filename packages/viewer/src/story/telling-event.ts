import type { TellingName } from '../tellings/telling.ts';

/** The visitor chose another way of telling. */
export class TellingEvent extends Event {
  static readonly type = 'ttt-telling';
  readonly telling: TellingName;
  constructor(telling: TellingName) {
    super(TellingEvent.type, { bubbles: true, composed: true });
    this.telling = telling;
  }
}
