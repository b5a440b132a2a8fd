import { nearestLanguage } from '../text.ts';
import ar from './rights/ar.json' with { type: 'json' };
import de from './rights/de.json' with { type: 'json' };
import en from './rights/en.json' with { type: 'json' };
import fr from './rights/fr.json' with { type: 'json' };
import nl from './rights/nl.json' with { type: 'json' };

/** What licences and statements of rights mean, in one language. Dutch is the pattern the others follow. */
export type RightsWords = typeof nl;

const languages: Readonly<Record<string, RightsWords>> = { nl, en, de, fr, ar };

export const everyRightsWords: readonly RightsWords[] = Object.values(languages);

/** The words for a language tag: its own, those of its base language, or English. */
export const rightsWords = (lang: string): RightsWords => languages[nearestLanguage(lang, Object.keys(languages)) ?? 'en'] ?? en;
