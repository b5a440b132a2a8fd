import { Archive, checkArchive, imageFacts } from '@thingsthattalk/archive';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { issueLines } from '../output.ts';

/** `ttt check` */
export function addCheck(program: Command, { output, folder, done }: Context): void {
  program.command('check').description('look through every record, and say what to mend')
    .action(async () => {
      const { say, progress, result } = output();
      const report = await checkArchive(await Archive.open(folder()), {
        imageSize: (path) => imageFacts(path).catch(() => null),
        onProgress: (checked, all) => progress(`${checked} of ${all}`),
      });
      for (const issue of report.issues) say(issueLines(issue));
      const errors = report.issues.filter(({ severity }) => severity === 'error').length;
      say(`${report.checked} records looked at: ${errors === 0 ? 'nothing wrong' : `${errors} to mend`}${report.issues.length > errors ? `, ${report.issues.length - errors} doubtful` : ''}.`);
      result(report);
      done(report.ok ? 0 : 1);
    });
}
