// @vitest-environment jsdom
import axe from "axe-core";
import { describe, expect, test, vi } from "vitest";
import { CardView } from "../../src/card/CardView.tsx";
import { company, fixtures, layoffsFact, longNames, shareFact, stale } from "../../src/card/fixtures.ts";
import { investedIn, investor, manyParts } from "../../src/card/fixtures-from-dataset.ts";
import type { CardActions } from "../../src/card/model.ts";
import type { CardModel } from "../../src/facts/card-model.ts";
import { germanWords } from "../words/german-words.ts";
import { addresses, control, draw, nameless, press, worded } from "./draw.ts";

const mention = { surface: "Amazon", sentence: "Amazon said so.", host: "news.example.com" };

function actions(overrides: Partial<CardActions> = {}): CardActions {
  return {
    unmark: vi.fn(),
    markAgain: vi.fn(),
    pin: vi.fn(),
    pauseSite: vi.fn(),
    copy: vi.fn(async () => true),
    close: vi.fn(),
    reportMistake: vi.fn(),
    ...overrides,
  };
}

describe.each(Object.entries(fixtures))("the card of %s", (_name, model) => {
  test("says who it is about and shows its facts", () => {
    const card = draw(<CardView model={model} mention={mention} actions={actions()} />);
    const dialog = card.querySelector("[role=dialog]");
    expect(dialog?.hasAttribute("aria-modal")).toBe(false);
    expect(card.querySelector(`#${dialog?.getAttribute("aria-labelledby")}`)?.textContent).toBe(model.title);
    for (const line of [model.about, model.identity, model.dataDate, model.ownership ?? ""]) {
      expect(card.textContent).toContain(line);
    }
    expect(card.querySelectorAll("li.fact")).toHaveLength(model.facts.length);
  });

  test("names every control and picture, and links to https only", async () => {
    const card = draw(<CardView model={model} mention={mention} actions={actions()} />);
    expect(nameless(card)).toEqual([]);
    expect(addresses(card).filter((address) => !address.startsWith("https://"))).toEqual([]);
    const result = await axe.run(card, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(result.violations.map((violation) => violation.id)).toEqual([]);
  });
});

describe("a fact", () => {
  test("stands with period, as-of date and a link to its source", () => {
    const card = draw(<CardView model={longNames} mention={mention} actions={actions()} />);
    const fact = card.querySelector("li.fact");
    for (const text of ["9.8 %", "$421.7m of $4,309.2m revenue", "FY2025 (to 31 Dec 2025)", "as of 31 Dec 2025"]) {
      expect(fact?.textContent).toContain(text);
    }
    const link = fact?.querySelector("a");
    expect(link?.href).toBe(longNames.facts[0]?.figures[0]?.source.url);
    expect(link?.target).toBe("_blank");
    expect(link?.rel).toBe("noopener noreferrer");
  });

  test("shows then and now side by side, each with its own caption and source", () => {
    const card = draw(<CardView model={{ ...company, facts: [shareFact] }} mention={mention} actions={actions()} />);
    const [then, now] = card.querySelectorAll(".figure");
    expect(then?.textContent).toMatch(/When this was published.*14\.2 %.*Q4 2023.*Business Wire/);
    expect(now?.textContent).toMatch(/Now.*18\.0 %.*FY2025.*SEC/);
  });

  test("tells a date once when period, as-of date and publication are the same day", () => {
    const card = draw(
      <CardView model={{ ...company, facts: [layoffsFact], more: [] }} mention={mention} actions={actions()} />,
    );
    expect(card.querySelector(".meta")?.textContent?.match(/28 Jan 2026/g)).toHaveLength(1);
  });

  test("says that it is old", () => {
    const card = draw(<CardView model={stale} mention={mention} actions={actions()} />);
    expect(card.querySelector(".age")?.textContent).toBe("2 years old");
  });

  test.each(["javascript:alert(1)", "http://example.org/", "data:text/html,x", "not an address"])(
    "renders the source as text when its address is %s",
    (url) => {
      const source = { publisher: "Paper", title: "Title", url };
      const fact = { ...shareFact, figures: shareFact.figures.map((figure) => ({ ...figure, source })) };
      const card = draw(<CardView model={{ ...company, facts: [fact] }} mention={mention} actions={actions()} />);
      expect(addresses(card)).toEqual([]);
      expect(card.textContent).toContain("Paper");
    },
  );

  test("renders markup in the dataset as text", () => {
    const model: CardModel = { ...company, title: "<img src=x onerror=alert(1)>" };
    const card = draw(<CardView model={model} mention={mention} actions={actions()} />);
    expect(card.querySelector("img")).toBeNull();
    expect(card.querySelector("h2")?.textContent).toBe(model.title);
  });
});

describe("the card's controls", () => {
  test("more facts are drawn only after a click, and go away again", async () => {
    const card = draw(<CardView model={company} mention={mention} actions={actions()} />);
    const more = control(card, "More facts (2)");
    expect(more.getAttribute("aria-expanded")).toBe("false");
    await press(more);
    expect(more.getAttribute("aria-expanded")).toBe("true");
    const revealed = card.querySelector(`#${more.getAttribute("aria-controls")}`);
    expect(revealed?.textContent).toContain("Investment in OpenAI");
    expect(revealed?.hasAttribute("hidden")).toBe(false);
    await press(control(card, "Fewer facts"));
    expect(card.querySelectorAll("li.fact")).toHaveLength(3);
  });

  test("another company's card starts folded", async () => {
    const container = draw(<CardView model={company} mention={mention} actions={actions()} />);
    await press(control(container, "More facts"));
    const { render } = await import("preact");
    const other = <CardView model={{ ...company, companyId: "other" }} mention={mention} actions={actions()} />;
    render(worded(other), container);
    expect(control(container, "More facts").getAttribute("aria-expanded")).toBe("false");
  });

  test.each([
    ["Close", "close"],
    ["Mute company", "unmark"],
    ["Mute here", "unmark"],
    ["Keep open", "pin"],
    ["Pause on this site", "pauseSite"],
    ["Report a mistake", "reportMistake"],
  ] as const)("“%s” calls %s, once", async (name, action) => {
    const called = actions();
    await press(control(draw(<CardView model={company} mention={mention} actions={called} />), name));
    for (const other of ["close", "unmark", "markAgain", "pin", "pauseSite", "reportMistake", "copy"] as const) {
      expect(called[other]).toHaveBeenCalledTimes(other === action ? 1 : 0);
    }
  });

  test("copies a fact with its source and says so in the status region", async () => {
    const called = actions();
    const card = draw(<CardView model={company} mention={mention} actions={called} />);
    await press(control(card, `Copy with source: ${layoffsFact.label}`));
    expect(called.copy).toHaveBeenCalledExactlyOnceWith(layoffsFact.copyText);
    expect(card.querySelector("[role=status]")?.textContent).toBe("Copied with its source");
  });

  test.each([
    ["answers no", async () => false],
    ["throws", () => Promise.reject(new Error("clipboard is closed"))],
  ])("says that copying failed when the clipboard %s", async (_how, copy) => {
    const announce = vi.fn();
    const card = draw(<CardView model={company} mention={mention} actions={actions({ copy })} announce={announce} />);
    await press(control(card, `Copy with source: ${layoffsFact.label}`));
    expect(announce).toHaveBeenCalledExactlyOnceWith("Could not copy");
  });

  test("the pin says whether the card is pinned, and each press tells the page's side", async () => {
    const called = actions();
    const card = draw(<CardView model={company} mention={mention} actions={called} />);
    expect(control(card, "Keep open").getAttribute("aria-pressed")).toBe("false");
    await press(control(card, "Keep open"));
    expect(control(card, "Keep open").getAttribute("aria-pressed")).toBe("true");
    expect(card.querySelector(".card.pinned")).not.toBeNull();
    await press(control(card, "Keep open"));
    expect(control(card, "Keep open").getAttribute("aria-pressed")).toBe("false");
    expect(called.pin).toHaveBeenCalledTimes(2);
  });
});

describe.each([
  ["Mute company", "mute", "This company and its brands are no longer marked, on any page."],
  ["Mute here", "mute-here", "This company and its brands are no longer marked on news.example.com."],
  ["Not this company", "not-this-company", "“Amazon” on news.example.com is no longer taken for Amazon."],
] as const)("“%s”", (name, why, says) => {
  test("says what was done, and “Undo” takes it back and brings the facts", async () => {
    const [called, announce] = [actions(), vi.fn()];
    const card = draw(<CardView model={company} mention={mention} actions={called} announce={announce} />);
    await press(control(card, name));
    expect(called.unmark).toHaveBeenCalledExactlyOnceWith(why);
    expect(called.close).not.toHaveBeenCalled();
    expect(card.textContent).toContain(says);
    expect(card.ownerDocument.activeElement?.textContent).toContain(says);
    await press(control(card, "Undo"));
    expect(called.markAgain).toHaveBeenCalledExactlyOnceWith(why);
    expect(card.querySelectorAll("li.fact")).toHaveLength(company.facts.length);
    expect(announce).toHaveBeenLastCalledWith("Marked again");
    expect(card.ownerDocument.activeElement).toBe(card.querySelector("[role=dialog]"));
  });
});

describe("“Not this company”", () => {
  async function corrected(called = actions()) {
    const card = draw(<CardView model={company} mention={mention} actions={called} />);
    await press(control(card, "Not this company"));
    return { card, called };
  }

  test("is told at once, and the facts give way to what was done", async () => {
    const { card, called } = await corrected();
    expect(called.unmark).toHaveBeenCalledExactlyOnceWith("not-this-company");
    expect(called.close).not.toHaveBeenCalled();
    expect(card.querySelectorAll("li.fact")).toHaveLength(0);
    expect(card.textContent).toContain("“Amazon” on news.example.com is no longer taken for Amazon.");
    expect(document.activeElement?.className).toBe("unmarked");
  });

  test("offers a report with word, company and sentence, without an address, to copy", async () => {
    const { card, called } = await corrected();
    const report = card.querySelector("textarea")?.value ?? "";
    expect(report).toContain(`Newsgloss took "Amazon" for Amazon (${company.companyId})`);
    expect(report).toContain("Amazon said so.");
    expect(report).not.toContain("news.example.com");
    await press(control(card, "Copy the report"));
    expect(called.copy).toHaveBeenCalledExactlyOnceWith(report);
    expect(card.querySelector("[role=status]")?.textContent).toBe("Report copied");
  });

  test("names every control and passes axe", async () => {
    const { card } = await corrected();
    expect(nameless(card)).toEqual([]);
    const result = await axe.run(card, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(result.violations.map((violation) => violation.id)).toEqual([]);
  });
});

describe("the pictures", () => {
  test("say in words what they draw", () => {
    const card = draw(<CardView model={company} mention={mention} actions={actions()} />);
    const texts = [...card.querySelectorAll("svg[role=img]")].map((picture) => picture.getAttribute("aria-label"));
    expect(texts).toEqual([shareFact.picture?.text, layoffsFact.picture?.text]);
  });

  test("mark the part the fact is about and name all parts", () => {
    const card = draw(<CardView model={company} mention={mention} actions={actions()} />);
    expect(card.querySelectorAll("svg.bar .part.lit")).toHaveLength(1);
    const named = [...card.querySelectorAll(".key li")].map((part) => part.textContent);
    expect(named).toEqual(["North America 59.5 %", "International 22.6 %", "Amazon Web Services 18.0 %"]);
    expect(card.querySelector(".key .lit")?.textContent).toBe("Amazon Web Services 18.0 %");
  });

  test("name four of many parts, the one the fact is about among them, and count the rest", () => {
    const card = draw(<CardView model={manyParts} mention={mention} actions={actions()} />);
    const named = [...card.querySelectorAll(".key li")].map((part) => part.textContent);
    expect(named).toHaveLength(4);
    expect(named.at(-1)).toBe("4 others");
    expect(card.querySelectorAll(".key .lit")).toHaveLength(1);
  });

  test("investments are rows of their size, ceilings hollow, told in words to a screen reader", () => {
    const card = draw(<CardView model={investor} mention={mention} actions={actions()} />);
    const picture = card.querySelector(".rows");
    expect(picture?.getAttribute("role")).toBe("img");
    expect(picture?.getAttribute("aria-label")).toContain("OpenAI, Feb 27, 2026: $30 billion");
    const rows = [...card.querySelectorAll(".row")].map((row) => [
      row.querySelector("p")?.textContent,
      row.querySelector("rect")?.getAttribute("width"),
      row.querySelector(".ceiling") !== null,
      row.classList.contains("lit"),
    ]);
    expect(rows).toContainEqual(["OpenAI, Feb 27, 2026 $30 billion", "100%", false, true]);
    expect(rows).toContainEqual(["Anthropic, Nov 18, 2025 up to $10 billion", `${(10 / 30) * 100}%`, true, false]);
  });

  test("say that older investments are not drawn", () => {
    const card = draw(<CardView model={investedIn} mention={mention} actions={actions()} />);
    expect(card.querySelector(".rows .rest")?.textContent).toBe("and 2 earlier ones");
  });
});

describe("the story's own number", () => {
  const text = "The story says 14%; the filing gives 14.2% of revenue (Q4 2023), which rounds to it";

  test("stands under the fact in a line, linked only where the fact does not name its source", () => {
    const plain = { ...shareFact, comparison: { verdict: "rounds to" as const, text } };
    const card = draw(<CardView model={{ ...company, facts: [plain] }} mention={mention} actions={actions()} />);
    expect(card.querySelector(".fact .story")?.textContent).toBe(text);
    const source = { publisher: "SEC", title: "Annual report", url: "https://www.sec.gov/a" };
    const linked = { ...shareFact, comparison: { verdict: "differs" as const, text, source } };
    const other = draw(<CardView model={{ ...company, facts: [linked] }} mention={mention} actions={actions()} />);
    expect(other.querySelector<HTMLAnchorElement>(".story.differs a")?.href).toBe(source.url);
  });

  test("is not there where nothing is clear", () => {
    const card = draw(<CardView model={{ ...company, facts: [shareFact] }} mention={mention} actions={actions()} />);
    expect(card.querySelector(".story")).toBeNull();
  });
});

describe("in German", () => {
  const view = (model: CardModel) =>
    draw(<CardView model={model} mention={mention} actions={actions()} />, germanWords);

  test("the card says which language it is in, and what in it is not", async () => {
    const card = view({ ...company, aboutLang: "en" });
    expect(card.querySelector("[role=dialog]")?.getAttribute("lang")).toBe("de-DE");
    expect(card.querySelector(".about")?.getAttribute("lang")).toBe("en");
    // A name is in no language.
    expect(card.querySelector("h2")?.hasAttribute("lang")).toBe(false);
    expect(card.textContent).toContain("Weitere Fakten (2)");
    expect(nameless(card)).toEqual([]);
    const result = await axe.run(card, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(result.violations.map((violation) => violation.id)).toEqual([]);
  });

  test("no English word of the view's own is left", async () => {
    const bare: CardModel = { ...company, title: "", about: "", identity: "", dataDate: "", facts: [], more: [] };
    const text = (card: HTMLElement) =>
      [
        card.textContent,
        ...[...card.querySelectorAll("[title], [aria-label]")].map((part) =>
          [part.getAttribute("title"), part.getAttribute("aria-label")].join(" "),
        ),
      ].join(" ");
    const english = draw(<CardView model={bare} mention={mention} actions={actions()} />);
    const words = new Set(text(english).match(/\p{L}{3,}/gu));
    const left = (text(view(bare)).match(/\p{L}{3,}/gu) ?? []).filter((word) => words.has(word));
    // The story's word, its host, a key's name.
    expect([...new Set(left)].sort()).toEqual(["Amazon", "Esc", "com", "example", "news"]);
  });
});

test("a card whose facts are all of kinds switched off says so, and not that nothing is known", () => {
  const empty: CardModel = { ...company, facts: [], more: [] };
  const text = (model: CardModel) =>
    draw(<CardView model={model} mention={mention} actions={actions()} />).querySelector(".nothing")?.textContent;
  expect(text(empty)).toContain("No figure with both a date and a source yet");
  expect(text({ ...empty, hasHidden: true })).toContain("switched off in the options");
});
