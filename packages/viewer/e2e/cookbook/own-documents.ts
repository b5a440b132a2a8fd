// Documents of our own making, in the manner of recipes that ../shared/data does not hold. The institution is invented.

/** Where the invented institution publishes. */
export const fake = 'https://fake-institution.example';

type Json = Readonly<Record<string, unknown>>;

/** What a canvas of ours is made of. */
export interface OwnCanvas {
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
  readonly label?: string;
  /** What is painted on it, each on a place of it where a fragment is given. */
  readonly paint: readonly { readonly body: Json; readonly at?: string }[];
  readonly annotations?: readonly Json[];
  readonly more?: Json;
}

/** The address of the nth canvas, from 1. */
export const canvasAt = (name: string, number: number): string => `${fake}/${name}/canvas/${number}`;

/** A picture with its image service. */
export const picture = (name: string, width: number, height: number, service: Json = {}): Json => ({
  id: `${fake}/iiif/${name}/full/max/0/default.jpg`, type: 'Image', format: 'image/jpeg', width, height,
  service: [{ id: `${fake}/iiif/${name}`, type: 'ImageService3', profile: 'level2', ...service }],
});

/** A sound. The institution has one of every name. */
export const sound = (name: string, duration: number, more: Json = {}): Json => ({ id: `${fake}/sound/${name}.mp3`, type: 'Sound', format: 'audio/mpeg', duration, ...more });

/** A film. */
export const film = (name: string, duration: number): Json => ({ id: `${fake}/film/${name}.mp4`, type: 'Video', format: 'video/mp4', width: 640, height: 360, duration });

/** A manifest of Presentation 3 at an address with its name in it. */
export function ownManifest(name: string, canvases: readonly OwnCanvas[], more: Json = {}): Json & { readonly id: string } {
  return {
    '@context': 'http://iiif.io/api/presentation/3/context.json', id: `${fake}/${name}/manifest.json`, type: 'Manifest', label: { en: [`Our ${name}`] },
    items: canvases.map((canvas, index) => ownCanvas(canvasAt(name, index + 1), canvas)),
    ...more,
  };
}

/** A canvas at an address. */
export function ownCanvas(id: string, { paint, annotations, more, label, ...size }: OwnCanvas): Json {
  return {
    id, type: 'Canvas', ...size, ...(label ? { label: { en: [label] } } : {}),
    items: [{ id: `${id}/page`, type: 'AnnotationPage', items: paint.map(({ body, at }, part) => ({ id: `${id}/painting/${part}`, type: 'Annotation', motivation: 'painting', body, target: `${id}${at ? `#${at}` : ''}` })) }],
    ...(annotations ? { annotations: [{ id: `${id}/said`, type: 'AnnotationPage', items: annotations.map((each, part) => ({ id: `${id}/said/${part}`, type: 'Annotation', motivation: 'commenting', target: id, ...each })) }] } : {}),
    ...more,
  };
}
