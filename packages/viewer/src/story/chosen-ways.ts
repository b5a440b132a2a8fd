import { mustChoose, pathThrough, type Junction } from './story-path.ts';
import { waysOn } from './story-contents.ts';

/** The ways that a reader chose through a story whose scenes lead on in more than one. */
export class ChosenWays {
  readonly #chosen = new Map<string, string>();
  #scenes: readonly HTMLElement[] = [];
  #junctions: readonly Junction[] = [];
  #path: readonly HTMLElement[] = [];

  /** Reads the ways on from the reading form. */
  read(scenes: readonly HTMLElement[]): void {
    this.#scenes = scenes;
    this.#junctions = scenes.map((scene) => ({ id: scene.dataset.scene ?? '', next: waysOn(scene) }));
    this.#walk();
  }

  /** The scenes that the reader comes by. */
  get path(): readonly HTMLElement[] { return this.#path; }

  /** The reader took a way on from a scene. @returns whether that is one of its ways */
  choose(from: HTMLElement, to: string): boolean {
    const junction = this.#junctionOf(from);
    if (!junction?.next.includes(to)) return false;
    this.#chosen.set(junction.id, to);
    this.#walk();
    return true;
  }

  /** Whether the reader has to choose before there is a next scene. */
  asksAt(scene: HTMLElement): boolean {
    const junction = this.#junctionOf(scene);
    return junction !== undefined && mustChoose(junction, this.#chosen);
  }

  /** The reader has not chosen anything. */
  forget(): void {
    this.#chosen.clear();
    this.#walk();
  }

  /** Where so many steps along the path lead from a scene; from one beside it, along the order of the record. */
  step(from: HTMLElement | null, steps: number): HTMLElement | undefined {
    const list = from && !this.#path.includes(from) ? this.#scenes : this.#path;
    const at = from ? list.indexOf(from) : -1;
    return list[Math.min(list.length - 1, Math.max(0, at + steps))];
  }

  #junctionOf(scene: HTMLElement): Junction | undefined {
    return this.#junctions[this.#scenes.indexOf(scene)];
  }

  /** Scenes that lie on a way that was not chosen are marked; a stylesheet takes them out of the flow. */
  #walk(): void {
    const path = new Set(pathThrough(this.#junctions, this.#chosen));
    this.#path = [...path].flatMap((id) => this.#scenes.find(({ dataset }) => dataset.scene === id) ?? []);
    for (const scene of this.#scenes) scene.toggleAttribute('data-off-path', this.#chosen.size > 0 && !this.#path.includes(scene));
  }
}
