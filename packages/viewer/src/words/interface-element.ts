import { WordedElement } from './worded-element.ts';
import { interfaceWords, type Words } from './words.ts';

/** An element with words of the interface. */
export abstract class InterfaceElement extends WordedElement<Words> {
  protected override readonly catalogues = interfaceWords;
}
