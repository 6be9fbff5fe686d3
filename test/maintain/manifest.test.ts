import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { manifestFor } from "../../src/maintain/manifest.ts";

const source = JSON.parse(readFileSync(new URL("../../manifest.json", import.meta.url), "utf8"));
const facts = { newsHosts: [{ host: "reuters.com", name: "Reuters" }], version: "1.2.3" };

test("the list of news hosts fills content script and host permissions alike", () => {
  const manifest = manifestFor(source, "chromium", facts) as never as {
    host_permissions: string[];
    content_scripts: { matches: string[] }[];
  };
  expect(manifest.host_permissions).toEqual(["*://*.reuters.com/*"]);
  expect(manifest.content_scripts[0]?.matches).toEqual(["*://*.reuters.com/*"]);
});

test("each browser gets its own background and nothing of the other's", () => {
  const chromium = manifestFor(source, "chromium", facts);
  const firefox = manifestFor(source, "firefox", facts);
  expect(chromium.background).toEqual({ service_worker: "background/background.js" });
  expect(firefox.background).toEqual({ scripts: ["background/background.js"] });
  expect(chromium).not.toHaveProperty("browser_specific_settings");
  expect(Object.keys({ ...chromium, ...firefox }).filter((key) => key.startsWith("$"))).toEqual([]);
  expect(firefox.version).toBe("1.2.3");
});

test("no more permissions than the design allows", () => {
  const { permissions, optional_host_permissions, web_accessible_resources } = manifestFor(source, "firefox", facts);
  expect(permissions).toEqual(["activeTab", "scripting", "storage"]);
  expect(optional_host_permissions).toEqual(["*://*/*"]);
  expect(web_accessible_resources).toBeUndefined();
});

test("a browser that the source does not know is told", () => {
  expect(() => manifestFor(source, "netscape" as never, facts)).toThrow('no part "$netscape"');
});
