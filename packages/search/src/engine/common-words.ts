/** From how large a part of how many documents on a word is common. */
const [part, atLeast] = [0.5, 20] as const;

/** As many documents as may have a word that is not common. */
export const mostUncommon = (documents: number): number => Math.max(atLeast - 1, documents * part);

/** Whether so many documents have a word that it tells none from another. @param having documents that have it, @param documents all of them */
export const isCommon = (having: number, documents: number): boolean => having > mostUncommon(documents);
