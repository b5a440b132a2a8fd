import type { ShowPlace } from '../shows/live-show.ts';
import type { TellingPlace } from '../tellings/live-telling.ts';
import { readLook } from '../stage/read-look.ts';
import { lay } from './lay.ts';
import type { OwnLook } from './scene-address.ts';
import type { Story } from './story.ts';

/** The story, as what a scene shows sees it: it can move things only while the reader is there. */
export function showPlace(story: Story, scene: HTMLElement): ShowPlace {
  const here = (): boolean => story.scene === scene;
  return {
    scene,
    lang: story.language,
    story: story.dataset.ref ?? '',
    get pictures() { return story.pictures; },
    get stage() { return story.stage; },
    get here() { return here(); },
    lookAt: (look) => { if (here()) story.lookAt(look); },
    layOver: (element) => { if (here()) lay(story, 'over', element); },
    go: (to) => { story.go(to); },
  };
}

/** The story, as a telling sees it. */
export function tellingPlace(story: Story): TellingPlace {
  return {
    host: story,
    lang: story.language,
    story: story.dataset.ref ?? '',
    get scenes() { return story.scenes; },
    get path() { return story.path; },
    get scene() { return story.scene; },
    get pictures() { return story.pictures; },
    get stage() { return story.stage; },
    go: (to, quiet) => { story.go(to, quiet); },
    bar: (element) => { lay(story, 'bar', element); },
    cover: (element) => { lay(story, 'cover', element); },
    lookAt: (look) => { story.lookAt(look); },
    mark: (marks) => { story.mark(marks); },
    tell: (telling) => { story.tell(telling); },
  };
}

/** The scene that is read, to be handed on; with what the visitor looks at, when they look around. */
export function toShare({ scene, mode, manifest, look, stage, language: lang }: Story): { scene: HTMLElement; look: OwnLook | null } | null {
  const region = mode === 'explore' ? (stage?.region ?? null) : null;
  return scene && { scene, look: manifest && region && look ? { picture: look.picture, region, manifest, lang } : null };
}

/** When the browser has nothing else to do, the picture of the next scene is fetched, where bytes are not dear. */
export function prepareNext(story: Story, scene: HTMLElement): void {
  const next = story.path[story.path.indexOf(scene) + 1];
  const idle = window.requestIdleCallback as typeof window.requestIdleCallback | undefined;
  const prepare = (): void => {
    const look = next && story.scene === scene ? readLook(next, story.pictures) : null;
    if (look) void story.stage?.prepare(look);
  };
  if (idle) idle(prepare, { timeout: 4000 });
  else setTimeout(prepare, 1500);
}
