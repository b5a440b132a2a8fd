import { base } from './base.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { thingAndStory } from './thing-and-story.ts';

/** The site's own styles, after the tokens and the reading form. */
export const siteStyles = [base, frame, home, thingAndStory].join('\n');
