// What the elements' tests lean on: their runner serves TypeScript, Lit and OpenSeadragon to a real browser.
import { expect } from 'chai';
import { LitElement, html } from 'lit';
import type OpenSeadragon from 'openseadragon';

class RunnerProbe extends LitElement {
  static override properties = { name: { type: String } };
  declare name: string;

  override render() {
    return html`<p>seen: ${this.name}</p>`;
  }
}
customElements.define('runner-probe', RunnerProbe);

describe('the runner of the elements', () => {
  it('renders a Lit element into its shadow root when a property changes', async () => {
    const probe = document.createElement('runner-probe') as RunnerProbe;
    document.body.append(probe);
    probe.name = 'a ray prepared as a dragon';
    await probe.updateComplete;
    expect(probe.shadowRoot?.textContent).to.equal('seen: a ray prepared as a dragon');
    probe.remove();
  });

  it('serves OpenSeadragon as a module that opens an image', async () => {
    const { default: openSeadragon } = await import('openseadragon');
    const element = document.createElement('div');
    element.attributeStyleMap.set('width', CSS.px(200));
    element.attributeStyleMap.set('height', CSS.px(100));
    document.body.append(element);
    const picture = Object.assign(document.createElement('canvas'), { width: 40, height: 20 }).toDataURL();
    const viewer = openSeadragon({ element, showNavigationControl: false, tileSources: { type: 'image', url: picture } } as OpenSeadragon.Options);
    await new Promise<void>((resolve, reject) => {
      viewer.addOnceHandler('open', () => { resolve(); });
      viewer.addOnceHandler('open-failed', (event) => { reject(new Error(String(event.message))); });
    });
    const size = viewer.world.getItemAt(0).getContentSize();
    expect([size.x, size.y]).to.deep.equal([40, 20]);
    viewer.destroy();
    element.remove();
  });
});
