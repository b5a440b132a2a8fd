import { isRecord, mediaPathsOf, type Story, type Thing } from '@thingsthattalk/core';

/** The files beside a record: those of its pictures, and all others it names. */
export const filesOf = (record: Story | Thing): string[] => [...(isRecord(record, 'thing') ? (record.images ?? []).flatMap((entry) => (entry.$type === 'net.thingsthattalk.thing#ownImage' && entry.image?.src ? [entry.image.src] : [])) : []), ...mediaPathsOf(record)];
