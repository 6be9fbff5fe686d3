import { expect, test } from "vitest";
import { checkDataset } from "../../src/facts/check.ts";
import { Company } from "../../src/facts/schema.ts";
import { amazon, anthropic, dataset, visa } from "./fixture.ts";

/** Findings where Anthropic has the given ids and Visa these. */
function found(first: object, second: object = {}) {
  const companies = [amazon, Company.parse({ ...anthropic, ids: first }), Company.parse({ ...visa, ids: second })];
  return checkDataset(dataset({ companies }), "2026-11-22");
}

test.each([
  ["cik", "1403161", "0001403161"],
  ["isin", "US92826C8394", "US92826C8394"],
  ["lei", "549300JZ4OKEHW3DPJ59", "549300JZ4OKEHW3DPJ59"],
  ["wikidata", "Q328840", "Q328840"],
  ["wikipedia", "Visa_Inc.", "Visa Inc."],
])("one %s of two companies", (kind, one, other) => {
  expect(found({ [kind]: one }, { [kind]: other })).toMatchObject([
    { where: { company: visa.id }, path: ["ids", kind], message: expect.stringContaining(`the same ${kind}`) },
  ]);
});

test("a ticker is one company's at one exchange only", () => {
  expect(found({ ticker: "V", exchange: "NYSE" }, { ticker: "V", exchange: "TSX" })).toEqual([]);
  expect(found({ ticker: "V", exchange: "NYSE" }, { ticker: "V", exchange: "NYSE" })).toMatchObject([
    { path: ["ids", "ticker"] },
  ]);
});

test("check digits", () => {
  expect(found({ isin: "US92826C8394", lei: "549300JZ4OKEHW3DPJ59" })).toEqual([]);
  expect(found({ isin: "US92826C8349" })).toMatchObject([
    { path: ["ids", "isin"], message: expect.stringContaining("check digit") },
  ]);
  expect(found({ lei: "549300JZ4OKEHW3DPJ95" })).toMatchObject([{ path: ["ids", "lei"] }]);
});

test("parents that lead back to where they started", () => {
  const companies = [
    amazon,
    Company.parse({ ...anthropic, parent: visa.id }),
    Company.parse({ ...visa, parent: anthropic.id }),
  ];
  const loops = checkDataset(dataset({ companies }), "2026-11-22").filter(({ message }) =>
    /belongs to itself/.test(message),
  );
  expect(loops.map(({ where }) => where)).toEqual([{ company: anthropic.id }, { company: visa.id }]);
});
