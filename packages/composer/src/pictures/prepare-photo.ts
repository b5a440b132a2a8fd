import { imageSize } from 'image-size';

/** A photo as it is kept: turned upright, no larger than needed, and without what the camera wrote into it. */
export interface PreparedPhoto { readonly file: Blob; readonly type: string; readonly width: number; readonly height: number }
/** Why a file cannot be taken: it is no picture, has more pixels than a browser can hold, or cannot be read here. */
export interface RefusedPhoto { readonly problem: 'no picture' | 'too large' | 'unreadable'; readonly megapixels?: number; readonly kind?: string }

/** The longest side that is kept, in pixels: enough to see the weave of a cloth across a hand's width. */
const longestSide = 4096;
/** What a telephone can unpack without giving up, in pixels. */
const mostPixels = 110_000_000;

/**
 * Makes a photo ready to be kept. It is unpacked and packed anew, so that nothing of the camera's notes is left in it: not
 * the place, not the time, not the camera's number.
 */
export async function preparePhoto(file: Blob): Promise<PreparedPhoto | RefusedPhoto> {
  const header = new Uint8Array(await file.slice(0, 512 * 1024).arrayBuffer());
  const said = sizeIn(header);
  if (!said) return { problem: 'no picture' };
  if (said.width * said.height > mostPixels) return { problem: 'too large', megapixels: Math.round((said.width * said.height) / 1e6) };
  const bitmap = await unpack(file);
  if (!bitmap) return { problem: 'unreadable', kind: said.type };
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return { problem: 'unreadable', kind: said.type };
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  // What may be see-through stays so; photographs are never.
  const type = said.type === 'png' || said.type === 'svg' ? 'image/png' : 'image/jpeg';
  return { file: await canvas.convertToBlob({ type, quality: 0.9 }), type, width, height };
}

function sizeIn(header: Uint8Array): { readonly width: number; readonly height: number; readonly type: string } | null {
  try {
    const { width, height, type = '' } = imageSize(header);
    // A drawing in SVG can carry scripts, and addresses to fetch.
    return width > 0 && height > 0 && type !== 'svg' ? { width, height, type } : null;
  } catch {
    return null;
  }
}

const unpack = (file: Blob): Promise<ImageBitmap | null> => createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
