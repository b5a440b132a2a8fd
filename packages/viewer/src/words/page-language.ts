/** The language of the page an element stands in. */
export const pageLanguage = (): string => document.documentElement.lang || 'en';
