// Reads long documents beside the page, so that it never stands still. Told what to read once, answers in parts, ends.
import { OpenError } from './open-error.ts';
import { beginningOf, parseDocument, readDocument } from './read-document.ts';
import { inParts, type ReadAnswer, type ReadRequest } from './read-apart.ts';

const post = (answer: ReadAnswer): void => { postMessage(answer); };

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const { body, url } = data;
  try {
    const json = parseDocument(body, url);
    const beginning = beginningOf(json);
    if (beginning) post({ kind: 'beginning', opened: { ...readDocument(beginning, url), beginning: true } });
    for (const part of inParts(readDocument(json, url))) post(part);
  } catch (cause) {
    if (cause instanceof OpenError) post({ kind: 'fault', fault: cause.fault, issues: cause.issues });
    else throw cause;
  }
});
