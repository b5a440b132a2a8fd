// What a page loads with one script tag: the elements for visitors. Deep zoom and fetching come later, when wanted.
import './story/define.ts';
import './thing/define.ts';
import { watchForElements } from './lazy-elements.ts';

watchForElements(document);
