// npm start: build the sample archive, serve it, print the address. `npm start -- --port 8080` passes on to `ttt serve`.
import { runNode } from './command.ts';
import { makeSampleSite, sampleArchive, sampleSite, ttt } from './sample-site.ts';

if (await makeSampleSite()) {
  const ended = await runNode([...ttt, 'serve', '--archive', sampleArchive, '--site', sampleSite, ...process.argv.slice(2)]);
  // Ctrl-C is how one leaves; it is not a failure.
  process.exitCode = ended.code === 130 || ended.code === 143 ? 0 : ended.code;
} else {
  console.error('The sample archive could not be built; what went wrong stands above.');
  process.exitCode = 1;
}
