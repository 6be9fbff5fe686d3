/** Entry of `story.js`: reads a story, marks its companies, and answers for it. Injected once the gate has said yes. */
import { readMetadata } from "../article/metadata.ts";
import { findStoryRoots } from "../article/roots.ts";
import { browser, isExtensionAlive } from "../platform/browser.ts";
import type { PageState } from "../platform/messages.ts";
import { isToPage } from "../platform/page-guards.ts";
import { removeLeftHosts } from "./card-host.ts";
import { Cards } from "./cards.ts";
import { startHover } from "./hover.ts";
import { hoverTimings } from "./hover-automaton.ts";
import { isEdited, MentionMap, type PageMention } from "./mentions.ts";
import { watchText } from "./mutations.ts";
import { Painter } from "./painter.ts";
import { isVisible, type Reading, read } from "./reading.ts";
import { inSlices } from "./slices.ts";
import { createStepper } from "./stepping.ts";
import { type StoryHead, type StoryReader, world } from "./world.ts";

/** A background that does not answer is asked again after this long, in ms, and not more often than that in a row. */
const retryMs = 1_000;
const mostFailures = 4;

/** A page that never rests is begun anew so often under one address. */
const mostRestarts = 5;
let restarts = 0;
let restartedAt = "";

function startReader(visit: AbortSignal, { isFresh, restart, score }: StoryHead): StoryReader {
  // Ends with the visit, and earlier when the extension is gone.
  const own = new AbortController();
  const signal = AbortSignal.any([visit, own.signal]);
  const metadata = readMetadata(document, location.href, isFresh);
  const painter = new Painter();
  const timings = { ...hoverTimings };
  removeLeftHosts();
  let reading: Exclude<Awaited<ReturnType<typeof read>>, "no-story">;
  let map = new MentionMap([]);
  let roots: Element[] = [];
  let watch = new AbortController();
  const tree = document.documentElement;
  let isBusy = false;
  let hasFailed = false;
  let isOther = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  /** As last told; -1: never. */
  let toldCount = -1;
  let isAgainWanted = false;
  /** Settings changed: the same text may have other companies. */
  let isStale = false;

  const cards = new Cards({
    published: metadata.published,
    language: metadata.language,
    activate: (mention) => painter.activate(mention?.place),
    closed: () => hover.close(),
    pinned: () => hover.pin(),
    orphaned: () => own.abort(),
    signal,
  });
  const hover = startHover({
    mentionMap: () => map,
    mention: (index) => reading?.mentions[index],
    cards,
    timings,
    trigger: () => reading?.replies[0]?.trigger ?? "hover",
    met: () => {
      if (!isExtensionAlive()) own.abort();
      else if (!painter.isRegistered) painter.restore();
    },
    signal,
  });
  const stepper = createStepper((mention) => hover.openByKey(mention));

  async function readNow(): Promise<void> {
    if (isBusy) {
      isAgainWanted = true;
      return;
    }
    isBusy = true;
    try {
      if (document.documentElement !== tree || !document.body) return restart();
      const found = await inSlices(findStoryRoots(document), signal);
      if (!found) return;
      // A page that the reader asked for may have no running text: then all of it is read.
      const now = (found.length > 0 ? found : [document.body]).filter((root) => !isEdited(root));
      if (now.length !== roots.length || now.some((root, i) => root !== roots[i])) {
        roots = now;
        watch.abort();
        watch = new AbortController();
        watchText(
          roots,
          {
            changed: () => void readNow(),
            noted,
            isUnfolded: () => reading?.folded.some((element) => element.isConnected && isVisible(element)) === true,
          },
          AbortSignal.any([signal, watch.signal]),
        );
      }
      const known = isStale ? undefined : reading;
      isStale = false;
      const latest = await read(roots, metadata, score, signal, known);
      if (latest && reading && latest !== "no-story" && latest.headline !== reading.headline) isOther = true;
      if (isOther && mayRestart()) return restart();
      isOther = latest === "no-story";
      if (latest && latest !== "no-story") take(latest);
      else hasFailed = true;
    } catch {
      hasFailed = true;
      if (!isExtensionAlive()) own.abort();
      // The background was ended in mid-answer. A page that rests gives no other reason to ask again.
      else if (++failures < mostFailures) retry = setTimeout(() => void readNow(), retryMs);
    } finally {
      isBusy = false;
    }
    if (isAgainWanted && !signal.aborted) {
      isAgainWanted = false;
      void readNow();
    }
  }

  /** A page that told a new address first fetches its story afterwards: what the gate saw was the story before. */
  function mayRestart(): boolean {
    if (isFresh) return false;
    if (restartedAt !== location.pathname) restarts = 0;
    restartedAt = location.pathname;
    return ++restarts <= mostRestarts;
  }

  function noted(records: readonly MutationRecord[]): boolean {
    painter.forget(new Set(records.flatMap(({ type, target }) => (type === "characterData" ? [target] : []))));
    if (cards.isLoose) return true;
    hover.follow();
    return false;
  }

  function take(latest: NonNullable<typeof reading>): void {
    const before = reading?.mentions ?? [];
    reading = latest;
    failures = 0;
    timings.dwell = latest.replies[0]?.delay ?? timings.dwell;
    map = new MentionMap(latest.mentions);
    painter.paint(marked(latest).map((mention) => mention.place));
    hover.renumber(before, latest.mentions);
    tellCount();
  }

  function tellCount(): void {
    const companies = new Set(reading?.mentions.map((mention) => mention.company)).size;
    // Said only when new: on a page that never rests the background could never sleep.
    if (companies === toldCount) return;
    toldCount = companies;
    browser.runtime.sendMessage({ type: "story-read", companies }).catch(() => undefined);
  }

  // Back from the page cache: nothing runs anew, but the badge was cleared, and a reading may have been cut off.
  window.addEventListener(
    "pageshow",
    (event) => {
      if (!event.persisted || !event.isTrusted) return;
      toldCount = -1;
      if (reading) tellCount();
      else void readNow();
    },
    { signal },
  );
  // A tab that waited in the back is read when it comes to the front; the background cannot see that without being
  // woken by every change of tabs.
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.hidden || toldCount < 1) return;
      toldCount = -1;
      tellCount();
    },
    { signal },
  );
  signal.addEventListener(
    "abort",
    () => {
      watch.abort();
      clearTimeout(retry);
      painter.clear();
      // The badge must not keep this story's number on the next page.
      if (toldCount > 0) browser.runtime.sendMessage({ type: "story-read", companies: 0 }).catch(() => undefined);
    },
    { once: true },
  );
  void readNow();

  return {
    async state() {
      // The popup asks a story that is still being read again and again: its links are wanted once.
      const links = reading && (await world.findLinks?.(signal));
      return { ...stateOf(reading, metadata, hasFailed), links: links ?? [] };
    },
    obey(message) {
      if (!isToPage(message)) return;
      if (message.type === "relink") {
        isStale = true;
        void readNow();
      } else if (!reading) return;
      else if (message.type === "step") stepper.step(marked(reading, true), message.direction);
      else if (message.type === "show-company") {
        stepper.next(reading.mentions.filter((mention) => mention.company === message.companyId));
      }
    },
  };
}

/** Which mentions are underlined; those that are not are hoverable all the same. Keys need some to step through. */
function marked({ mentions, marks }: Reading, forKeys = false): PageMention[] {
  if (marks === "all") return mentions;
  return marks === "first" || forKeys ? mentions.filter((mention) => mention.isFirst) : [];
}

function stateOf(
  reading: Reading | undefined,
  metadata: ReturnType<typeof readMetadata>,
  hasFailed: boolean,
): Omit<PageState, "links"> {
  const companies = new Map<string, PageState["companies"][number]>();
  for (const mention of reading?.mentions ?? []) {
    const known = companies.get(mention.company) ?? { id: mention.company, count: 0, via: [], inHeadline: false };
    companies.set(mention.company, known);
    known.count++;
    const surface = mention.block.text.slice(mention.start, mention.end);
    if (metadata.title.includes(surface)) known.inHeadline = true;
    if (mention.via !== undefined && !known.via.includes(mention.via)) known.via.push(mention.via);
  }
  return {
    status: reading ? "story" : hasFailed ? "no-story" : "reading",
    host: location.hostname,
    ...metadata,
    companies: [...companies.values()].sort((a, b) => b.count - a.count),
  };
}

world.startReader = startReader;
