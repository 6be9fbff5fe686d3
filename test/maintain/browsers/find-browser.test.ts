import { describe, expect, it } from "vitest";
import { findBrowser, type Machine } from "../../../src/maintain/browsers/find-browser.ts";

function machine(platform: NodeJS.Platform, env: Machine["env"], programs: string[]): Machine {
  return { platform, env, isProgram: (path) => programs.includes(path) };
}

describe("findBrowser", () => {
  it("takes the path from the environment before anything else", () => {
    const linux = machine("linux", { PATH: "/usr/bin", CHROME_PATH: "/opt/own/chrome" }, [
      "/usr/bin/chromium",
      "/opt/own/chrome",
    ]);
    expect(findBrowser("chromium", linux)?.path).toBe("/opt/own/chrome");
  });

  it("says so when that path leads nowhere, instead of taking another browser", () => {
    const linux = machine("linux", { PATH: "/usr/bin", FIREFOX_PATH: "/gone/firefox" }, ["/usr/bin/firefox"]);
    expect(() => findBrowser("firefox", linux)).toThrow(/FIREFOX_PATH is "\/gone\/firefox"/);
  });

  it("prefers Chromium to branded builds, wherever on the PATH they stand", () => {
    const programs = ["/usr/bin/google-chrome", "/usr/local/bin/chromium"];
    const found = findBrowser("chromium", machine("linux", { PATH: "/usr/bin:/usr/local/bin" }, programs));
    expect(found).toEqual({ kind: "chromium", path: "/usr/local/bin/chromium", name: "Chromium" });
  });

  it("looks into the applications folders of macOS, the person's own too", () => {
    const perUser = "/Users/jo/Applications/Firefox.app/Contents/MacOS/firefox";
    expect(findBrowser("firefox", machine("darwin", { HOME: "/Users/jo" }, [perUser]))?.path).toBe(perUser);
  });

  it("looks below the program folders of Windows", () => {
    const edge = "C:\\Program Files (x86)/Microsoft/Edge/Application/msedge.exe";
    const windows = machine("win32", { "ProgramFiles(x86)": "C:\\Program Files (x86)" }, [edge]);
    expect(findBrowser("chromium", windows)).toEqual({ kind: "chromium", path: edge, name: "Microsoft Edge" });
  });

  it("finds nothing on an empty machine", () => {
    expect(findBrowser("firefox", machine("linux", {}, []))).toBeUndefined();
  });
});
