import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { copyAddress, copyText } from '../sharing/copy-text.ts';
import { addressOfScene, type OwnLook } from './scene-address.ts';

/** What a story says of the scene to be handed on. */
interface Shared {
  readonly scene: HTMLElement;
  /** What the visitor looks at beyond it. */
  readonly look: OwnLook | null;
}

/** Hands on a scene: by the device’s own way of sharing, by the clipboard, or by the address bar; then offers to cite it. */
export class SceneSharing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #what: () => Shared | null;
  /** What was done, to be said to the visitor. */
  done: '' | 'copied' | 'in address bar' | 'cited' = '';

  constructor(host: ReactiveControllerHost & HTMLElement, what: () => Shared | null) {
    this.#host = host;
    this.#what = what;
    host.addController(this);
  }

  hostConnected(): void { this.forget(); }

  /** Nothing was handed on: for the next scene. */
  forget(): void { this.#say(''); }

  readonly share = async (): Promise<void> => {
    const what = this.#what();
    if (!what) return;
    const address = await addressOfScene(what.scene, what.look);
    const { title, defaultView } = this.#host.ownerDocument;
    if (navigator.share && matchMedia('(pointer: coarse)').matches) return void navigator.share({ url: address, title }).catch(() => undefined);
    defaultView?.history.replaceState(null, '', address);
    this.#say(await copyAddress(address, this.#host.ownerDocument));
  };

  /** @param citation of the story, without an address */
  async cite(citation: string): Promise<void> {
    const what = this.#what();
    if (!what) return;
    const heading = what.scene.querySelector('h2, h3')?.textContent?.trim();
    const copied = await copyText([citation, heading && `‘${heading}’`, await addressOfScene(what.scene, what.look)].filter(Boolean).join(', '));
    this.#say(copied ? 'cited' : 'in address bar');
  }

  #say(done: SceneSharing['done']): void {
    if (this.done === done) return;
    this.done = done;
    this.#host.requestUpdate();
  }
}
