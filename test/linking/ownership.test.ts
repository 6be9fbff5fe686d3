import { describe, expect, it } from "vitest";
import { type Lexicon, lexiconOf } from "../../src/linking/lexicon.ts";
import { comparePartialDates, dayOf, dayOfUrl, namesOn } from "../../src/linking/ownership.ts";
import type { LexiconName } from "../../src/linking/types.ts";

function dataOf(...names: Partial<LexiconName>[]): Lexicon {
  return lexiconOf({
    version: 1,
    companies: [
      { id: "old", name: "Old", related: [] },
      { id: "new", name: "New", related: [] },
    ],
    names: names.map((name) => ({ text: "Thing", ambiguous: false, company: 0, ...name })),
  });
}

describe("owner dates", () => {
  const sold = dataOf({ until: "2019-03", brand: "thing" }, { company: 1, from: "2019-04-02", brand: "thing" });
  it.each<[string | undefined, number[]]>([
    ["2018-12-31", [0]],
    ["2019-03-31", [0]],
    ["2019-04-01", []],
    ["2019-04-02", [1]],
    ["2024", [1]],
    [undefined, [1]],
  ])("on %s: names %j", (day, expected) => {
    expect(namesOn(sold, [0, 1], day).names).toEqual(expected);
  });

  it("gives a brand that was given up to nobody when the day is unknown", () => {
    const { names, reason } = namesOn(dataOf({ until: "2019", brand: "thing" }), [0], undefined);
    expect(names).toEqual([]);
    expect(reason).toBe("its owner's only until 2019");
  });

  it("keeps a company's own former name when the day is unknown", () => {
    expect(namesOn(dataOf({ until: "2021-10-28" }), [0], undefined).names).toEqual([0]);
  });

  it.each([
    ["2014", "2014-05-02", 0],
    ["2013-12", "2014", -1],
    ["2014-05-03", "2014-05-02", 1],
  ])("compares %s with %s", (left, right, expected) => {
    expect(comparePartialDates(left, right)).toBe(expected);
  });
});

describe("the story's day", () => {
  it.each([
    ["2013-05-02T10:00:00Z", "2013-05-02"],
    ["2013-05", "2013-05"],
    ["yesterday", undefined],
    [undefined, undefined],
  ])("published %s: %s", (published, day) => {
    expect(dayOf(published)).toBe(day);
  });

  it.each([
    ["https://example.org/2013/06/06/some-story/", "2013-06-06"],
    ["https://example.org/story-2019-11-19", "2019-11-19"],
    ["https://example.org/2019/11/some-story.html", "2019-11"],
    ["https://example.org/item/2019/99/1", undefined],
    ["https://example.org/item-20191", undefined],
    [undefined, undefined],
  ])("address %s: %s", (url, day) => {
    expect(dayOfUrl(url)).toBe(day);
  });
});
