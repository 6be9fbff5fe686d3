// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import axe from "axe-core";
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import type { PopupActions, PopupCompany, PopupState } from "../../src/popup/model.ts";
import { PopupView } from "../../src/popup/PopupView.tsx";
import type { RelatedStory } from "../../src/stories/types.ts";
import { addresses, control, draw, nameless, press } from "../card/draw.ts";

type Story = Extract<PopupState, { status: "story" }>;

const onPage: RelatedStory = {
  title: "Offices to be merged",
  url: "https://news.example.com/offices",
  host: "news.example.com",
  origin: "page",
  reason: "also about Amazon",
};
const fromSources: RelatedStory = {
  title: "Letter to staff",
  url: "https://www.aboutamazon.com/news/company-news/amazon-layoffs-corporate-jan-2026",
  host: "aboutamazon.com",
  published: "28 Jan 2026",
  origin: "dataset",
  reason: "source of a job cut",
};

function companies(count: number): PopupCompany[] {
  return Array.from({ length: count }, (_, i) => ({ id: `company-${i}`, name: `Company ${i}`, count: i + 1, via: [] }));
}

function story(overrides: Partial<Story> = {}): Story {
  return {
    status: "story",
    title: "Talks about offices",
    host: "news.example.com",
    companies: [{ id: "amazon", name: "Amazon", count: 6, via: ["AWS", "Twitch"] }, ...companies(1)],
    digest: [
      {
        text: "Amazon: 16,000 jobs cut, 28 Jan 2026",
        source: {
          publisher: "About Amazon",
          url: "https://www.aboutamazon.com/news/company-news/amazon-layoffs-corporate-jan-2026",
        },
      },
    ],
    related: { page: [onPage], dataset: [fromSources], read: [], more: { page: [], dataset: [], read: [] } },
    ...overrides,
  };
}

function show(state: PopupState) {
  const actions = {
    showCompany: vi.fn<PopupActions["showCompany"]>(),
    openStory: vi.fn<PopupActions["openStory"]>(),
    annotate: vi.fn<PopupActions["annotate"]>(),
    addSite: vi.fn<PopupActions["addSite"]>(),
    setPaused: vi.fn<PopupActions["setPaused"]>(),
    setPausedEverywhere: vi.fn<PopupActions["setPausedEverywhere"]>(),
    openOptions: vi.fn<PopupActions["openOptions"]>(),
  };
  const model = { state, dataLine: "Facts as of 22 Jul 2026 · 16 companies", version: "0.1.0" };
  return { popup: draw(<PopupView model={model} actions={actions} />), actions };
}

const states: [name: string, state: PopupState, says: RegExp, status: string][] = [
  ["a story", story(), /Amazon.*AWS, Twitch.*6/, "2 companies found"],
  ["a story with one company", story({ companies: companies(1) }), /Company 0/, "1 company found"],
  ["a story without companies", story({ companies: [], digest: [] }), /No company was recognised/, "0 companies found"],
  [
    "a story without related ones",
    story({ related: { page: [], dataset: [], read: [], more: { page: [], dataset: [], read: [] } } }),
    /Neither the links/,
    "2 companies found",
  ],
  [
    "a front page",
    { status: "not-a-story", host: "news.example.com", canAnnotate: true },
    /does not look like a news story/,
    "No news story found on this page",
  ],
  [
    "a host off the list",
    { status: "unlisted", host: "blog.example.org" },
    /blog\.example\.org is not on the list/,
    "This site is not on the list of news sites",
  ],
  ["a browser page", { status: "forbidden" }, /No extension can read this page/, "Extensions cannot read this page"],
  [
    "a paused site",
    { status: "paused", host: "news.example.com", everywhere: false },
    /Paused on news\.example\.com/,
    "Paused on news.example.com",
  ],
  [
    "a pause everywhere",
    { status: "paused", host: "news.example.com", everywhere: true },
    /Paused everywhere/,
    "Paused everywhere",
  ],
];

describe.each(states)("the popup on %s", (_name, state, says, status) => {
  test("says what there is, and announces it", () => {
    const { popup } = show(state);
    expect(popup.querySelector("main")?.textContent).toMatch(says);
    expect(popup.querySelector(".popup > [role=status]")?.textContent).toBe(status);
    expect(popup.textContent).toContain("Facts as of 22 Jul 2026 · 16 companies");
  });

  test("has no control without a name, no link that is not https, and no finding of axe", async () => {
    const { popup } = show(state);
    expect(nameless(popup)).toEqual([]);
    expect(addresses(popup).filter((address) => !address.startsWith("https://"))).toEqual([]);
    const result = await axe.run(popup, { rules: { "color-contrast": { enabled: false } } });
    expect(result.violations.map((violation) => violation.id)).toEqual([]);
  });

  test("leads to the options", async () => {
    const { popup, actions } = show(state);
    await press(control(popup, "Options"));
    expect(actions.openOptions).toHaveBeenCalledOnce();
  });
});

test("loading draws no content and announces nothing", () => {
  const { popup } = show({ status: "loading" });
  expect(popup.querySelector("main")?.textContent).toBe("");
  expect(popup.querySelector("[role=status]")?.textContent).toBe("");
});

describe("companies", () => {
  test("a click asks for the company", async () => {
    const { popup, actions } = show(story());
    await press(control(popup, "Amazon"));
    expect(actions.showCompany).toHaveBeenCalledExactlyOnceWith("amazon");
  });

  test("a filter is there above eight, finds names and brands, and announces how many are left", async () => {
    expect(show(story({ companies: companies(8) })).popup.querySelector("input[type=search]")).toBeNull();
    const { popup } = show(
      story({ companies: [...companies(8), { id: "a", name: "Amazon", count: 1, via: ["AWS"] }] }),
    );
    const filter = control(popup, "Filter companies") as HTMLInputElement;
    await act(async () => {
      filter.value = " aws";
      filter.dispatchEvent(new Event("input", { bubbles: true }));
    });
    expect([...popup.querySelectorAll(".companies .name")].map((name) => name.textContent)).toEqual(["Amazon"]);
    expect(popup.querySelector(".filter [role=status]")?.textContent).toBe("1 of 9 companies");
    await act(async () => {
      filter.value = "zzz";
      filter.dispatchEvent(new Event("input", { bubbles: true }));
    });
    expect(popup.textContent).toContain("None of the 9 companies is called that.");
  });
});

describe("related stories", () => {
  test("stand in groups with host, date and reason", () => {
    const { popup } = show(story());
    const groups = [...popup.querySelectorAll(".group")].map((group) => group.textContent);
    expect(groups).toHaveLength(2);
    expect(groups[0]).toMatch(/On this page.*Offices to be merged.*news\.example\.com.*also about Amazon/);
    expect(groups[1]).toMatch(/From the sources.*Letter to staff.*aboutamazon\.com.*28 Jan 2026.*source of a job cut/);
  });

  test("a plain click opens the story through the browser side; a click with a modifier is the link's own", async () => {
    const { popup, actions } = show(story());
    const link = control(popup, onPage.title) as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).toEqual([onPage.url, "_blank", "noopener noreferrer"]);
    const plain = new MouseEvent("click", { bubbles: true, cancelable: true });
    link.dispatchEvent(plain);
    expect(plain.defaultPrevented).toBe(true);
    expect(actions.openStory).toHaveBeenCalledExactlyOnceWith(onPage.url);
    // Keeps jsdom from following the link, which it cannot do.
    document.addEventListener("click", (event) => event.preventDefault(), { once: true });
    link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(actions.openStory).toHaveBeenCalledOnce();
  });

  test("what is not listed at first comes on demand, each in its group", async () => {
    const further = { ...onPage, title: "A further one", url: "https://news.example.com/further" };
    const older = { ...fromSources, title: "An older one", url: "https://news.example.com/older" };
    const { popup } = show(
      story({
        related: {
          page: [onPage],
          dataset: [fromSources],
          read: [],
          more: { page: [further], dataset: [older], read: [] },
        },
      }),
    );
    expect(popup.textContent).not.toContain("A further one");
    await press(control(popup, "Show 2 more"));
    const groups = [...popup.querySelectorAll(".group")].map((group) => group.textContent ?? "");
    expect(groups[0]).toMatch(/A further one/);
    expect(groups[1]).toMatch(/An older one/);
    expect(popup.textContent).not.toContain("Show");
  });

  test("a story without a company says so and shows what the page suggests", () => {
    const { popup } = show(
      story({
        companies: [],
        related: { page: [onPage], dataset: [], read: [], more: { page: [], dataset: [], read: [] } },
      }),
    );
    expect(popup.textContent).toContain("No company was recognised with certainty");
    expect(popup.textContent).toContain(onPage.title);
  });

  test("what the reader has read is the third group", () => {
    const read = { ...onPage, title: "Read before", origin: "read" as const, reason: "you read this on 1 Nov 2026" };
    const { popup } = show(
      story({
        related: {
          page: [onPage],
          dataset: [fromSources],
          read: [{ ...read, url: "https://news.example.com/read" }],
          more: { page: [], dataset: [], read: [] },
        },
      }),
    );
    const groups = [...popup.querySelectorAll(".group")].map((group) => group.textContent ?? "");
    expect(groups[2]).toMatch(/You read.*Read before.*you read this on 1 Nov 2026/);
  });

  test("a paper that is still read over http is a link; nothing is loaded or looked up before a click", () => {
    const old = { ...onPage, url: "http://old.example.com/story" };
    const { popup } = show(
      story({
        digest: [],
        related: { page: [old], dataset: [], read: [], more: { page: [], dataset: [], read: [] } },
      }),
    );
    expect(addresses(popup)).toEqual([old.url]);
    const link = popup.querySelector("a");
    expect([link?.target, link?.rel, link?.getAttribute("ping")]).toEqual(["_blank", "noopener noreferrer", null]);
    expect(popup.querySelectorAll("link, img, iframe, script, [rel~=prefetch], [rel~=preconnect]")).toHaveLength(0);
    expect(readFileSync("src/popup/popup.html", "utf8")).toContain('http-equiv="x-dns-prefetch-control" content="off"');
  });

  test("an address that is none of the web stays text", () => {
    const hostile = { ...onPage, url: "javascript:alert(1)" };
    const { popup } = show(
      story({
        digest: [],
        related: { page: [hostile], dataset: [], read: [], more: { page: [], dataset: [], read: [] } },
      }),
    );
    expect(addresses(popup)).toEqual([]);
    expect(popup.textContent).toContain(onPage.title);
  });
});

describe("pausing and annotating", () => {
  test("the switch pauses the site and resumes it", async () => {
    const running = show(story());
    await press(control(running.popup, "Pause on this site"));
    expect(running.actions.setPaused).toHaveBeenCalledExactlyOnceWith(true);
    const paused = show({ status: "paused", host: "news.example.com", everywhere: false });
    expect((control(paused.popup, "Pause on this site") as HTMLInputElement).checked).toBe(true);
    await press(control(paused.popup, "Pause on this site"));
    expect(paused.actions.setPaused).toHaveBeenCalledExactlyOnceWith(false);
  });

  test("pausing everywhere is one switch, wherever the reader is", async () => {
    for (const state of [story(), { status: "unlisted", host: "a.example" }, { status: "forbidden" }] as PopupState[]) {
      const { popup, actions } = show(state);
      await press(control(popup, "Pause everywhere"));
      expect(actions.setPausedEverywhere).toHaveBeenCalledExactlyOnceWith(true);
    }
  });

  test("a pause everywhere is ended by its switch and by the button that says so", async () => {
    const { popup, actions } = show({ status: "paused", host: "news.example.com", everywhere: true });
    await press(control(popup, "Resume everywhere"));
    expect(actions.setPausedEverywhere).toHaveBeenCalledExactlyOnceWith(false);
    expect((control(popup, "Pause everywhere") as HTMLInputElement).checked).toBe(true);
    await press(control(popup, "Pause everywhere"));
    expect(actions.setPausedEverywhere).toHaveBeenLastCalledWith(false);
    expect(actions.setPaused).not.toHaveBeenCalled();
  });

  test.each<PopupState>([
    { status: "unlisted", host: "blog.example.org" },
    { status: "not-a-story", host: "blog.example.org", canAnnotate: true, canAddSite: true },
    story({ host: "blog.example.org", canAddSite: true }),
  ])("offers to read a site off the list always, with the reason ($status)", async (state) => {
    const { popup, actions } = show(state);
    const button = control(popup, "Always on this site");
    const reason = popup.querySelector(`#${button.getAttribute("aria-describedby")}`);
    expect(reason?.textContent).toContain("Your browser will ask you to let Newsgloss read blog.example.org");
    await press(button);
    expect(actions.addSite).toHaveBeenCalledOnce();
  });

  test("does not offer that on a listed site, and says when the reader has refused", () => {
    expect(show(story()).popup.textContent).not.toContain("Always on this site");
    const { popup } = show({ status: "unlisted", host: "blog.example.org", refused: true });
    expect(popup.querySelector("[role=alert]")?.textContent).toContain("gave no access to blog.example.org");
  });

  test.each<PopupState>([
    { status: "unlisted", host: "blog.example.org" },
    { status: "not-a-story", host: "news.example.com", canAnnotate: true },
  ])("offers to annotate this page ($status)", async (state) => {
    const { popup, actions } = show(state);
    await press(control(popup, "Annotate this page"));
    expect(actions.annotate).toHaveBeenCalledOnce();
  });

  test("does not offer to annotate where that cannot work", () => {
    const { popup } = show({ status: "not-a-story", host: "news.example.com", canAnnotate: false });
    expect(popup.textContent).not.toContain("Annotate");
  });
});
