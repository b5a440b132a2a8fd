import { withPatience } from '../loading/patience.ts';
import { readProbeResult, readTokenAnswer, type ProbeResult, type TokenAnswer } from '@thingsthattalk/iiif';

/** Milliseconds to wait for an answer. */
const enough = 15_000;

/** Asks whether something may be seen: Authorization Flow API 2.0 §3.2. Without an answer its status is 0. */
export function probe(address: string, token: string | null, signal: AbortSignal, patience = enough): Promise<ProbeResult> {
  return withPatience(patience, async (end) => {
    const answer = await fetch(address, { signal: end, ...(token ? { headers: { Authorization: `Bearer ${token}` } } : {}) });
    return readProbeResult(await answer.json().catch(() => null));
  }, signal).catch(() => ({ status: 0, heading: [], note: [] }));
}

/** The address of a window or frame of the institution's, which is told who asks. */
export function withOrigin(address: string, more: Readonly<Record<string, string>> = {}): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries({ ...more, origin: location.origin })) url.searchParams.set(name, value);
  return url.href;
}

/** Why a token service gave nothing, in our own words: this page keeps its frame out; it did not answer. */
export type TokenFault = 'frames' | 'silent';

/**
 * Fetches a token (§3.4): the service stands in a frame that nobody sees and sends a message. Only a message of that very
 * frame and origin, with the id that was asked with, is read.
 * @param patience milliseconds
 */
export function fetchToken(service: string, host: HTMLElement, signal: AbortSignal, patience = enough): Promise<TokenAnswer | TokenFault> {
  const messageId = crypto.randomUUID();
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = '';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  frame.src = withOrigin(service, { messageId });
  const { origin } = new URL(service);
  const over = new AbortController();
  const listen = { signal: over.signal };
  return new Promise<TokenAnswer | TokenFault>((resolve) => {
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.source !== frame.contentWindow || event.origin !== origin) return;
      const answer = readTokenAnswer(event.data, messageId);
      if (answer) resolve(answer);
    }, listen);
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => { if (effectiveDirective === 'frame-src' && blockedURI.startsWith(origin)) resolve('frames'); }, listen);
    AbortSignal.any([signal, AbortSignal.timeout(patience)]).addEventListener('abort', () => { resolve('silent'); }, listen);
    host.append(frame);
  }).finally(() => {
    over.abort();
    frame.remove();
  });
}

/** Waits until the visitor is done in a window; nothing but looking tells whether a window of another origin is closed. */
export function whenClosed(opened: Window, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const watch = setInterval(() => { if (opened.closed || signal.aborted) { clearInterval(watch); resolve(); } }, 200);
  });
}
