import type { Hit } from '@thingsthattalk/search';

/** What is needed to say where a hit leads. */
export interface Leading {
  /** The address of the archive, without a slash at its end. */
  readonly archive: string;
  readonly lang: string;
  /** Where hits lead instead of to the archive’s own pages: an address with `{type}`, `{slug}`, `{ref}`, `{scene}` or `{lang}` in it; absent: nowhere else. */
  readonly template?: string;
}

/**
 * Where a hit leads: to the page of its record, and a scene to the very scene there; or where a museum says.
 * @returns `null` when what came of the template is no web address: it is then shown without a link
 */
export function hitAddress({ ref, type, scene, place }: Pick<Hit, 'ref' | 'type' | 'scene' | 'place'>, { archive, lang, template }: Leading): string | null {
  const slug = ref.slice(ref.indexOf('/') + 1);
  if (template === undefined) return `${archive}/${lang}/${ref}/${place ? `?iiif-content=${stateOf(place, `${archive}/iiif/${ref}/manifest.json`)}` : ''}${scene ? `#scene-${encodeURIComponent(scene)}` : ''}`;
  const values: Readonly<Record<string, string>> = { ref, type, slug, lang, scene: scene ?? '' };
  const address = template.replace(/\{(\w+)\}/g, (written, name: string) => (Object.hasOwn(values, name) ? encodeURIComponent(values[name]!) : written));
  return URL.canParse(address, document.baseURI) && /^https?:$/.test(new URL(address, document.baseURI).protocol) ? address : null;
}

/** A place on a canvas as a content state (IIIF Content State 1.0), in plain JSON: it is for a page of ours, and what encodes it otherwise is ten times as large as all that shows hits. */
const stateOf = (id: string, manifest: string): string => encodeURIComponent(JSON.stringify({ id, type: 'Canvas', partOf: [{ id: manifest, type: 'Manifest' }] }));
