/** The popup's browser side: asks the page and the background, and hands the view plain data. */
import { render } from "preact";
import { browser } from "../platform/browser.ts";
import { DataInfo, DigestReply, PageState } from "../platform/messages.ts";
import { logOnce } from "../platform/receive.ts";
import { changeSettings, isPaused, plainHost, readSettings } from "../platform/settings.ts";
import { addedPatterns, covers, listedPatterns, patternOf } from "../platform/sites.ts";
import { wordsIn } from "../platform/words.ts";
import type { RelatedStory } from "../stories/types.ts";
import { WordsContext } from "../words/context.ts";
import type { PopupActions, PopupState } from "./model.ts";
import { PopupView } from "./PopupView.tsx";

interface Tab {
  id: number;
  url?: URL;
  isPrivate: boolean;
}

/** The tab that the popup is about: the active one, or `?tab=` where the popup is opened as a page of its own. */
async function tabShown(): Promise<Tab | undefined> {
  const asked = Number(new URLSearchParams(location.search).get("tab"));
  const tab = asked
    ? await browser.tabs.get(asked)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, isPrivate: tab.incognito, ...(tab.url && URL.canParse(tab.url) && { url: new URL(tab.url) }) };
}

/** Puts what finds the page's suggestions into it: once, before the page is asked again and again while it is read. */
async function addLinkFinder(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ["/page/links.js"] });
  } catch {
    // No access to that page; then no script of ours is in it, or the page is asked without its links.
  }
}

async function askPage(tabId: number): Promise<PageState | undefined> {
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tabId, { type: "get-page-state" }, { frameId: 0 });
  } catch {
    return undefined; // No script of ours in that page.
  }
  const parsed = PageState().safeParse(reply);
  if (!parsed.success) logOnce("the page's state did not parse", parsed.error.issues[0]);
  return parsed.success ? parsed.data : undefined;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A story that is still being read is asked again, for as long as a reader would wait; so is one that was just resumed and
 * has not heard of it yet.
 */
async function askUntilRead(tabId: number, first: PageState | undefined): Promise<PageState | undefined> {
  let state = first;
  for (let i = 0; i < 40 && (state?.status === "reading" || state?.status === "paused"); i++) {
    await pause(50);
    state = await askPage(tabId);
  }
  return state;
}

async function stateOf(tab: Tab | undefined): Promise<PopupState> {
  if (!tab) return { status: "forbidden" };
  const [first, settings, added] = await Promise.all([
    addLinkFinder(tab.id).then(() => askPage(tab.id)),
    readSettings(browser.extension.inIncognitoContext),
    addedPatterns(),
  ]);
  const host = plainHost(first?.host || tab.url?.hostname || "");
  if (isPaused(settings, host)) return { status: "paused", host, everywhere: settings.pausedEverywhere };
  const page = await askUntilRead(tab.id, first);
  const isRead = [...listedPatterns(), ...added].some((pattern) => covers(pattern, page?.host || host));
  if (!page) {
    if (tab.url && !/^https?:$/.test(tab.url.protocol)) return { status: "forbidden" };
    // With the address itself, for a host is asked for as it is.
    return { status: isRead ? "no-answer" : "unlisted", host: tab.url?.hostname ?? host };
  }
  const canAddSite = !isRead && page.host !== "";
  if (page.status === "no-story") return { status: "not-a-story", host, canAnnotate: true, canAddSite };
  const reply = DigestReply().parse(
    await browser.runtime.sendMessage({ type: "get-digest", page, isPrivate: tab.isPrivate }),
  );
  const named = page.companies.filter(({ id }) => reply.names[id] !== undefined);
  return {
    status: "story",
    title: page.title,
    host,
    canAddSite,
    companies: named.map(({ id, count, via }) => ({
      id,
      count,
      name: reply.names[id] as string,
      via: via.flatMap((brand) => reply.names[`${id}:${brand}`] ?? []),
    })),
    digest: reply.digest.map(({ text, source }) => ({ text, ...(source && { source }) })),
    related: {
      page: reply.related.page.map(relatedStory),
      dataset: reply.related.dataset.map(relatedStory),
      read: reply.related.read.map(relatedStory),
      more: {
        page: reply.related.more.page.map(relatedStory),
        dataset: reply.related.more.dataset.map(relatedStory),
        read: reply.related.more.read.map(relatedStory),
      },
      ...(reply.related.note !== undefined && { note: reply.related.note }),
    },
  };
}

/** The view's fields are absent where unknown; a message's may be undefined. */
function relatedStory({ published, ...story }: DigestReply["related"]["page"][number]): RelatedStory {
  return { ...story, ...(published !== undefined && { published }) };
}

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) return;
  const tab = await tabShown();
  const isPrivate = browser.extension.inIncognitoContext;
  const words = await wordsIn((await readSettings(isPrivate)).language);
  document.documentElement.lang = words.locale;
  let info: DataInfo = { dataLine: "", version: browser.runtime.getManifest().version, names: {} };

  /** The site's host as the address has it; known before the click that asks for it. */
  let hostToAdd = tab?.url?.hostname;

  const draw = (state: PopupState): void => {
    render(
      <WordsContext.Provider value={words}>
        <PopupView model={{ state, dataLine: info.dataLine, version: info.version }} actions={actions} />
      </WordsContext.Provider>,
      root,
    );
  };
  const show = async (): Promise<void> => {
    try {
      const asked = [browser.runtime.sendMessage({ type: "get-data-info", isPrivate }), stateOf(tab)] as const;
      const [told, state] = await Promise.all(asked);
      info = DataInfo().parse(told);
      hostToAdd ??= "host" in state ? state.host : undefined;
      draw(state);
    } catch (error) {
      logOnce("the popup could not be filled", error);
      draw({ status: "failed" });
    }
  };

  const actions: PopupActions = {
    showCompany: (companyId) => {
      if (tab) void browser.tabs.sendMessage(tab.id, { type: "show-company", companyId }, { frameId: 0 });
    },
    openStory: (url) => void browser.tabs.create({ url }),
    annotate: async () => {
      const works = tab && (await browser.runtime.sendMessage({ type: "annotate-tab", tabId: tab.id }));
      if (works === true) return show();
      const state = await stateOf(tab);
      draw(state.status === "unlisted" || state.status === "no-answer" ? { ...state, failed: true } : state);
    },
    setPaused: async (paused) => {
      const host = plainHost((tab && (await askPage(tab.id))?.host) || tab?.url?.hostname || "");
      await changeSettings(
        ({ pausedHosts }) => ({
          pausedHosts: paused ? [...new Set([...pausedHosts, host])] : pausedHosts.filter((known) => known !== host),
        }),
        isPrivate,
      );
      await show();
    },
    setPausedEverywhere: async (pausedEverywhere) => {
      await changeSettings(() => ({ pausedEverywhere }), isPrivate);
      await show();
    },
    addSite: async () => {
      const host = hostToAdd;
      if (!host) return;
      // Asked first, without a wait: the browser answers only while the click is fresh. It may close this popup to ask;
      // then the background hears of the access from the browser itself.
      const isGiven = await browser.permissions.request({ origins: [patternOf(host)] });
      if (isGiven) {
        await browser.runtime.sendMessage({ type: "sync-sites" });
        return show();
      }
      const state = await stateOf(tab);
      draw(state.status === "unlisted" ? { ...state, refused: true } : state);
    },
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
  await show();
}

void start();
