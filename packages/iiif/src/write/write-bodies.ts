import { proseToText, type Prose, type Text } from '@thingsthattalk/core';
import type { Json } from '../presentation/json.ts';

/** The purpose of a body that only names what it is about, so that an annotation without words is not shown empty. */
export const namingPurpose = 'identifying';

/** The purpose of a body that says what a scene of ours shows, beside its text: reading back, the record says it better. */
export const showingPurpose = 'describing';

/** Words as bodies of an annotation, one a language, plain: other viewers show no CommonMark. */
export const bodiesOf = (words: Prose | Text | undefined, purpose?: string): Json[] => (words ?? []).flatMap(({ lang, value }) => {
  const text = proseToText(value);
  return text ? [{ type: 'TextualBody', value: text, format: 'text/plain', ...(lang === 'und' ? {} : { language: lang }), ...(purpose ? { purpose } : {}) }] : [];
});
