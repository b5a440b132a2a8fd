import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Archive, createArchive, importRows, readMapping } from '@thingsthattalk/archive';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const file = join(root, '../shared/data/tate-artworks.ndjson.gz');

it.skipIf(!existsSync(file))('imports every one of the 69,202 rows of a museum’s open data, in less than 700 MB (needs ../shared/data)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ttt-tate-'));
  try {
    await createArchive(folder);
    const archive = await Archive.open(folder);
    const mapping = readMapping(JSON.parse(readFileSync(join(root, 'fixtures/mappings/tate-artworks.json'), 'utf8')));
    if (!mapping.ok) throw new Error(mapping.issues[0]?.message);
    expect(await importRows(archive, file, mapping.value)).toEqual({ imported: 69_202, updated: 0, unchanged: 0, failed: 0, errors: [] });
    expect(archive.refs('thing')).toHaveLength(69_202);
    expect(process.resourceUsage().maxRSS / 1000).toBeLessThan(700);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 600_000);
