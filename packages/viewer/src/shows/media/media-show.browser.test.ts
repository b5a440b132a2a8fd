import type { Scene } from '@thingsthattalk/core';
import { waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { pageWithStory } from '../../../e2e/page-with-story.ts';
import type { Story } from '../../story/story.ts';
import '../../story/define.ts';

const nl = (value: string): { lang: string; value: string }[] => [{ lang: 'nl', value }];
const scenes: Scene[] = [
  { id: 'klank', title: nl('Klank'), view: { thing: 'thing/seal' }, show: { $type: 'net.thingsthattalk.scene#sound', sound: { src: 'klank.wav', transcript: nl('Een tik.'), credit: nl('Opname: niemand') }, at: { x: 300, y: 150 } }, narration: [{ lang: 'nl', sound: { src: 'stem.wav' } }] },
  { id: 'film', title: nl('Film'), view: { thing: 'thing/seal' }, text: nl('De rol rolt.'), show: { $type: 'net.thingsthattalk.scene#video', video: { src: 'rol.webm', alt: nl('Een rol over klei'), captions: [{ lang: 'nl', src: 'rol.vtt' }, { lang: 'en', src: 'roll.vtt' }], transcript: nl('De rol rolt.') } }, sign: [{ lang: 'dse', video: { src: 'gebaar.webm' } }] },
];

/** A second of silence: what a test may play without anybody hearing it. */
function silence(): string {
  const wav = new DataView(new ArrayBuffer(44 + 8000));
  for (const [at, text] of [[0, 'RIFF'], [8, 'WAVE'], [12, 'fmt '], [36, 'data']] as const) for (const [index, letter] of [...text].entries()) wav.setUint8(at + index, letter.charCodeAt(0));
  for (const [at, value] of [[4, 36 + 8000], [16, 16], [24, 8000], [28, 8000], [40, 8000]] as const) wav.setUint32(at, value, true);
  for (const [at, value] of [[20, 1], [22, 1], [32, 1], [34, 8]] as const) wav.setUint16(at, value, true);
  new Uint8Array(wav.buffer).fill(128, 44);
  return URL.createObjectURL(new Blob([wav.buffer], { type: 'audio/wav' }));
}

/** What is fetched for a show may take a while on a busy machine. */
const until = (met: () => unknown): Promise<void> => waitUntil(met as () => boolean, undefined, { timeout: 10_000 });

let story: Story;
let leave: () => void;
const audios = (): HTMLAudioElement[] => [...story.querySelectorAll('audio')];
const mark = (): HTMLButtonElement => story.querySelector<HTMLButtonElement>('.ttt-heard button')!;

describe('what sounds and moves in a story', () => {
  beforeEach(async () => {
    ({ story, leave } = await pageWithStory({ scenes }));
    story.go('klank');
    await until(() => story.scene?.dataset.scene === 'klank' && story.querySelector('.ttt-heard') !== null);
    // Muted, because a browser plays nothing aloud that nobody asked for.
    for (const audio of audios()) Object.assign(audio, { muted: true, src: silence(), loop: true });
  });
  afterEach(() => { leave(); });

  it('marks a sound at its place in the picture, by name; the mark plays and pauses it', async () => {
    const near = (): boolean => { const at = story.stage?.screenOf({ x: 300, y: 150 }); return Boolean(at) && Math.abs(parseFloat(mark().style.translate) - at!.x) < 1; };
    await waitUntil(near, 'the mark lies where the sound is', { timeout: 5000 });
    expect([mark().textContent, mark().getAttribute('aria-pressed')]).to.deep.equal(['Hier klinkt het', 'false']);
    mark().click();
    await until(() => mark().getAttribute('aria-pressed') === 'true');
    expect(audios()[0]!.paused).to.equal(false);
    mark().click();
    await until(() => mark().getAttribute('aria-pressed') === 'false');
    expect(audios()[0]!.paused).to.equal(true);
  });

  it('lets one sound at a time', async () => {
    const [sound, voice] = audios();
    await sound!.play();
    await voice!.play();
    await until(() => sound!.paused);
    expect(voice!.paused).to.equal(false);
  });

  it('falls silent when the reader goes on, and takes its mark along', async () => {
    await audios()[0]!.play();
    story.go('film');
    await until(() => story.scene?.dataset.scene === 'film');
    await until(() => audios()[0]!.paused);
    expect(story.querySelector('.ttt-heard')?.checkVisibility() ?? false).to.equal(false);
  });

  it('is written out beside it, with who made it', () => {
    expect(story.querySelector('.ttt-sound .ttt-more')!.textContent).to.contain('Een tik.');
    expect(story.querySelector('.ttt-sound figcaption')!.textContent).to.contain('Opname: niemand');
  });

  it('shows a film in the browser’s own player, with captions of the reader’s language on and its words beside it', () => {
    const film = story.querySelector<HTMLVideoElement>('.ttt-video video')!;
    expect([film.controls, film.preload, film.getAttribute('aria-label'), film.autoplay]).to.deep.equal([true, 'none', 'Een rol over klei', false]);
    expect([...film.querySelectorAll('track')].map(({ srclang, label, default: on }) => [srclang, label, on])).to.deep.equal([['nl', 'Nederlands', true], ['en', 'Engels', false]]);
    expect(story.querySelector('.ttt-video .ttt-more')!.textContent).to.contain('De rol rolt.');
  });

  it('has a signed film beside the text, opened by whoever wants it, and never over the words', async () => {
    story.go('film');
    await until(() => story.scene?.dataset.scene === 'film');
    const signed = story.querySelector<HTMLDetailsElement>('.ttt-sign')!;
    expect([signed.open, signed.querySelector('summary')!.textContent]).to.deep.equal([false, 'In Nederlandse Gebarentaal']);
    signed.querySelector('summary')!.click();
    await until(() => signed.open);
    const [film, words] = [signed.querySelector('video')!.getBoundingClientRect(), story.querySelector('#scene-film .prose')!.getBoundingClientRect()];
    expect(film.top >= words.bottom || film.bottom <= words.top || film.left >= words.right || film.right <= words.left).to.equal(true);
  });
});
