/** What the stores ask of a package's manifest, and that the version stands in one place only. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type BrowserName, manifestFor } from "../../src/maintain/manifest.ts";

const file = (name: string) => new URL(`../../${name}`, import.meta.url);
const json = (name: string) => JSON.parse(readFileSync(file(name), "utf8"));
const { version } = json("package.json") as { version: string };
const build = (browserName: BrowserName) =>
  manifestFor(json("manifest.json"), browserName, { newsHosts: [], version }) as Record<string, never>;
const locales = readdirSync(file("assets/locales"));

/** Width and height that a PNG says of itself: two big-endian numbers after the 16 bytes of signature and IHDR's head. */
function pngSize(name: string): [number, number] {
  const data = readFileSync(file(name));
  expect(data.subarray(1, 4).toString()).toBe("PNG");
  return [data.readUInt32BE(16), data.readUInt32BE(20)];
}

test.each(locales)("name and description keep to the stores' lengths (%s)", (locale) => {
  const words = json(`assets/locales/${locale}/messages.json`);
  // Chrome's limits: 75 and 132 characters; the short name of Firefox's listing is cut at 50.
  expect(words.extensionName.message.length).toBeLessThanOrEqual(50);
  expect(words.extensionDescription.message.length).toBeLessThanOrEqual(132);
});

test("the version stands in package.json, and the lock file says the same", () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const lock = json("package-lock.json");
  expect([lock.version, lock.packages[""].version]).toEqual([version, version]);
  // A placeholder, so that nobody takes it for the version.
  expect(json("manifest.json").version).toBe("0.0.0");
  expect(build("chromium").version).toBe(version);
});

test("every icon has the size that it is declared with", () => {
  const { icons, action } = build("chromium") as never as {
    icons: Record<string, string>;
    action: { default_icon: Record<string, string> };
  };
  expect(Object.keys(icons)).toEqual(expect.arrayContaining(["16", "32", "48", "128"]));
  for (const [size, path] of [...Object.entries(icons), ...Object.entries(action.default_icon)]) {
    expect(pngSize(`assets/${path}`), path).toEqual([Number(size), Number(size)]);
  }
});

describe("Firefox", () => {
  const gecko = (build("firefox") as never as { browser_specific_settings: { gecko: Record<string, unknown> } })
    .browser_specific_settings.gecko;

  test("collects no data, says so, and has an id", () => {
    expect(gecko.data_collection_permissions).toEqual({ required: ["none"] });
    expect(gecko.id).toMatch(/^[\w.-]+@[\w.-]+$/);
  });

  test("asks for the first version that can do all we use", () => {
    expect(gecko.strict_min_version).toBe("153.0");
  });
});

test("Chromium: the first version with browser.*, a service worker and nothing of Firefox's", () => {
  const manifest = build("chromium");
  expect(manifest.minimum_chrome_version).toBe("148");
  expect(manifest.manifest_version).toBe(3);
  expect(manifest).not.toHaveProperty("browser_specific_settings");
});

test("no more than four keys are suggested, as Chrome allows", () => {
  const { commands } = build("chromium") as never as { commands: Record<string, { suggested_key?: unknown }> };
  expect(Object.values(commands).filter(({ suggested_key }) => suggested_key).length).toBeLessThanOrEqual(4);
});

test("extension pages may load what the package holds, and nothing else", () => {
  for (const browserName of ["chromium", "firefox"] as const) {
    const policy = (build(browserName) as never as { content_security_policy: { extension_pages: string } })
      .content_security_policy.extension_pages;
    const directives = new Map(
      policy.split(";").map((part) => {
        const [name = "", ...values] = part.trim().split(/\s+/);
        return [name, values.join(" ")];
      }),
    );
    expect(directives.get("default-src")).toBe("'none'");
    for (const name of ["base-uri", "form-action", "frame-ancestors"])
      expect(directives.get(name), name).toBe("'none'");
    const others = [...directives].filter(([, value]) => value !== "'none'");
    expect(others.filter(([, value]) => value !== "'self'")).toEqual([]);
    expect(others.map(([name]) => name).sort()).toEqual(["connect-src", "img-src", "script-src", "style-src"]);
  }
});
