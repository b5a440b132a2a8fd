import { createArchive } from '@thingsthattalk/archive';
import type { Command } from 'commander';
import type { Context } from '../context.ts';

/** `ttt new <folder>` */
export function addNew(program: Command, { output, done }: Context): void {
  program.command('new').argument('<folder>', 'where it shall be').option('--name <name>', 'what it is called').option('--base <address>', 'where its site will be served').option('--languages <tags>', 'the languages of its site, its own first', 'nl,en')
    .description('make a new, empty archive')
    .action(async (folder: string, options: { name?: string; base?: string; languages: string }) => {
      const settings = await createArchive(folder, { ...options, languages: options.languages.split(',').map((tag) => tag.trim()).filter(Boolean) });
      const { say, result } = output();
      say(`Made an archive in ${folder}.\nNext: cd ${folder}, then ttt import <a photo or the address of a IIIF manifest>, then ttt serve.`);
      result({ folder, settings });
      done(0);
    });
}
