/**
 * `npm run doctor`: what this machine lacks to build, test and show the extension, and how to mend it. Plain Node
 * without packages: the missing packages are one of the things it tells. Exit code 1 when something needed is missing.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** The first line a program prints about its version; undefined where it cannot be started. */
function versionOf(program, args = ["--version"]) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: "utf8",
    timeout: 20_000,
    shell: process.platform === "win32",
  });
  return status === 0 ? (stdout || stderr).trim().split("\n")[0] : undefined;
}

/** "v20.20.2" against ">=20.19". */
function isAtLeast(version, wanted) {
  const numbers = (text) => (text.match(/\d+/g) ?? []).map(Number);
  const [have, need] = [numbers(version), numbers(wanted)];
  for (let i = 0; i < need.length; i++) {
    if ((have[i] ?? 0) !== need[i]) return (have[i] ?? 0) > need[i];
  }
  return true;
}

/** Shared libraries that a program needs and this machine does not have (Linux only). */
function missingLibraries(program) {
  if (process.platform !== "linux") return [];
  const { stdout } = spawnSync("ldd", [program], { encoding: "utf8" });
  return (stdout ?? "")
    .split("\n")
    .filter((line) => line.includes("not found"))
    .map((line) => line.trim().split(" ")[0]);
}

/** @typedef {{ what: string, state: "ok" | "missing" | "note", found: string, mend?: string }} Line */

/** @returns {Line} */
function node() {
  const isFine = isAtLeast(process.version, engines.node);
  return {
    what: "Node",
    state: isFine ? "ok" : "missing",
    found: process.version,
    ...(!isFine && { mend: `install Node ${engines.node.replace(">=", "")} or newer: https://nodejs.org` }),
  };
}

/** @returns {Line} */
function npm() {
  const found = versionOf("npm");
  return found
    ? { what: "npm", state: "ok", found }
    : { what: "npm", state: "missing", found: "not found", mend: "it comes with Node; install Node anew" };
}

/** @returns {Line} */
function git() {
  const found = versionOf("git");
  return found
    ? { what: "git", state: "ok", found }
    : { what: "git", state: "note", found: "not found", mend: "needed for `facts diff` and for a checkout's packages" };
}

/** @returns {Line} */
function packages() {
  const isThere = existsSync(path.join(root, "node_modules/esbuild/package.json"));
  return isThere
    ? { what: "packages", state: "ok", found: "node_modules" }
    : { what: "packages", state: "missing", found: "not installed", mend: "npm ci (npm start does it too)" };
}

/** @returns {Promise<Line[]>} */
async function browsers() {
  if (!existsSync(path.join(root, "node_modules/tsx/package.json"))) {
    return [{ what: "browsers", state: "note", found: "not looked for", mend: "install the packages first" }];
  }
  const { register } = await import("tsx/esm/api");
  register();
  const { findBrowser } = await import("./browsers/find-browser.ts");
  const { howToGet } = await import("./browsers/install-browser.ts");
  const least = { chromium: "148", firefox: "153" };
  return ["chromium", "firefox"].map((kind) => {
    let browser;
    try {
      browser = findBrowser(kind);
    } catch (error) {
      return { what: kind, state: "missing", found: error.message, mend: "see above" };
    }
    if (!browser) return { what: kind, state: "missing", found: "not found", mend: howToGet(kind) };
    // On Windows asking for the version opens a window instead.
    const version = process.platform === "win32" ? browser.name : versionOf(browser.path);
    const number = version?.match(/\d+(?:\.\d+)*/)?.[0];
    if (!version) {
      const libraries = missingLibraries(browser.path);
      const why = libraries.length > 0 ? `lacks ${libraries.join(", ")}` : "does not start";
      return { what: kind, state: "missing", found: `${browser.path} ${why}`, mend: howToGet(kind) };
    }
    if (number && !isAtLeast(number, least[kind])) {
      return { what: kind, state: "missing", found: version, mend: `${kind} ${least[kind]} or newer is needed` };
    }
    return { what: kind, state: "ok", found: `${version} (${browser.path})` };
  });
}

/** @returns {Line} */
function display() {
  const name = process.env.WAYLAND_DISPLAY ?? process.env.DISPLAY;
  if (process.platform !== "linux" || name) return { what: "display", state: "ok", found: name ?? process.platform };
  return { what: "display", state: "note", found: "none", mend: "npm start and the tests run headless; nothing to do" };
}

async function main() {
  const lines = [node(), npm(), git(), packages(), ...(await browsers()), display()];
  const signs = { ok: "ok     ", missing: "MISSING", note: "note   " };
  for (const { what, state, found, mend } of lines) {
    console.log(`${signs[state]} ${what.padEnd(9)} ${found}${mend ? `\n                  ${mend}` : ""}`);
  }
  const missing = lines.filter(({ state }) => state === "missing");
  console.log(
    missing.length === 0 ? "\nAll that is needed is here." : `\nMissing: ${missing.map(({ what }) => what).join(", ")}`,
  );
  if (missing.length > 0) process.exitCode = 1;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
