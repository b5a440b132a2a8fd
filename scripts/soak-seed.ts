// Long runs are seeded: the same SEED gives the same run. RUNS is how many cases each property is tried on.
import fc from 'fast-check';

const seed = Number(process.env['SEED']);
const numRuns = Number(process.env['RUNS']);
fc.configureGlobal({ seed, numRuns });
