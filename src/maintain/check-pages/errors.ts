/** Exceptions of the extension's scripts, in pages and in its background, as the browser itself tells of them. */
import type { CDPSession, Page, Target } from "puppeteer-core";
import { insideFirefox } from "../browsers/firefox-inside.ts";
import type { RunningBrowser } from "../browsers/launch.ts";

export interface ErrorWatch {
  /** Watches a tab; Firefox needs none of it. */
  watch(page: Page): Promise<void>;
  /** What was thrown since the last call. */
  take(): Promise<string[]>;
}

/** Begins to watch. Nothing that was thrown before counts. */
export async function watchErrors(running: RunningBrowser): Promise<ErrorWatch> {
  return running.kind === "chromium" ? watchChromium(running) : watchFirefox(running);
}

async function watchChromium({ browser, extensionUrl }: RunningBrowser): Promise<ErrorWatch> {
  const origin = extensionUrl("");
  let errors: string[] = [];
  const listen = async (cdp: CDPSession): Promise<void> => {
    cdp.on("Runtime.exceptionThrown", ({ exceptionDetails }) => {
      const { exception, text, url, stackTrace } = exceptionDetails;
      const frames = stackTrace?.callFrames.map((frame) => frame.url) ?? [];
      const told = `${text} ${exception?.description ?? ""}`;
      if (![url ?? "", told, ...frames].some((place) => place.includes(origin))) return;
      errors.push(told.replaceAll(origin, ""));
    });
    await cdp.send("Runtime.enable");
  };
  const background = async (target: Target): Promise<void> => {
    if (target.type() !== "service_worker" || !target.url().startsWith(origin)) return;
    // One that has ended meanwhile has nothing more to throw.
    await target.createCDPSession().then(listen, () => undefined);
  };
  for (const target of browser.targets()) await background(target);
  browser.on("targetcreated", (target) => void background(target));
  return {
    watch: async (page) => listen(await page.createCDPSession()),
    async take() {
      const taken = errors;
      errors = [];
      return taken;
    },
  };
}

async function watchFirefox(running: RunningBrowser): Promise<ErrorWatch> {
  await insideFirefox(running, "Services.console.reset()");
  // Warnings (flag 1) are no exceptions; page scripts have addresses of their own.
  const expression = `(() => {
    const found = Services.console.getMessageArray()
      .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
      .filter(({ sourceName }) => sourceName.startsWith(${JSON.stringify(running.extensionUrl(""))}))
      .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + " (" + sourceName + ":" + lineNumber + ")");
    Services.console.reset();
    return JSON.stringify(found);
  })()`;
  return {
    watch: async () => undefined,
    take: async () => JSON.parse(String(await insideFirefox(running, expression))) as string[],
  };
}
