/** Starts Chromium or Firefox with the unpacked extension, on a fresh profile, cut off from the network. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Browser, launch, type Page } from "puppeteer-core";
import type { FoundBrowser } from "./find-browser.ts";

export interface LaunchOptions {
  headless: boolean;
  /** Port of `serve`; all hosts are reached through it. Without it the browser gets no network at all. */
  proxyPort?: number;
  /** Keeps pages that are left for going back, which puppeteer switches off in Chromium. */
  keepsPages?: boolean;
  /** CSS pixels. Default 1,280 × 900. */
  window?: { width: number; height: number };
}

export interface RunningBrowser {
  kind: FoundBrowser["kind"];
  browser: Browser;
  /** As the browser knows it: 32 letters in Chromium, the manifest's gecko id in Firefox. */
  extensionId: string;
  /** Address of a file of the extension: `extensionUrl("popup/popup.html")`. */
  extensionUrl(path: string): string;
  /** A tab with one of the extension's own pages (path and query below its root), ready to use. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

// Firefox would give every profile another address for the extension's pages; fixing it lets them be opened by name.
const firefoxUuid = "5d0f9c1e-3a4b-4c7d-9e21-6b8f0a2c4d10";

// Nothing listens on the discard port: without a server the browser stays off the network instead of finding its own way.
const deadPort = 9;

/**
 * @param distDir Unpacked extension (`dist/chromium`, `dist/firefox`), absolute or from the working directory.
 * @throws Error when the browser does not start or refuses the extension; the message names both.
 */
export async function launchWithExtension(
  found: FoundBrowser,
  distDir: string,
  options: LaunchOptions,
): Promise<RunningBrowser> {
  const dir = resolve(distDir);
  const manifest = readManifest(dir);
  const browser = await (found.kind === "chromium"
    ? launchChromium(found.path, options)
    : launchFirefox(found.path, options, manifest.geckoId));
  try {
    const extensionId = await browser.installExtension(dir);
    const origin = found.kind === "chromium" ? `chrome-extension://${extensionId}` : `moz-extension://${firefoxUuid}`;
    const extensionUrl = (path: string) => `${origin}/${path}`;
    return {
      kind: found.kind,
      browser,
      extensionId,
      extensionUrl,
      openExtensionPage: (path) => openExtensionPage(browser, found.kind, extensionUrl(path)),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw new Error(`${found.name} (${found.path}) refused the extension in ${dir}: ${String(error)}`, {
      cause: error,
    });
  }
}

function launchChromium(executablePath: string, options: LaunchOptions): Promise<Browser> {
  const { width, height } = windowOf(options);
  return launch({
    browser: "chrome",
    executablePath,
    headless: options.headless,
    // Branded Chrome ignores --load-extension since 137; loading over the pipe works in every build.
    pipe: true,
    enableExtensions: true,
    ...(options.keepsPages && { ignoreDefaultArgs: ["--disable-back-forward-cache"] }),
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: [
      `--window-size=${width},${height}`,
      `--proxy-server=127.0.0.1:${options.proxyPort ?? deadPort}`,
      "--proxy-bypass-list=<-loopback>",
      "--ignore-certificate-errors",
      "--no-default-browser-check",
      // The browser's own errands (optimisation hints, network time, feature trials) would stand in the request log.
      "--disable-features=OptimizationHints,NetworkTimeServiceQuerying,MediaRouter,DialMediaRouteProvider,Translate",
      "--disable-domain-reliability",
      "--disable-field-trial-config",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
}

function launchFirefox(executablePath: string, options: LaunchOptions, geckoId: string | undefined): Promise<Browser> {
  const { width, height } = windowOf(options);
  const port = options.proxyPort ?? deadPort;
  return launch({
    browser: "firefox",
    executablePath,
    headless: options.headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    // Since 153 extension pages may be driven only with system access.
    args: [`--width=${width}`, `--height=${height}`, "--remote-allow-system-access"],
    extraPrefsFirefox: {
      ...(geckoId ? { "extensions.webextensions.uuids": JSON.stringify({ [geckoId]: firefoxUuid }) } : {}),
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": port,
      "network.proxy.allow_hijacking_localhost": true,
      "network.proxy.no_proxies_on": "",
      // The browser's own errands, as above.
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
      "network.http.speculative-parallel-limit": 0,
      "services.settings.server": "data:,#remote-settings-dummy/v1",
      "app.normandy.enabled": false,
      "app.update.disabledForTesting": true,
      "extensions.getAddons.cache.enabled": false,
      "extensions.systemAddon.update.enabled": false,
      "extensions.update.enabled": false,
      "browser.safebrowsing.malware.enabled": false,
      "browser.safebrowsing.phishing.enabled": false,
      "browser.region.network.url": "",
      "browser.newtabpage.activity-stream.feeds.topsites": false,
      "browser.topsites.contile.enabled": false,
      "datareporting.policy.dataSubmissionEnabled": false,
      "toolkit.telemetry.server": "data:,",
      "dom.push.connection.enabled": false,
    },
  });
}

async function openExtensionPage(browser: Browser, kind: FoundBrowser["kind"], url: string): Promise<Page> {
  const page = await browser.newPage();
  // Firefox never reports these pages as loaded, so that waiting for a load event would hang; ask the page instead.
  await page.goto(url, kind === "firefox" ? { waitUntil: [] } : {});
  await page.waitForFunction(
    (wanted: string) => location.href === wanted && document.readyState === "complete",
    {},
    url,
  );
  return page;
}

function windowOf(options: LaunchOptions): { width: number; height: number } {
  return options.window ?? { width: 1280, height: 900 };
}

function readManifest(dir: string): { geckoId: string | undefined } {
  let text: string;
  try {
    text = readFileSync(join(dir, "manifest.json"), "utf8");
  } catch (cause) {
    throw new Error(`No extension in ${dir}: run "npm run build" first.`, { cause });
  }
  const manifest = JSON.parse(text) as { browser_specific_settings?: { gecko?: { id?: string } } };
  return { geckoId: manifest.browser_specific_settings?.gecko?.id };
}
