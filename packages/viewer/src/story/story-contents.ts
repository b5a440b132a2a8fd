/** A scene as the table of contents names it. */
export interface ContentsScene {
  readonly id: string;
  readonly title: string;
  readonly element: HTMLElement;
}

/** A chapter with its scenes; the title is `''` for scenes that stand in none. */
export interface ContentsChapter {
  readonly title: string;
  readonly scenes: readonly ContentsScene[];
}

/** Where the focus goes when a scene is gone to: its heading, or all of it. */
export const headOf = (scene: HTMLElement): HTMLElement => scene.querySelector<HTMLElement>('h2, h3') ?? scene;

/** What a scene is called: by its heading, its marker, or its number. */
export const nameOf = (scene: HTMLElement): string => scene.querySelector('h2, h3')?.textContent?.trim() || scene.dataset.place || scene.dataset.number || '';

/** The card that a chapter begins with, where it begins with this scene. */
export function cardOf(scene: HTMLElement): HTMLElement | null {
  const before = scene.previousElementSibling;
  return before?.classList.contains('ttt-chapter') ? (before as HTMLElement) : null;
}

/** The scenes of a story by chapter, as they stand in its reading form. */
export function readContents(scenes: readonly HTMLElement[]): ContentsChapter[] {
  const chapters: { title: string; scenes: ContentsScene[] }[] = [];
  for (const element of scenes) {
    const card = cardOf(element);
    if (card || chapters.length === 0) chapters.push({ title: card?.querySelector('h2')?.textContent?.trim() ?? '', scenes: [] });
    chapters.at(-1)!.scenes.push({ id: element.dataset.scene ?? '', title: nameOf(element), element });
  }
  return chapters;
}

/** How many minutes scenes take to read: 200 words a minute, and ten seconds to look at each. At least 1. */
export function minutesFor(scenes: readonly HTMLElement[]): number {
  const words = scenes.reduce((total, scene) => total + (scene.querySelector('.ttt-words > .prose')?.textContent?.split(/\s+/).length ?? 0), 0);
  return Math.max(1, Math.round(words / 200 + scenes.length / 6));
}

/** The ways on from a scene: those it names, and those that the answers of its question lead to. */
export const waysOn = (scene: HTMLElement): string[] =>
  [...new Set([...scene.querySelectorAll('.ttt-next a, .ttt-question[data-kind="choose"] a')].flatMap((link) => /^#scene-(.+)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? []))];

/** The next scene is the reader's to choose: the ways on are brought before them. */
export function askWay(scene: HTMLElement): void {
  const way = scene.querySelector<HTMLElement>('.ttt-next a, .ttt-question[data-kind="choose"] a');
  way?.scrollIntoView({ block: 'nearest' });
  way?.focus({ preventScroll: true });
}
