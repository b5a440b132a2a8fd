import { ByteWriter } from '../format/bytes.ts';
import { alikeKeys, isCorrected } from '../format/alike.ts';
import type { Directory } from '../format/manifest.ts';
import type { FilesOfSegment } from './files.ts';

/** Bytes of a file before it is pressed. */
const mostBytes = 3000;

/** Writes words so that those can be found that are written almost like another: twice, by their first and by their last letters. */
export function writeAlikeFiles(words: Iterable<{ readonly word: string; readonly having: number }>, files: FilesOfSegment): Directory {
  const byKey = new Map<string, { word: string; having: number }[]>();
  for (const each of words) {
    if (!isCorrected(each.word)) continue;
    for (const key of alikeKeys(each.word)) {
      const there = byKey.get(key);
      if (there) there.push(each);
      else byKey.set(key, [each]);
    }
  }
  const first: string[] = [];
  let into = new ByteWriter();
  const close = (): void => {
    if (into.length === 0) return;
    files.bytes('alike', first.length - 1, into.taken());
    into = new ByteWriter();
  };
  for (const key of [...byKey.keys()].sort()) {
    if (into.length > mostBytes) close();
    if (into.length === 0) first.push(key);
    const group = byKey.get(key)!.sort((a, b) => (a.word < b.word ? -1 : 1));
    into.text(key);
    into.number(group.length);
    let before = '';
    for (const { word, having } of group) {
      into.wordAfter(before, word);
      into.number(Math.round(Math.log2(having)));
      before = word;
    }
  }
  close();
  return files.directory(first, 'alike-pages');
}
