import type { Accent, Story } from '@thingsthattalk/core';
import type { Scope } from '../build/scope.ts';
import { hashOf } from '../records/entry.ts';

/** An accent as a page carries it: a name for its attribute, and the rule that gives the name its colours. */
export interface PageAccent {
  readonly name: string;
  readonly rule: string;
}

/** Colours as records may write them: nothing that could end a rule and begin another. */
const plainColour = /^(?:#[0-9a-f]{3,8}|(?:oklch|oklab|rgb|hsl)\([\d.\s%,/a-z-]{1,60}\))$/i;

/** A story's accent: its own, or that of the picture on its cover; `null` when it has neither. */
export function storyAccent(story: Pick<Story, 'theme' | 'cover'>, scope: Scope): PageAccent | null {
  const own = story.theme?.accent;
  if (own) return pageAccent(own);
  const { cover } = story;
  const picture = cover ? scope.context(scope.site.languages[0] ?? 'en').picture(cover.thing, cover.canvas) : null;
  return pageAccent(picture ? scope.site.pictures.accent(picture.key) : null);
}

/** The rule for an accent; `null` for none, or one that is not written as a plain colour. */
export function pageAccent(accent: Accent | null | undefined): PageAccent | null {
  if (!accent || !plainColour.test(accent.light) || !plainColour.test(accent.dark)) return null;
  const name = hashOf([accent.light, accent.dark]).replace(/[^a-z0-9]/gi, '').slice(0, 8).toLowerCase();
  // Three times the same: stronger than any rule of the tokens for the page as a whole.
  const here = `[data-accent="${name}"]`.repeat(3);
  const root = ':root:not([data-scheme="light"])';
  return {
    name,
    rule: `${here} { --ttt-accent: light-dark(${accent.light}, ${accent.dark}); }
@supports not (color: light-dark(#000, #fff)) {
${here}, ${here} .daylight, ${here}.daylight { --ttt-accent: ${accent.light}; }
@media (prefers-color-scheme: dark) { ${root} ${here}:not(.daylight), ${root}${here} { --ttt-accent: ${accent.dark}; } }
:root[data-scheme="dark"] ${here}:not(.daylight), :root[data-scheme="dark"]${here}, ${here}.gallery, ${here} .gallery { --ttt-accent: ${accent.dark}; }
}
`,
  };
}
