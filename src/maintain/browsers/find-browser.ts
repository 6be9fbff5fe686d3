/** Finds a browser that can run the extension: the reader's own first, then the usual places. */
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

export type BrowserKind = "chromium" | "firefox";

export interface FoundBrowser {
  kind: BrowserKind;
  /** Absolute path of the program. */
  path: string;
  /** For people: "Chromium", "Google Chrome", "Firefox". */
  name: string;
}

/** What the search reads from the machine; tests pass their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  /** Is this path a program we may start? */
  isProgram: (path: string) => boolean;
}

interface Product {
  kind: BrowserKind;
  name: string;
  commands: string[];
  macos: string[];
  /** Below `%ProgramFiles%`, `%ProgramFiles(x86)%` and `%LocalAppData%`. */
  windows: string[];
}

// Chromium stands before the branded builds: it is what distributions ship and what continuous integration installs.
const products: Product[] = [
  {
    kind: "chromium",
    name: "Chromium",
    commands: ["chromium", "chromium-browser"],
    macos: ["/Applications/Chromium.app/Contents/MacOS/Chromium"],
    windows: ["Chromium/Application/chrome.exe"],
  },
  {
    kind: "chromium",
    name: "Google Chrome",
    commands: ["google-chrome-stable", "google-chrome", "chrome"],
    macos: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    windows: ["Google/Chrome/Application/chrome.exe"],
  },
  {
    kind: "chromium",
    name: "Microsoft Edge",
    commands: ["microsoft-edge-stable", "microsoft-edge"],
    macos: ["/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
    windows: ["Microsoft/Edge/Application/msedge.exe"],
  },
  {
    kind: "firefox",
    name: "Firefox",
    commands: ["firefox", "firefox-esr"],
    macos: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    windows: ["Mozilla Firefox/firefox.exe"],
  },
  {
    kind: "firefox",
    name: "Firefox Developer Edition",
    commands: ["firefox-developer-edition"],
    macos: ["/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox"],
    windows: ["Firefox Developer Edition/firefox.exe"],
  },
];

const overrides: Record<BrowserKind, string> = { chromium: "CHROME_PATH", firefox: "FIREFOX_PATH" };

/**
 * The first browser of a kind: `CHROME_PATH` or `FIREFOX_PATH`, then the `PATH`, then the system's usual folders.
 *
 * @throws Error when an override names something that cannot be started: falling back would hide the mistake.
 */
export function findBrowser(kind: BrowserKind, machine: Machine = thisMachine()): FoundBrowser | undefined {
  const override = machine.env[overrides[kind]];
  if (override) {
    if (!machine.isProgram(override)) {
      throw new Error(`${overrides[kind]} is "${override}", but no program stands there. Mend or unset it.`);
    }
    return { kind, path: override, name: kind === "chromium" ? "Chromium" : "Firefox" };
  }
  for (const product of products) {
    if (product.kind !== kind) continue;
    const path = placesOf(product, machine).find(machine.isProgram);
    if (path) return { kind, path, name: product.name };
  }
  return undefined;
}

function placesOf(product: Product, { platform, env }: Machine): string[] {
  if (platform === "win32") {
    const roots = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LocalAppData ?? env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? product.windows.map((path) => `${root}/${path}`) : []));
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = product.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  if (platform !== "darwin") return onPath;
  const perUser = env.HOME ? product.macos.map((path) => env.HOME + path) : [];
  return [...onPath, ...product.macos, ...perUser];
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isProgram(path) {
      try {
        accessSync(path, constants.X_OK);
        return statSync(path).isFile();
      } catch {
        return false;
      }
    },
  };
}
