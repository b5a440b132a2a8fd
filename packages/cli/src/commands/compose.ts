import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Archive } from '@thingsthattalk/archive';
import { serveSite } from '@thingsthattalk/server';
import { buildSite } from '@thingsthattalk/site';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { issueLines } from '../output.ts';

/** `ttt compose` */
export function addCompose(program: Command, { output, folder, done, interrupted }: Context): void {
  program.command('compose').option('--port <number>', 'where it listens', '4173')
    .description('make stories in the browser, and put them into this archive')
    .action(async ({ port }: { port: string }) => {
      const { say, progress, result, fault } = output();
      const site = join(folder(), '.ttt', 'site');
      const build = async (): Promise<void> => {
        const report = await buildSite({ archive: await Archive.open(folder()), out: site, onProgress: progress });
        for (const issue of report.issues) fault(issueLines(issue));
      };
      await build();
      const { settings } = await Archive.open(folder());
      const token = randomBytes(18).toString('base64url');
      const served = await serveSite({ folder: site, port: Number(port), archive: folder(), writing: { archive: folder(), token, written: build } });
      // Behind the # it is sent to nobody and stands in no log; it opens the archive once.
      const url = `${served.url}/${settings.languages[0]?.lang ?? 'en'}/compose/#token=${token}`;
      say(`\n  ${url}\n\n  Open it in a browser on this machine; it works once. Ctrl-C ends it.`);
      result({ url });
      await interrupted();
      await served.close();
      done(0);
    });
}
