export * from './media/index.ts';
export { Archive, ArchiveError, type StoredRecord } from './store/archive.ts';
export type { FileIssue } from './store/issue.ts';
export { writeFileAtomic } from './store/write-file.ts';
export { watchArchive, type ArchiveChange } from './store/watch.ts';
export { createArchive, type NewArchiveOptions } from './create/new-archive.ts';
export { checkArchive, type CheckReport } from './check/check-archive.ts';
