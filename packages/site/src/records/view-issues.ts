import type { FileIssue } from '@thingsthattalk/archive';
import type { ArchiveIndex } from './archive-index.ts';
import type { Entry } from './entry.ts';

/** Pages that lose a picture because it may not be shown: somebody should know. */
export function viewIssues(entries: ReadonlyMap<string, Entry>, index: ArchiveIndex): FileIssue[] {
  const issues: FileIssue[] = [];
  for (const ref of index.pages()) {
    const entry = index.entry(ref);
    if (!entry || index.isUnlisted(ref)) continue;
    for (const thing of new Set(entry.views.map((view) => view.thing))) {
      if (!entries.get(thing)?.stub) continue; // A broken reference is for `ttt check` to tell.
      const why = !index.entry(thing) ? 'a draft, withdrawn or under embargo' : index.isUnlisted(thing) ? 'unlisted' : null;
      if (why) issues.push({ severity: 'warning', file: `${ref}.json`, path: '', message: `looks at ${thing}, which is ${why}: its picture is left out`, mend: `Make ${thing} public, or look at something else.` });
    }
  }
  return issues;
}
