import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsHere } from './axe.ts';
import { Visitor } from './browser.ts';
import { begin, download, focusedField, hands, kept, lookAsVisitor, openComposer, pictureShown, saidHere, storyIn } from './compose-hands.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

describe('what is composed', () => {
  it('is there again after a reload, with all that can be undone', async () => {
    const { page } = await openComposer(visitor);
    await begin(page);
    await hands(page).title.fill('First');
    await hands(page).title.blur();
    await hands(page).title.fill('Second');
    await kept(page);
    await page.reload();
    await expect.poll(() => hands(page).title.inputValue()).toBe('Second');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => hands(page).title.inputValue()).toBe('First');
    await page.getByRole('button', { name: 'Redo', exact: true }).click();
    await expect.poll(() => hands(page).title.inputValue()).toBe('Second');
    // Its photo, too.
    await pictureShown(page);
    await page.context().close();
  });

  it('is the same in two tabs that change it at the same time', async () => {
    const { page } = await openComposer(visitor);
    await begin(page);
    await kept(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await hands(other).saved.getByText('Also open in another tab').waitFor();
    await hands(page).saved.getByText('Also open in another tab').waitFor();
    await hands(other).text.focus();
    await hands(page).text.focus();
    await page.keyboard.type('Here.');
    await expect.poll(() => saidHere(other)).toBe('Here.');
    // Both write in one text: neither cursor jumps, nothing is lost.
    await other.keyboard.press('Control+Home');
    await Promise.all([other.keyboard.type('There, now and then. '), page.keyboard.type(' So it is!')]);
    await expect.poll(async () => [await saidHere(page), await saidHere(other)]).toEqual(Array(2).fill('There, now and then. Here. So it is!'));
    // What each can take back is its own, after a reload, too.
    await hands(other).title.fill('Of the other');
    await kept(other);
    await expect.poll(() => hands(page).title.inputValue()).toBe('Of the other');
    await hands(page).describe.fill('Mine');
    await kept(page);
    await page.reload();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => hands(page).describe.inputValue()).toBe('');
    expect(await hands(page).title.inputValue()).toBe('Of the other');
    await other.close();
    await hands(page).saved.getByText('Also open in another tab').waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('stays on the device: nothing is asked of any server while it is made', async () => {
    const { page } = await openComposer(visitor);
    await begin(page);
    await lookAsVisitor(page);
    const asked: string[] = [];
    page.on('request', (request) => { if (!request.url().startsWith('blob:')) asked.push(`${request.method()} ${request.url()}`); });
    await hands(page).text.fill('A secret.');
    await kept(page);
    await download(page);
    // Its own code may come late; nothing is sent along.
    expect(asked.filter((each) => !/^GET http:\/\/127\.0\.0\.1:\d+\/assets\/[\w-]+\.js$/.test(each))).toEqual([]);
    await page.context().close();
  });

  it('can be checked, looked at and taken along when the network is gone', async () => {
    const { page } = await openComposer(visitor);
    await begin(page);
    await page.locator('ttt-composer[data-ready=offline]').waitFor({ state: 'attached' });
    await lookAsVisitor(page);
    await page.context().setOffline(true);
    await hands(page).title.fill('Without a network');
    await hands(page).text.fill('Still here.');
    await kept(page);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.locator('ttt-composer .findings li').first().waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
    await page.getByRole('button', { name: 'Things', exact: true }).click();
    await page.getByRole('button', { name: 'Everything, with my name' }).click();
    await page.getByText('May I use this picture?').waitFor();
    expect(storyIn(await download(page)).title[0]?.value).toBe('Without a network');
    await page.context().close();
  });

  it('is grouped into chapters, moved by hand, duplicated, split and joined', async () => {
    const { page, faults } = await openComposer(visitor);
    await begin(page);
    await hands(page).title.fill('Grouped');
    await hands(page).text.fill('One half. Other half.');
    const more = page.locator('ttt-scene-list details').nth(1);
    await more.locator('summary').click();
    await page.getByLabel('Chapter').first().selectOption({ label: '+ Add a chapter' });
    await page.locator('ttt-scene-list .chapter').getByText('A new chapter').waitFor();
    await more.locator('summary').click();
    // The cursor after “One half.” says where it is split.
    await hands(page).text.click();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 'One half.'.length; step++) await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Split at the cursor' }).click();
    await expect.poll(() => page.locator('ttt-scene-list .scene').count()).toBe(4);
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await expect.poll(() => page.locator('ttt-scene-list .scene').count()).toBe(5);
    await page.getByRole('button', { name: 'Join to the scene before' }).click();
    await expect.poll(() => page.locator('ttt-scene-list .scene').count()).toBe(4);
    // Closed, so that the first can be pulled to the end.
    await page.locator('ttt-scene-list .scene[data-open] .head').click();
    const [grip, last] = [await page.getByRole('button', { name: 'Move scene 1' }).boundingBox(), await page.locator('ttt-scene-list .scene').last().boundingBox()];
    await page.mouse.move(grip!.x + 4, grip!.y + grip!.height / 2);
    await page.mouse.down();
    await page.mouse.move(grip!.x + 4, last!.y + last!.height - 4, { steps: 8 });
    await page.mouse.up();
    await hands(page).said.getByText('Now in place 4 of 4.').waitFor();
    const { scenes, chapters } = storyIn(await download(page));
    expect(scenes.map(({ text, chapter }) => [text?.[0]?.value ?? '', chapter === chapters![0]!.id])).toEqual([['Other half.\n\nOther half.', true], ['', false], ['', false], ['One half.', true]]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is taken back by one button when it was removed, instead of being asked about', async () => {
    const { page } = await openComposer(visitor);
    await begin(page);
    await page.getByRole('button', { name: 'Remove scene' }).click();
    await expect.poll(() => page.locator('ttt-scene-list .scene').count()).toBe(2);
    await hands(page).said.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('ttt-scene-list .scene').count()).toBe(3);
    await page.context().close();
  });

  it('is looked over before others see it, and each finding leads to its place', async () => {
    const { page } = await openComposer(visitor);
    await begin(page);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    const findings = page.locator('ttt-composer .findings li');
    await findings.first().waitFor();
    expect(await page.locator('ttt-composer .findings li[data-must]').allTextContents()).toEqual([expect.stringContaining('has no title')]);
    const names = await findings.getByRole('button').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    expect(new Set(names).size).toBe(names.length);
    // Where the keyboard is after each of them: in the field that is meant.
    const fields: Record<string, string> = {};
    for (const name of names) {
      await page.getByRole('button', { name, exact: true }).click();
      const field = await focusedField(page);
      fields[name.replace('Go there: ', '')] = field.replace(/(scenes|things|images)\/\w+/g, '$1/*');
      await page.getByRole('button', { name: 'Check', exact: true }).click();
      await findings.first().waitFor();
    }
    expect(fields).toMatchObject({
      'The story: has no title.': 'story/title', 'The story: does not say who tells it.': 'story/tellers', 'The story: does not say what others may do with it.': 'story/rights/statement',
      'Scene 2: is not described for those who cannot see it.': 'story/scenes/*/describe', 'Scene 3: says nothing yet.': 'story/scenes/*/text',
      'Thing 1: has no title.': 'things/*/titles', 'Thing 1: does not say whose photo it is.': 'things/*/images/*/net.thingsthattalk.thing#ownImage/image/credit',
    });
    await page.context().close();
  });

  it('has no fault that axe can find, in any of its states', async () => {
    const { page, faults } = await openComposer(visitor, { viewport: { width: 1280, height: 900 } });
    const found: string[] = [];
    const look = async (state: string): Promise<void> => { found.push(...(await faultsHere(page)).map((fault) => `${state}: ${fault}`)); };
    await look('begin');
    await begin(page);
    await look('desk');
    await page.locator('ttt-scene-list details').first().locator('summary').click();
    await page.locator('ttt-field-form select').first().selectOption({ label: 'A question' });
    await look('question');
    for (const panel of ['Things', 'Story']) {
      await page.getByRole('button', { name: panel, exact: true }).click();
      await look(panel);
    }
    for (const sheet of ['Versions', 'Check', 'Hand it on']) {
      await page.getByRole('button', { name: sheet, exact: true }).click();
      await look(sheet);
      await page.getByRole('button', { name: 'Close', exact: true }).first().click();
    }
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('combobox', { name: 'Look at it as' }).selectOption({ label: 'Without seeing it' });
    await look('unseen');
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('where nothing can be kept', () => {
  it('it is said before one begins, and the story can be taken along all the same', async () => {
    const { page } = await visitor.open('/en/', { reducedMotion: 'reduce' });
    await page.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError'); }; });
    await page.goto(`${visitor.site.url}/en/compose/`);
    await page.getByRole('alert').getByText('This browser keeps nothing here').waitFor();
    await begin(page);
    await page.locator('ttt-composer .saved[data-is=nowhere]').waitFor();
    await hands(page).title.fill('Fleeting');
    expect(Object.keys(await download(page)).some((name) => name.endsWith('.jpg'))).toBe(true);
    await page.context().close();
  });

  it('a device that is full is said at once', async () => {
    const { page } = await openComposer(visitor);
    await begin(page);
    await kept(page);
    await page.evaluate(() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
    await hands(page).title.fill('Too much');
    await page.locator('ttt-composer .saved[data-is=failed]').getByText('This device has no room left').waitFor();
    expect(storyIn(await download(page)).title[0]?.value).toBe('Too much');
    await page.context().close();
  });
});
