import { attribute, directionOf, html } from '@thingsthattalk/core';
import { say } from '@thingsthattalk/viewer';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';

/** The way in: the languages there are. A small script goes on in the visitor's own where it is one of them. */
export function choosePage(scope: Scope): MadeFile {
  const { addresses, assets, languages, settings } = scope.site;
  const [lang = 'en'] = languages;
  const name = say(settings.name, scope.context(lang));
  return {
    path: 'index.html',
    content: String(html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<meta name="description" content="${languages.map((each) => scope.site.wordsIn(each).chooseTitle).join(' · ')}">
<link rel="icon" type="image/svg+xml" href="${addresses.file(assets.icon)}">
<link rel="stylesheet" href="${addresses.file(assets.style)}">
<script src="${addresses.file(assets.pageScript)}"></script>
<script src="${addresses.file(assets.languageScript)}" defer></script>
<link rel="canonical" href="${addresses.base}/">
${languages.map((each) => html`<link rel="alternate" hreflang="${each}" href="${addresses.absolute(addresses.page(each))}">
`)}<link rel="alternate" hreflang="x-default" href="${addresses.base}/">
</head>
<body>
<main id="main" class="choose wrap"><p class="mark">${name}</p><h1 class="sr">${name}</h1><ul>${languages.map((each) => html`<li><a class="go" href="${addresses.page(each)}" hreflang="${each}" lang="${each}"${attribute('dir', directionOf(each) === 'rtl' ? 'rtl' : null)}><span class="display">${scope.site.wordsIn(each).languageName}</span></a></li>`)}</ul></main>
</body>
</html>
`),
  };
}
