// Searches beside the page, so that typing never waits for it.
import { openEngine, type OpenEngine } from './open-engine.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Only what is used of a worker's scope: the types of pages and of workers cannot be had together. */
declare const self: { postMessage(message: FromWorker): void; addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void };

const open = new Map<string, OpenEngine>();
const going = new Map<number, AbortController>();

self.addEventListener('message', ({ data }) => { void answer(data); });

async function answer(message: ToWorker): Promise<void> {
  const { id } = message;
  if ('forget' in message) return going.get(id)?.abort();
  const controller = new AbortController();
  going.set(id, controller);
  try {
    if ('open' in message) {
      const opened = await openEngine(message.open, controller.signal);
      open.set(message.open, opened);
      self.postMessage({ id, languages: opened.languages });
    } else if ('keepAll' in message) {
      await openedAs(message.keepAll).keepAll(controller.signal);
      self.postMessage({ id, kept: true });
    } else self.postMessage({ id, answer: await openedAs(message.archive).engine.ask(message.ask, controller.signal) });
  } catch (cause) {
    self.postMessage({ id, wrong: cause instanceof Error ? cause.message : String(cause) });
  } finally {
    going.delete(id);
  }
}

function openedAs(archive: string): OpenEngine {
  const opened = open.get(archive);
  if (!opened) throw new Error(`${archive} was not opened`);
  return opened;
}
