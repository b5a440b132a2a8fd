import { base } from './base.ts';
import { exhibition } from './exhibition.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { lists } from './lists.ts';
import { thingAndStory } from './thing-and-story.ts';

/** The site's own styles, after the tokens and the reading form. */
export const siteStyles = [base, frame, lists, home, exhibition, thingAndStory].join('\n');
