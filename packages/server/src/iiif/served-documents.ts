import { searchService } from '@thingsthattalk/iiif';
import type { Responder } from '../http/answer.ts';
import type { BuiltDocuments } from './built-documents.ts';

/** What stands behind the documents when they are served from here. */
export interface Behind {
  /** Manifests can be searched. */
  readonly search: boolean;
  /** Own pictures come in any size. */
  readonly images: boolean;
}

type Json = Record<string, unknown>;

/**
 * The manifests and collections of a built site, with what only a server can do announced in them: search, and image
 * services of level 2. Their addresses are those under which they are found here.
 */
export const servedDocuments = (documents: BuiltDocuments, { search, images }: Behind): Responder => async ({ path }) => {
  const [found, manifest] = /^\/iiif\/(?:((?:thing|story)\/[a-z0-9-]+)\/manifest|(?:collection|exhibition)\/[a-z0-9-]+|context)\.json$/.exec(path) ?? [];
  if (!found) return null;
  let document = (await documents.read(path)) as Json | null;
  if (!document) return null;
  const base = await documents.base();
  if (manifest && search) document = { ...document, service: [...((document.service as unknown[] | undefined) ?? []), searchService(`${base}/iiif/${manifest}`)] };
  if (images) document = withLevel2(document, `${base}/iiif/image/`) as Json;
  return { status: 200, headers: { 'Content-Type': 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"', 'Cache-Control': 'public, max-age=300, must-revalidate' }, body: await documents.atHome(document) };
};

function withLevel2(value: unknown, own: string): unknown {
  if (Array.isArray(value)) return value.map((each) => withLevel2(each, own));
  if (typeof value !== 'object' || value === null) return value;
  const { type, id } = value as Json;
  if (type === 'ImageService3' && typeof id === 'string' && id.startsWith(own)) return { ...value, profile: 'level2' };
  // The record that rides along is nobody's to change.
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'ttt:record' ? each : withLevel2(each, own)]));
}
