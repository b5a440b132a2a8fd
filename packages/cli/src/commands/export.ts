import { Archive, ArchiveError } from '@thingsthattalk/archive';
import { exportIiif } from '@thingsthattalk/site';
import type { Command } from 'commander';
import type { Context } from '../context.ts';

/** `ttt export --as iiif` */
export function addExport(program: Command, { output, folder, done }: Context): void {
  program.command('export').argument('[ref...]', 'which records, such as thing/ray-dragon; all that there is a form for, when none is named').requiredOption('--as <format>', 'iiif').option('--out <folder>', 'where it is written', 'export').option('--base <address>', 'where the site is, when other than archive.json says')
    .description('write records for others to use')
    .action(async (refs: string[], { as: format, out, base }: { as: string; out: string; base?: string }) => {
      const { say, progress, result, fault } = output();
      if (format !== 'iiif') throw new ArchiveError({ severity: 'error', file: '--as', path: '', message: `there is no export as "${format}"`, mend: 'Write --as iiif.' });
      const archive = await Archive.open(folder());
      const report = await exportIiif({ archive, out, ...(refs.length > 0 ? { refs } : {}), ...(base ? { base } : {}), onProgress: progress });
      for (const { ref, path, message } of report.left) fault(`${ref}${path ? ` ${path}` : ''} ${message}`);
      say(`${report.files} files, ${(report.bytes / 1e6).toFixed(1)} MB, in ${(report.ms / 1000).toFixed(1)} s: ${out}${report.left.length > 0 ? `; left out: ${report.left.length}` : ''}`);
      result(report);
      done(refs.some((ref) => !archive.has(ref)) ? 1 : 0);
    });
}
