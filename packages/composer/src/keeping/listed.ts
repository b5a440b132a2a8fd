import { proseToText, type Thing, type View } from '@thingsthattalk/core';
import { foreignPictures, type Picture } from '@thingsthattalk/viewer/parts';
import type { Composition } from '../document/composition.ts';
import { readField } from '../document/record-form.ts';
import { scenePath, scenesPath } from '../document/scenes.ts';

/** What the list of one's own stories shows of a composition, so that it need not be opened to be told from another. */
export interface Listed {
  readonly title: string;
  /** How it begins, where something is said already. */
  readonly words?: string;
  /** The thing it looks at first. */
  readonly thing?: string;
  /** That thing's picture, where the composition has it itself: what the archive has is asked of the archive. */
  readonly picture?: Picture;
  /** The path of the file on this device that holds the picture. */
  readonly file?: string;
}

/** As many letters of a text as the list can show. */
const longest = 160;

/** What is to be shown of a composition in a list. */
export function listed(composition: Composition): Listed {
  const [lang = ''] = composition.languagesOf('story/title');
  const scenes = composition.itemsOf(scenesPath).map(scenePath);
  const said = scenes.map((scene) => `${scene}/text`).find((path) => composition.languagesOf(path).length > 0);
  const words = said ? proseToText(composition.textOf(said, composition.languagesOf(said)[0]!).slice(0, longest)).trim() : '';
  const view = scenes.map((scene) => composition.value(`${scene}/view`) as View | undefined).find(Boolean);
  return { title: composition.textOf('story/title', lang), ...(words ? { words } : {}), ...(view ? { thing: view.thing, ...pictureIn(composition, view) } : {}) };
}

function pictureIn(composition: Composition, { thing: ref, canvas }: View): Pick<Listed, 'picture' | 'file'> {
  const id = composition.itemsOf('things').find((each) => `thing/${each}` === ref);
  const own = id === undefined ? null : readField(composition, composition.fieldAt(`things/${id}`), `things/${id}`) as Partial<Thing> | undefined;
  for (const entry of own?.images ?? []) {
    if (entry.$type === 'net.thingsthattalk.thing#iiif') {
      const pictures = foreignPictures(ref, entry);
      const picture = pictures.find(({ key }) => key === `${ref}#${canvas}`) ?? pictures[0];
      if (picture) return { picture };
    } else if (entry.$type === 'net.thingsthattalk.thing#ownImage' && (!canvas || canvas === entry.image.name)) {
      const { name = '', src, width, height } = entry.image;
      if (src && width && height) return { file: `${ref}/${src}`, picture: { key: `${ref}#${name}`, service: null, width, height, sizes: [], level: 0, version: 3, details: false } };
    }
  }
  return {};
}
