import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './browser.ts';
import { begin, download, hands, makePhoto, openComposer, storyIn } from './compose-hands.ts';

let visitor: Visitor;
beforeAll(async () => { visitor = await Visitor.arrive(); });
afterAll(() => visitor.leave());

describe('text', () => {
  it('that is pasted from a word processor comes in clean, and nothing in it runs', async () => {
    const { page, faults } = await openComposer(visitor);
    await begin(page);
    await hands(page).text.click();
    await hands(page).text.evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text/html', `<html><head><style>p{color:red}</style></head><body><b style="font-weight:normal"><p class="MsoNormal"><span style="font-weight:bold">Lead</span> seals<script>window.ran = 1</script><img src="x" onerror="window.ran = 1"> and <a href="java${'script'}:window.ran=1">more</a><o:p></o:p></p><p class="MsoListParagraph" style="mso-list:l0 level1"><span style="mso-list:Ignore">·</span>First</p><p class="MsoListParagraph" style="mso-list:l0 level1"><span style="mso-list:Ignore">·</span>Second</p></b></body></html>`);
      data.setData('text/plain', 'Lead seals');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
    });
    await hands(page).text.locator('li').nth(1).waitFor();
    await hands(page).title.fill('Pasted');
    expect(storyIn(await download(page)).scenes[0]?.text?.[0]?.value).toBe('**Lead** seals and more\n\n- First\n- Second');
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is marked by keys and by buttons, and linked to a record of the archive', async () => {
    const { page, faults } = await openComposer(visitor);
    await begin(page);
    await hands(page).text.click();
    await page.keyboard.type('Plain ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('bold');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' and ');
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.keyboard.type('lood');
    await page.locator('ttt-link-finder li button').first().click();
    await hands(page).title.fill('Marked');
    expect(storyIn(await download(page)).scenes[0]?.text?.[0]?.value).toMatch(/^Plain \*\*bold\*\* and \[\[(?:term|thing|story|agent|place)\/[a-z0-9-]+\|[^\]]+\]\]$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('what a scene can do', () => {
  it('is chosen from all kinds there are, each with a form, and a record it needs is found by its name', async () => {
    const { page, faults } = await openComposer(visitor);
    await begin(page);
    await hands(page).title.fill('Kinds');
    await page.locator('ttt-scene-list details').first().locator('summary').click();
    const kind = page.locator('ttt-field-form select').first();
    const kinds = await kind.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value).filter(Boolean));
    expect(kinds).toHaveLength(11);
    for (const each of kinds) {
      await kind.selectOption(each);
      await page.waitForFunction((type) => document.querySelector('ttt-composer')?.shadowRoot?.querySelector('ttt-composer-desk')?.shadowRoot?.querySelector('ttt-scene-list')?.shadowRoot?.querySelector('ttt-field-form')?.shadowRoot?.querySelector('select')?.value === type, each);
    }
    await kind.selectOption('net.thingsthattalk.scene#story');
    await page.getByRole('textbox', { name: 'The story', exact: true }).fill('rog');
    await page.locator('ttt-link-finder li button').first().click();
    expect(storyIn(await download(page)).scenes[0]?.show).toMatchObject({ $type: 'net.thingsthattalk.scene#story', story: expect.stringMatching(/^story\//) as string });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('looks at a second picture, kept from the same desk', async () => {
    const { page } = await openComposer(visitor);
    await hands(page).photo.setInputFiles([{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await makePhoto(page) }, { name: 'b.jpg', mimeType: 'image/jpeg', buffer: await makePhoto(page, { width: 300, height: 400 }) }]);
    await page.locator('ttt-picture-desk .frame').first().waitFor();
    await hands(page).title.fill('Compared');
    await page.locator('ttt-scene-list details').first().locator('summary').click();
    await page.locator('ttt-field-form select').first().selectOption('net.thingsthattalk.scene#compare');
    await page.getByRole('button', { name: 'Choose it in the picture' }).click();
    await page.locator('ttt-composer-desk .strip button').nth(1).click();
    await hands(page).keep.click();
    await hands(page).said.getByText('The view is kept.').waitFor();
    const [scene] = storyIn(await download(page)).scenes;
    expect(scene?.show).toMatchObject({ $type: 'net.thingsthattalk.scene#compare', how: 'slider', other: { width: 300, height: 400 } });
    expect((scene?.show as { other: { thing: string } }).other.thing).not.toBe(scene?.view?.thing);
    await page.context().close();
  });
});

describe('what is read aloud', () => {
  /** Two seconds of sound: silence, a tone, silence. */
  const tone = (): Buffer => {
    const [rate, seconds] = [16_000, 2];
    const file = Buffer.alloc(44 + rate * seconds * 2);
    file.write('RIFF', 0); file.writeUInt32LE(36 + rate * seconds * 2, 4); file.write('WAVEfmt ', 8); file.writeUInt32LE(16, 16); file.writeUInt16LE(1, 20); file.writeUInt16LE(1, 22);
    file.writeUInt32LE(rate, 24); file.writeUInt32LE(rate * 2, 28); file.writeUInt16LE(2, 32); file.writeUInt16LE(16, 34); file.write('data', 36); file.writeUInt32LE(rate * seconds * 2, 40);
    for (let at = rate * 0.8; at < rate * 1.2; at++) file.writeInt16LE(Math.round(20_000 * Math.sin(at / 4)), 44 + at * 2);
    return file;
  };

  it('comes in as a file, without the silence around it, and goes along with the story', async () => {
    const { page, faults } = await openComposer(visitor);
    await begin(page);
    await hands(page).title.fill('Aloud');
    await page.locator('ttt-scene-list details').nth(1).locator('summary').click();
    await page.getByRole('button', { name: 'Add a recording' }).click();
    await page.locator('ttt-sound-recorder input[type=file]').setInputFiles({ name: 'tone.wav', mimeType: 'audio/wav', buffer: tone() });
    await page.getByRole('button', { name: 'Keep the recording' }).click();
    await page.locator('ttt-sound-recorder audio').waitFor();
    expect(await page.locator('ttt-sound-recorder audio').evaluate((audio: HTMLAudioElement) => new Promise((heard) => { if (audio.duration) heard(audio.duration); audio.onloadedmetadata = () => { heard(audio.duration); }; }))).toBeCloseTo(1, 0);
    await page.locator('ttt-sound-recorder input[type=file]').setInputFiles({ name: 'not.wav', mimeType: 'audio/wav', buffer: Buffer.from('not a sound') });
    await page.getByRole('alert').getByText('That is no sound').waitFor();
    const entries = await download(page);
    const [narration] = storyIn(entries).scenes[0]!.narration!;
    expect(narration).toMatchObject({ lang: 'en', sound: { type: 'audio/wav', duration: expect.any(Number) as number } });
    expect(Object.keys(entries).filter((name) => name.endsWith('.wav'))).toEqual([`story/aloud/${narration!.sound.src!}`]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a film', () => {
  /** A third of a second of a square that changes its colour, as a browser records it. */
  const film = async (page: Page): Promise<Buffer> => Buffer.from(await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
    const context = canvas.getContext('2d')!;
    const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm' });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => { pieces.push(data); };
    const stopped = new Promise((done) => { recorder.onstop = done; });
    recorder.start();
    for (let frame = 0; frame < 12; frame++) {
      context.fillStyle = `hsl(${frame * 30} 80% 50%)`;
      context.fillRect(0, 0, 64, 48);
      await new Promise(requestAnimationFrame);
    }
    recorder.stop();
    await stopped;
    return [...new Uint8Array(await new Blob(pieces).arrayBuffer())];
  }));

  it('comes from the device with its captions, and goes along with the story; what is none is refused by what is in it', async () => {
    const { page, faults } = await openComposer(visitor);
    await begin(page);
    await hands(page).title.fill('Filmed');
    await page.locator('ttt-scene-list details').first().locator('summary').click();
    await page.locator('ttt-field-form select').first().selectOption('net.thingsthattalk.scene#video');
    const chooser = page.locator('ttt-media-field input[type=file]').first();
    await chooser.setInputFiles({ name: 'page.webm', mimeType: 'video/webm', buffer: Buffer.from('<script>alert(1)</script>') });
    await page.getByRole('alert').getByText('page.webm is not a file of that kind').waitFor();
    await chooser.setInputFiles({ name: 'film.webm', mimeType: 'video/webm', buffer: await film(page) });
    await page.locator('ttt-media-field video').waitFor();
    await page.getByRole('button', { name: 'Add captions' }).click();
    await page.locator('ttt-media-field input[type=file]').nth(1).setInputFiles({ name: 'words.vtt', mimeType: 'text/vtt', buffer: Buffer.from('WEBVTT\n\n00:00.000 --> 00:00.300\nColours.\n') });
    await page.locator('ttt-media-field').nth(1).getByText('The file is there.').waitFor();
    const entries = await download(page);
    const { video } = storyIn(entries).scenes[0]!.show as unknown as { video: { src: string; captions: { src: string }[] } };
    expect(video).toMatchObject({ type: 'video/webm', width: 64, height: 48, captions: [{ lang: 'en', src: expect.stringMatching(/\.vtt$/) as string }] });
    expect(Object.keys(entries)).toEqual(expect.arrayContaining([`story/filmed/${video.src}`, `story/filmed/${video.captions[0]!.src}`]));
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
