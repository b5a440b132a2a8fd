import { attribute, html, type CompareShow, type DetailsShow, type QuestionShow, type QuoteShow, type SafeHtml, type Scene, type SoundShow, type Story, type View } from '@thingsthattalk/core';
import { agentName, recordLink } from './agents.ts';
import { pictureOf, say, type ReadingContext } from './context.ts';
import { crop } from './crop.ts';
import { cite } from './facts.ts';
import { proseOf } from './prose.ts';
import { seal } from './claims.ts';
import { lookAttributes } from './story.ts';

/** What happens in a scene beside looking, in its reading form: plain HTML that needs no script. `null` for a mere look. */
export function showForm(scene: Scene, story: Story, context: ReadingContext): SafeHtml | null {
  const { show } = scene;
  switch (show?.$type) {
    case 'net.thingsthattalk.scene#compare': return compareForm(show, context);
    case 'net.thingsthattalk.scene#question': return questionForm(show, scene, context);
    case 'net.thingsthattalk.scene#quote': return quoteForm(show, story, context);
    case 'net.thingsthattalk.scene#details': return detailsForm(show, context);
    case 'net.thingsthattalk.scene#sequence': return figures((show.frames ?? []).map(({ view }) => view), context);
    case 'net.thingsthattalk.scene#sound': return soundForm(show, context);
    case 'net.thingsthattalk.scene#video': return proseOf(show.video?.transcript, context);
    case 'net.thingsthattalk.scene#model': return show.model?.alt ? html`<p>${say(show.model.alt, context)}</p>` : null;
    case 'net.thingsthattalk.scene#map': return html`<ul class="ttt-list">${(show.places ?? []).map(({ place, label }) => html`<li>${recordLink(place, context, say(label, context))}</li>`)}</ul>`;
    case 'net.thingsthattalk.scene#timeline': return html`<ol class="ttt-list">${(show.items ?? []).map(({ ref, label }) => html`<li>${recordLink(ref, context, say(label, context))}</li>`)}</ol>`;
    case 'net.thingsthattalk.scene#story': return html`<p><span class="note">${context.words.anotherStory}</span><br>${recordLink(show.story, context, say(show.label, context))}</p>`;
    default: return null;
  }
}

function compareForm(show: CompareShow, context: ReadingContext): SafeHtml | null {
  const picture = pictureOf(show.other, context);
  const caption = say(show.caption, context);
  if (!picture) return null;
  return html`<figure class="ttt-other"${lookAttributes(show.other, picture)}${attribute('data-how', show.how ?? 'slider')}${attribute('data-matches', show.matches?.map(({ a, b }) => [a.x, a.y, b.x, b.y].join(',')).join(' '))}>${crop(picture, show.other, { alt: caption, sizes: '(min-width: 48rem) 23rem, 92vw' })}<figcaption class="note">${caption}</figcaption></figure>`;
}

function questionForm(show: QuestionShow, scene: Scene, context: ReadingContext): SafeHtml {
  const { words } = context;
  const name = `question-${scene.id}`;
  const claim = show.claim ? context.find(show.claim) : null;
  return html`<div class="ttt-question" data-kind="${show.kind}"${attribute('data-target', show.target && Object.values(show.target).join(','))}>${proseOf(show.ask, context)}${
    show.steps && show.steps.length > 0 && html`<ol class="ttt-clues" aria-label="${words.clues}">${show.steps.map(({ text, view }) => {
      const picture = pictureOf(view, context);
      return html`<li${lookAttributes(view, picture)}>${crop(picture, view, { alt: '', sizes: '6rem' })}${proseOf(text, context)}</li>`;
    })}</ol>`
  }${show.options && show.options.length > 0 && html`<fieldset class="ttt-answers"><legend class="note">${words.question}</legend>${show.options.map((option) => html`<label><input type="radio" name="${name}" value="${option.id}"><span>${say(option.label, context)}</span></label>`)}</fieldset>`}<details class="ttt-reveal"><summary>${words.answer}</summary><p class="note" data-you hidden></p>${claim?.$type === 'net.thingsthattalk.claim' && html`<p class="head">${seal(claim.value, context)} ${say(claim.as, context)}</p>`}${show.options?.map((option) => option.reply && html`<div class="ttt-reply" data-option="${option.id}"><p class="note">${say(option.label, context)}</p>${proseOf(option.reply, context)}</div>`)}${proseOf(show.reveal, context)}</details></div>`;
}

function quoteForm(show: QuoteShow, story: Story, context: ReadingContext): SafeHtml {
  const source = story.sources?.find(({ id }) => id === show.source);
  return html`<figure class="ttt-quote"><blockquote>${proseOf(show.words, context)}</blockquote><figcaption class="note">${show.who && agentName(show.who, context)}${show.who && source && ', '}${source && cite(source, context)}</figcaption></figure>`;
}

const detailsForm = (show: DetailsShow, context: ReadingContext): SafeHtml | null => figures(show.views ?? [], context);

function soundForm(show: SoundShow, context: ReadingContext): SafeHtml | null {
  return show.sound?.transcript ? html`<details class="ttt-more"><summary>${context.words.transcript}</summary>${proseOf(show.sound.transcript, context)}</details>` : null;
}

function figures(views: readonly View[], context: ReadingContext): SafeHtml | null {
  if (views.length === 0) return null;
  const things = new Set(views.map(({ thing }) => thing));
  const link = (thing: string): SafeHtml => html`<span class="note">${recordLink(thing, context)}</span>`;
  // Details of one thing say its name once, below them.
  return html`<ul class="ttt-figures">${views.map((view) => {
    const picture = pictureOf(view, context);
    return html`<li${lookAttributes(view, picture)}>${crop(picture, view, { alt: '', sizes: '12rem' })}${things.size > 1 && link(view.thing)}</li>`;
  })}</ul>${things.size === 1 && html`<p>${link(views[0]!.thing)}</p>`}`;
}
