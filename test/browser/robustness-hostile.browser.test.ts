/** Pages that work against whoever reads them: shadowed names, polluted prototypes, faked events, spoofed messages. */
import type { ElementHandle, Page } from "puppeteer-core";
import { beforeAll, expect, it } from "vitest";
import { openCard, pointAt } from "../../src/maintain/browsers/in-page.ts";
import { eventually, inEachBrowser, remains } from "./harness.ts";
import { type OddStory, oddStory, ordinaryParagraphs, storyUrl } from "./odd-stories.ts";
import { markTexts } from "./read-page.ts";

inEachBrowser("test", (session) => {
  beforeAll(() => session().set({ marks: "all" }));

  async function opened(slug: string, story: OddStory = {}) {
    session().publish(storyUrl(slug), oddStory(story));
    return session().open(storyUrl(slug));
  }
  const holds = (page: Page, ...names: string[]) =>
    eventually(
      () => markTexts(page),
      (texts) => expect(texts ?? []).toEqual(expect.arrayContaining(names)),
    );
  const titled = (page: Page, title: string | undefined) =>
    eventually(
      () => openCard(page),
      (shown) => expect(shown?.title).toBe(title),
    );
  const worksOn = async (page: Page) => {
    await holds(page, "Microsoft", "Nvidia", "OpenAI");
    await pointAt(page, "Shares of", "Nvidia");
    await titled(page, "Nvidia");
  };

  it("works where the page has replaced what it could of the language and the document", async () => {
    const page = await opened("polluted", {
      head: `<script>
        Object.defineProperty(window, "navigation", { value: { addEventListener() { throw new Error("navigation") } }, configurable: true });
        Object.prototype.type = "step"; Object.prototype.companyId = "honda-motor"; Object.prototype.via = "x"; Object.prototype.get = "x";
        Object.prototype.once = true; Object.prototype.published = "1900-01-01"; Object.prototype.forced = true; Object.prototype.title = "x";
        Array.prototype.map = Array.prototype.filter = Array.prototype.flatMap = function () { throw new Error("array") };
        Array.prototype[Symbol.iterator] = undefined;
        String.prototype.slice = String.prototype.matchAll = function () { return "Honda" };
        RegExp.prototype.exec = function () { throw new Error("regexp") };
        Promise.prototype.then = function () { throw new Error("promise") };
        Map.prototype.get = Set.prototype.has = function () { throw new Error("map") };
        for (const [of, name] of [[Node, "textContent"], [Node, "parentElement"], [Node, "isConnected"], [Element, "tagName"], [CharacterData, "data"], [CharacterData, "length"]])
          Object.defineProperty(of.prototype, name, { get() { throw new Error(name) }, configurable: true });
        for (const [of, name] of [[Document, "createElement"], [Element, "attachShadow"], [Element, "getAttribute"], [Element, "closest"], [Element, "matches"], [Range, "getClientRects"], [EventTarget, "addEventListener"], [MutationObserver, "observe"], [Document, "querySelectorAll"]])
          of.prototype[name] = function () { throw new Error(name) };
        window.Highlight = window.StaticRange = window.MutationObserver = window.AbortController = window.CSSStyleSheet = function () { throw new Error("constructor") };
        window.setTimeout = window.requestAnimationFrame = window.getComputedStyle = () => { throw new Error("function") };
        performance.now = Date.now = () => NaN;
        window.browser = window.chrome = { runtime: { id: undefined } };
      </script>`,
    });
    // The page has spoilt what tests look with as well: a frame that it did not touch lends the means.
    const look = () =>
      page.evaluate(() => {
        const count = CSS.highlights.size;
        return count;
      });
    await eventually(look, (count) => expect(count).toBe(1));
    expect((await session().verdict(page)).companies.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["microsoft", "nvidia", "openai"]),
    );
    // Opened by key, since the pointer's place would have to be measured in the page.
    await session().tell(page, { type: "show-company", companyId: "nvidia" });
    await eventually(look, (count) => expect(count).toBe(2));
    await page.close();
  });

  it("works where names of elements shadow the document's own properties", async () => {
    const shadowed = ["body", "head", "documentElement", "title", "hidden", "activeElement", "fullscreenElement"];
    const methods = ["querySelector", "querySelectorAll", "getElementsByTagName", "addEventListener", "createElement"];
    const further = ["createRange", "caretPositionFromPoint", "getSelection", "elementFromPoint", "prerendering"];
    const page = await opened("clobbered", {
      around: [...shadowed, ...methods, ...further].map((name) => `<img name="${name}" alt="">`).join(""),
    });
    expect((await session().verdict(page)).status).toBe("story");
    expect(page.problems).toEqual([]);
    await session().tell(page, { type: "show-company", companyId: "nvidia" });
    await eventually(
      () => page.evaluate(() => CSS.highlights.size),
      (count) => expect(count).toBe(2),
    );
    await page.close();
  });

  it("reads around a form whose fields shadow what a walk over nodes asks for", async () => {
    const names = [
      "tagName",
      "id",
      "firstChild",
      "nextSibling",
      "parentElement",
      "parentNode",
      "nodeType",
      "textContent",
    ];
    const methods = ["getAttribute", "hasAttribute", "closest", "contains", "checkVisibility", "querySelector"];
    const fields = [...names, ...methods].map((name) => `<input name="${name}" value="Honda Motor">`).join("");
    const within = await opened("form-within", {
      body: `<form>${fields}</form>${ordinaryParagraphs}<form>${fields}</form>`,
    });
    await worksOn(within);
    expect(within.problems).toEqual([]);
    await within.close();
    // Some systems wrap their whole page in a form.
    const around = await opened("form-around");
    await holds(around, "Nvidia");
    await around.evaluate((markup) => {
      const form = document.createElement("form");
      form.insertAdjacentHTML("beforeend", markup);
      const article = document.querySelector("article");
      article?.replaceWith(form);
      if (article) form.prepend(article);
    }, fields);
    await worksOn(around);
    expect(around.problems).toEqual([]);
    await around.close();
  });

  it("closes nothing and opens nothing on events that the page makes up", async () => {
    const page = await opened("faked-events");
    await worksOn(page);
    const fake = () =>
      page.evaluate(() => {
        const keys = { bubbles: true, cancelable: true, composed: true };
        const everywhere: EventTarget[] = [window, document, document.documentElement, document.body];
        const host = document.querySelector("[data-newsgloss]");
        if (host) everywhere.push(host);
        for (const target of everywhere) {
          for (const key of ["Escape", "Tab", "Alt"])
            target.dispatchEvent(new KeyboardEvent("keydown", { key, ...keys }));
          const away = { clientX: 2, clientY: 2, pointerType: "mouse", ...keys };
          for (const name of ["pointermove", "pointerdown", "pointerover", "pointerleave", "pointerout"])
            target.dispatchEvent(new PointerEvent(name, away));
          for (const name of ["blur", "focusin", "focusout"]) target.dispatchEvent(new FocusEvent(name, keys));
          for (const name of [
            "fullscreenchange",
            "selectionchange",
            "visibilitychange",
            "scroll",
            "resize",
            "transitionend",
          ])
            target.dispatchEvent(new Event(name, keys));
          target.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
          target.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
        }
        navigation.dispatchEvent(new Event("navigatesuccess"));
        navigation.dispatchEvent(new Event("currententrychange"));
      });
    await fake();
    await remains(
      () => openCard(page),
      (shown) => expect(shown?.title).toBe("Nvidia"),
    );
    await page.keyboard.press("Escape");
    await titled(page, undefined);
    await page.mouse.move(3, 3);
    await fake();
    await remains(
      () => openCard(page),
      (shown) => expect(shown).toBeUndefined(),
    );
    await holds(page, "Microsoft", "Nvidia");
    expect(page.problems).toEqual([]);
    await page.close();
  });

  it("answers no message of the page, by whatever way", async () => {
    const page = await opened("spoofed-messages");
    await holds(page, "Nvidia");
    const { extensionId } = session().running;
    const heard = await page.evaluate(async (id) => {
      const messages = [
        { type: "get-page-state" },
        { type: "step", direction: "next" },
        { type: "show-company", companyId: "nvidia" },
        { type: "reread", forced: true },
        { type: "mute-company", companyId: "nvidia" },
        { type: "pause-site" },
        { type: "get-digest", page: {} },
      ];
      const answers: string[] = [];
      window.addEventListener("message", ({ data }) => {
        if (!messages.some(({ type }) => data?.type === type)) answers.push(JSON.stringify(data));
      });
      const apis = [
        (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
        (globalThis as { browser?: { runtime?: unknown } }).browser?.runtime,
      ] as ({ sendMessage?: (id: string, message: unknown) => unknown } | undefined)[];
      for (const message of messages) {
        window.postMessage(message, "*");
        document.dispatchEvent(new CustomEvent(message.type, { detail: message }));
        new BroadcastChannel("newsgloss").postMessage(message);
        for (const api of apis) {
          try {
            const answer = await api?.sendMessage?.(id, message);
            if (answer !== undefined) answers.push(String(answer));
          } catch {
            // Refused: what is wanted.
          }
        }
      }
      for (const path of ["page/story.js", "data/index.json", "icons/icon-16.png", "manifest.json"]) {
        for (const scheme of ["chrome-extension", "moz-extension"]) {
          const found = await fetch(`${scheme}://${id}/${path}`).then(
            () => path,
            () => undefined,
          );
          if (found) answers.push(found);
        }
      }
      return answers;
    }, extensionId);
    expect(heard).toEqual([]);
    await remains(
      () => openCard(page),
      (shown) => expect(shown).toBeUndefined(),
    );
    await holds(page, "Nvidia");
    await page.close();
  });

  /** What a page may do to the one element of ours that it can reach. */
  const deeds: Record<string, (host: HTMLElement) => void> = {
    removed: (host) => host.remove(),
    "closed as a popover": (host) => host.hidePopover(),
    hidden: (host) => {
      host.hidden = true;
      for (const [property, value] of [
        ["display", "none"],
        ["visibility", "hidden"],
        ["opacity", "0"],
        ["left", "-9999px"],
      ] as const)
        host.style.setProperty(property, value, "important");
      host.inert = true;
    },
    cloned: (host) => host.replaceWith(host.cloneNode(true), host.cloneNode(true)),
    // Not what its root holds: that is out of the page's reach in what readers get.
    "emptied and stripped": (host) => {
      host.replaceChildren();
      for (const name of host.getAttributeNames()) host.removeAttribute(name);
    },
    "put into another document": (host) => document.implementation.createHTMLDocument().body.append(host),
  };

  it.each(Object.keys(deeds))("opens the next card as ever after the page has %s the element of one", async (name) => {
    const page = await opened(`taken-${name.replaceAll(" ", "-")}`);
    const takeAway = async () => {
      const host = await page.evaluateHandle(() =>
        document.querySelector<HTMLElement>("[data-newsgloss]:popover-open"),
      );
      await page.evaluate(deeds[name] as (host: HTMLElement) => void, host as ElementHandle<HTMLElement>);
    };
    const seen = () =>
      eventually(
        () =>
          page.evaluate(() => {
            const host = document.querySelector<HTMLElement>("[data-newsgloss]:popover-open");
            const dialog = host?.shadowRoot?.querySelector("[role=dialog]");
            if (!host || !dialog) return "no card";
            const { left, width, height } = dialog.getBoundingClientRect();
            const isDrawn = host.checkVisibility({ opacityProperty: true, visibilityProperty: true });
            const { borderTopWidth } = getComputedStyle(dialog);
            return { isDrawn, isInert: host.inert, isInView: left >= 0 && width > 200 && height > 50, borderTopWidth };
          }),
        (card) => expect(card).toEqual({ isDrawn: true, isInert: false, isInView: true, borderTopWidth: "1px" }),
      );
    await worksOn(page);
    await seen();
    // Opened by pointing, by key, and kept open: each of them ends in another way.
    for (const by of ["pointer", "key", "pin"] as const) {
      if (by === "key") {
        await page.mouse.move(3, 3);
        await titled(page, undefined);
        await session().tell(page, { type: "show-company", companyId: "nvidia" });
        await titled(page, "Nvidia");
      }
      if (by === "pin")
        await page.evaluate(() => {
          const root = document.querySelector("[data-newsgloss]:popover-open")?.shadowRoot;
          root?.querySelector<HTMLElement>(".pin")?.click();
        });
      await takeAway();
      await page.mouse.move(6, 6);
      await titled(page, undefined);
      await pointAt(page, "OpenAI, a partner", "OpenAI");
      await titled(page, "OpenAI");
      await seen();
      await page.mouse.move(3, 3);
      // It covers the word that comes next.
      await titled(page, undefined);
      await pointAt(page, "Shares of", "Nvidia");
      await titled(page, "Nvidia");
      await seen();
    }
    expect(page.problems).toEqual([]);
    await page.close();
  });
});
