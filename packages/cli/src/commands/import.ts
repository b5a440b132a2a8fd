import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Archive, ArchiveError, importIiif, importImages, importRows, readMapping, type ImportReport } from '@thingsthattalk/archive';
import type { Command } from 'commander';
import type { Context } from '../context.ts';

const images = new Set(['.jpg', '.jpeg', '.png', '.tif', '.tiff', '.webp', '.avif']);

/** `ttt import <source…>` */
export function addImport(program: Command, { output, folder, done }: Context): void {
  program.command('import').argument('<source...>', 'IIIF manifests (files or addresses), pictures, or rows of JSON (.ndjson, .ndjson.gz)').option('--mapping <file>', 'how rows become records')
    .description('take in things from elsewhere')
    .action(async (sources: string[], { mapping }: { mapping?: string }) => {
      const { say, progress, result, fault } = output();
      const archive = await Archive.open(folder());
      const reports: ImportReport[] = [];
      const rows = sources.filter((source) => /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(source));
      const pictures = sources.filter((source) => images.has(extname(source).toLowerCase()) && !/^https?:/.test(source));
      const manifests = sources.filter((source) => !rows.includes(source) && !pictures.includes(source));
      if (rows.length > 0) {
        if (!mapping) throw new ArchiveError({ severity: 'error', file: rows[0]!, path: '', message: 'needs a mapping that says how its rows become records', mend: 'Name one with --mapping; docs/import.md shows how to write it.' });
        const read = readMapping(JSON.parse(await readFile(mapping, 'utf8')));
        if (!read.ok) throw new ArchiveError({ ...read.issues[0]!, file: mapping });
        for (const file of rows) reports.push(await importRows(archive, file, read.value, { onProgress: (count) => progress(`${file}: ${count} rows`) }));
      }
      if (pictures.length > 0) reports.push(await importImages(archive, pictures));
      if (manifests.length > 0) reports.push(await importIiif(archive, manifests, { onProgress: (at, all, source) => progress(`${at} of ${all}  ${source}`) }));
      const total = reports.reduce((sum, report) => ({ imported: sum.imported + report.imported, updated: sum.updated + report.updated, unchanged: sum.unchanged + report.unchanged, failed: sum.failed + report.failed, errors: [...sum.errors, ...report.errors], ...(sum.warnings ?? report.warnings ? { warnings: [...(sum.warnings ?? []), ...(report.warnings ?? [])] } : {}) }), { imported: 0, updated: 0, unchanged: 0, failed: 0, errors: [] } as ImportReport);
      const found = [...total.errors.map((each) => ({ ...each, doubt: '' })), ...(total.warnings ?? []).map((each) => ({ ...each, doubt: 'doubtful: ' }))];
      for (const { source, line, doubt, message, mend } of found.slice(0, 20)) fault(`${source}${line ? `:${line}` : ''}  ${doubt}${message}${mend ? `\n    ${mend}` : ''}`);
      if (found.length > 20) fault(`… and ${found.length - 20} more; --json lists them.`);
      say(`${total.imported} new, ${total.updated} brought up to date, ${total.unchanged} unchanged, ${total.failed} left out.`);
      result(total);
      done(total.failed > 0 ? 1 : 0);
    });
}
