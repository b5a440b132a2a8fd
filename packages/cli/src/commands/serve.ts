import { join } from 'node:path';
import { Archive } from '@thingsthattalk/archive';
import { serveSite } from '@thingsthattalk/server';
import { buildSite } from '@thingsthattalk/site';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { issueLines } from '../output.ts';

/** `ttt serve` */
export function addServe(program: Command, { output, folder, done, interrupted }: Context): void {
  program.command('serve').option('--site <folder>', 'a site that is built already; without it, it is built first').option('--port <number>', 'where it listens', '4173').option('--host <name>', 'for whom: 0.0.0.0 is everybody on the network', '127.0.0.1')
    .description('show the site on this machine')
    .action(async ({ site, port, host }: { site?: string; port: string; host: string }) => {
      const { say, progress, result, fault } = output();
      const built = site ?? join(folder(), '.ttt', 'site');
      if (!site) {
        const report = await buildSite({ archive: await Archive.open(folder()), out: built, onProgress: progress });
        for (const issue of report.issues) fault(issueLines(issue));
      }
      const served = await serveSite({ folder: built, port: Number(port), host });
      say(`\n  ${served.url}/\n\n  Ctrl-C ends it.`);
      result({ url: served.url });
      await interrupted();
      await served.close();
      done(0);
    });
}
