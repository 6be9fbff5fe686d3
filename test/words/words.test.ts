import * as fc from "fast-check";
import { expect, test } from "vitest";
import { englishWords } from "../../src/maintain/english-words.ts";
import { CARD_KEYS } from "../../src/words/card-keys.ts";
import { makeWords, packWords, unpackWords } from "../../src/words/words.ts";
import { germanWords } from "./german-words.ts";

const english = englishWords();

test("values stand where the language puts them", () => {
  expect(english("ownershipSince", "Amazon", "2014")).toBe("owned by Amazon since 2014");
  expect(germanWords("ownershipSince", "Amazon", "2014")).toBe("gehört seit 2014 zu Amazon");
});

test("a number chooses the form", () => {
  expect(english.plural("jobs", 1, "1")).toBe("1 job");
  expect(english.plural("jobs", 2, "2")).toBe("2 jobs");
  expect(germanWords.plural("jobs", 1, "1")).toBe("1 Stelle");
  expect(germanWords.plural("jobs", 1_000, "1.000")).toBe("1.000 Stellen");
});

test("a form that a language does not tell apart is its general one", () => {
  const polish = makeWords((key, [count]) => (key === "jobs_other" ? `${count} etatów` : ""), "pl");
  expect(polish.plural("jobs", 3, "3")).toBe("3 etatów");
});

test("a message that is missing is said by its key", () => {
  expect(makeWords(() => "", "en")("cardClose")).toBe("cardClose");
});

test("a wrong key or number of values does not compile", () => {
  // @ts-expect-error no such message
  english("noSuchMessage");
  // @ts-expect-error a value is missing
  english("ownershipSince", "Amazon");
  // @ts-expect-error it takes no value
  english("cardClose", "Amazon");
  // @ts-expect-error a message with forms is asked for by number
  english("jobs_other", "2");
  // @ts-expect-error the card is not sent this one
  unpackWords(packWords(english, CARD_KEYS))("optionsLead");
});

test("what a card is sent says the same as the file, whatever the values hold", () => {
  const card = unpackWords(packWords(germanWords, CARD_KEYS));
  expect(card.locale).toBe("de-DE");
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("$1", "$2 $1", "$$", "$HOST$", "Amazon"), (host, surface) => {
      for (const words of [card, germanWords]) {
        expect(words("cardNotThisCompanyTitle", surface, host)).toBe(
          `„${surface}“ bedeutet hier etwas anderes: auf ${host} nicht mehr markieren`,
        );
      }
    }),
  );
});
