import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Answer, Institution } from '../institution.ts';
import { fake, film, ownManifest, picture } from './own-documents.ts';
import { recipe } from './recipe-test.ts';

// An invented institution that asks visitors to sign in: its pictures, its probe and its sign-in stand on three origins.
const probe = 'https://probe.fake-institution.example/sea';
const signIn = 'https://signin.fake-institution.example';

const access = (profile: string, more: object = {}): object => ({
  type: 'AuthAccessService2', profile, ...(profile === 'external' ? {} : { id: `${signIn}/login` }), label: { en: ['Our reading room'] }, heading: { en: ['For readers only'] }, note: { en: ['Sign in with your reader’s card.'] }, confirmLabel: { en: ['Sign in'] },
  service: [{ id: `${signIn}/token`, type: 'AuthAccessTokenService2' }, { id: `${signIn}/logout`, type: 'AuthLogoutService2', label: { en: ['Leave the reading room'] } }], ...more,
});
const probing = (...services: object[]): object => ({ id: probe, type: 'AuthProbeService2', service: services });
const kept = (name: string, ...services: object[]): ReturnType<typeof ownManifest> => ownManifest(name, [{ width: 1000, height: 1000, paint: [{ body: picture(name, 1000, 1000, { service: [probing(...services)] }) }] }]);
const refusal = { type: 'AuthProbeResult2', status: 401, heading: { en: ['You are not signed in'] }, note: { en: ['This chart is lent to us.'] } };

interface Desk { readonly message?: object; readonly says?: object; readonly signedInAtOnce?: boolean }

/** Sets up the sign-in: a window that closes itself, a token for who has been there, a probe that looks at the token. */
function desk(institution: Institution, { message, says = refusal, signedInAtOnce = false }: Desk = {}): void {
  let signedIn = signedInAtOnce;
  const page = (body: string): Answer => ({ type: 'text/html', body: `<!doctype html><title>Sign in</title>${body}` });
  institution.asking = (request) => {
    const url = new URL(request.url());
    if (url.href.startsWith(`${signIn}/login`)) return page(`<button onclick="location.href = '/done?origin=${encodeURIComponent(url.searchParams.get('origin') ?? '')}'">I am a reader</button>`);
    if (url.href.startsWith(`${signIn}/done`)) { signedIn = true; return page('<script>window.close()</script>'); }
    if (url.href.startsWith(`${signIn}/token`)) {
      const answer = { messageId: url.searchParams.get('messageId'), ...(message ?? (signedIn ? { type: 'AuthAccessToken2', accessToken: 'reader-7', expiresIn: 300 } : { type: 'AuthAccessTokenError2', profile: 'missingAspect' })) };
      return page(`<script>parent.postMessage(${JSON.stringify(answer)}, ${JSON.stringify(url.searchParams.get('origin'))})</script>`);
    }
    if (url.href === probe) return { body: JSON.stringify(request.headers().authorization === 'Bearer reader-7' ? { type: 'AuthProbeResult2', status: 200 } : says) };
    return null;
  };
}

const enter = async (page: Page): Promise<void> => {
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Sign in' }).click()]);
  await Promise.all([popup.waitForEvent('close'), popup.getByRole('button', { name: 'I am a reader' }).click()]);
};

recipe('auth', 'a picture for readers shows after signing in, and not before', kept('sea', access('active')), async ({ page, see, institution }) => {
  const card = page.locator('.access');
  await expect.poll(() => card.innerText()).toMatch(/You are not signed in\s+This chart is lent to us\.\s+Sign in/);
  expect(await page.locator('ttt-canvases').count()).toBe(0);
  expect(institution.asked.filter((url) => url.includes('/iiif/sea/') && !url.includes('/full/200,'))).toEqual([]);
  await enter(page);
  await see([0.4, 0.3, 'topLeft'], [0.6, 0.7, 'bottomRight']);
  expect(institution.asked.find((url) => url.startsWith(`${signIn}/login`))).toContain(`origin=${encodeURIComponent(new URL(page.url()).origin)}`);
  expect(await card.getByRole('link', { name: 'Leave the reading room' }).getAttribute('href')).toBe(`${signIn}/logout`);
}, { frames: true, prepare: (institution) => { desk(institution); } });

recipe('auth', 'until then a smaller picture shows, where the institution gives one', kept('small', access('active')), async ({ page, see }) => {
  await see([0.4, 0.3, 'bottomLeft'], [0.6, 0.3, 'bottomLeft']);
  await enter(page);
  await see([0.4, 0.3, 'topLeft'], [0.6, 0.7, 'bottomRight']);
}, { frames: true, prepare: (institution) => {
  desk(institution, { says: { ...refusal, substitute: { id: `${fake}/tiny.jpg`, type: 'Image' } } });
  institution.oneColour.set(`${fake}/tiny.jpg`, 'bottomLeft');
} });

recipe('auth', 'who is let in by the network sees it without being asked', kept('external', access('external')), async ({ page, see }) => {
  await see([0.4, 0.3, 'topLeft']);
  expect(await page.getByRole('button', { name: 'Sign in' }).count()).toBe(0);
}, { frames: true, prepare: (institution) => { desk(institution, { signedInAtOnce: true }); } });

recipe('auth', 'who is not let in by the network reads why', kept('outside', access('external')), async ({ page }) => {
  await expect.poll(() => page.locator('.access [role=alert]').textContent()).toBe('You are not signed in at the institution, or your browser does not keep that.');
}, { frames: true, prepare: (institution) => { desk(institution); } });

recipe('auth', 'in a kiosk the window opens by itself', kept('kiosk', access('kiosk')), async ({ page, see }) => {
  await expect.poll(() => page.context().pages().length).toBe(2);
  await page.context().pages()[1]!.getByRole('button', { name: 'I am a reader' }).click();
  await see([0.4, 0.3, 'topLeft']);
}, { frames: true, prepare: (institution) => { desk(institution); } });

recipe('auth', 'where the browser keeps that window shut, it opens at the touch of a button', kept('shut', access('kiosk')), async ({ page, see }) => {
  await enter(page);
  await see([0.4, 0.3, 'topLeft']);
}, { frames: true, prepare: (institution) => { desk(institution); }, before: () => {
  const open = window.open.bind(window);
  window.open = () => { window.open = open; return null; };
} });

recipe('auth', 'when leave is refused the institution’s words are read, and it can be tried again', kept('refused', access('active')), async ({ page }) => {
  await enter(page);
  await expect.poll(() => page.locator('.access [role=alert]').textContent()).toBe('Card expired Ask at the desk.');
  expect(await page.getByRole('button', { name: 'Sign in' }).isVisible()).toBe(true);
}, { frames: true, prepare: (institution) => { desk(institution, { message: { type: 'AuthAccessTokenError2', profile: 'expiredAspect', heading: { en: ['Card expired'] }, note: { en: ['Ask at the desk.'] } } }); } });

recipe('auth', 'a fault that has no words of ours is told in plain ones', kept('odd', access('active')), async ({ page }) => {
  await enter(page);
  await expect.poll(() => page.locator('.access [role=alert]').textContent()).toBe('Access was not given.');
}, { frames: true, prepare: (institution) => { desk(institution, { message: { type: 'AuthAccessTokenError2', profile: 'constructor' } }); } });

recipe('auth', 'a token that does not help is no leave', kept('wrong', access('active')), async ({ page }) => {
  await enter(page);
  await expect.poll(() => page.locator('.access [role=alert]').textContent()).toBe('Access was not given.');
  expect(await page.locator('ttt-canvases').count()).toBe(0);
}, { frames: true, prepare: (institution) => { desk(institution, { message: { type: 'AuthAccessToken2', accessToken: 'forged' } }); } });

recipe('auth', 'a page that lets no frames in is told what to change', kept('strict', access('active')), async ({ page, faults }) => {
  await enter(page);
  await expect.poll(() => page.locator('.access [role=alert]').textContent()).toContain('frame-src https://signin.fake-institution.example');
  expect(faults.splice(0)).toEqual([expect.stringContaining('frame-src')]);
}, { prepare: (institution) => { desk(institution); } });

recipe('auth', 'when only the description of the picture tells of it, leave is asked all the same', ownManifest('told', [{ width: 1000, height: 1000, paint: [{ body: picture('told', 1000, 1000) }] }]), async ({ page, see }) => {
  await enter(page);
  await see([0.4, 0.3, 'topLeft'], [0.6, 0.7, 'bottomRight']);
}, { frames: true, prepare: (institution) => {
  desk(institution);
  institution.put(`${fake}/iiif/told/info.json`, { '@context': 'http://iiif.io/api/image/3/context.json', id: `${fake}/iiif/told`, type: 'ImageService3', protocol: 'http://iiif.io/api/image', profile: 'level2', width: 1000, height: 1000, service: [probing(access('active'))] });
} });

recipe('auth', 'a film for readers plays after signing in', ownManifest('film', [{ width: 640, height: 360, duration: 100, paint: [{ body: { ...film('kept', 100), service: [probing(access('active'))] } }] }]), async ({ page, institution }) => {
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect(institution.asked.filter((url) => url.endsWith('.mp4'))).toEqual([]);
  await enter(page);
  await expect.poll(() => page.locator('ttt-player video').evaluate(({ readyState }: HTMLVideoElement) => readyState)).toBeGreaterThan(0);
}, { frames: true, prepare: (institution) => { desk(institution); } });

recipe('auth', 'when the browser keeps the window shut that was asked for, that is said', kept('popup', access('active')), async ({ page }) => {
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect.poll(() => page.locator('.access [role=alert]').textContent()).toBe('Your browser kept the institution’s window shut. Allow windows for this page and try again.');
}, { frames: true, prepare: (institution) => { desk(institution); }, before: () => { window.open = () => null; } });

recipe('auth', 'a way that cannot be gone is not offered', kept('broken', access('active', { id: 'https://[' })), async ({ page }) => {
  await expect.poll(() => page.locator('.access').innerText()).toMatch(/You are not signed in\s+This chart is lent to us\./);
  expect(await page.locator('.access').getByRole('button').count()).toBe(0);
}, { frames: true, prepare: (institution) => { desk(institution); } });

recipe('auth', 'a picture that is refused without a way to ask says so', ownManifest('closed', [{ width: 1000, height: 1000, paint: [{ body: picture('closed', 1000, 1000) }] }]), async ({ page, faults }) => {
  await expect.poll(() => page.locator('ttt-canvases [role=status]').innerText()).toBe('The institution does not show this picture to everyone.');
  expect(faults.splice(0)).toEqual([expect.stringContaining('401')]);
}, { prepare: (institution) => institution.answers.set(`${fake}/iiif/closed/info.json`, { status: 401 }) });
