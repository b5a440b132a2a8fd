import type { View } from '@thingsthattalk/core';
import type { Composition } from './composition.ts';
import { addScene, scenePath } from './scenes.ts';

/** Shapes that a story can begin with. */
export const templates = ['closely', 'compared', 'realOrFake', 'life', 'thenAndNow'] as const;
export type Template = (typeof templates)[number];

const show = 'net.thingsthattalk.scene#';

/** How many scenes each begins with, and what happens in them beside looking. */
const shapes: Readonly<Record<Template, readonly (string | null)[]>> = {
  closely: [null, null, null],
  compared: [null, null, 'compare', null],
  realOrFake: [null, null, 'question'],
  life: [null, null, null, null, null],
  thenAndNow: [null, 'compare', null],
};

/**
 * Lays out the scenes of a template: views of the things at hand in turn, no words. What each scene is for is told beside
 * its empty field, not in it: nothing has to be taken out again.
 * @param views of the things to tell of; with fewer than a template wants, the first stands in
 */
export function layOut(composition: Composition, template: Template, views: readonly View[]): void {
  composition.change(() => {
    for (const [at, kind] of shapes[template].entries()) {
      const id = addScene(composition, { view: views[template === 'compared' ? Math.min(at, 1) : 0] ?? views[0] });
      composition.setValue(`${scenePath(id)}#hint`, `${template}${at + 1}`);
      if (!kind) continue;
      const path = `${scenePath(id)}/show`;
      composition.setValue(`${path}#type`, show + kind);
      if (kind === 'compare' && views[1]) composition.setValue(`${path}/${show}compare/other`, views[1]);
      if (kind === 'question') {
        composition.setValue(`${path}/${show}question/kind`, 'judge');
        for (const option of ['real', 'fake']) composition.insert(`${path}/${show}question/options`, undefined, option);
      }
    }
  });
}
