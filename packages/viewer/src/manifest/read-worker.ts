// Reads long documents beside the page, so that it never stands still. Told what to read once, answers in parts, ends.
import { OpenError } from './open-error.ts';
import { beginningOf, parseDocument, readDocument } from './read-document.ts';
import { inParts, type ReadAnswer, type ReadRequest } from './read-apart.ts';

const post = (answer: ReadAnswer): void => { postMessage(answer); };
const told = (): Promise<MessageEvent<unknown>> => new Promise((resolve) => { addEventListener('message', resolve, { once: true }); });

async function read(): Promise<void> {
  const { body, url, begun } = (await told()).data as ReadRequest;
  try {
    const json = parseDocument(body, url);
    const beginning = begun ? null : beginningOf(json);
    if (beginning) {
      post({ kind: 'beginning', opened: { ...readDocument(beginning, url), beginning: true } });
      await told();
    }
    for (const part of inParts(readDocument(json, url))) post(part);
  } catch (cause) {
    if (cause instanceof OpenError) post({ kind: 'fault', fault: cause.fault, issues: cause.issues });
    else throw cause;
  }
}

void read();
post({ kind: 'ready' });
