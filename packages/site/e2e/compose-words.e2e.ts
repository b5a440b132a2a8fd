import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './browser.ts';
import { begin, download, focusedField, hands, openComposer, saidHere, sceneAt, storyIn } from './compose-hands.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

describe('what a scene says', () => {
  it('is written in another language with the first above it, and back again', async () => {
    const { page, faults } = await openComposer(visitor);
    await begin(page);
    await hands(page).title.fill('A cup');
    await hands(page).text.fill('I hold *little*.');
    await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('nl');
    await expect.poll(() => saidHere(page)).toBe('');
    expect(await page.locator('ttt-prose-field .original').first().textContent()).toContain('I hold *little*.');
    expect(await hands(page).title.getAttribute('placeholder')).toBe('A cup');
    await hands(page).text.fill('Ik houd weinig.');
    await page.getByRole('button', { name: /^English/ }).click();
    await expect.poll(() => saidHere(page)).toBe('I hold *little*.');
    await hands(page).text.press('End');
    await page.keyboard.type(' So be it.');
    expect(storyIn(await download(page)).scenes[0]?.text).toEqual([{ lang: 'en', value: expect.stringContaining('So be it.') as string }, { lang: 'nl', value: 'Ik houd weinig.' }]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('calls on a source that is written where it is called, and shows its number', async () => {
    const { page, faults } = await openComposer(visitor);
    await begin(page);
    await hands(page).title.fill('Sourced');
    await hands(page).text.fill('Made in 1687.');
    await page.getByRole('button', { name: 'Source', exact: true }).click();
    await page.getByRole('textbox', { name: 'Which source says so?' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Gessner, Historia animalium');
    await page.keyboard.press('Enter');
    await expect.poll(() => saidHere(page)).toBe('Made in 1687.[1]');
    const { sources, scenes } = storyIn(await download(page));
    expect(sources).toEqual([{ id: expect.any(String) as string, citation: [{ lang: 'en', value: 'Gessner, Historia animalium' }] }]);
    expect(scenes[0]?.text?.[0]?.value).toBe(`Made in 1687.[^${sources![0]!.id}]`);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is formatted from a toolbar that is one stop of the Tab key', async () => {
    const { page } = await openComposer(visitor);
    await begin(page);
    await hands(page).text.fill('word');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Shift+Tab');
    await page.getByRole('button', { name: 'Bold', exact: true }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('ttt-prose-field em').getByText('word').waitFor();
    await hands(page).text.press('Control+k');
    await page.getByRole('textbox', { name: 'A name, or a web address' }).and(page.locator(':focus')).waitFor();
    await page.context().close();
  });

  it('keeps the keyboard where it was, or where it is wanted next, whatever is done to scenes', async () => {
    const { page } = await openComposer(visitor);
    await begin(page);
    await hands(page).text.fill('One. Two.');
    const openScene = (): Promise<number> => page.locator('ttt-scene-list .scene').evaluateAll((scenes) => scenes.findIndex((scene) => scene.hasAttribute('data-open')) + 1);
    for (const [button, place] of [['Split at the cursor', 2], ['Join to the scene before', 1]] as const) {
      await page.getByRole('button', { name: button }).press('Enter');
      await expect.poll(openScene).toBe(place);
      expect(await focusedField(page)).toMatch(/\/text$/);
    }
    // A press moves as well as a pull does.
    await page.getByRole('button', { name: 'Move the scene down' }).click();
    await expect.poll(openScene).toBe(2);
    await page.getByRole('button', { name: 'Move the scene down' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Move the scene up' }).press('Enter');
    await expect.poll(openScene).toBe(1);
    await page.getByRole('button', { name: 'Duplicate' }).press('Enter');
    await sceneAt(page, 2).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Remove scene' }).press('Enter');
    await sceneAt(page, 2).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Add a scene' }).press('Enter');
    await expect.poll(openScene).toBe(4);
    expect(await focusedField(page)).toMatch(/\/text$/);
    await page.context().close();
  });

  it('is seen whole when its scene is opened on a phone, under the picture that stays', async () => {
    const { page } = await openComposer(visitor, { viewport: { width: 360, height: 780 } });
    await begin(page);
    await sceneAt(page, 3).click();
    await page.locator('ttt-scene-list .scene[data-open]').nth(0).waitFor();
    await expect.poll(async () => { const [row, desk] = [await page.locator('ttt-scene-list .scene[data-open] .row').boundingBox(), await page.locator('ttt-composer-desk .desk').boundingBox()]; return row!.y >= desk!.y + desk!.height && row!.y + row!.height < 780; }).toBe(true);
    await page.context().close();
  });
});
