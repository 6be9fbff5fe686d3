/** Which language a story is in: as its page says, or where the page says nothing, as its commonest words tell. */
import { wordsAfter } from "../context.ts";
import { words } from "../cues.ts";
import type { TextBlock } from "../types.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { type Language, OTHER } from "./language.ts";
import { spanish } from "./spanish.ts";

const other = (): Language => OTHER;
const BY_CODE: Readonly<Record<string, () => Language>> = { de: german, fr: french, es: spanish };

/** The commonest words of a language that English does not have. */
const FUNCTION_WORDS: readonly (readonly [() => Language, ReadonlySet<string>])[] = [
  [
    german,
    words(
      "der die das und ist nicht von mit dem den des ein eine einen auf für sich auch im zu wird bei nach hat sind",
    ),
  ],
  [french, words("le la les des et est une du dans que qui pour sur pas au aux par ses avec plus ce cette sont ont")],
  [spanish, words("el la los las del y es una que en por para con se su al lo como más sus pero este ha")],
  [
    other,
    words(
      "il di che non della per sono o os da do uma não em het een van niet op zijn voor det som och på av og til i w na się",
    ),
  ],
];
const ENGLISH = words(
  "the of and to in that is was for it with as his on be at by he this from they had were are but not said has",
);

/** So much is read at most, in words. */
const SAMPLE = 300;
const FEWEST = 25;
/** Plain prose has a third of such words; tables and lists of any language have hardly any. */
const PLAINLY = 0.12;
/** Within so many code units English prose has "the" again and again. */
const GLANCE = 1500;

/** Two of "the" in the first stretch: no need to count further. */
function isEnglishAtAGlance(blocks: readonly TextBlock[]): boolean {
  let left = GLANCE;
  let seen = 0;
  for (const { text } of blocks) {
    const stretch = text.slice(0, left);
    for (let at = stretch.indexOf(" the "); at >= 0; at = stretch.indexOf(" the ", at + 4))
      if (++seen === 2) return true;
    left -= stretch.length;
    if (left <= 0) return false;
  }
  return false;
}

/** The language of a text that is plainly not English; undefined where it is or may be. */
function guessed(blocks: readonly TextBlock[]): Language | undefined {
  if (isEnglishAtAGlance(blocks)) return undefined;
  let total = 0;
  let english = 0;
  const counts = FUNCTION_WORDS.map(() => 0);
  for (const { text } of blocks) {
    for (const { lower } of wordsAfter(text, 0, SAMPLE - total)) {
      total++;
      if (ENGLISH.has(lower)) english++;
      for (const [index, [, list]] of FUNCTION_WORDS.entries())
        if (list.has(lower)) counts[index] = (counts[index] ?? 0) + 1;
    }
    if (total >= SAMPLE) break;
  }
  if (total < FEWEST) return undefined;
  const most = Math.max(...counts);
  if (most < total * PLAINLY || most < english * 2) return undefined;
  const language = (FUNCTION_WORDS[counts.indexOf(most)]?.[0] ?? other)();
  // The names that are words of it are known; but a guess is not enough to link a name that is also another thing.
  return { ...language, linksAmbiguous: false };
}

/**
 * The language of a story with this declared language (BCP 47); undefined for English, which an undeclared language
 * counts as unless the text is plainly something else.
 */
export function languageOf(declared: string | undefined, blocks: readonly TextBlock[]): Language | undefined {
  const code = declared?.trim().toLowerCase().split(/[-_]/)[0] ?? "";
  if (code === "en") return undefined;
  return code === "" || code === "und" ? guessed(blocks) : (BY_CODE[code] ?? other)();
}
