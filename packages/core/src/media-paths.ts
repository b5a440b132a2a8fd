import type { ArchiveRecord } from './records.ts';
import { walkRecord } from './walk.ts';

/**
 * The files beside a record that it names: sounds, films, captions, models, posters. Not the pictures of a thing, which are
 * made into services; in the order in which they stand, each as often as it is named.
 * @example
 * mediaPathsOf({ $type: 'net.thingsthattalk.story', title: [], scenes: [], music: { src: 'drone.mp3' } }) //=> ['drone.mp3']
 */
export function mediaPathsOf(record: ArchiveRecord): string[] {
  const paths: string[] = [];
  walkRecord(record, (value, { name, path }) => {
    if (name === 'net.thingsthattalk.defs#mediaPath' && typeof value === 'string' && !/^images\[\d+\]\.image\.src$/.test(path)) paths.push(value);
  });
  return paths;
}
