/* global caches, document, localStorage, location, matchMedia */
// Light, dark, or as the device says. The choice is kept on this device only, under one key; see the privacy page.
// It runs before the first paint, so that a chosen scheme does not flash.
const key = 'ttt-scheme';
const root = document.documentElement;
const remembered = () => { try { return localStorage.getItem(key); } catch { return null; } };
const remember = (scheme) => { try { localStorage.setItem(key, scheme); } catch { /* a private window keeps nothing, and needs not to */ } };

const chosen = remembered();
if (chosen === 'light' || chosen === 'dark') root.dataset.scheme = chosen;

const isDark = () => (root.dataset.scheme ? root.dataset.scheme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);

document.addEventListener('DOMContentLoaded', () => {
  for (const button of document.querySelectorAll('[data-toggle-scheme]')) {
    button.hidden = false;
    button.setAttribute('aria-pressed', String(isDark()));
    button.addEventListener('click', () => {
      root.dataset.scheme = isDark() ? 'light' : 'dark';
      remember(root.dataset.scheme);
      button.setAttribute('aria-pressed', String(isDark()));
    });
  }
  // All that this site keeps on this device, gone: the page that says what it is has the button.
  for (const button of document.querySelectorAll('[data-forget]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      try { for (const kept of Object.keys(localStorage)) if (kept.startsWith('ttt-')) localStorage.removeItem(kept); } catch { /* Nothing is kept where nothing can be. */ }
      try { void caches.delete('ttt-search'); } catch { /* A page without https has none. */ }
      const said = document.createElement('p');
      said.setAttribute('role', 'status');
      button.after(said);
      said.textContent = button.dataset.forget;
      button.hidden = true;
    });
  }
  // What is open on a page stands behind the #: a story being made, a scene. The same page in another language opens it, too.
  for (const link of document.querySelectorAll('.top a[hreflang]')) for (const sign of ['focus', 'pointerdown', 'click']) link.addEventListener(sign, () => { link.hash = location.hash; });
  // A menu that is open closes when one looks elsewhere.
  for (const menu of document.querySelectorAll('details.menu')) {
    document.addEventListener('click', ({ target }) => { if (!menu.contains(target)) menu.open = false; });
    menu.addEventListener('keydown', ({ key: pressed }) => {
      if (pressed !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
});
