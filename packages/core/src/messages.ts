/** Messages as translators edit them: JSON of i18next, version 4. Groups hold messages that belong together. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue | readonly unknown[];
}

/** What is put into messages, by their keys; for a group, into each message of it. */
export type Insertions = Readonly<Record<string, readonly string[]>>;

type Category = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutCategory<Key> = Key extends `${infer Base}_${Category}` ? Base : Key;
/** Values of these names are numbers, and are written as the language writes numbers. */
type Numeric = 'count' | 'nodes' | 'number' | 'ordinal' | 'seconds' | 'threads' | 'total';
type Said<Names> = Names extends readonly string[] ? (...values: { [Index in keyof Names]: Names[Index] extends Numeric ? number : string }) => string : string;
type Message<Value, Names> = Value extends readonly unknown[] ? Value : Value extends object ? Readonly<Record<string, Said<Names>>> : Said<Names>;

/** A catalogue in another language than the pattern: the same messages, with the plurals of that language. */
export type Translation<Pattern> = { readonly [Key in keyof Pattern as Key extends `${string}_${Category}` ? never : Key]: Pattern[Key] extends readonly unknown[] ? Pattern[Key] : Pattern[Key] extends object ? Translation<Pattern[Key]> : string };

/** A catalogue made ready to speak: texts, and functions where something is put in. */
export type Messages<Pattern, Inserted extends Insertions> = {
  readonly [Key in WithoutCategory<keyof Pattern & string>]: Message<Key extends keyof Pattern ? Pattern[Key] : string, Key extends keyof Inserted ? Inserted[Key] : undefined>;
};

const isGroup = (value: Catalogue[string] | undefined): value is Catalogue => typeof value === 'object' && !Array.isArray(value);
const ending = /_(?:zero|one|two|few|many|other)$/;

/**
 * Makes a catalogue of one language ready to speak. A message that takes something (`{{name}}`) becomes a function of
 * what it takes, in the order given; one that depends on a number has a key for each of the language's plurals
 * (`scenes_one`, `scenes_other`), and may have one for none at all (`_zero`). Numbers are written as the language writes
 * them; `{{count, words}}` takes them from the catalogue's own `numbers`, `{{number, roman}}` writes Roman numerals.
 * @param inserted what is put into which message, and in which order
 * @see https://www.i18next.com/misc/json-format
 * @example
 * makeMessages({ scenes_one: 'one scene', scenes_other: '{{count}} scenes' }, { scenes: ['count'] }, 'en').scenes(3) //=> '3 scenes'
 * @example
 * makeMessages({ by: 'by {{name}}' }, { by: ['name'] }, 'en').by('Oh') //=> 'by Oh'
 */
export function makeMessages<const Pattern extends object, const Inserted extends Insertions>(catalogue: Pattern, inserted: Inserted, lang: string): Messages<Pattern, Inserted> {
  const speaker = new Speaker(lang, (catalogue as { numbers?: Readonly<Record<string, string>> }).numbers ?? {});
  return speaker.group(catalogue as Catalogue, (key) => inserted[key]) as Messages<Pattern, Inserted>;
}

/** Puts numbers and names into the messages of one language. */
class Speaker {
  readonly #plurals: Intl.PluralRules;
  readonly #ordinals: Intl.PluralRules;
  readonly #numbers: Intl.NumberFormat;
  readonly #written: Readonly<Record<string, string>>;

  constructor(lang: string, written: Readonly<Record<string, string>>) {
    this.#plurals = new Intl.PluralRules(lang);
    this.#ordinals = new Intl.PluralRules(lang, { type: 'ordinal' });
    this.#numbers = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
    this.#written = written;
  }

  group(messages: Catalogue, insertedIn: (key: string) => readonly string[] | undefined): Record<string, unknown> {
    const keys = new Set(Object.keys(messages).map((key) => (typeof messages[key] === 'string' ? key.replace(ending, '') : key)));
    return Object.fromEntries([...keys].map((key) => {
      const [whole, names] = [messages[key], insertedIn(key)];
      if (isGroup(whole)) return [key, this.group(whole, () => names)];
      return [key, names ? (...values: (string | number)[]) => this.#say(this.#pick(messages, key, values[names.findIndex((name) => name === 'count' || name === 'ordinal')]), names, values) : whole];
    }));
  }

  #pick(messages: Catalogue, key: string, counted: string | number | undefined): string {
    const whole = messages[key];
    if (typeof whole === 'string' || typeof counted !== 'number') return String(whole ?? messages[`${key}_other`] ?? '');
    const zero = counted === 0 ? messages[`${key}_zero`] : undefined;
    const rules = key === 'ordinal' ? this.#ordinals : this.#plurals;
    return String(zero ?? messages[`${key}_${rules.select(counted)}`] ?? messages[`${key}_other`] ?? '');
  }

  #say(message: string, names: readonly string[], values: readonly (string | number)[]): string {
    return message.replace(/\{\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?\}\}/g, (_, name: string, form: string | undefined) => this.#write(values[names.indexOf(name)] ?? '', form));
  }

  #write(value: string | number, form: string | undefined): string {
    if (typeof value === 'string') return value;
    if (form === 'roman') return roman(value);
    return (form === 'words' ? this.#written[String(value)] : undefined) ?? this.#numbers.format(value);
  }
}

const numerals = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const;

function roman(number: number): string {
  let left = number;
  return numerals.map(([value, letters]) => { const times = Math.floor(left / value); left %= value; return letters.repeat(times); }).join('');
}
