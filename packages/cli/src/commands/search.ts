import { Archive } from '@thingsthattalk/archive';
import type { Hit } from '@thingsthattalk/search';
import { searchArchive } from '@thingsthattalk/site';
import { InvalidArgumentError, type Command } from 'commander';
import type { Context } from '../context.ts';

/** `ttt search` */
export function addSearch(program: Command, { output, folder, done }: Context): void {
  program.command('search').description('find things, stories and the very scenes of them').argument('<words...>', 'what to look for: words, "a phrase", -without, maker:name, year:1600..1700')
    .option('--lang <language>', 'the language you read; by default the archive’s own').option('--size <number>', 'how many to show, 1 to 100', toSize, 10)
    // What begins with a minus is a word to leave out, not an option.
    .allowUnknownOption().allowExcessArguments()
    .action(async (words: readonly string[], options: { readonly lang?: string; readonly size: number }) => {
      const { say, result } = output();
      const archive = await Archive.open(folder());
      const search = await searchArchive(archive, options.lang ?? archive.settings.languages[0]?.lang ?? 'en');
      const { total, hits, meant, loosened, missing } = await search.query(words.map((word) => (/\s/.test(word) && !word.includes('"') ? `"${word}"` : word)).join(' '), { size: options.size });
      for (const hit of hits) say(hitLines(hit));
      say(`${total.count === 0 ? 'Nothing was found' : total.exact ? (total.count === 1 ? '1 was found' : `${total.count} were found`) : `More than ${total.count} were found`}${loosened && total.count > 0 ? ', none with all the words as they are written' : ''}${meant ? `. Did you mean ${meant}?` : '.'}`);
      result({ total: total.count, ...(total.exact ? {} : { more: true }), hits: hits.map(({ id, ref, type, title, score, scene, view }) => ({ id, ref, type, title: title.value, score, ...(scene ? { scene } : {}), ...(view ? { view } : {}) })), ...(missing.length > 0 ? { partial: missing } : {}) });
      done(0);
    });
}

function toSize(written: string): number {
  const size = Number(written);
  if (!Number.isInteger(size) || size < 1 || size > 100) throw new InvalidArgumentError('Expected a whole number from 1 to 100.');
  return size;
}

const hitLines = ({ id, title, snippet }: Hit): string => `${title.value}  ${id}${snippet ? `\n    ${snippet.parts.map(({ text }) => text).join('')}` : ''}`;
