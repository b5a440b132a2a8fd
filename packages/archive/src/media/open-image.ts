import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { FileIssue } from '../store/issue.ts';

// libvips keeps decoded pictures for later; here none is asked for twice, and memory is what counts.
sharp.cache(false);

/** The formats that an archive takes as its own pictures. */
const accepted: Readonly<Record<string, string>> = { jpeg: 'image/jpeg', png: 'image/png', tiff: 'image/tiff', webp: 'image/webp', heif: 'image/avif' };
const endings: Readonly<Record<string, readonly string[]>> = { jpeg: ['jpg', 'jpeg', 'jpe'], png: ['png'], tiff: ['tif', 'tiff'], webp: ['webp'], heif: ['avif'] };

/** Above this many pixels a picture is refused: it would not fit in memory. */
const mostPixels = 1_000_000_000;

/** A picture that cannot be used. Its `issue` says why and how to mend it. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
  readonly issue: FileIssue;
  constructor(issue: FileIssue) {
    super(`${issue.file}: ${issue.message}`);
    this.issue = issue;
  }
}

/** What a picture file is. Sizes in pixels, after orientation. */
export interface ImageFacts {
  readonly width: number;
  readonly height: number;
  /** Media type by its content, whatever its name ends in. */
  readonly type: string;
  /** What is doubtful about it. */
  readonly issues: readonly FileIssue[];
}

/**
 * What a picture file is, without decoding it.
 * @param name how the curator knows the file
 * @throws ImageError when it is empty, broken at its beginning, too large, or of a kind that is not taken
 */
export async function imageFacts(path: string, name = basename(path)): Promise<ImageFacts> {
  const metadata = await readMetadata(path, name);
  const turned = (metadata.orientation ?? 1) >= 5;
  return { width: turned ? metadata.height : metadata.width, height: turned ? metadata.width : metadata.height, type: accepted[metadata.format] ?? '', issues: doubts(metadata, name) };
}

async function readMetadata(path: string, name: string): Promise<Metadata> {
  const refuse = (message: string, mend: string): ImageError => new ImageError({ severity: 'error', file: name, path: '', message, mend });
  let metadata: Metadata;
  try {
    metadata = await sharp(path, { limitInputPixels: mostPixels }).metadata();
  } catch (cause) {
    const head = await readFile(path).catch(() => null);
    if (head === null) throw refuse('there is no such file', 'Put the picture there, or mend its name.');
    if (head.length === 0) throw refuse('is empty', 'Copy the picture again.');
    if (/pixel limit/i.test(String(cause))) throw refuse('has more than a thousand million pixels', 'Make it smaller.');
    throw refuse('cannot be read as a picture', 'Open it and save it again as JPEG, PNG, TIFF, WebP or AVIF.');
  }
  if (metadata.format === 'svg') throw refuse('is a drawing (SVG), which may hold programs', 'Export it as PNG, at least 2,000 pixels wide.');
  if (!accepted[metadata.format] || (metadata.format === 'heif' && metadata.compression !== 'av1')) throw refuse(`is a ${metadata.format.toUpperCase()}, which is not taken`, 'Save it as JPEG, PNG, TIFF, WebP or AVIF.');
  return metadata;
}

function doubts({ format, pages, delay }: Metadata, name: string): FileIssue[] {
  const issues: FileIssue[] = [];
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (!endings[format]?.includes(ending)) issues.push({ severity: 'warning', file: name, path: '', message: `ends in .${ending}, but is a ${(accepted[format] ?? format).replace('image/', '').toUpperCase()}; its content is followed`, mend: `Rename it to end in .${endings[format]?.[0] ?? format}.` });
  if ((pages ?? 1) > 1) issues.push({ severity: 'warning', file: name, path: '', message: delay ? 'moves; only its first frame is used' : `has ${pages} pages; only the first is used`, mend: 'Save each page that should be seen as a file of its own.' });
  return issues;
}

/** A picture decoded: upright, 8 bits a channel, red, green and blue, in its own colour profile where it has one. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** The pixels as an uncompressed TIFF: what is weighed when many are kept. */
  readonly data: Buffer;
  /** Another handle on the same pixels, to be cut and written. */
  readonly open: () => Sharp;
}

/**
 * Decodes a picture once, for all that is made of it. Orientation is applied; transparency lies on a light grey; CMYK
 * and grey become sRGB by their profile; an RGB picture keeps its profile, so that a wide gamut stays wide.
 * @throws ImageError when it is broken off or damaged
 */
export async function decodeImage(path: string, name = basename(path)): Promise<Pixels> {
  const metadata = await readMetadata(path, name);
  const keepsProfile = metadata.icc !== undefined && metadata.channels >= 3 && metadata.space !== 'cmyk';
  try {
    let image = sharp(path, { limitInputPixels: mostPixels, failOn: 'truncated' }).autoOrient();
    if (metadata.hasAlpha) image = image.flatten({ background: '#d8d5cf' });
    image = image.toColourspace('srgb');
    if (keepsProfile) image = image.keepIccProfile();
    // An uncompressed TIFF is as good as bare pixels, but carries the profile.
    const { data, info } = await image.tiff({ compression: 'none' }).toBuffer({ resolveWithObject: true });
    const open = (): Sharp => {
      const copy = sharp(data, { limitInputPixels: false });
      return keepsProfile ? copy.keepIccProfile() : copy;
    };
    return { width: info.width, height: info.height, data, open };
  } catch {
    throw new ImageError({ severity: 'error', file: name, path: '', message: 'is damaged or broken off', mend: 'Copy it again from where it came, or save it again.' });
  }
}
