import type { SafeHtml } from '@thingsthattalk/core';
import { toFragment } from '../live-html.ts';
import { secureAddress } from '../loading/secure-address.ts';
import { adoptReadingStyles } from '../styles/adopt.ts';
import { interfaceWords, wordsFor } from '../words/words.ts';
import { mapForm } from '../reading/overviews/map-form.ts';
import { modelFile, readModel, type OverviewModel } from '../reading/overviews/models.ts';
import { threadsForm } from '../reading/overviews/threads-form.ts';
import { overviewTimeline } from '../reading/overviews/timeline-form.ts';

/**
 * Fetches the model of an overview and puts its form into an element.
 * @param address of the overview's page
 * @throws TypeError when there is no such model at the address, Error when it cannot be had
 */
export async function mountOverview(host: HTMLElement, address: string, overview: OverviewModel['overview'], lang: string, signal: AbortSignal): Promise<void> {
  const file = secureAddress(new URL(modelFile, secureAddress(address, location)).href, location);
  const [answer] = await Promise.all([fetch(file, { signal }), interfaceWords.load(lang)]);
  if (!answer.ok) throw new Error(`${file.href} answered ${answer.status}`);
  const form = formOf(overview, await answer.json(), file.href, lang);
  signal.throwIfAborted();
  adoptReadingStyles(host.ownerDocument);
  host.classList.add('ttt');
  host.replaceChildren(toFragment(form, host.ownerDocument));
}

function formOf(overview: OverviewModel['overview'], value: unknown, base: string, lang: string): SafeHtml {
  const words = wordsFor(lang);
  if (overview === 'threads') return threadsForm(readModel(value, 'threads', base), words);
  return overview === 'map' ? mapForm(readModel(value, 'map', base), words) : overviewTimeline(readModel(value, 'timeline', base), words);
}
