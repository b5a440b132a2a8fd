import type { RecordType } from './ref.ts';

const defs = 'net.thingsthattalk.defs#';

/** The types of record that each kind of reference may lead to. */
export const refNames: Readonly<Record<string, RecordType | 'any'>> = {
  [`${defs}ref`]: 'any',
  [`${defs}thingRef`]: 'thing', [`${defs}storyRef`]: 'story', [`${defs}storyPartRef`]: 'storyPart', [`${defs}claimRef`]: 'claim',
  [`${defs}agentRef`]: 'agent', [`${defs}placeRef`]: 'place', [`${defs}termRef`]: 'term',
};
