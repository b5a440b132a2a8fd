// npm run lint [-- --fix]: ESLint over everything, remembering the files that were in order.
import { lint } from './steps/lint.ts';

process.exitCode = (await lint(process.argv.slice(2))).failed === 0 ? 0 : 1;
