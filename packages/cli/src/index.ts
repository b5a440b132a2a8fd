export { run } from './run.ts';
export type { Streams } from './output.ts';
