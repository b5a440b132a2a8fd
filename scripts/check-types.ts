// npm run types: the TypeScript compiler over each package as it is published, then over everything that tests them.
import { types } from './steps/typescript.ts';

process.exitCode = (await types()).failed === 0 ? 0 : 1;
