import { html, type SafeHtml } from '@thingsthattalk/core';
import { mapForm, modelFile, overviewTimeline, threadsForm, type OverviewModel } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { PageContext, Scope } from '../build/scope.ts';
import { mapModel } from '../overviews/map-model.ts';
import { threadsModel } from '../overviews/threads-model.ts';
import { timelineModel } from '../overviews/timeline-model.ts';
import { framePage } from '../parts/page.ts';

/** The overviews of an archive: what binds its things, where they come from, when they were made. Each is a drawing and a list. */
export async function overviewPages(lang: string, scope: Scope): Promise<MadeFile[]> {
  const context = scope.context(lang);
  const { words, site } = context;
  const [threads, map, timeline] = [await threadsModel(scope, context), mapModel(scope, context), timelineModel(scope, context)];
  return [
    ...(threads ? overview(threads, { title: site.threadsTitle, lead: site.wovenLead }, html`<ttt-threads class="ttt">${threadsForm(threads, words)}</ttt-threads>`, context, scope) : []),
    ...(map ? overview(map, { title: site.mapTitle, lead: site.mapLead }, html`<ttt-map class="ttt">${mapForm(map, words)}</ttt-map>`, context, scope) : []),
    ...(timeline ? overview(timeline, { title: site.timelineTitle, lead: site.timelineLead }, html`<ttt-timeline class="ttt">${overviewTimeline(timeline, words)}</ttt-timeline>`, context, scope) : []),
  ];
}

/** The page of an overview, and its model as a file beside it: embeds are made from that. */
function overview(model: OverviewModel, { title, lead }: { readonly title: string; readonly lead: string }, body: SafeHtml, { lang }: PageContext, scope: Scope): MadeFile[] {
  const main = html`<article class="ttt"><header class="pagehead wrap grid"><div class="pagehead__t"><h1 class="display">${title}</h1></div><p class="pagehead__l lead">${lead}</p></header><div class="overview overview--${model.overview} wrap">${body}</div></article>`;
  const path = `${model.overview}/`;
  return [...framePage({ lang, path, title, description: lead, main, elements: 'viewer' }, scope), { path: `${lang}/${path}${modelFile}`, content: `${JSON.stringify(model)}\n` }];
}
