import { ArchiveError } from '@thingsthattalk/archive';
import { NoSiteError } from '@thingsthattalk/server';
import { Command, CommanderError } from 'commander';
import { addBuild } from './commands/build.ts';
import { addCheck } from './commands/check.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addNew } from './commands/new.ts';
import { addSearch } from './commands/search.ts';
import { addCompose } from './commands/compose.ts';
import { addServe } from './commands/serve.ts';
import type { Context } from './context.ts';
import { issueLines, makeOutput, type Streams } from './output.ts';

/**
 * Runs `ttt` with its arguments.
 * @returns its exit status: 0 done, 1 the input is wrong, 2 wrong usage
 */
export async function run(words: readonly string[], streams: Streams, interrupted: () => Promise<void>): Promise<number> {
  let status = 0;
  const program = new Command('ttt').description('an archive of things that talk').exitOverride().configureOutput({ writeOut: (text) => void streams.stdout.write(text), writeErr: (text) => void streams.stderr.write(text) })
    .option('--archive <folder>', 'the archive’s folder', '.').option('--json', 'print one JSON object and nothing else', false);
  const options = (): { archive: string; json: boolean } => program.opts();
  const context: Context = { output: () => makeOutput(streams, options().json), folder: () => options().archive, done: (code) => { status = code; }, interrupted };
  for (const add of [addNew, addImport, addCheck, addBuild, addExport, addSearch, addServe, addCompose]) add(program, context);
  // The archive may be named before or after the command.
  for (const command of program.commands) command.option('--archive <folder>', 'the archive’s folder').option('--json', 'print one JSON object and nothing else').hook('preAction', (_, action) => { const given = action.opts<{ archive?: string; json?: boolean }>(); if (given.archive) program.setOptionValue('archive', given.archive); if (given.json) program.setOptionValue('json', true); }).exitOverride();
  try {
    await program.parseAsync(words, { from: 'user' });
    return status;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
    const fault = makeOutput(streams, options().json).fault;
    if (cause instanceof ArchiveError) fault(issueLines(cause.issue));
    else if (cause instanceof NoSiteError) fault(cause.message);
    else if (cause instanceof Error && 'code' in cause) fault(`${cause.message}`);
    else throw cause;
    return 1;
  }
}
