import { html, type ModelShow, type SafeHtml, type SoundShow, type VideoShow } from '@thingsthattalk/core';
import { say, type ReadingContext } from '../context.ts';
import { proseOf } from '../prose.ts';

/** Something to hear: written out. */
export const soundForm = ({ sound }: SoundShow, context: ReadingContext): SafeHtml | null =>
  (sound?.transcript ? html`<details class="ttt-more"><summary>${context.words.transcript}</summary>${proseOf(sound.transcript, context)}</details>` : null);

/** Something to watch: written out. */
export const videoForm = ({ video }: VideoShow, context: ReadingContext): SafeHtml | null => proseOf(video?.transcript, context);

/** Something to walk around: what is seen of it. */
export const modelForm = ({ model }: ModelShow, context: ReadingContext): SafeHtml | null => (model?.alt ? html`<p>${say(model.alt, context)}</p>` : null);
