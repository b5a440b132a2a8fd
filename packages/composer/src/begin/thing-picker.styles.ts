import { css } from 'lit';

export const thingPickerStyles = css`
  :host { display: block; container-type: inline-size; }
  .label { display: block; font-weight: 600; font-size: .9375rem; margin-bottom: .4rem; }
  .field { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; } .field input { flex: 1 1 12rem; width: auto; min-width: 0; } .field button { padding-inline: .5rem; text-decoration: underline; }
  [role='status']:not(:empty) { padding-top: .6rem; }
  .picks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 0 var(--ttt-gutter, 1.5rem); padding-top: .6rem; } .picks:empty { display: none; }
  .picks li { border-top: 1px solid var(--ttt-line, #ccc); padding-block: .5rem; } .picks button { display: flex; flex-wrap: wrap; gap: .4rem .9rem; align-items: center; width: 100%; }
  .picks .thumb img { inset: 0; width: 100%; height: 100%; object-fit: contain; } .name { flex: 1 1 7rem; min-width: 0; font: 400 1.0625rem/1.3 var(--ttt-serif, serif); overflow-wrap: anywhere; }
  @container (min-width: 15rem) { .picks button { flex-wrap: nowrap; } }
`;
