import { attribute, html, type Caption, type Model, type ModelShow, type SafeHtml, type Scene, type Sound, type SoundShow, type Video, type VideoShow } from '@thingsthattalk/core';
import { rightsLine } from '../facts.ts';
import { pictureOf, say, type ReadingContext } from '../context.ts';
import { proseOf } from '../prose.ts';

/** Something to hear: the browser's own player, what is said written out, who made it. Where in the picture it is heard goes along. */
export function soundForm({ sound, at }: SoundShow, { view }: Scene, context: ReadingContext): SafeHtml | null {
  if (!sound) return null;
  const picture = pictureOf(view, context);
  const scale = picture && view ? picture.width / ((picture.canvas?.width ?? picture.width) * (view.per ?? 1)) : 0;
  return html`<figure class="ttt-sound"${attribute('data-at', at && scale > 0 ? `${Math.round(at.x * scale)},${Math.round(at.y * scale)}` : null)}>${player(sound, context)}${transcript(sound, context)}${madeBy(sound, context)}</figure>`;
}

/** Something to watch: the browser's own player with captions, what happens written out, who made it. */
export function videoForm({ video }: VideoShow, context: ReadingContext): SafeHtml | null {
  return video ? html`<figure class="ttt-video">${film(video, context)}${transcript(video, context)}${madeBy(video, context)}</figure>` : null;
}

/** Something to walk around: what is seen of it, the file, and the cameras that were saved, by their names. */
export function modelForm({ model, cameras = [] }: ModelShow, context: ReadingContext): SafeHtml | null {
  const address = addressOf(model, context);
  if (!model || !address) return model?.alt ? html`<p>${say(model.alt, context)}</p>` : null;
  return html`<figure class="ttt-model" data-model="${address}"><p>${say(model.alt, context)}</p>${cameras.length > 0 && html`<ol class="ttt-cameras">${cameras.map(({ label, camera }, index) => html`<li data-camera="${[camera.x, camera.y, camera.z, camera.targetX ?? 0, camera.targetY ?? 0, camera.targetZ ?? 0].join(',')}"${attribute('data-field', camera.fieldOfView)}>${say(label, context) || `${index + 1}`}</li>`)}</ol>`}<p><a href="${address}" download>${context.words.download}</a></p>${madeBy(model, context)}</figure>`;
}

/** The text of a scene, spoken and signed, behind folds: for whoever would rather listen, or sees better than they read. */
export function spokenForms({ narration = [], sign = [] }: Scene, context: ReadingContext): SafeHtml | null {
  const spoken = narration.find(({ lang }) => lang.toLowerCase() === context.lang.toLowerCase());
  const signed = sign.filter(({ video }) => addressOf(video, context));
  if (!(spoken && addressOf(spoken.sound, context)) && signed.length === 0) return null;
  return html`${spoken && addressOf(spoken.sound, context) && html`<details class="ttt-more ttt-narration"><summary>${context.words.listen}</summary>${player(spoken.sound, context, true)}${madeBy(spoken.sound, context)}</details>`}${
    signed.map(({ lang, video }) => html`<details class="ttt-more ttt-sign" data-sign="${lang}"><summary>${context.words.signed(signName(lang, context))}</summary>${film(video, context)}${madeBy(video, context)}</details>`)}`;
}

function signName(lang: string, context: ReadingContext): string {
  const known: Readonly<Record<string, string>> = context.words.signLanguages;
  return known[lang] ?? new Intl.DisplayNames([context.lang], { type: 'language', fallback: 'code' }).of(lang) ?? lang;
}

function player(sound: Sound, context: ReadingContext, narration = false): SafeHtml | null {
  const address = addressOf(sound, context);
  return address ? html`<audio controls preload="none" src="${address}"${attribute('data-narration', narration)}${attribute('data-duration', sound.duration)}>${tracks(sound.captions, context)}</audio>` : null;
}

function film(video: Video, context: ReadingContext): SafeHtml | null {
  const address = addressOf(video, context);
  const poster = video.poster?.src ? context.media(video.poster.src) : null;
  return address ? html`<video controls playsinline preload="none" src="${address}"${attribute('poster', poster)}${attribute('width', video.width)}${attribute('height', video.height)}${attribute('aria-label', say(video.alt, context) || null)}>${tracks(video.captions, context)}</video>` : null;
}

/** Captions in the reader's language are on; the others can be had. */
const tracks = (captions: readonly Caption[] | undefined, context: ReadingContext): SafeHtml =>
  html`${(captions ?? []).flatMap(({ lang, src }) => (src && context.media(src) ? [html`<track kind="captions" srclang="${lang}" src="${context.media(src)!}" label="${new Intl.DisplayNames([context.lang], { type: 'language' }).of(lang) ?? lang}"${attribute('default', lang.toLowerCase() === context.lang.toLowerCase())}>`] : []))}`;

const transcript = ({ transcript: written }: Pick<Sound, 'transcript'>, context: ReadingContext): SafeHtml | null =>
  (written?.length ? html`<details class="ttt-more"><summary>${context.words.transcript}</summary>${proseOf(written, context)}</details>` : null);

const madeBy = ({ credit, rights }: Pick<Sound, 'credit' | 'rights'>, context: ReadingContext): SafeHtml | null =>
  (credit?.length || rights ? html`<figcaption class="note">${say(credit, context)}${credit?.length && rights && ' · '}${rights && rightsLine(rights, context)}</figcaption>` : null);

const addressOf = (media: Sound | Video | Model | undefined, context: ReadingContext): string | null => (media?.src ? context.media(media.src) : null);
