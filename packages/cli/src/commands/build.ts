import { Archive } from '@thingsthattalk/archive';
import { buildSite } from '@thingsthattalk/site';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { issueLines } from '../output.ts';

/** `ttt build --out <folder>` */
export function addBuild(program: Command, { output, folder, done }: Context): void {
  program.command('build').requiredOption('--out <folder>', 'where the site is written').option('--base <address>', 'where it will be served, when other than archive.json says')
    .description('make the site: pages, pictures, IIIF, feeds')
    .action(async ({ out, base }: { out: string; base?: string }) => {
      const { say, progress, result, fault } = output();
      const report = await buildSite({ archive: await Archive.open(folder()), out, ...(base ? { base } : {}), onProgress: progress });
      for (const issue of report.issues) fault(issueLines(issue));
      const counts = Object.entries(report.records).map(([type, count]) => `${count} ${type}`).join(', ');
      say(`${report.pages} pages of ${counts}, ${(report.bytes / 1e6).toFixed(1)} MB, in ${(report.ms / 1000).toFixed(1)} s: ${out}`);
      result(report);
      done(0);
    });
}
