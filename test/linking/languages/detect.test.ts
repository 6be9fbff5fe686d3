import { beforeAll, describe, expect, it } from "vitest";
import { languageOf } from "../../../src/linking/languages/detect.ts";
import { german } from "../../../src/linking/languages/german.ts";
import { OTHER } from "../../../src/linking/languages/language.ts";
import type { TextBlock } from "../../../src/linking/types.ts";
import { annotated, shippedLinker } from "./annotated.ts";

// Reading the whole dataset takes seconds on a busy machine.
beforeAll(async () => {
  await shippedLinker();
}, 60_000);

function blocksOf(...texts: string[]): TextBlock[] {
  return texts.map((text) => ({ text, kind: "paragraph" }));
}

const GERMAN_PROSE =
  "Der Konzern Apple hat am Montag in Köln die Zahlen für das Quartal vorgelegt, und die Börse ist mit dem Gewinn nicht zufrieden. " +
  "Auch bei Siemens sind die Aufträge nach dem Sommer auf ein Tief gefallen.";

describe("the language a page declares", () => {
  it("is English where it says so, or says nothing and reads so", () => {
    expect(languageOf("en-GB", blocksOf(GERMAN_PROSE))).toBeUndefined();
    expect(
      languageOf(undefined, blocksOf("The shop on the corner sold the last of the bread to a man in a hat.")),
    ).toBe(undefined);
  });

  it("is told by its first part, in any case", () => {
    expect(languageOf("de-CH", [])).toBe(german());
    expect(languageOf("DE_at", [])).toBe(german());
    expect(languageOf("ja", [])).toBe(OTHER);
  });
});

describe("a page that declares nothing", () => {
  it.each([
    ["German", GERMAN_PROSE],
    [
      "French",
      "Le groupe a annoncé que les résultats du trimestre sont en hausse dans une grande partie des pays, et les actionnaires " +
        "sont contents pour cette année, au moins pour le moment.",
    ],
    [
      "Spanish",
      "La compañía anunció que los resultados del trimestre son los mejores en una década, y las acciones subieron por la mañana " +
        "con los inversores a la espera de más noticias.",
    ],
    [
      "Dutch",
      "Het bedrijf zei dat de verkoop van het kwartaal niet zo goed was als een jaar eerder, en dat zijn klanten op een nieuw " +
        "model wachten, het laatste van het jaar.",
    ],
  ])("reads as %s, in which a bare word is not linked", (_, text) => {
    expect(languageOf(undefined, blocksOf(text))?.linksAmbiguous).toBe(false);
  });

  it("has only its distinctive names linked", async () => {
    const text = GERMAN_PROSE.replace("Siemens", "[Siemens|siemens]");
    expect(await annotated(text)).toBe(text);
  });

  it.each([
    [
      "a table",
      "Apple 3.2 Ford 4.1 Shell 0.9 Visa 1.1 Target 2.2 Gap 0.3 Meta 4.4 Oracle 5.5 Siemens 1.2 Bayer 3.1 BMW 4.2",
    ],
    ["a few words", "Der Spiegel und Die Zeit"],
    [
      "English with names from elsewhere",
      "Le Monde and El País said that La Liga and Der Spiegel would be part of a deal, and that it was not yet signed by all of " +
        "the partners in the group.",
    ],
  ])("stays English for %s", (_, text) => {
    expect(languageOf("", blocksOf(text))).toBeUndefined();
  });
});

describe("a language without cues", () => {
  it("links names that mean nothing else, and no other", async () => {
    const text =
      "Gli operai della [Siemens|siemens] e di Apple scioperano; l'azienda Apple tace, [Airbus|airbus] pure.";
    expect(await annotated(text, "it")).toBe(text);
  });
});
