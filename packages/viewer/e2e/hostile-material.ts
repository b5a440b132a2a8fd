// What hostile.e2e.ts attacks with, and what it looks for afterwards.
import type { Page } from 'playwright-core';

export const home = 'https://museum.example';
export const at = `${home}/manifest.json`;

export const canvas = (number: number, more: object = {}, body: object = {}): object => ({
  id: `${home}/canvas/${number}`, type: 'Canvas', label: { en: [`Page ${number}`] }, width: 600, height: 400,
  items: [{ id: `${home}/page/${number}`, type: 'AnnotationPage', items: [{ id: `${home}/paint/${number}`, type: 'Annotation', motivation: 'painting', target: `${home}/canvas/${number}`, body: { id: `${home}/${number}.jpg`, type: 'Image', format: 'image/jpeg', width: 600, height: 400, ...body } }] }], ...more,
});
export const manifest = (more: object = {}): object => ({ '@context': 'http://iiif.io/api/presentation/3/context.json', id: at, type: 'Manifest', label: { en: ['The ray'] }, items: [canvas(1), canvas(2)], ...more });
export const said = (number: number, ...items: object[]): object => ({ annotations: [{ id: `${home}/said/${number}`, type: 'AnnotationPage', items: items.map((item, index) => ({ id: `${home}/said/${number}/${index}`, type: 'Annotation', motivation: 'commenting', target: `${home}/canvas/${number}`, ...item })) }] });
export const words = (value: string, format = 'text/html'): object => ({ type: 'TextualBody', value, format });

/** What of others has run, or lies ready to. */
export const harmTo = (page: Page): Promise<string[]> => page.evaluate(() => {
  const found: string[] = 'foreign' in window ? ['a foreign script has run'] : [];
  const look = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      const own = element.matches('head script[src^="/"], html > script[src^="/"], head > *');
      if (!own && /^(?:script|iframe|object|embed|base|meta|link|foreignobject|form)$/i.test(element.localName) && !element.matches('form[role=search], form[method=dialog]')) found.push(`<${element.localName}>`);
      for (const { name, value } of element.matches('main > ttt-manifest') ? [] : element.attributes) if (/^on/.test(name) || /^\s*(?:javascript|data:text|vbscript)/i.test(value)) found.push(`${element.localName} ${name}=${value.slice(0, 60)}`);
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  return found;
});
