import { WordedElement } from '../words/worded-element.ts';
import { manifestCatalogues, type ManifestWords } from './manifest-words.ts';

/** A part of `<ttt-manifest>` that speaks. */
export abstract class ManifestPart extends WordedElement<ManifestWords> {
  protected override readonly catalogues = manifestCatalogues;
}
