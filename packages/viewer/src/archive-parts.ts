// Reading an archive that lies elsewhere: with its Lexicons, which most of what is made here does without.
export { fetchRecord, picturesOfThing } from './loading/archive-context.ts';
