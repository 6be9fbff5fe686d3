/**
 * The one script that every page of a listed host gets, and all that most of them get. It decides whether the page is
 * a story; only then is the reader injected. One AbortController owns everything that runs in the page: a newer copy
 * of the extension, a soft navigation and being switched off are all the same path, abort.
 */
import { storySignals } from "../article/signals.ts";
import { browser, isExtensionAlive } from "../platform/browser.ts";
import type { PageState } from "../platform/messages.ts";
import { onSoftNavigation } from "./navigation.ts";
import { type StoryReader, world } from "./world.ts";

/** After a soft navigation the story may still be on its way: looked for again after these waits, in ms, then no more. */
const laterLooks = [300, 1_000, 2_500];
/** A first look this close to a story is worth a later one; a front page's is not. */
const worthAnotherLook = 20;

world.gate?.abort();
const gate = new AbortController();
world.gate = gate;

let reader: StoryReader | undefined;
let visit = new AbortController();
/** The head at the latest look, and as the page before a soft navigation had it: one that differs is the new page's. */
let headSeen: string | undefined;
let headBefore: string | undefined;
let status: PageState["status"] = "no-story";
/** The reader asked for this page although it does not look like a story. */
let isForced = false;

/** Texts of the head that tell which story its metadata is about. */
const headNow = (): string =>
  [...document.querySelectorAll('meta[property="og:title"], script[type="application/ld+json"]')]
    .map((element) => element.outerHTML)
    .join();

async function look(waits: readonly number[]): Promise<void> {
  const { signal } = visit;
  headSeen = headNow();
  const isFresh = headSeen !== headBefore;
  const { isStory, score } = storySignals(document, location.href, isFresh);
  if (!isStory && !isForced) {
    const [wait, ...rest] = waits;
    if (wait !== undefined && (score >= worthAnotherLook || headBefore !== undefined)) {
      const timer = setTimeout(() => void look(rest), wait);
      signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
    }
    return;
  }
  status = "reading";
  try {
    const reply: unknown = await browser.runtime.sendMessage({
      type: "story-found",
      hasReader: world.startReader !== undefined,
    });
    if (signal.aborted) return;
    status = reply === "paused" ? reply : "no-story";
    if (reply === "read" && document.body)
      reader = world.startReader?.(signal, { isFresh, restart, score: isForced ? 1e3 : score });
  } catch {
    status = "no-story";
    if (!isExtensionAlive()) gate.abort();
  }
}

/** Ends what runs for the story before, and starts over. */
function visitAgain(forced: boolean, waits: readonly number[]): void {
  visit.abort();
  visit = new AbortController();
  reader = undefined;
  status = "no-story";
  isForced = forced;
  void look(waits);
}

/** The page replaced its whole tree, and our listeners with it. */
const restart = (): void => visitAgain(isForced, laterLooks);

function ownState(): PageState {
  const { hostname: host, href: url } = location;
  return { status, host, title: "", url, companies: [], links: [] };
}

browser.runtime.onMessage.addListener(((
  message: { type?: unknown; forced?: unknown } | null,
  sender: { id?: string },
) => {
  // Only the extension's own pages and background reach this listener; the reader checks what it is handed.
  if (gate.signal.aborted || sender.id !== browser.runtime.id) return undefined;
  if (message?.type === "get-page-state") return Promise.resolve(reader?.state() ?? ownState());
  if (message?.type === "reread") visitAgain(message.forced === true || isForced, []);
  else reader?.obey(message);
  return Promise.resolve(true);
}) as Parameters<typeof browser.runtime.onMessage.addListener>[0]);

gate.signal.addEventListener("abort", () => visit.abort(), { once: true });

function start(): void {
  // XML, SVG and PDF viewers have no story, and some break when touched.
  if (!(document.documentElement instanceof HTMLElement)) return;
  onSoftNavigation(() => {
    headBefore = headSeen;
    visitAgain(false, laterLooks);
  }, gate.signal);
  void look(laterLooks.slice(-1));
}

// A tab that was opened behind others, or is only prerendered, may never be seen.
if (document.hidden) document.addEventListener("visibilitychange", start, { once: true, signal: gate.signal });
else start();
