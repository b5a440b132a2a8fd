import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Archive } from '@thingsthattalk/archive';
import { serveSite } from '@thingsthattalk/server';
import { buildSite } from '@thingsthattalk/site';
import { InvalidArgumentError, type Command } from 'commander';
import type { Context } from '../context.ts';
import { issueLines } from '../output.ts';

/** `ttt serve` */
export function addServe(program: Command, { output, folder, done, interrupted }: Context): void {
  program.command('serve').option('--site <folder>', 'a site that is built already; without it, it is built first').option('--port <number>', 'where it listens', '4173').option('--host <name>', 'for whom: 0.0.0.0 is everybody on the network', '127.0.0.1')
    .option('--address <address>', 'where visitors find it, when that is not where it listens').option('--image-cache <megabytes>', 'how much memory pictures may take', megabytes, 256)
    .description('show the site on this machine, with search in things and stories, and pictures in any size')
    .action(async ({ site, port, host, address, imageCache }: { site?: string; port: string; host: string; address?: string; imageCache: number }) => {
      const { say, progress, result, fault } = output();
      const built = site ?? join(folder(), '.ttt', 'site');
      if (!site) {
        const report = await buildSite({ archive: await Archive.open(folder()), out: built, onProgress: progress });
        for (const issue of report.issues) fault(issueLines(issue));
      }
      // A site can be shown where its archive is not; then its pictures are as they were built.
      const archive = !site || existsSync(join(folder(), 'archive.json')) ? { archive: folder() } : {};
      const served = await serveSite({ folder: built, port: Number(port), host, ...archive, ...(address ? { address } : {}), imageCacheBytes: imageCache * 1e6 });
      say(`\n  ${served.url}/\n\n  Ctrl-C ends it.`);
      result({ url: served.url });
      await interrupted();
      await served.close();
      done(0);
    });
}

function megabytes(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It should be a whole number, such as 256.');
  return Number(text);
}
