import { bring } from './bring.ts';

/** The field for a place in the record, in this root or in any element within it; else the nearest that the place is part of. */
export function fieldAt(root: ParentNode, path: string): HTMLElement | null {
  let nearest: HTMLElement | null = null;
  const look = (within: ParentNode): void => {
    for (const element of within.querySelectorAll<HTMLElement>('*')) {
      const own = element.dataset['path'];
      if (own !== undefined && (path === own || path.startsWith(`${own}/`)) && own.length >= (nearest?.dataset['path']?.length ?? 0)) nearest = element;
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(root);
  return nearest;
}

/** What can have the keyboard on a form. */
const writable = 'ttt-text-field, ttt-prose-field, ttt-link-finder, input, select, textarea, button';

/** Goes to a field: unfolds what it stands in, brings it into view, and puts the cursor there. */
export async function goToField(field: HTMLElement): Promise<void> {
  for (let at: Element | null = field; at; at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host ?? null)) if (at instanceof HTMLDetailsElement) at.open = true;
  await nextFrame();
  const inside = field.matches(writable) ? field : field.querySelector<HTMLElement>(writable);
  if (inside) await bring(inside.localName);
  (inside ?? field).focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
}

/** What a search finds, once it is drawn; `null` when it does not come within a second of frames. */
export async function whenDrawn<T>(search: () => T | null): Promise<T | null> {
  for (let frames = 0; frames < 60; frames += 1) {
    const found = search();
    if (found !== null) return found;
    await nextFrame();
  }
  return null;
}

/** Another view is there: it is seen from its top, and the keyboard and whoever listens are at its heading. */
export async function arriveAt(view: HTMLElement, heading: () => HTMLElement | null): Promise<void> {
  if (view.getBoundingClientRect().top < 0) view.scrollIntoView({ block: 'start' });
  (await whenDrawn(heading))?.focus({ preventScroll: true });
}

const nextFrame = (): Promise<unknown> => new Promise((next) => { requestAnimationFrame(next); });
