import type { SafeHtml, SequenceShow } from '@thingsthattalk/core';
import type { ReadingContext } from '../context.ts';
import { figures } from './details.ts';

/** An animated still: its frames beside each other. */
export const sequenceForm = (show: SequenceShow, context: ReadingContext): SafeHtml | null => figures((show.frames ?? []).map(({ view }) => view), context);
