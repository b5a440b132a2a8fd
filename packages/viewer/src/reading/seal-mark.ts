const marks: Readonly<Record<string, string>> = { genuine: 'genuine', fake: 'fake', forgery: 'fake', copy: 'copy', replica: 'copy', altered: 'altered', pastiche: 'altered', disputed: 'disputed', unknown: 'unknown' };

/** The mark that a claim's value shows as: nine words, six marks. */
export const sealMark = (value: string): string => (Object.hasOwn(marks, value) ? marks[value]! : 'unknown');
