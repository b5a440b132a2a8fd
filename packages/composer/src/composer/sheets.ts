import { html, nothing } from 'lit';
import type { Finding, Whereabouts } from '../checks/check-composition.ts';
import type { LinksState } from '../checks/look-over.ts';
import type { OpenComposition } from '../keeping/open-composition.ts';
import type { Put } from '../publish/archive-desk.ts';
import type { ComposerWords } from '../words/composer-words.ts';
import { languageName } from '../words/language-name.ts';

/** What is to be looked at before others see it, each with a button that goes there. */
export function checkTemplate({ findings, links }: { readonly findings: readonly Finding[]; readonly links: { readonly count: number; readonly state: LinksState; readonly ask: () => void } }, words: ComposerWords, language: string, go: (at: Whereabouts) => void): unknown {
  const must = findings.filter((each) => each.must);
  const list = (some: readonly Finding[]): unknown => html`<ul class="findings">${some.map((finding) => { const [where, what] = [whereabouts(finding, words), whatIsWrong(finding, words, language)]; return html`<li ?data-must=${finding.must}><p><b>${where}</b> ${what}</p><button class="plain-act" aria-label="${words.goThere}: ${where} ${what}" @click=${() => { go(finding.at); }}>${words.goThere}</button></li>`; })}</ul>`;
  return html`<div class="sheet"><h2 class="head">${findings.length === 0 ? words.allIsWell : words.findings(findings.length)}</h2>${findings.length > 0 ? html`<p>${words.checkLead}</p>` : nothing}
    ${must.length > 0 ? html`<h3 class="must">${words.mustBe}</h3>${list(must)}<h3>${words.couldBe}</h3>` : nothing}${list(findings.filter((each) => !each.must))}
    ${links.count > 0 ? html`<section><p>${words.tryLinksLead(links.count)}</p><button class="plain-act" ?disabled=${links.state === 'asking'} @click=${links.ask}>${words.tryLinks}</button><p role="status">${links.state === 'asking' ? words.busy : links.state === 'asked' && !findings.some(({ kind }) => kind === 'deadLink') ? words.linksAnswer : nothing}</p></section>` : nothing}</div>`;
}

/** Scene 3, answer 2. */
function whereabouts({ at, number, about }: Finding, words: ComposerWords): string {
  const place = at.scene ? words.inScene(String(number ?? '')) : at.thing ? (about ?? words.thingNumber(String(number ?? ''))) : words.inStory;
  return place + ':';
}

function whatIsWrong(finding: Finding, words: ComposerWords, language: string): string {
  const { kind, about = '' } = finding;
  if (kind === 'record') return recordWords(finding, words);
  if (kind === 'translation') return words.notAllIn(languageName(about, language, words));
  if (kind === 'link' || kind === 'deadLink') return `${words.finding[kind]} ${about}`;
  return words.finding[kind as keyof ComposerWords['finding']] ?? '';
}

/** What is wrong with the record: what is missing has a name on the form; all else says itself. */
function recordWords({ issue, at }: Finding, words: ComposerWords): string {
  const path = issue?.path ?? '';
  const [, holder = '', name = ''] = /(\w+)(?:\[\d+\])?\.(\w+)$/.exec(path) ?? [];
  const [, list = '', place = ''] = /(\w+)\[(\d+)\](?:\.\w+)?$/.exec(path) ?? [];
  const label = words.fields[`${holder.replace(/s$/, '')}.${name}`] ?? words.fields[name];
  const entry = list !== 'scenes' && words.entries[list] ? `${words.entries[list]} ${Number(place) + 1}: ` : '';
  return label && issue?.message.startsWith('is missing') ? `${entry}${words.stillMissing(label)}` : `${words.finding.record} ${entry}${path || at.path} ${issue?.message ?? ''}`;
}

/** How putting it into an archive stands. */
export type PutState = 'idle' | 'busy' | Put;

/** The ways out: what is public afterwards, and what is not, is said beside each. */
export function publishTemplate(open: OpenComposition, findings: readonly Finding[], words: ComposerWords, { check, download, put }: { readonly check: () => void; readonly download: () => void; readonly put: { readonly run: () => void; readonly state: PutState } | null }): unknown {
  const must = findings.filter((each) => each.must).length;
  const visibility = (open.composition.value('story/visibility') as string | undefined) ?? 'public';
  return html`<div class="sheet"><h2 class="head">${put ? words.publish : words.handOn}</h2>
    ${findings.length > 0 ? html`<p class=${must > 0 ? 'must' : 'note'}>${must > 0 ? words.mustFirst : words.findings(findings.length)} <button class="plain-act" @click=${check}>${words.check}</button></p>` : nothing}
    <fieldset><legend>${words.whoSees}</legend>${(['public', 'unlisted', 'draft'] as const).map((each) => html`<label class="check"><input type="radio" name="visibility" ?checked=${each === visibility} @change=${() => { open.composition.setValue('story/visibility', each === 'public' ? undefined : each); }}><span><b>${words.visibilities[each]}</b> <span class="note">${words.visibilityLeads[each]}</span></span></label>`)}</fieldset>
    ${put ? html`<section><h3>${words.toArchive}</h3><p>${words.toArchiveLead}</p><button class="main-act" ?disabled=${must > 0 || put.state === 'busy'} @click=${put.run}>${put.state === 'busy' ? words.busy : words.putInArchive}</button><p role="status">${put.state === 'idle' || put.state === 'busy' ? nothing : 'page' in put.state ? html`${words.isInArchive} <a href=${put.state.page}>${words.openPage}</a>` : 'changed' in put.state ? words.changedMeanwhile(put.state.changed) : html`${words.archiveSays} ${put.state.refused}`}</p></section>` : nothing}
    <section><h3>${words.toFile}</h3><p>${words.toFileLead}</p><button class="main-act" @click=${download}>${words.download}</button></section></div>`;
}

/** Every key that does something. */
export function shortcutsTemplate(words: ComposerWords): unknown {
  return html`<div class="sheet"><h2 class="head">${words.sheets.shortcuts}</h2><dl>${Object.entries(words.shortcuts).map(([keys, what]) => html`<div><dt>${keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${what}</dd></div>`)}</dl></div>`;
}
