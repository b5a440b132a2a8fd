// For programs that make pages in any language: all messages at once. Browsers fetch only those they need.
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import { interfaceWords } from './words.ts';

for (const [lang, catalogue] of Object.entries({ nl, en, de, fr, ar })) interfaceWords.add(lang, catalogue);
