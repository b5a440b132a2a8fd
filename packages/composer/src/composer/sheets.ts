import { html, nothing } from 'lit';
import type { Finding } from '../checks/check-composition.ts';
import type { OpenComposition } from '../keeping/open-composition.ts';
import type { Put } from '../publish/archive-desk.ts';
import type { ComposerWords } from '../words/composer-words.ts';

/** What is to be looked at before others see it, each with a button that goes there. */
export function checkTemplate(findings: readonly Finding[], words: ComposerWords, language: string, go: (at: { scene?: string; thing?: string }) => void): unknown {
  const name = (lang: string): string => new Intl.DisplayNames([language], { type: 'language' }).of(lang) ?? lang;
  const where = ({ at, about }: Finding): string => ('scene' in at ? words.inScene(about ?? '') : 'thing' in at ? about || words.inThing : words.inStory);
  return html`<div class="sheet"><h2 class="head">${findings.length === 0 ? words.allIsWell : words.findings(findings.length)}</h2><p>${words.checkLead}</p>
    <ul class="findings">${findings.map((finding) => html`<li ?data-must=${finding.must}><p><b>${where(finding)}</b> ${finding.kind === 'record' ? recordWords(finding, words) : finding.kind === 'translation' ? html`${words.finding.translation} ${name(finding.about ?? '')}` : words.finding[finding.kind]} ${finding.must ? html`<strong>${words.mustBe}</strong>` : nothing}</p><button class="plain-act" @click=${() => { go(finding.at as { scene?: string; thing?: string }); }}>${words.goThere}</button></li>`)}</ul></div>`;
}

/** What is wrong with the record: what is missing has a name on the form; all else says itself. */
function recordWords({ issue }: Finding, words: ComposerWords): unknown {
  const [, holder = '', name = ''] = /(\w+)(?:\[\d+\])?\.(\w+)$/.exec(issue?.path ?? '') ?? [];
  const label = words.fields[`${holder}.${name}`] ?? words.fields[name];
  return label && issue?.message.startsWith('is missing') ? html`${words.stillMissing} <b>${label}</b>` : html`${words.finding.record} <code>${issue?.path}</code> ${issue?.message}`;
}

/** How putting it into an archive stands. */
export type PutState = 'idle' | 'busy' | Put;

/** The ways out: what is public afterwards, and what is not, is said beside each. */
export function publishTemplate(open: OpenComposition, findings: readonly Finding[], words: ComposerWords, { check, download, put }: { readonly check: () => void; readonly download: () => void; readonly put: { readonly run: () => void; readonly state: PutState } | null }): unknown {
  const must = findings.filter((each) => each.must).length;
  const visibility = (open.composition.value('story/visibility') as string | undefined) ?? 'public';
  return html`<div class="sheet"><h2 class="head">${words.publish}</h2>
    ${findings.length > 0 ? html`<p class=${must > 0 ? 'must' : 'note'}>${must > 0 ? words.mustFirst : words.findings(findings.length)} <button class="plain-act" @click=${check}>${words.check}</button></p>` : nothing}
    <fieldset><legend>${words.whoSees}</legend>${(['public', 'unlisted', 'draft'] as const).map((each) => html`<label class="check"><input type="radio" name="visibility" ?checked=${each === visibility} @change=${() => { open.composition.setValue('story/visibility', each === 'public' ? undefined : each); }}><span><b>${words.visibilities[each]}</b> <span class="note">${words.visibilityLeads[each]}</span></span></label>`)}</fieldset>
    ${put ? html`<section><h3>${words.toArchive}</h3><p>${words.toArchiveLead}</p><button class="main-act" ?disabled=${must > 0 || put.state === 'busy'} @click=${put.run}>${put.state === 'busy' ? words.busy : words.putInArchive}</button><p role="status">${put.state === 'idle' || put.state === 'busy' ? nothing : 'page' in put.state ? html`${words.isInArchive} <a href=${put.state.page}>${words.openPage}</a>` : 'changed' in put.state ? words.changedMeanwhile(put.state.changed) : html`${words.archiveSays} ${put.state.refused}`}</p></section>` : nothing}
    <section><h3>${words.toFile}</h3><p>${words.toFileLead}</p><button class="main-act" @click=${download}>${words.download}</button></section></div>`;
}

/** Every key that does something. */
export function shortcutsTemplate(words: ComposerWords): unknown {
  return html`<div class="sheet"><h2 class="head">${words.sheets.shortcuts}</h2><dl>${Object.entries(words.shortcuts).map(([keys, what]) => html`<div><dt>${keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${what}</dd></div>`)}</dl></div>`;
}
