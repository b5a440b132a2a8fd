import { describeRights, makeSlug, type MetadataPair, type Text, type Thing } from '@thingsthattalk/core';
import type { Canvas, LabelledValue, Manifest, PaintedImage } from './presentation/model.ts';
import { readText } from './presentation/read-text.ts';

/** How a manifest becomes a thing. */
export interface ThingFromManifestOptions {
  /** Where the kept copy of the document lies, below the archive's folder. */
  readonly file?: string;
  /** When it was fetched, as an RFC 3339 date with time. */
  readonly retrieved?: string;
}

/** Headings under which institutions give their own number for a thing, in the languages we have met. */
const numberHeadings = /^(?:object ?(?:number|nr\.?)|objectnummer|inventory (?:number|no\.?)|inventaris(?:nummer)?|accession (?:number|no\.?)|inventarnummer|num[ée]ro d['’]inventaire|shelf ?mark|signatu(?:re|ur)|call number|cote|plaatskenmerk)$/i;

/**
 * A thing from a manifest: its labels in all their languages, what the document says of it, whose it is and what may be
 * done with it. Headings for which a thing has no field of its own are kept as they are. Nothing is guessed.
 */
export function thingFromManifest(manifest: Manifest, { file, retrieved }: ThingFromManifestOptions = {}): Thing {
  const number = manifest.metadata.find(({ label }) => label.some(({ value }) => numberHeadings.test(value.replace(/:$/, '').trim())))?.value[0]?.value;
  const provider = manifest.provider[0];
  const rights = rightsOf(manifest);
  return {
    $type: 'net.thingsthattalk.thing',
    titles: manifest.label,
    ...(number && number.length <= 256 ? { objectNumber: number } : {}),
    ...(manifest.summary.length > 0 ? { description: manifest.summary } : {}),
    ...(provider && provider.label.length > 0 ? { holder: { name: provider.label } } : {}),
    ...(manifest.requiredStatement ? { credit: manifest.requiredStatement.value } : {}),
    ...(rights ? { rights } : {}),
    images: [{ $type: 'net.thingsthattalk.thing#iiif', manifest: manifest.id, ...(file ? { file } : {}), ...webAddress('thumbnail', manifest.thumbnail), canvases: manifest.canvases.map(canvasOf) }],
    ...(manifest.homepage.some(({ id }) => isWebAddress(id)) ? { sameAs: manifest.homepage.filter(({ id }) => isWebAddress(id)).map(({ id }) => ({ uri: id.replace(/\s/g, '%20') })) } : {}),
    ...(manifest.metadata.length > 0 ? { metadata: manifest.metadata.map(pairOf) } : {}),
    origin: { url: manifest.id, format: manifest.version === 2 ? 'iiif-presentation-2' : 'iiif-presentation-3', ...(file ? { file } : {}), ...(retrieved ? { retrieved } : {}) },
  };
}

const isWebAddress = (address: string | undefined): address is string => /^https?:\/\/[^\s/]+/.test(address ?? '');

/** An address as a field, where it is one; some documents have spaces in theirs, or notes to themselves. */
const webAddress = (field: string, address: string | undefined): object => (isWebAddress(address) ? { [field]: address.replace(/\s/g, '%20') } : {});

const pairOf = ({ label, value }: LabelledValue): MetadataPair => ({ label, value });

function rightsOf({ rights }: Manifest): Thing['rights'] | undefined {
  if (!rights) return undefined;
  if (describeRights(rights, 'en')) return { statement: rights };
  const note = readText(rights, 'prose');
  return note.length > 0 ? { note } : undefined;
}

/** The pictures of a thing that another institution publishes. */
export type ForeignImages = Extract<NonNullable<Thing['images']>[number], { $type: 'net.thingsthattalk.thing#iiif' }>;
type RecordCanvas = NonNullable<ForeignImages['canvases']>[number];

type RecordPicture = Pick<RecordCanvas, 'service' | 'image' | 'imageWidth' | 'imageHeight' | 'level' | 'version'>;

function canvasOf(canvas: Canvas): RecordCanvas {
  const image = canvas.images[0];
  const choices = image?.choice ? canvas.images.filter(({ choice, group }) => choice && group === image.group) : [];
  return {
    id: canvas.id,
    ...(canvas.label.length > 0 ? { label: canvas.label } : {}),
    ...(canvas.width && canvas.height ? { width: canvas.width, height: canvas.height } : {}),
    ...(canvas.duration ? { duration: Math.round(canvas.duration * 1000) } : {}),
    ...(image ? pictureOf(image) : {}),
    ...(choices.length > 1 ? { choices: choices.map((choice) => ({ id: choice.id, ...(choice.label.length > 0 ? { label: choice.label } : {}), ...pictureOf(choice) })) } : {}),
  };
}

const pictureOf = (image: PaintedImage): RecordPicture => ({
  image: image.id,
  ...(image.width && image.height ? { imageWidth: image.width, imageHeight: image.height } : {}),
  ...(image.service ? { service: image.service.id, level: image.service.level, version: image.service.version } : {}),
});

/**
 * The canvases of a thing's foreign pictures: those its record lists, with all that the original document says of them,
 * under the labels of the record.
 * @param original the document kept beside the record; without it there is what the record remembers: one picture a canvas
 */
export function canvasesOf({ canvases = [] }: ForeignImages, original: Manifest | null): Canvas[] {
  const known = new Map(original?.canvases.map((canvas) => [canvas.id, canvas]));
  if (canvases.length === 0) return [...known.values()];
  return canvases.map((canvas) => ({ ...(known.get(canvas.id) ?? remembered(canvas)), ...(canvas.label ? { label: canvas.label } : {}) }));
}

function remembered({ id, label = [], width, height, duration, choices, ...picture }: RecordCanvas): Canvas {
  const images = choices ? choices.flatMap((choice) => painted(choice, choice.label ?? [], true)) : painted(picture, [], false);
  return { id, label, ...(width && height ? { width, height } : {}), ...(duration ? { duration: duration / 1000 } : {}), images, media: [], texts: [], captions: [], annotations: [], annotationPages: [], behavior: [], metadata: [], rendering: [] };
}

function painted({ image, imageWidth, imageHeight, service, level = 0, version = 2 }: RecordPicture, label: Text, choice: boolean): PaintedImage[] {
  const address = image ?? service;
  return address ? [{
    id: address, label, choice, group: '', ...(imageWidth ? { width: imageWidth } : {}), ...(imageHeight ? { height: imageHeight } : {}),
    ...(service ? { service: { id: service.replace(/\/+$/, ''), version: Math.min(version, 3) as 1 | 2 | 3, level: level as 0 | 1 | 2 } } : {}),
  }] : [];
}

/**
 * A name for a thing from what it is called, or from its address where its title has no Latin letters.
 * @param taken says whether a name is in use; a number is added until it is not
 */
export function slugFor(titles: Text, address: string, taken: (slug: string) => boolean): string {
  const base = titles.map(({ value }) => makeSlug(value)).find((slug) => slug !== null) ?? makeSlug(address.replace(/^https?:\/\//, '').replace(/\/(?:manifest|info)(?:\.json)?$/i, '')) ?? 'thing';
  const short = base.slice(0, 58).replace(/-+$/, '');
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${short}-${number}`;
    if (!taken(slug)) return slug;
  }
}
