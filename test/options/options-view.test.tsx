// @vitest-environment jsdom
import axe from "axe-core";
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { englishWords } from "../../src/maintain/english-words.ts";
import { previewMarks } from "../../src/options/mark-preview.ts";
import type { OptionsActions, OptionsModel } from "../../src/options/model.ts";
import { OptionsView } from "../../src/options/OptionsView.tsx";
import { control, draw, nameless, press } from "../card/draw.ts";
import { germanWords } from "../words/german-words.ts";

const model: OptionsModel = {
  marks: "first",
  pausedEverywhere: false,
  pausedHosts: ["news.example.com", "paper.example.org"],
  trigger: "hover",
  delay: 400,
  delayBounds: { least: 100, most: 2000 },
  listedHosts: ["bbc.com", "reuters.com"],
  addedSites: [{ pattern: "*://blog.example.net/*", host: "blog.example.net" }],
  missingSites: [],
  hiddenKinds: ["related"],
  language: "browser",
  mutedCompanies: [{ id: "amazon", name: "Amazon" }],
  mutedHere: [{ host: "news.example.com", companyId: "gap", name: "Gap" }],
  readingLimits: { stories: 500, days: 90 },
  correctedNames: [{ host: "news.example.com", companyId: "visa", name: "Visa", surface: "visa" }],
  dataLine: "Facts as of 22 Jul 2026 · 16 companies",
  version: "0.1.0",
};

function show(overrides: Partial<OptionsModel> = {}) {
  const actions = {
    setMarks: vi.fn<OptionsActions["setMarks"]>(),
    setPausedEverywhere: vi.fn<OptionsActions["setPausedEverywhere"]>(),
    showKind: vi.fn<OptionsActions["showKind"]>(),
    setLanguage: vi.fn<OptionsActions["setLanguage"]>(),
    restoreDefaults: vi.fn<OptionsActions["restoreDefaults"]>(),
    setTrigger: vi.fn<OptionsActions["setTrigger"]>(),
    setDelay: vi.fn<OptionsActions["setDelay"]>(),
    resumeHost: vi.fn<OptionsActions["resumeHost"]>(),
    removeSite: vi.fn<OptionsActions["removeSite"]>(),
    addMissingSites: vi.fn<OptionsActions["addMissingSites"]>(),
    unmuteHere: vi.fn<OptionsActions["unmuteHere"]>(),
    takeBackCorrection: vi.fn<OptionsActions["takeBackCorrection"]>(),
    exportSettings: vi.fn<OptionsActions["exportSettings"]>(),
    importSettings: vi.fn<OptionsActions["importSettings"]>(async () => true),
    unmuteCompany: vi.fn<OptionsActions["unmuteCompany"]>(),
    keepReadingList: vi.fn<OptionsActions["keepReadingList"]>(),
    clearReadingList: vi.fn<OptionsActions["clearReadingList"]>(),
    forgetStory: vi.fn<OptionsActions["forgetStory"]>(),
    exportReadingList: vi.fn<OptionsActions["exportReadingList"]>(),
  };
  return { page: draw(<OptionsView model={{ ...model, ...overrides }} actions={actions} />), actions };
}

describe.each([
  ["with pauses and mutes", {}],
  [
    "with nothing paused or muted",
    { pausedHosts: [], addedSites: [], mutedCompanies: [], mutedHere: [], correctedNames: [] },
  ],
])("the options %s", (_name, overrides) => {
  test("name every control and pass axe", async () => {
    const { page } = show(overrides);
    expect(nameless(page)).toEqual([]);
    const result = await axe.run(page, { rules: { "color-contrast": { enabled: false } } });
    expect(result.violations.map((violation) => violation.id)).toEqual([]);
  });

  test("tell the version, the age of the facts and where data goes", () => {
    const { page } = show(overrides);
    expect(page.textContent).toContain("Facts as of 22 Jul 2026 · 16 companies · version 0.1.0");
    expect(page.textContent).toContain("sends nothing anywhere");
  });
});

test.each([
  ["first", "First mention"],
  ["all", "Every mention"],
  ["none", "No marks"],
] as const)("shows that marks are set to %s", (marks, label) => {
  const { page } = show({ marks });
  const checked = [...page.querySelectorAll<HTMLInputElement>("input[name=marks][type=radio]")].filter(
    (radio) => radio.checked,
  );
  expect(checked).toEqual([control(page, label)]);
});

test("choosing marks sets them", async () => {
  const { page, actions } = show();
  await press(control(page, "Every mention"));
  expect(actions.setMarks).toHaveBeenCalledExactlyOnceWith("all");
});

test("pausing everywhere is a switch on and off", async () => {
  const off = show();
  await press(control(off.page, "Pause everywhere"));
  expect(off.actions.setPausedEverywhere).toHaveBeenCalledExactlyOnceWith(true);
  const on = show({ pausedEverywhere: true });
  await press(control(on.page, "Pause everywhere"));
  expect(on.actions.setPausedEverywhere).toHaveBeenCalledExactlyOnceWith(false);
});

test("a paused site is resumed, announced, and focus is not lost with its row", async () => {
  const { page, actions } = show();
  await press(control(page, "Resume on paper.example.org"));
  expect(actions.resumeHost).toHaveBeenCalledExactlyOnceWith("paper.example.org");
  expect(page.querySelector("[role=status]")?.textContent).toBe("paper.example.org is no longer paused");
  expect(document.activeElement?.textContent).toBe("Paused sites");
});

test("a muted company is unmuted, announced, and focus is not lost with its row", async () => {
  const { page, actions } = show();
  await press(control(page, "Unmute Amazon"));
  expect(actions.unmuteCompany).toHaveBeenCalledExactlyOnceWith("amazon");
  expect(page.querySelector("[role=status]")?.textContent).toBe("Amazon is no longer muted");
  expect(document.activeElement?.textContent).toBe("Muted companies");
});

test.each([
  ["Remove blog.example.net", "removeSite", "*://blog.example.net/*", "Added sites"],
  ["Unmute Gap on news.example.com", "unmuteHere", model.mutedHere[0], "Muted on one site"],
  [
    "Take back: “visa” on news.example.com is not Visa",
    "takeBackCorrection",
    model.correctedNames[0],
    "Corrected names",
  ],
] as const)(
  "“%s” does so, is announced, and focus is not lost with its row",
  async (name, action, argument, heading) => {
    const { page, actions } = show();
    await press(control(page, name));
    expect(actions[action]).toHaveBeenCalledExactlyOnceWith(argument);
    expect(page.querySelector("[role=status]")?.textContent).not.toBe("");
    expect(document.activeElement?.textContent).toBe(heading);
  },
);

test("what opens a card is chosen, and how long the pointer rests", async () => {
  const { page, actions } = show();
  await press(control(page, "The same, while Alt is held"));
  expect(actions.setTrigger).toHaveBeenCalledExactlyOnceWith("alt");
  const delay = control(page, "The pointer rests") as HTMLInputElement;
  expect(delay.getAttribute("aria-valuetext")).toBe("0.40 seconds");
  await act(async () => {
    delay.value = "650";
    delay.dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(actions.setDelay).toHaveBeenCalledExactlyOnceWith(650);
  expect((control(show({ trigger: "keys" }).page, "The pointer rests") as HTMLInputElement).disabled).toBe(true);
});

describe("export and import", () => {
  async function choose(page: HTMLElement, file: File): Promise<void> {
    const input = control(page, "Import settings") as HTMLInputElement;
    Object.defineProperty(input, "files", { value: [file] });
    await act(async () => {
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  test("a chosen file is handed on, and taking it is announced", async () => {
    const { page, actions } = show();
    await press(control(page, "Export settings"));
    expect(actions.exportSettings).toHaveBeenCalledOnce();
    const file = new File(["{}"], "settings.json");
    await choose(page, file);
    expect(actions.importSettings).toHaveBeenCalledExactlyOnceWith(file);
    expect(page.querySelector("[role=status]")?.textContent).toBe("Settings imported");
  });

  test("a wrong file is explained", () => {
    const { page } = show({ importError: "This file is no JSON." });
    expect(page.querySelector("[role=alert]")?.textContent).toBe("This file is no JSON.");
  });

  test("sites of the file that need permission are asked for on a click", async () => {
    const { page, actions } = show({ missingSites: [{ pattern: "*://a.example/*", host: "a.example" }] });
    expect(page.textContent).toContain("has not given access to: a.example.");
    await press(control(page, "Add these sites"));
    expect(actions.addMissingSites).toHaveBeenCalledOnce();
  });
});

test("empty lists say how to fill them", () => {
  const { page } = show({ pausedHosts: [], mutedCompanies: [] });
  expect(page.textContent).toContain("No site is paused.");
  expect(page.textContent).toContain("No company is muted.");
});

describe("kinds of facts", () => {
  test("are switched on but for those that are hidden", () => {
    const { page } = show({ hiddenKinds: ["event", "layoffs"] });
    const off = [...page.querySelectorAll<HTMLInputElement>("[id^=kind-]:not(:checked)")].filter(
      (box) => box.type === "checkbox",
    );
    expect(off.map((box) => box.labels?.[0]?.textContent)).toEqual(["Job cuts", "Events"]);
  });

  test("are hidden and shown by one switch each", async () => {
    const { page, actions } = show();
    await press(control(page, "Job cuts"));
    expect(actions.showKind).toHaveBeenLastCalledWith("layoffs", false);
    await press(control(page, "Connections"));
    expect(actions.showKind).toHaveBeenLastCalledWith("related", true);
  });
});

test("languages are offered in their own words, and one is chosen", async () => {
  const { page, actions } = show();
  expect((control(page, "As the browser") as HTMLInputElement).checked).toBe(true);
  expect(page.querySelector("label[lang=de]")?.textContent).toBe("Deutsch");
  await press(control(page, "Deutsch"));
  expect(actions.setLanguage).toHaveBeenCalledExactlyOnceWith("de");
});

test("defaults are restored on a click, and that is said", async () => {
  const { page, actions } = show();
  await press(control(page, "Restore defaults"));
  expect(actions.restoreDefaults).toHaveBeenCalledOnce();
  expect(page.querySelector("[role=status]")?.textContent).toBe("Defaults restored");
});

describe.each([
  ["English", englishWords()],
  ["German", germanWords],
])("the example of marks in %s", (_name, words) => {
  const text = words("optionsPreviewText");
  const marked = (marks: OptionsModel["marks"]) =>
    previewMarks(text, marks).map(([start, end]) => `${text.slice(start, end)} ${text.indexOf("Amazon") === start}`);

  test("marks what the choice says", () => {
    expect(marked("first")).toEqual(["Amazon true", "Microsoft false"]);
    expect(marked("all")).toEqual(["Amazon true", "Amazon false", "Microsoft false"]);
    expect(marked("none")).toEqual([]);
  });
});

test("in German, the page has the same controls and no finding of axe", async () => {
  const { page } = show();
  const controls = page.querySelectorAll("button, input").length;
  const actions = {} as OptionsActions;
  const german = draw(<OptionsView model={model} actions={actions} />, germanWords);
  expect(german.querySelectorAll("button, input")).toHaveLength(controls);
  expect(german.querySelector("output")?.textContent).toBe("0,40 Sekunden");
  expect(nameless(german)).toEqual([]);
  const result = await axe.run(german, { rules: { "color-contrast": { enabled: false } } });
  expect(result.violations.map((violation) => violation.id)).toEqual([]);
});
