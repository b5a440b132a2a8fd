import { expect } from 'vitest';
import { fake, ownManifest, picture } from './own-documents.ts';
import { recipe } from './recipe-test.ts';

const leaf = { width: 1000, height: 1400, label: 'Leaf', paint: [{ body: picture('leaf', 1000, 1400) }] };
/** Where a link leads, and what it lets the other side know. */
const link = (element: HTMLAnchorElement): string[] => [element.href, element.rel, element.target];

recipe('0006', 'a text is shown in the reader’s language', '0006-text-language/manifest.json', async ({ page, told }) => {
  await told('Auteur').waitFor();
  expect(await page.locator('h2').textContent()).toBe('La Mère de Whistler');
  expect(await told('Sujet').innerText()).toBe('McNeill Anna Matilda, mère de Whistler (1804-1881)');
  expect(await told('Détenu par').innerText()).toBe('Musée d\'Orsay, Paris, France');
}, { lang: 'fr' });

recipe('0006', 'where there is no text in the reader’s language, another stands there, marked as such', '0006-text-language/manifest.json', async ({ page, told }) => {
  await told('Creator').waitFor();
  expect(await page.locator('h2').textContent()).toBe('Whistler\'s Mother');
  expect(await page.locator('h2 span').getAttribute('lang')).toBe('en');
  expect(await page.locator('.contents, .about h3').last().textContent()).toBe('Over dit document');
}, { lang: 'nl' });

recipe('0007', 'HTML in a text is a link or a paragraph, and nothing of it runs', '0007-string-formats/manifest.json', async ({ page, told }) => {
  expect(await told('Author').getByRole('link').evaluate(link)).toEqual(['https://github.com/glenrobson', 'noopener noreferrer', '_blank']);
  expect(await page.locator('.about .summary').innerText()).toBe('Picture taken by the IIIF Technical Coordinator');
  expect(await page.locator('.about').textContent()).not.toContain('<');
});

recipe('0008', 'the statement that is required comes first, the licence has its name and leads to its deed', '0008-rights/manifest.json', async ({ page, told }) => {
  await told('Attribution').waitFor();
  expect(await page.locator('.about dt').first().textContent()).toBe('Attribution');
  expect(await told('Attribution').textContent()).toContain('Glen Robson, IIIF Technical Coordinator.');
  expect(await told('Rights').getByRole('link').evaluate((element: HTMLAnchorElement) => [element.href, element.rel, element.textContent])).toEqual(['http://creativecommons.org/licenses/by-sa/3.0/', 'noopener noreferrer license', 'CC BY-SA 3.0']);
});

recipe('0029', 'a canvas has words of its own, which change with it', ownManifest('metadata', [
  { ...leaf, label: 'Natural light', more: { metadata: [{ label: { en: ['Taken'] }, value: { en: ['in daylight'] } }] } },
  { ...leaf, label: 'X-ray', more: { metadata: [{ label: { en: ['Taken'] }, value: { en: ['<p>with <b>30 kV</b></p>'] } }] } },
], { metadata: [{ label: { en: ['Maker'] }, value: { en: ['Our maker'] } }] }), async ({ page, told }) => {
  await expect.poll(() => page.locator('.canvas-about').innerText()).toMatch(/Natural light\s+Taken\s+in daylight/);
  expect(await told('Maker').innerText()).toBe('Our maker');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => page.locator('.canvas-about').innerText()).toMatch(/X-ray\s+Taken\s+with 30 kV/);
});

recipe('0046', 'other forms of the work can be fetched', '0046-rendering/manifest.json', async ({ told }) => {
  const pdf = told('Download').getByRole('link', { name: 'PDF version' });
  expect(await pdf.evaluate(link)).toEqual(['https://fixtures.iiif.io/other/UCLA/kabuki_ezukushi_rtl.pdf', 'noopener noreferrer', '_blank']);
  expect(await told('Download').locator('small').textContent()).toBe('pdf');
});

recipe('0047', 'the institution’s own page is a link away', '0047-homepage/manifest.json', async ({ told }) => {
  expect(await told('At the institution').getByRole('link', { name: 'Home page at the Getty Museum Collection' }).evaluate(link)).toEqual(['https://www.getty.edu/art/collection/object/103RQQ', 'noopener noreferrer', '_blank']);
});

recipe('0053', 'the data behind the work are a link away', ownManifest('data', [leaf], { seeAlso: [{ id: `${fake}/mods.xml`, type: 'Dataset', label: { en: ['Description in XML'] }, format: 'text/xml', profile: 'http://www.loc.gov/mods/v3' }] }), async ({ told }) => {
  expect(await told('Data').getByRole('link', { name: 'Description in XML' }).evaluate(link)).toEqual([`${fake}/mods.xml`, 'noopener noreferrer', '_blank']);
  expect(await told('Data').locator('small').textContent()).toBe('xml');
});

for (const version of ['v2', 'v3']) {
  recipe('0057', `a manifest of Presentation ${version.slice(1)} shows its picture`, `0057-publishing-v2-and-v3/manifest-${version}.json`, async ({ page, see }) => {
    await see([0.4, 0.25, 'topLeft'], [0.6, 0.75, 'bottomRight']);
    expect(await page.locator('h2').textContent()).toBe('IIIF Presentation Version 3 Minimum Viable Manifest');
  }, { prepare: (institution) => { for (const each of ['v2', 'v3']) institution.serve(`https://iiif.io/api/cookbook/recipe/0057-publishing-v2-and-v3/manifest-${each}.json`, `cookbook/cookbook-recipes__recipe_0057-publishing-v2-and-v3_manifest-${each}.json`); } });
}

recipe('0068', 'the issues of a newspaper lie by date; an issue leads to its title and to the letters it was read as', '0068-newspaper/newspaper_title-collection.json', async ({ page, see, told }) => {
  await expect.poll(() => page.locator('.collection li').allTextContents()).toEqual([expect.stringContaining('16 February 1925'), expect.stringContaining('13 March 1925')]);
  expect(await told('From').innerText()).toBe('Europeana');
  await page.getByRole('button', { name: 'Berliner Tageblatt - 1925-02-16' }).click();
  await see([0.4, 0.25, 'topLeft']);
  expect(await told('Date').innerText()).toBe('16 February 1925');
  expect(await told('Part of').getByRole('link').getAttribute('href')).toBe('https://iiif.io/api/cookbook/recipe/0068-newspaper/newspaper_title-collection.json');
  expect(await told('Download').getByRole('link', { name: 'ALTO XML' }).getAttribute('href')).toBe('https://iiif.io/api/cookbook/recipe/0068-newspaper/newspaper_issue_1-alto_p1.xml');
  await page.locator('[data-annotation]').first().getByRole('button').click();
  await page.locator('ttt-canvases .shape.is-here').waitFor();
}, { prepare: (institution) => {
  const canvas = 'https://iiif.io/api/cookbook/recipe/0068-newspaper/canvas/p1';
  institution.put('https://iiif.io/api/cookbook/recipe/0068-newspaper/newspaper_issue_1-anno_p1.json', { id: 'https://iiif.io/api/cookbook/recipe/0068-newspaper/newspaper_issue_1-anno_p1.json', type: 'AnnotationPage', items: [{ id: `${canvas}/line`, type: 'Annotation', motivation: 'supplementing', body: { type: 'TextualBody', value: 'Berliner', language: 'de', format: 'text/plain' }, target: `${canvas}#xywh=182,476,500,105` }] });
} });

recipe('0118', 'several values stand beside each other, in the language that is best understood', '0118-multivalue/manifest.json', async ({ page, told }) => {
  expect(await told('Alternative titles').innerText()).toBe('Whistler\'s Mother; Arrangement in Grey and Black No. 1');
  expect(await page.locator('h2 span').evaluate(({ lang, textContent }: HTMLElement) => [lang, textContent])).toEqual(['fr', 'Arrangement en gris et noir no 1']);
});

recipe('0230', 'what belongs to a date is put in order of date', '0230-navdate/navdate-collection.json', async ({ page }) => {
  await expect.poll(() => page.locator('.collection time').evaluateAll((all: HTMLTimeElement[]) => all.map(({ dateTime, textContent }) => `${dateTime.slice(0, 4)} ${textContent}`))).toEqual(['1986 1 January 1986', '1987 1 January 1987']);
});

recipe('0234', 'who publishes it is named, with a sign and a page', '0234-provider/manifest.json', async ({ told }) => {
  expect(await told('From').getByRole('link', { name: 'UCLA Library' }).evaluate(link)).toEqual(['https://digital.library.ucla.edu/', 'noopener noreferrer', '_blank']);
  await expect.poll(() => told('From').locator('img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
});

const place = (label: string, geometry: object): object => ({ id: `${fake}/map/${label}`, type: 'FeatureCollection', features: [{ id: `${fake}/map/${label}/1`, type: 'Feature', properties: { label: { en: [label] } }, geometry }] });

recipe('0154', 'where it belongs on the map is told, with a way to see it there', ownManifest('map', [leaf], { navPlace: place('Göttingen', { type: 'Point', coordinates: [9.938, 51.533] }) }), async ({ told }) => {
  expect(await told('Places').innerText()).toBe('Göttingen 51.5330, 9.9380');
  expect(await told('Places').getByRole('link').getAttribute('href')).toBe('https://www.openstreetmap.org/?mlat=51.533&mlon=9.938#map=12/51.533/9.938');
});

recipe('0240', 'every canvas tells where it belongs on the map', ownManifest('maps', [
  { ...leaf, label: 'Recto', more: { navPlace: place('Leiden', { type: 'Point', coordinates: [4.49, 52.16] }) } },
  { ...leaf, label: 'Verso', more: { navPlace: place('Delft', { type: 'Polygon', coordinates: [[[4.3, 52], [4.4, 52], [4.4, 52.02], [4.3, 52]]] }) } },
]), async ({ page }) => {
  await expect.poll(() => page.locator('.canvas-about').innerText()).toMatch(/Recto\s+Places\s+Leiden 52\.1600, 4\.4900/);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => page.locator('.canvas-about').innerText()).toMatch(/Verso\s+Places\s+Delft 52\.0100, 4\.3500/);
});

recipe('0318', 'things lie by date, and say where they belong', '0318-navPlace-navDate/collection.json', async ({ page, told }) => {
  await expect.poll(() => page.locator('.collection time').evaluateAll((all: HTMLTimeElement[]) => all.map(({ dateTime }) => dateTime.slice(0, 4)))).toEqual(['1725', '1776', '1776', '1821', '1849']);
  await page.getByRole('button', { name: 'The Colosseum' }).click();
  await expect.poll(() => told('Places').innerText()).toBe('The Colosseum 41.8903, 12.4922');
  expect(await told('Date').innerText()).toBe('1 January 1776');
});

recipe('0464', 'what was taken from another manifest leads back to it', '0464-reuse-manifest/manifest.json', async ({ page, see, told }) => {
  await see([0.25, 0.4, 'topLeft']);
  expect(await told('Source Manifest').getByRole('link').getAttribute('href')).toBe('https://iiif.io/api/cookbook/recipe/0008-rights/manifest.json');
  expect(await page.locator('.annotations').textContent()).toContain('Göttinger Marktplatz mit Gänseliesel Brunnen');
});
