import { type Box, type Camera, type Region } from '../camera/camera.ts';
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

/** The pictures that lie over the first one: what it is compared with, and its layers. They move as one with it. */
export class SecondPictures {
  #against: { readonly of: Against; readonly layer: Layer } | null = null;
  #layers: readonly Layer[] = [];
  #of: Look['layers'];

  get against(): Against | null { return this.#against?.of ?? null; }

  get #all(): readonly Layer[] { return this.#against ? [this.#against.layer, ...this.#layers] : this.#layers; }

  /** Takes up what a look sets against its picture and lays over it. @returns whether there is anything else than before */
  show(look: Look, box: Box): boolean {
    if (look.against === this.#against?.of && look.layers === this.#of) return false;
    for (const layer of this.#all) layer.element.remove();
    this.#against = look.against ? { of: look.against, layer: new Layer(look.against.picture, box) } : null;
    this.#against?.layer.layOnto(onto(look, look.against!));
    this.#of = look.layers;
    this.#layers = (look.layers ?? []).filter(({ picture }) => picture.key !== look.picture.key).map(({ picture }) => {
      const layer = new Layer(picture, box);
      layer.layOnto({ scale: look.picture.width / picture.width, rotation: 0, x: 0, y: 0 });
      return layer;
    });
    for (const layer of this.#all) layer.element.classList.add('is-here');
    return true;
  }

  /** Puts them where they are drawn. */
  mount(against: Element | null, layers: Element | null): void {
    if (this.#against) against?.append(this.#against.layer.element);
    layers?.append(...this.#layers.map(({ element }) => element));
  }

  place(camera: Camera, box: Box): void {
    for (const layer of this.#all) layer.place(camera, box);
  }

  /** How much of each picture is seen, by its key, from 0 to 1. */
  reveal(opacities: ReadonlyMap<string, number>): void {
    for (const { picture, element } of this.#layers) element.style.opacity = String(opacities.get(picture.key) ?? 1);
  }

  sharpen(look: Look | null, pixels: number): void {
    this.#against?.layer.sharpen(look?.against?.region ?? null, pixels);
    for (const layer of this.#layers) {
      const scale = look ? layer.picture.width / look.picture.width : 1;
      layer.sharpen(look && { x: Math.round(look.region.x * scale), y: Math.round(look.region.y * scale), width: Math.round(look.region.width * scale), height: Math.round(look.region.height * scale) }, pixels);
    }
  }

  /** The visitor looks closely. */
  enlarge(): void {
    for (const layer of this.#all) layer.enlarge();
  }
}
