import type { Text } from '@thingsthattalk/core';
import { addressOf, webAddressOf } from './addresses.ts';
import { isObject, list, string, type Json } from './json.ts';
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
