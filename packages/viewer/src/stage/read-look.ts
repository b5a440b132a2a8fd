import type { Picture } from '../reading/context.ts';
import type { Region } from '../camera/camera.ts';
import type { Against, LayerLook, Look, Mark } from './look.ts';

/** The pictures that a page lists for an element, by their key. What is no list of pictures gives none. */
export function readPictures(json: string | null): Map<string, Picture> {
  try {
    const list: unknown = JSON.parse(json ?? '[]');
    return new Map((Array.isArray(list) ? list : []).filter(isPicture).map((picture) => [picture.key, picture]));
  } catch {
    return new Map();
  }
}

const isPicture = (value: unknown): value is Picture => {
  const picture = value as Partial<Picture> | null;
  return typeof picture?.key === 'string' && Number(picture.width) > 0 && Number(picture.height) > 0 && Array.isArray(picture.sizes);
};

/** Where an element of the reading form looks, as its attributes say; `null` when it looks nowhere. */
export function readLook(element: HTMLElement, pictures: ReadonlyMap<string, Picture>): Look | null {
  const picture = pictures.get(element.dataset.picture ?? '');
  if (!picture) return null;
  const [against, layers] = [readAgainst(element, pictures), readLayers(element, pictures)];
  const { rotation, transition } = element.dataset;
  return {
    picture, region: readRegion(element.dataset.region, picture), point: readPoint(element.dataset.point),
    ...(Number(rotation) ? { rotation: Number(rotation) } : {}), ...(transition ? { transition } : {}), ...(against ? { against } : {}), ...(layers.length > 0 ? { layers } : {}),
  };
}

function readAgainst(element: HTMLElement, pictures: ReadonlyMap<string, Picture>): Against | null {
  const other = element.dataset.show === 'compare' ? element.querySelector<HTMLElement>('.ttt-other') : null;
  const picture = pictures.get(other?.dataset.picture ?? '');
  if (!other || !picture) return null;
  const pairs = (other.dataset.matches ?? '').split(' ').map((match) => match.split(',').map(Number)).flatMap(([ax, ay, bx, by]) =>
    ax !== undefined && ay !== undefined && bx !== undefined && by !== undefined ? [{ a: { x: ax, y: ay }, b: { x: bx, y: by } }] : []);
  return { picture, region: readRegion(other.dataset.region, picture), how: other.dataset.how ?? 'slider', pairs, trueSize: other.hasAttribute('data-true-size'), label: other.querySelector('figcaption')?.textContent?.trim() ?? '', ownLabel: other.dataset.ownLabel ?? '' };
}

/** The layers that a scene lists, each with how much of it is seen at first, in hundredths. */
const readLayers = (element: HTMLElement, pictures: ReadonlyMap<string, Picture>): LayerLook[] =>
  (element.dataset.show === 'layers' ? [...element.querySelectorAll<HTMLElement>('.ttt-layers > [data-layer]')] : []).flatMap((item) => {
    const picture = pictures.get(item.dataset.layer ?? '');
    return picture ? [{ picture, opacity: Number(item.dataset.opacity ?? 100) / 100, label: item.querySelector('figcaption')?.textContent?.trim() ?? '' }] : [];
  });

function readRegion(text: string | undefined, picture: Picture): Region {
  const [x, y, width, height] = (text ?? '').split(',').map(Number);
  return x !== undefined && y !== undefined && Number(width) > 0 && Number(height) > 0 ? { x, y, width: width!, height: height! } : { x: 0, y: 0, width: picture.width, height: picture.height };
}

function readPoint(text: string | undefined): { x: number; y: number } | undefined {
  const [x, y] = (text ?? '').split(',').map(Number);
  return Number.isFinite(x) && Number.isFinite(y) && text ? { x: x!, y: y! } : undefined;
}

/** The marks that a list of places puts on the pictures. */
export const readMarks = (places: Iterable<HTMLElement>): Mark[] =>
  [...places].flatMap((place) => {
    const point = readPoint(place.dataset.point);
    return point && place.dataset.picture ? [{ id: place.id, number: Number(place.dataset.number), label: (place.querySelector('b')?.lastChild ?? place.querySelector('h2, h3'))?.textContent?.trim() || place.dataset.place || '', picture: place.dataset.picture, point }] : [];
  });
