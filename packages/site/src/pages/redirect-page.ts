import { html } from '@thingsthattalk/core';
import type { MadeFile } from '../build/ledger.ts';
import type { Scope } from '../build/scope.ts';

/** Pages at the names a record had before: they lead on to where it is now, in every language. */
export function redirectPages(ref: string, scope: Scope): MadeFile[] {
  const { addresses, index } = scope.site;
  const aliases = (scope.stub(ref) as { aliases?: readonly { slug: string }[] } | null)?.aliases ?? [];
  const type = ref.slice(0, ref.indexOf('/'));
  // A name that another record has by now is that record's.
  const free = index.isUnlisted(ref) ? [] : aliases.filter(({ slug }) => !index.entry(`${type}/${slug}`));
  return scope.languagesOf(ref).flatMap((lang) => free.map(({ slug }) => {
    const to = addresses.absolute(scope.href(ref, lang) ?? addresses.page(lang));
    return { path: `${lang}/${type}/${slug}/index.html`, content: String(html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${to}</title>
<link rel="canonical" href="${to}">
<meta http-equiv="refresh" content="0; url=${scope.href(ref, lang)}">
<meta name="robots" content="noindex">
</head>
<body><p><a href="${scope.href(ref, lang)}">${to}</a></p></body>
</html>
`) };
  }));
}
