/** Gets browsers for a machine that has none, where that is possible without asking; says what to do elsewhere. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type BrowserKind, type FoundBrowser, findBrowser } from "./find-browser.ts";

const debianPackage: Record<BrowserKind, string> = { chromium: "chromium", firefox: "firefox-esr" };

/**
 * The browsers asked for, in that order; a missing one is installed on Debian and its like when running as root (a
 * container, continuous integration). Nowhere else: a person's machine is not ours to change.
 *
 * @throws Error saying, in words for the person at the terminal, which browser is missing and how to get it.
 */
export function ensureBrowsers(options: { need: BrowserKind[]; log?: (line: string) => void }): FoundBrowser[] {
  const missing = options.need.filter((kind) => !findBrowser(kind));
  if (missing.length > 0 && canInstall()) installDebian(missing, options.log ?? (() => {}));
  return options.need.map((kind) => {
    const found = findBrowser(kind);
    if (!found) throw new Error(howToGet(kind));
    return found;
  });
}

/** What a person reads when a browser is missing and cannot be installed for them. */
export function howToGet(kind: BrowserKind): string {
  return kind === "chromium"
    ? "No Chromium, Chrome or Edge was found. Install one (Debian/Ubuntu: apt-get install chromium; macOS: brew install " +
        "--cask chromium; Windows: Edge is part of it), or set CHROME_PATH to the program."
    : "No Firefox was found. Install it (Debian: apt-get install firefox-esr; macOS: brew install --cask firefox; " +
        "Windows: winget install Mozilla.Firefox), or set FIREFOX_PATH to the program.";
}

function canInstall(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function installDebian(kinds: BrowserKind[], log: (line: string) => void): void {
  const packages = [...kinds.map((kind) => debianPackage[kind]), "fonts-liberation"];
  log(`Installing ${packages.join(", ")} with apt-get (once)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const run = spawnSync("apt-get", args, { env, encoding: "utf8" });
    if (run.status !== 0) {
      throw new Error(`apt-get ${args.join(" ")} failed:\n${(run.stderr || run.stdout || String(run.error)).trim()}`);
    }
  }
}
