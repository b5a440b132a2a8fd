import { walkRecord, type ArchiveRecord, type Issue, type View } from '@thingsthattalk/core';

/** A canvas of a thing, with its size where the record gives it. */
export interface KnownCanvas {
  readonly id: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** Every view of a record against the thing it looks at: is there such a canvas, is the region on it, has it changed? */
export function checkViews(record: ArchiveRecord, canvases: ReadonlyMap<string, readonly KnownCanvas[]>): Issue[] {
  const issues: Issue[] = [];
  walkRecord(record, (value, { name, path }) => {
    if (name !== 'net.thingsthattalk.defs#view') return;
    const view = value as View;
    const there = canvases.get(view.thing);
    if (!there) return;
    const canvas = view.canvas ? there.find(({ id }) => id === view.canvas) : there[0];
    if (!canvas) {
      if (view.canvas || view.region) issues.push({ severity: 'error', path: view.canvas ? `${path}.canvas` : path, message: view.canvas ? `${view.thing} has no canvas "${view.canvas}"` : `${view.thing} has no picture to look at`, mend: there.length > 0 ? `Write one of ${there.slice(0, 6).map(({ id }) => `"${id}"`).join(', ')}.` : `Add a picture to ${view.thing}.json, or take the region away.` });
      return;
    }
    issues.push(...checkSize(view, canvas, path));
  });
  return issues;
}

function checkSize({ width, height, region, per = 1 }: View, canvas: KnownCanvas, path: string): Issue[] {
  if (!canvas.width || !canvas.height) return [];
  const issues: Issue[] = [];
  if ((width && width !== canvas.width) || (height && height !== canvas.height)) issues.push({ severity: 'warning', path: `${path}.width`, message: `the view was made on a canvas of ${width} × ${height}; it is ${canvas.width} × ${canvas.height} now`, mend: 'Look whether the region still shows what is meant, then write the new size.' });
  if (region && (region.x + region.width > canvas.width * per || region.y + region.height > canvas.height * per)) issues.push({ severity: 'error', path: `${path}.region`, message: `reaches beyond its canvas of ${canvas.width} × ${canvas.height}`, mend: `Keep x + width at most ${canvas.width * per} and y + height at most ${canvas.height * per}.` });
  return issues;
}
