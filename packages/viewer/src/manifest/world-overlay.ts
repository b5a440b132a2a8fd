import type { Annotation, Canvas } from '@thingsthattalk/iiif';
import { html, nothing, svg } from 'lit';
import { sizeOf, toWorld, type PlacedCanvas } from './canvas-layout.ts';
import { isAt } from './painted-pictures.ts';
import { proseNodes } from './say.ts';

/** What lies over the pictures of a canvas. */
export interface OverlaidCanvas {
  readonly canvas: Canvas;
  readonly placed: PlacedCanvas;
  readonly annotations: readonly Annotation[];
}

/** The shapes of annotations, in the units of the world: outlines, boxes, points. The list beside them says the same in words. */
export function shapesTemplate(canvases: readonly OverlaidCanvas[], selected: string, choose: (annotation: Annotation) => void): unknown {
  return canvases.flatMap(({ placed, annotations }) => annotations.map((annotation) => {
    const { target: { region, point, outline } } = annotation;
    const { box, scale } = placed;
    const here = annotation.id === selected && selected !== '' ? 'shape is-here' : 'shape';
    const own = annotation.style?.border ?? annotation.style?.color;
    const style = own ? `stroke: ${own}` : '';
    const chosen = (): void => { choose(annotation); };
    if (outline) return svg`<path class=${here} .style=${style} d=${outline} transform="translate(${box.x} ${box.y}) scale(${scale})" @click=${chosen} />`;
    if (point) return svg`<circle class=${here} .style=${style} cx=${box.x + point.x * scale} cy=${box.y + point.y * scale} r="12" @click=${chosen} />`;
    if (!region) return nothing;
    const { x, y, width, height } = toWorld(placed, region);
    return svg`<rect class=${here} .style=${style} x=${x} y=${y} width=${width} height=${height} @click=${chosen} />`;
  }));
}

/** Words and films that are painted on the canvas, in CSS pixels of the world: the box they stand in is moved as a whole. */
export function floatsTemplate(canvases: readonly OverlaidCanvas[], seconds: number, timed: boolean): unknown {
  return canvases.flatMap(({ canvas, placed }) => {
    const { width = 1000, height = 1000 } = sizeOf(canvas);
    const whole = { x: 0, y: 0, width, height };
    // As a property: a strict Content-Security-Policy refuses the attribute.
    const style = (at: typeof whole | undefined): string => {
      const box = toWorld(placed, at ?? whole);
      return `left: ${box.x}px; top: ${box.y}px; width: ${box.width}px; height: ${box.height}px;`;
    };
    return [
      ...canvas.texts.filter((text) => isAt(text, seconds)).map((text) => html`<div class="painted-text prose" lang=${text.lang ?? nothing} .style=${`${style(text.at)} font-size: ${(text.size ?? height / 30) * placed.scale}px`}>${proseNodes(text.text)}</div>`),
      ...(timed ? canvas.media.filter(({ type }) => type === 'Video').map((media) => html`<video class="painted-video" data-media=${media.id} src=${media.id} playsinline preload="auto" ?hidden=${!isAt(media, seconds)} .style=${style(media.at)}></video>`) : []),
      ...(timed ? canvas.media.filter(({ type }) => type === 'Sound').map((media) => html`<audio data-media=${media.id} src=${media.id} preload="auto"></audio>`) : []),
    ];
  });
}
