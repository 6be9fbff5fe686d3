/** What browsers and readers do with tabs: hidden ones, the page cache, prerendering, a background that is ended, storage that fails. */
import type { CDPSession, Page } from "puppeteer-core";
import { expect, it } from "vitest";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { openCard, pointAt } from "../../src/maintain/browsers/in-page.ts";
import { insideFirefox } from "./firefox-inside.ts";
import { demoUrl, eventually, inEachBrowser, listedUrl, remains } from "./harness.ts";
import { longParagraphs, oddStory, ordinaryParagraphs, storyUrl } from "./odd-stories.ts";
import { hostCount, markTexts } from "./read-page.ts";
import { settingsKey } from "./selectors.ts";

/** In the extension's own pages. */
declare const browser: ExtensionApi;

inEachBrowser(
  "test",
  (session) => {
    const marked = (page: Page, isMarked = true) =>
      eventually(
        () => markTexts(page),
        (texts) => (isMarked ? expect(texts?.length).toBeGreaterThan(0) : expect(texts).toBeUndefined()),
      );
    const titled = (page: Page, title: string | undefined) =>
      eventually(
        () => openCard(page),
        (shown) => expect(shown?.title).toBe(title),
      );
    const nvidia = async (page: Page) => {
      await pointAt(page, "Shares of", "Nvidia");
      await titled(page, "Nvidia");
    };
    async function opened(slug: string) {
      const body = oddStory({ body: ordinaryParagraphs + longParagraphs });
      session().publish(storyUrl(slug), { body, headers: { "cache-control": "max-age=60" } });
      return session().open(storyUrl(slug));
    }
    const endBackground = async (page: Page) => {
      const { kind, running } = session();
      if (kind === "firefox") {
        await insideFirefox(
          session(),
          `WebExtensionPolicy.getByID(${JSON.stringify(running.extensionId)}).extension.terminateBackground()`,
        );
        return;
      }
      const cdp = await page.createCDPSession();
      await cdp.send("ServiceWorker.enable");
      await cdp.send("ServiceWorker.stopAllWorkers");
      await cdp.detach();
    };

    it("does nothing in a tab that is not seen: neither a first reading nor a further one", async () => {
      session().publish(storyUrl("behind"), oddStory());
      const front = await opened("front");
      await marked(front);
      const behind = await session().running.browser.newPage();
      await front.bringToFront();
      await behind.goto(storyUrl("behind"));
      expect(await behind.evaluate(() => document.hidden)).toBe(true);
      await remains(
        () => markTexts(behind),
        (texts) => expect(texts).toBeUndefined(),
      );
      await behind.bringToFront();
      await marked(behind);
      expect(await front.evaluate(() => document.hidden)).toBe(true);
      await front.evaluate(() => {
        const third = document.getElementById("third");
        if (third) third.innerHTML = third.innerHTML.replaceAll("Nvidia", "Anthropic");
      });
      await remains(
        () => markTexts(front),
        (texts) => expect(texts).not.toContain("Anthropic"),
      );
      await front.bringToFront();
      await eventually(
        () => markTexts(front),
        (texts) => expect(texts).toContain("Anthropic"),
      );
      await behind.close();
      await front.close();
    });

    it("shows marks and cards although the background is ended before each of them", async () => {
      session().publish(storyUrl("ended"), oddStory());
      const page = await session().running.browser.newPage();
      await page.bringToFront();
      await endBackground(page);
      await page.goto(storyUrl("ended"));
      await marked(page);
      await endBackground(page);
      await nvidia(page);
      await page.keyboard.press("Escape");
      await endBackground(page);
      await session().set({ mutedCompanies: ["nvidia"] });
      await eventually(
        () => markTexts(page),
        (texts) => expect(texts).not.toContain("Nvidia"),
      );
      await session().set({ mutedCompanies: [] });
      await page.close();
    });

    it("two windows: each has its own card, and what is muted in one is unmarked in both", async () => {
      const one = await opened("window-one");
      session().publish(storyUrl("window-two"), oddStory());
      const [other] = await Promise.all([
        session()
          .running.browser.waitForTarget((target) => target.url() === storyUrl("window-two"))
          .then((target) => target.page()),
        session().control.evaluate(
          (url) => browser.windows.create({ url }).then(() => undefined),
          storyUrl("window-two"),
        ),
      ]);
      if (!other) throw new Error("no second window");
      await marked(one);
      await other.bringToFront();
      await marked(other);
      await nvidia(other);
      expect(await openCard(one)).toBeUndefined();
      await one.bringToFront();
      await nvidia(one);
      await session().set({ mutedCompanies: ["nvidia"] });
      for (const page of [other, one]) {
        await page.bringToFront();
        await eventually(
          () => markTexts(page),
          (texts) => expect(texts).not.toContain("Nvidia"),
        );
      }
      await session().set({ mutedCompanies: [] });
      await other.close();
      await one.close();
    });

    it("reads on with settings that are broken or cannot be written", async () => {
      const { control, kind } = session();
      const page = await opened("storage");
      await marked(page);
      for (const broken of ["text", 7, null, [], { marks: 5, pausedHosts: "x", delay: "long", mutedHere: [{}] }]) {
        await control.evaluate((key, value) => browser.storage.local.set({ [key]: value }), settingsKey, broken);
        await page.reload();
        await marked(page);
      }
      await control.evaluate((key) => browser.storage.local.remove(key), settingsKey);
      if (kind === "chromium") {
        // Firefox has no quota to fill; it stores until the disk is full.
        const isFull = await control.evaluate(async () => {
          let size = 10_485_760;
          for (let i = 0; size > 0; size = Math.floor(size / 2)) {
            await browser.storage.local.set({ [`filler${i++}`]: "x".repeat(size) }).catch(() => undefined);
          }
          return browser.storage.local.set({ more: "x".repeat(100) }).then(
            () => false,
            () => true,
          );
        });
        expect(isFull).toBe(true);
        await page.reload();
        await marked(page);
        await nvidia(page);
        await page.evaluate((host) => {
          const buttons = document.querySelector(host)?.shadowRoot?.querySelectorAll("button") ?? [];
          [...buttons].find((button) => button.textContent === "Mute company")?.click();
        }, "[data-newsgloss]");
        await remains(
          () => markTexts(page),
          (texts) => expect(texts).toContain("Nvidia"),
          500,
        );
        await control.evaluate(() => browser.storage.local.clear());
      }
      await page.mouse.move(3, 3);
      await nvidia(page);
      expect(page.problems).toEqual([]);
      await page.close();
    });

    it("clocks that jump move no timing", async () => {
      // Firefox lets nobody into the world of an extension's scripts; the code is the same.
      if (session().kind === "firefox") return;
      const page = await opened("clock");
      await marked(page);
      const cdp = await page.createCDPSession();
      const contextId = await ownWorld(cdp, session().running.extensionId);
      const expression =
        "Date = class extends Date { constructor() { super(0) } static now() { return -1e15 } }; Date.now()";
      const { result } = await cdp.send("Runtime.evaluate", { contextId, expression });
      expect(result.value).toBe(-1e15);
      await nvidia(page);
      await page.mouse.move(3, 3);
      await titled(page, undefined);
      await page.close();
    });

    it("loads nothing but the gate on a page that is no story, and keeps nothing running there", async () => {
      const slugs = ["front-page", "search-results", "shop-product"];
      for (const slug of slugs) {
        const page = await session().running.browser.newPage();
        await page.bringToFront();
        const scripts: string[] = [];
        if (session().kind === "chromium") {
          const cdp = await page.createCDPSession();
          cdp.on("Debugger.scriptParsed", ({ url }) => {
            if (url.startsWith("chrome-extension:")) scripts.push(new URL(url).pathname);
          });
          await cdp.send("Debugger.enable");
        }
        await page.goto(listedUrl(slug));
        expect((await session().verdict(page)).status).toBe("no-story");
        await remains(
          () =>
            page.evaluate(() => [
              CSS.highlights.size,
              getComputedStyle(document.body, "::highlight(newsgloss)").textDecorationLine,
            ]),
          (seen) => expect(seen).toEqual([0, "none"]),
          300,
        );
        expect(scripts).toEqual(session().kind === "chromium" ? ["/page/gate.js"] : []);
        await page.close();
      }
    });

    it("keeps no timer, frame or observer going while a story rests, and none at all once it is paused", async () => {
      if (session().kind === "firefox") return;
      const page = await opened("idle");
      await marked(page);
      const cdp = await page.createCDPSession();
      const contextId = await ownWorld(cdp, session().running.extensionId);
      const inside = async (expression: string) =>
        (await cdp.send("Runtime.evaluate", { contextId, expression, returnByValue: true })).result.value;
      await inside(`
        globalThis.due = new Set();
        globalThis.watching = new Set();
        const { setTimeout: later, clearTimeout: never, requestAnimationFrame: frame } = globalThis;
        setTimeout = (run, ms) => { const id = later(() => { due.delete(id); run(); }, ms); due.add(id); return id; };
        clearTimeout = (id) => { due.delete(id); never(id); };
        requestAnimationFrame = (run) => { const id = "f" + frame((time) => { due.delete(id); run(time); }); due.add(id); return id; };
        setInterval = () => { due.add("interval"); };
        for (const kind of [MutationObserver, ResizeObserver, IntersectionObserver]) {
          const { observe, disconnect } = kind.prototype;
          kind.prototype.observe = function (...given) { watching.add(this); return observe.apply(this, given); };
          kind.prototype.disconnect = function () { watching.delete(this); return disconnect.call(this); };
        }`);
      // From here on everything is counted: the next visit's reader is a new one.
      await page.evaluate(() => history.pushState({}, "", location.pathname.replace("idle", "idle-again")));
      await eventually(
        () => inside("watching.size"),
        (size) => expect(size).toBe(3),
      );
      await nvidia(page);
      await page.mouse.move(3, 3);
      await titled(page, undefined);
      await eventually(
        () => inside("due.size"),
        (size) => expect(size).toBe(0),
      );
      await remains(
        () => inside("due.size"),
        (size) => expect(size).toBe(0),
      );
      await session().set({ pausedEverywhere: true });
      await marked(page, false);
      await eventually(
        () => inside("due.size + watching.size"),
        (size) => expect(size).toBe(0),
      );
      await session().set({ pausedEverywhere: false });
      await page.close();
    });

    // Last: the session's extension is off after it.
    it("leaves nothing that is drawn when it is disabled under an open card", async () => {
      const page = await session().open(demoUrl);
      await marked(page);
      await pointAt(page, "It has put billions into", "Anthropic");
      await titled(page, "Anthropic");
      const { kind, running } = session();
      if (kind === "chromium") {
        const extensions = await running.browser.newPage();
        await extensions.goto("chrome://extensions/");
        await extensions.evaluate(
          (id) =>
            (
              globalThis as unknown as {
                chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } };
              }
            ).chrome.management.setEnabled(id, false),
          running.extensionId,
        );
        await extensions.close();
        await page.bringToFront();
        await eventually(
          async () => {
            await pointAt(page, "The race is led by", "Microsoft");
            return [await markTexts(page), await hostCount(page)];
          },
          (left) => expect(left).toEqual([undefined, 0]),
        );
      } else {
        await insideFirefox(
          session(),
          `(async () => { const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
            await (await AddonManager.getAddonByID(${JSON.stringify(running.extensionId)})).disable(); })()`,
        );
        await eventually(
          () =>
            page.evaluate((host) => {
              const mark = getComputedStyle(document.querySelector("h1") as Element, "::highlight(newsgloss)");
              return [mark.textDecorationLine, document.querySelector(host)?.checkVisibility()];
            }, "[data-newsgloss]"),
          (drawn) => expect(drawn).toEqual(["none", false]),
        );
      }
      await page.close();
    });
  },
  { keepsPages: true },
);

/** The world in which the extension's scripts run in a page of Chromium. */
async function ownWorld(cdp: CDPSession, extensionId: string): Promise<number> {
  const found = new Promise<number>((resolve) => {
    cdp.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin.includes(extensionId)) resolve(context.id);
    });
  });
  await cdp.send("Runtime.enable");
  return found;
}
