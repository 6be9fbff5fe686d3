import { expect, test, vi } from "vitest";

vi.mock("../../src/platform/browser.ts", () => import("../platform/fake-browser.ts"));
const { changesWhatIsRead, correcting, muting, takingBack, unmuting } = await import("../../src/platform/choices.ts");
const { defaultSettings, isUnwanted } = await import("../../src/platform/settings.ts");

type Change = ReturnType<typeof muting>;
function after(...changes: Change[]) {
  const settings = { ...defaultSettings };
  for (const change of changes) Object.assign(settings, change(settings));
  return settings;
}

test("a company muted here is unwanted on that site alone", () => {
  const settings = after(muting("gap", "cnn.com"), muting("gap", "cnn.com"));
  expect(settings.mutedHere).toEqual([{ host: "cnn.com", companyId: "gap" }]);
  expect(isUnwanted(settings, "www.cnn.com", "gap", "Gap")).toBe(true);
  expect(isUnwanted(settings, "bbc.com", "gap", "Gap")).toBe(false);
  expect(isUnwanted(settings, "cnn.com", "visa", "Visa")).toBe(false);
});

test("a company muted everywhere is unwanted everywhere", () => {
  const settings = after(muting("gap"), muting("gap"));
  expect(settings.mutedCompanies).toEqual(["gap"]);
  expect(isUnwanted(settings, "bbc.com", "gap", "Gap")).toBe(true);
});

test("a corrected name is unwanted for that word, company and site, however it is written", () => {
  const settings = after(correcting("cnn.com", "gap", "The\n Gap"), correcting("cnn.com", "gap", "THE GAP"));
  expect(settings.correctedNames).toEqual([{ host: "cnn.com", companyId: "gap", surface: "THE GAP" }]);
  expect(isUnwanted(settings, "cnn.com", "gap", "the\u00a0Gap")).toBe(true);
  expect(isUnwanted(settings, "cnn.com", "gap", "Gap Inc.")).toBe(false);
  expect(isUnwanted(settings, "cnn.com", "visa", "The Gap")).toBe(false);
  expect(isUnwanted(settings, "bbc.com", "gap", "The Gap")).toBe(false);
});

test("a word of white space alone is no correction", () => {
  expect(after(correcting("cnn.com", "gap", " \n")).correctedNames).toEqual([]);
});

test("pages are read anew for pauses, and only asked again for everything else", () => {
  expect(changesWhatIsRead({ ...defaultSettings, pausedHosts: ["cnn.com"] }, defaultSettings)).toBe(true);
  expect(changesWhatIsRead({ ...defaultSettings, pausedEverywhere: true }, defaultSettings)).toBe(true);
  expect(changesWhatIsRead(after(muting("gap")), defaultSettings)).toBe(false);
  expect(changesWhatIsRead(defaultSettings, undefined)).toBe(true);
});

test("what was muted or corrected on a card is taken back alone", () => {
  const all = after(
    muting("gap"),
    muting("visa"),
    muting("gap", "cnn.com"),
    muting("gap", "bbc.com"),
    correcting("cnn.com", "gap", "The Gap"),
    correcting("cnn.com", "gap", "Gap"),
    unmuting("gap"),
    unmuting("gap", "cnn.com"),
    takingBack("cnn.com", "gap", "the\n GAP"),
  );
  expect(all.mutedCompanies).toEqual(["visa"]);
  expect(all.mutedHere).toEqual([{ host: "bbc.com", companyId: "gap" }]);
  expect(all.correctedNames).toEqual([{ host: "cnn.com", companyId: "gap", surface: "Gap" }]);
});
