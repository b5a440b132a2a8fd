import type { AccessService, AuthService, Canvas, PaintedImage, ProbeResult } from '@thingsthattalk/iiif';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { fetchToken, probe, whenClosed, withOrigin } from './access-flow.ts';
import type { ManifestWords } from './manifest-words.ts';
import { say, shortText } from './say.ts';

/** How far the asking for leave has come. */
export interface AccessState {
  readonly auth: AuthService;
  readonly step: 'asking' | 'given' | 'refused';
  readonly result: ProbeResult | null;
  /** What went wrong, in words for the visitor. */
  readonly fault: ((words: ManifestWords, lang: string) => unknown) | null;
}

/** What is known of leave. */
export interface KnownLeave {
  /** By the address of the probe service. */
  readonly states: ReadonlyMap<string, AccessState>;
  /** What the descriptions of pictures told that the document did not, by the address of the image service. */
  readonly told: ReadonlyMap<string, AuthService>;
}

/** Nothing is known yet. */
export const noLeave: KnownLeave = { states: new Map(), told: new Map() };

/** How leave is asked to see a picture, where not everyone may. */
export const authOf = ({ auth, service }: Pick<PaintedImage, 'auth' | 'service'>, { told }: KnownLeave): AuthService | null => auth ?? service?.auth ?? (service && told.get(service.id)) ?? null;

/**
 * Asks for leave to see and hear what not everyone may (Authorization Flow API 2.0): probes; where that says no, tries what
 * needs no visitor (external, kiosk) and offers the rest (active); fetches a token and probes again with it.
 */
export class AccessController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #abort = new AbortController();
  /** Replaced whenever something changes. */
  known = noLeave;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.known = { ...this.known, states: new Map([...this.known.states].filter(([, { step }]) => step !== 'asking')) };
  }

  /** Takes note of what the description of a picture tells. */
  tell(service: string, auth: AuthService): void {
    this.known = { ...this.known, told: new Map(this.known.told).set(service, auth) };
    this.#host.requestUpdate();
  }

  /** What is known of leave for all that is painted on some canvases; what is not known is asked. */
  of(canvases: readonly Canvas[]): AccessState[] {
    const all = canvases.flatMap(({ images, media }) => [...images.map((image) => authOf(image, this.known)), ...media.map(({ auth }) => auth ?? null)]).filter((auth) => auth !== null);
    return [...new Map(all.map((auth) => [auth.probe, auth])).values()].map((auth) => {
      const known = this.known.states.get(auth.probe);
      if (!known) void this.#tried(auth, this.#begin(auth));
      return known ?? this.#keep({ auth, step: 'asking', result: null, fault: null });
    });
  }

  #keep(state: AccessState): AccessState {
    this.known = { ...this.known, states: new Map(this.known.states).set(state.auth.probe, state) };
    return state;
  }

  #set(auth: AuthService, step: AccessState['step'], result = this.known.states.get(auth.probe)?.result ?? null, fault: AccessState['fault'] = null): void {
    this.#keep({ auth, step, result, fault });
    this.#host.requestUpdate();
  }

  async #begin(auth: AuthService): Promise<void> {
    const { signal } = this.#abort;
    const first = await probe(auth.probe, null, signal);
    // The element has left the page: it asks anew when it comes back.
    if (signal.aborted) return;
    if (isGiven(first)) return this.#set(auth, 'given', first);
    this.#set(auth, 'refused', first, first.status === 0 ? (words) => words.leaveSilent : null);
    for (const service of auth.access) {
      if (this.known.states.get(auth.probe)?.step === 'given') return;
      if (service.profile === 'external') await this.#fetch(auth, service);
      // A browser may keep a window shut that nobody asked for; then the button is there.
      if (service.profile === 'kiosk') await this.#visit(auth, service, null);
    }
  }

  /** The visitor asks for leave. Called from a click: a browser opens a window for nothing else. */
  async ask(auth: AuthService, service: AccessService): Promise<void> {
    await this.#tried(auth, this.#visit(auth, service, (words) => words.leaveShut));
  }

  /** An institution may give addresses that are none. */
  async #tried(auth: AuthService, attempt: Promise<void>): Promise<void> {
    await attempt.catch(() => { this.#set(auth, 'refused', undefined, (words) => words.leaveFailed); });
  }

  async #visit(auth: AuthService, service: AccessService, shut: AccessState['fault']): Promise<void> {
    const opened = service.id ? window.open(withOrigin(service.id), '_blank', 'popup,width=520,height=680') : null;
    if (service.id && !opened) return shut ? this.#set(auth, 'refused', undefined, shut) : undefined;
    this.#set(auth, 'asking');
    if (opened) await whenClosed(opened, this.#abort.signal);
    await this.#fetch(auth, service);
  }

  async #fetch(auth: AuthService, service: AccessService): Promise<void> {
    const { signal } = this.#abort;
    const answer = await fetchToken(service.token, this.#host, signal);
    if (signal.aborted) return;
    if (answer === 'frames') return this.#set(auth, 'refused', undefined, (words) => words.leaveFrames(new URL(service.token).origin));
    if (answer === 'silent') return this.#set(auth, 'refused', undefined, (words) => words.leaveSilent);
    if (!('token' in answer)) return this.#set(auth, 'refused', undefined, (words, lang) => ownWords(answer.heading, answer.note, lang) ?? (Object.hasOwn(words.leaveFault, answer.fault) ? words.leaveFault[answer.fault] : words.leaveFailed));
    const result = await probe(auth.probe, answer.token, signal);
    this.#set(auth, isGiven(result) ? 'given' : 'refused', result, isGiven(result) ? null : (words) => (result.status === 0 ? words.leaveSilent : words.leaveFailed));
  }
}

const isGiven = ({ status }: ProbeResult): boolean => status >= 200 && status < 400;

const ownWords = (heading: ProbeResult['heading'], note: ProbeResult['note'], lang: string): unknown => (heading.length + note.length > 0 ? html`<b>${shortText(heading, lang)}</b> ${shortText(note, lang)}` : null);

/** What is not for everyone, how leave is asked, and why it was not given. */
export function accessTemplate(states: readonly AccessState[], access: AccessController, words: ManifestWords, lang: string): unknown {
  return states.map(({ auth, step, result, fault }) => {
    const logout = auth.access.find((service) => service.logout)?.logout;
    if (step === 'given') return logout ? html`<p class="access" role="status">${words.signedIn} <a href=${logout.id} target="_blank" rel="noopener noreferrer">${say(logout.label, lang) || words.signOut}</a></p>` : nothing;
    if (step === 'asking') return html`<p class="access" role="status">${words.leaveAsking}</p>`;
    const asked = auth.access.filter(({ profile }) => profile !== 'external');
    const [first] = asked;
    const [heading, note] = [[result?.heading, first?.heading, auth.errorHeading], [result?.note, first?.note, auth.errorNote]].map((texts) => texts.map((text) => say(text ?? [], lang)).find(Boolean) ?? '');
    return html`<section class="access"><h3>${heading || words.pictureRefused}</h3>${note ? html`<p>${note}</p>` : nothing}
      ${asked.map((service) => html`<button class="go" @click=${() => { void access.ask(auth, service); }}>${say(service.confirm, lang) || say(service.label, lang) || words.askLeave}</button>`)}
      <p role="alert">${fault ? fault(words, lang) : nothing}</p></section>`;
  });
}
