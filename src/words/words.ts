/**
 * What the product says to readers, by key. The keys and their placeholders are those of
 * `assets/locales/en/messages.json`: a key that is not there, or a wrong number of values, does not compile.
 */
import type english from "../../assets/locales/en/messages.json";

type Messages = typeof english;

/** A key of the messages files. */
export type MessageKey = keyof Messages;

/** Forms of one message by number, as `Intl.PluralRules` names them; English and German have the first and the last. */
type Variant = `${string}_${"zero" | "one" | "two" | "few" | "many" | "other"}`;

/** "jobs" for the messages "jobs_one" and "jobs_other". */
type PluralOf<Key> = Key extends `${infer Base}_other` ? Base : never;

type LastOf<Union> = (Union extends unknown ? (one: () => Union) => void : never) extends (one: infer Last) => void
  ? Last extends () => infer Name
    ? Name
    : never
  : never;
/** One string for each member of a union. */
type StringsFor<Names, Strings extends string[] = []> = [Names] extends [never]
  ? Strings
  : StringsFor<Exclude<Names, LastOf<Names>>, [...Strings, string]>;

/** The values that a message's placeholders take, in the order of their numbers ($1, $2, …). */
export type ValuesOf<Key extends MessageKey> = Key extends unknown
  ? Messages[Key] extends { placeholders: infer Placeholders }
    ? StringsFor<keyof Placeholders>
    : []
  : never;

/** Messages in one language. `Key` narrows them where a part of the product is handed only some. */
export interface Words<Key extends MessageKey = MessageKey> {
  /** The message, with the values put in. */
  <Wanted extends Exclude<Key, Variant>>(key: Wanted, ...values: ValuesOf<Wanted>): string;
  /** The form of a message for a number, which by custom is also its first value, worded. */
  plural<Wanted extends PluralOf<Key>>(
    key: Wanted,
    count: number,
    ...values: ValuesOf<`${Wanted}_other` & Key>
  ): string;
  /** BCP 47: the language of the messages, for `lang` and for numbers and dates. */
  readonly locale: string;
}

/** Finds a message and puts the values in; "" where there is no such message. */
export type Lookup = (key: string, values: readonly string[]) => string;

/** Words over a look-up. A message that is missing is said by its key, so that it is seen and costs nobody the rest. */
export function makeWords(lookup: Lookup, locale: string): Words {
  let rules: Intl.PluralRules | undefined;
  const say = (key: string, ...values: string[]): string => lookup(key, values) || key;
  const plural = (key: string, count: number, ...values: string[]): string => {
    rules ??= new Intl.PluralRules(locale);
    return lookup(`${key}_${rules.select(count)}`, values) || say(`${key}_other`, ...values);
  };
  return Object.assign(say, { plural, locale }) as Words;
}

/** One entry of a messages file, as browsers define it. */
export interface FileMessage {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** Words of a messages file that was read as JSON. */
export function wordsOfFile(messages: Readonly<Record<string, FileMessage>>, locale: string): Words {
  return makeWords((key, values) => {
    const found = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (!found) return "";
    return found.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = found.placeholders?.[name.toLowerCase()]?.content ?? "";
      return withValues(content, values);
    });
  }, locale);
}

/** Some messages as plain data, for a page's script, which neither reads files nor knows the reader's choice of language. */
export interface PackedWords<Key extends MessageKey = MessageKey> {
  locale: string;
  /** Key → message with $1, $2, … where the values go. */
  texts: Record<Key, string>;
}

/** Packs the messages of these keys. */
export function packWords<Key extends MessageKey>(words: Words, keys: readonly Key[]): PackedWords<Key> {
  // Each placeholder is filled with its own number: the packed text has it where the value goes.
  const say = words as unknown as (key: string, ...values: string[]) => string;
  const texts = Object.fromEntries(keys.map((key) => [key, say(key, "$1", "$2", "$3", "$4")]));
  return { locale: words.locale, texts: texts as Record<Key, string> };
}

/** Words again from what `packWords` made. */
export function unpackWords<Key extends MessageKey>({ locale, texts }: PackedWords<Key>): Words<Key> {
  const known: Readonly<Record<string, string>> = texts;
  return makeWords((key, values) => withValues(known[key] ?? "", values), locale) as unknown as Words<Key>;
}

/** Puts values where their numbers stand. In one pass: a value may hold a "$1" of its own. */
function withValues(text: string, values: readonly string[]): string {
  return text.replace(/\$(\d)/g, (_, number: string) => values[Number(number) - 1] ?? "");
}
