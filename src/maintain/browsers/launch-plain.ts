/** Starts a browser without the extension, cut off from the network: for pages that stand alone. */
import { type Browser, launch } from "puppeteer-core";
import type { FoundBrowser } from "./find-browser.ts";

/** Headless unless told otherwise; the page fills the window then. */
export function launchPlain({ kind, path: executablePath }: FoundBrowser, headless = true): Promise<Browser> {
  return launch({
    browser: kind === "chromium" ? "chrome" : "firefox",
    executablePath,
    headless,
    ...(!headless && { defaultViewport: null }),
    args:
      kind === "chromium"
        ? [
            "--proxy-server=127.0.0.1:9",
            "--no-default-browser-check",
            "--disable-lcd-text",
            "--font-render-hinting=none",
            ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
          ]
        : [],
  });
}
