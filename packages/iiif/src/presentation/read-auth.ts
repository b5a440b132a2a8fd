import type { Text } from '@thingsthattalk/core';
import { addressOf, webAddressOf } from './addresses.ts';
import { isObject, list, positive, string, type Json } from './json.ts';
import { readText } from './read-text.ts';

/** How leave is asked to see a picture: Authorization Flow API 2.0 §3. */
export interface AuthService {
  /** Asked first: says whether the picture may be seen. */
  readonly probe: string;
  readonly access: readonly AccessService[];
  /** What to say when it may not. */
  readonly errorHeading: Text;
  readonly errorNote: Text;
}

/** One way of getting leave. */
export interface AccessService {
  /** `active`: the visitor signs in in a window; `kiosk`: a window opens by itself; `external`: leave is there or it is not. */
  readonly profile: 'active' | 'kiosk' | 'external';
  /** The address of the window; absent for `external`. */
  readonly id?: string;
  readonly label: Text;
  readonly heading: Text;
  readonly note: Text;
  readonly confirm: Text;
  /** Where a token is fetched from when leave has been given. */
  readonly token: string;
  readonly logout?: { readonly id: string; readonly label: Text };
}

/** The probe service among the services of a picture, or `null`. */
export function readAuth(json: unknown): AuthService | null {
  const probe = list(json).find((each): each is Json => isObject(each) && each.type === 'AuthProbeService2');
  const id = webAddressOf(probe);
  if (!probe || !id) return null;
  return { probe: id, access: list(probe.service).flatMap(readAccess), errorHeading: readText(probe.errorHeading), errorNote: readText(probe.errorNote) };
}

/** What a probe service answers: §3.2. */
export interface ProbeResult {
  /** As HTTP has it: 200 when it may be seen, 30x when something else may, 401 when leave must be asked. */
  readonly status: number;
  readonly heading: Text;
  readonly note: Text;
  /** Where it is to be had now. */
  readonly location?: string;
  /** What may be seen instead, such as a smaller picture. */
  readonly substitute?: string;
}

/** Reads the answer of a probe service; what is none counts as a refusal. */
export function readProbeResult(json: unknown): ProbeResult {
  if (!isObject(json) || json.type !== 'AuthProbeResult2') return { status: 401, heading: [], note: [] };
  const [location, substitute] = [webAddressOf(list(json.location)[0]), webAddressOf(list(json.substitute)[0])];
  return { status: positive(json.status) ?? 401, heading: readText(json.heading), note: readText(json.note), ...(location ? { location } : {}), ...(substitute ? { substitute } : {}) };
}

/** What a token service says: a token, or why there is none. §3.4. */
export type TokenAnswer = { readonly token: string } | { readonly fault: string; readonly heading: Text; readonly note: Text };

/** Reads a message of a token service. @returns `null` when it is no answer to the question with that id */
export function readTokenAnswer(json: unknown, messageId: string): TokenAnswer | null {
  if (!isObject(json) || json.messageId !== messageId) return null;
  const token = string(json.accessToken);
  if (json.type === 'AuthAccessToken2' && token && /^[\x21-\x7e]+$/.test(token)) return { token };
  return { fault: string(json.profile) ?? 'unavailable', heading: readText(json.heading), note: readText(json.note) };
}

function readAccess(json: unknown): AccessService[] {
  if (!isObject(json) || json.type !== 'AuthAccessService2') return [];
  const profile = string(json.profile);
  const services = list(json.service).filter(isObject);
  const token = webAddressOf(services.find(({ type }) => type === 'AuthAccessTokenService2'));
  const id = webAddressOf(json);
  if ((profile !== 'active' && profile !== 'kiosk' && profile !== 'external') || !token || (profile !== 'external' && !id)) return [];
  const logout = services.find(({ type }) => type === 'AuthLogoutService2');
  const logoutId = webAddressOf(addressOf(logout));
  return [{ profile, ...(id ? { id } : {}), label: readText(json.label), heading: readText(json.heading), note: readText(json.note), confirm: readText(json.confirmLabel), token, ...(logout && logoutId ? { logout: { id: logoutId, label: readText(logout.label) } } : {}) }];
}
