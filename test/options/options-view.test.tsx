// @vitest-environment jsdom
import axe from "axe-core";
import { describe, expect, test, vi } from "vitest";
import type { OptionsActions, OptionsModel } from "../../src/options/model.ts";
import { OptionsView } from "../../src/options/OptionsView.tsx";
import { control, draw, nameless, press } from "../card/draw.ts";

const model: OptionsModel = {
  marks: "first",
  pausedEverywhere: false,
  pausedHosts: ["news.example.com", "paper.example.org"],
  mutedCompanies: [{ id: "amazon", name: "Amazon" }],
  dataLine: "Facts as of 22 Jul 2026 · 16 companies",
  version: "0.1.0",
};

function show(overrides: Partial<OptionsModel> = {}) {
  const actions = {
    setMarks: vi.fn<OptionsActions["setMarks"]>(),
    setPausedEverywhere: vi.fn<OptionsActions["setPausedEverywhere"]>(),
    resumeHost: vi.fn<OptionsActions["resumeHost"]>(),
    unmuteCompany: vi.fn<OptionsActions["unmuteCompany"]>(),
  };
  return { page: draw(<OptionsView model={{ ...model, ...overrides }} actions={actions} />), actions };
}

describe.each([
  ["with pauses and mutes", {}],
  ["with nothing paused or muted", { pausedHosts: [], mutedCompanies: [] }],
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
  const checked = [...page.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter((radio) => radio.checked);
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

test("empty lists say how to fill them", () => {
  const { page } = show({ pausedHosts: [], mutedCompanies: [] });
  expect(page.textContent).toContain("No site is paused.");
  expect(page.textContent).toContain("No company is muted.");
});
