import { nearestLanguage } from '@thingsthattalk/core';

type Load<Catalogue> = () => Promise<{ readonly default: Catalogue }>;

/** The messages of one part of the interface: each language is fetched when it is first wanted, and then at hand. */
export class Catalogues<Catalogue, Words> {
  readonly #load: Readonly<Record<string, Load<Catalogue>>>;
  readonly #make: (catalogue: Catalogue, lang: string) => Words;
  readonly #here = new Map<string, Words>();

  /** @param load how each language is fetched; English must be among them */
  constructor(load: Readonly<Record<string, Load<Catalogue>>>, make: (catalogue: Catalogue, lang: string) => Words) {
    this.#load = load;
    this.#make = make;
  }

  /** The languages there are messages in. */
  get languages(): readonly string[] {
    return Object.keys(this.#load);
  }

  /** Whether the words for a language tag are at hand, or no better ones are to be had. */
  has(lang: string): boolean {
    return this.#here.has(this.#nearest(lang));
  }

  add(lang: string, catalogue: Catalogue): void {
    this.#here.set(lang, this.#make(catalogue, lang));
  }

  /**
   * Fetches the words for a language tag: its own, those of its base language, or English.
   * When they cannot be had, those of a language that is at hand have to do.
   * @throws Error when none is at hand either
   */
  async load(lang: string): Promise<void> {
    const language = this.#nearest(lang);
    if (this.#here.has(language)) return;
    try {
      this.add(language, (await this.#load[language]!()).default);
    } catch (cause) {
      if (this.#here.size === 0) throw cause;
    }
  }

  /**
   * The words for a language tag that are at hand: its own, those of its base language, English, or any.
   * @throws Error when nothing was loaded before
   */
  of(lang: string): Words {
    const words = this.#here.get(this.#nearest(lang)) ?? this.#here.get('en') ?? [...this.#here.values()][0];
    if (!words) throw new Error(`The words for "${lang}" are asked for before any were loaded`);
    return words;
  }

  #nearest(lang: string): string {
    return nearestLanguage(lang, this.languages) ?? 'en';
  }
}
