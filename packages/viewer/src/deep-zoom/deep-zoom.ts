import OpenSeadragon from 'openseadragon';
import type { Camera } from '../camera/camera.ts';
import type { Picture } from '../reading/context.ts';
import { forgoInlineStyle } from './inline-style.ts';

/** A picture in the visitor's own hands, down to its last pixel. */
export interface DeepZoom {
  readonly camera: Camera;
  /** Where the camera will be when it stands still. */
  readonly goal: Camera;
  moveTo(camera: Camera): void;
  close(): void;
}

/**
 * Opens a picture for deep zoom in a given element, seen as the stage saw it, so that nothing jumps.
 * The wheel zooms with Ctrl or ⌘ only and one finger scrolls the page: a viewer never traps the page.
 * @param host an empty element that fills the stage; it may be in a shadow root
 * @param moved is called whenever the camera has moved
 * @throws Error when the picture cannot be opened
 */
export async function openDeepZoom(host: HTMLElement, picture: Picture, camera: Camera, moved: () => void): Promise<DeepZoom> {
  const source = await tileSource(picture);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  forgoInlineStyle(document);
  const viewer = OpenSeadragon({
    element: host,
    tileSources: source as OpenSeadragon.TileSourceSpecifier,
    // Without hardware WebGL the canvas drawer is three times as quick; with it there is no loss that shows.
    drawer: 'canvas',
    showNavigationControl: false,
    showNavigator: false,
    autoHideControls: false,
    animationTime: still ? 0 : 0.9,
    springStiffness: 9,
    minPixelRatio: 0.9,
    maxZoomPixelRatio: 2,
    visibilityRatio: 0.6,
    crossOriginPolicy: 'Anonymous',
    gestureSettingsMouse: { scrollToZoom: false, clickToZoom: false, dblClickToZoom: true },
    gestureSettingsTouch: { scrollToZoom: false, clickToZoom: false, dblClickToZoom: true, pinchToZoom: true, flickEnabled: false },
    gestureSettingsPen: { scrollToZoom: false, clickToZoom: false, dblClickToZoom: true },
    preserveImageSizeOnResize: true,
  });
  // The stage has keys of its own, which also work before this is fetched.
  viewer.addHandler('canvas-key', (event) => { event.preventDefaultAction = true; });
  viewer.canvas.removeAttribute('tabindex');
  viewer.canvas.style.touchAction = 'pan-y';
  const { viewport } = viewer;

  const bounds = ({ x, y, width }: Camera): OpenSeadragon.Rect => {
    const box = viewport.getContainerSize();
    const height = (width * box.y) / box.x;
    return viewport.imageToViewportRectangle(new OpenSeadragon.Rect(x - width / 2, y - height / 2, width, height));
  };
  const seen = (now: boolean): Camera => {
    const { x, y, width, height } = viewport.viewportToImageRectangle(viewport.getBounds(now));
    return { x: x + width / 2, y: y + height / 2, width };
  };
  return new Promise((resolve, reject) => {
    viewer.addOnceHandler('open', () => {
      viewport.fitBounds(bounds(camera), true);
      viewer.addHandler('update-viewport', moved);
      resolve({
        get camera() { return seen(true); },
        get goal() { return seen(false); },
        moveTo: (to) => void viewport.fitBounds(bounds(to), still),
        close: () => {
          viewer.destroy();
          host.replaceChildren();
        },
      });
    });
    viewer.addOnceHandler('open-failed', (event) => {
      viewer.destroy();
      host.replaceChildren();
      reject(new Error(`deep zoom: ${picture.key} cannot be opened: ${String((event as { message?: unknown }).message ?? '')}`));
    });
  });
}

/** Tiles are found relative to where the picture's service was found, so that a site can move or run from a stick. */
async function tileSource(picture: Picture): Promise<object> {
  if (!picture.service) return { type: 'image', url: picture.plain ?? '' };
  const service = new URL(picture.service, document.baseURI).href;
  const response = await fetch(`${service}/info.json`);
  if (!response.ok) throw new Error(`deep zoom: ${service}/info.json answered ${response.status}`);
  const info = (await response.json()) as Record<string, unknown>;
  return info['@id'] ? { ...info, '@id': service } : { ...info, id: service };
}
