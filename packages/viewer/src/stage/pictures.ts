import { type Box, type Camera, type Region } from '../camera/camera.ts';
import type { Picture } from '../reading/context.ts';
import { changeLayer, type Change } from './change-layer.ts';
import { Layer, type Similarity } from './layer.ts';
import type { Against, Look } from './look.ts';
import { layOnto, mapped, trueScale, unite } from './similarity.ts';

/** How the second picture comes to lie on the first. */
function onto(look: Look, against: Against): Similarity {
  return layOnto(look.region, against.region, against.pairs, against.trueSize ? trueScale(look.picture, against.picture) : null);
}

/** What has to fit on the stage: the region, and with two things at the scale of reality the second one too. */
export function regionToFit(look: Look): Region {
  const { against } = look;
  if (!against?.trueSize || !trueScale(look.picture, against.picture)) return look.region;
  return unite(look.region, mapped(onto(look, against), against.region));
}

/** The pictures on a stage: the one that is looked at, and those that lie over it, what it is compared with and its layers. They move as one. */
export class Pictures {
  #first: Layer | null = null;
  #against: { readonly of: Against; readonly layer: Layer } | null = null;
  #layers: readonly Layer[] = [];
  #of: Look['layers'];

  /** What the first picture is compared with. */
  get against(): Against | null { return this.#against?.of ?? null; }

  get #over(): readonly Layer[] { return this.#against ? [this.#against.layer, ...this.#layers] : this.#layers; }
  get #all(): readonly Layer[] { return this.#first ? [this.#first, ...this.#over] : this.#over; }

  /** Whether this is the picture that is looked at. */
  has(picture: Picture): boolean { return this.#first?.picture.key === picture.key; }

  /** A picture in place of the one before. @param settled says whether it could be painted */
  change(picture: Picture, change: Omit<Change, 'current'>, settled: (painted: boolean) => void): void {
    this.#first = changeLayer(this.#first, picture, { ...change, current: (layer) => this.#first === layer }, settled);
  }

  /** Takes the first picture away. */
  clear(): void {
    this.#first?.element.remove();
    this.#first = null;
  }

  /** Takes up what a look sets against its picture and lays over it. @returns whether there is anything else than before */
  show(look: Look, box: Box): boolean {
    if (look.against === this.#against?.of && look.layers === this.#of) return false;
    for (const layer of this.#over) layer.element.remove();
    this.#against = look.against ? { of: look.against, layer: new Layer(look.against.picture, box) } : null;
    this.#against?.layer.layOnto(onto(look, look.against!));
    this.#of = look.layers;
    this.#layers = (look.layers ?? []).filter(({ picture }) => picture.key !== look.picture.key).map(({ picture }) => {
      const layer = new Layer(picture, box);
      layer.layOnto({ scale: look.picture.width / picture.width, rotation: 0, x: 0, y: 0 });
      return layer;
    });
    for (const layer of this.#over) layer.element.classList.add('is-here');
    return true;
  }

  /** Puts those that lie over the first where they are drawn. */
  mount(against: Element | null, layers: Element | null): void {
    if (this.#against) against?.append(this.#against.layer.element);
    layers?.append(...this.#layers.map(({ element }) => element));
  }

  place(camera: Camera, box: Box): void {
    for (const layer of this.#all) layer.place(camera, box);
  }

  /** Moves them from camera to camera, at even distances in time. */
  along(cameras: readonly Camera[], box: Box, duration: number): readonly Animation[] {
    return this.#all.map((layer) => layer.along(cameras, box, duration));
  }

  /** How much of each picture is seen, by its key, from 0 to 1. */
  reveal(opacities: ReadonlyMap<string, number>, look: Look | null): void {
    for (const { picture, element } of this.#layers) element.style.opacity = String(opacities.get(picture.key) ?? 1);
    const own = look?.layers ? (opacities.get(look.picture.key) ?? 1) : 1;
    if (this.#first) this.#first.element.style.opacity = own === 1 ? '' : String(own);
  }

  sharpen(look: Look | null, pixels: number): void {
    this.#first?.sharpen(look?.region ?? null, pixels);
    this.#against?.layer.sharpen(look?.against?.region ?? null, pixels);
    for (const layer of this.#layers) {
      const scale = look ? layer.picture.width / look.picture.width : 1;
      layer.sharpen(look && { x: Math.round(look.region.x * scale), y: Math.round(look.region.y * scale), width: Math.round(look.region.width * scale), height: Math.round(look.region.height * scale) }, pixels);
    }
  }

  /** The detail of the first one goes: the camera leaves it. */
  soften(): void { this.#first?.soften(); }

  /** The visitor looks closely; the first one is deep zoom's. */
  enlarge(): void {
    for (const layer of this.#over) layer.enlarge();
  }
}
