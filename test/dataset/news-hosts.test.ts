/** The list of news hosts keeps its own rules (docs/dataset.md), and the manifests that are built follow from it. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NewsHosts } from "../../src/facts/schema.ts";
import { type BrowserName, manifestFor } from "../../src/maintain/manifest.ts";

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));
const hosts = NewsHosts.parse(read("assets/dataset/news-hosts.json"));
const source = read("manifest.json");

/** Languages of Latin script; the dataset knows companies by the names they have in it. */
const latin = ["da", "de", "en", "es", "fi", "fr", "it", "nl", "no", "pl", "pt", "sv"];
/** Listed before two lists were asked for. */
const earlier = ["geekwire.com"];

test("three to four hundred sites of many countries and languages", () => {
  expect(hosts.length).toBeGreaterThanOrEqual(300);
  expect(hosts.length).toBeLessThanOrEqual(400);
  expect(new Set(hosts.map(({ country }) => country)).size).toBeGreaterThanOrEqual(40);
  expect(hosts.filter(({ country }) => country !== "US").length).toBeGreaterThan(hosts.length / 2);
});

test("each has a reason: two lists that name it, a language that is read", () => {
  const few = hosts.filter(({ host, lists }) => new Set(lists).size < 2 && !earlier.includes(host));
  expect(few.map(({ host }) => host)).toEqual([]);
  expect(hosts.filter(({ language }) => !latin.includes(language))).toEqual([]);
  const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  expect(hosts.filter(({ country }) => !regions.of(country)).map(({ host }) => host)).toEqual([]);
});

test("in order, once, and none below another of them", () => {
  const names = hosts.map(({ host }) => host);
  expect(names).toEqual([...new Set(names)].sort());
  const nested = names.filter((name) => names.some((other) => name.endsWith(`.${other}`)));
  expect(nested).toEqual([]);
});

test.each<BrowserName>(["chromium", "firefox"])("%s's manifest names these hosts, and no other", (browserName) => {
  const manifest = manifestFor(source, browserName, { newsHosts: hosts, version: "1.0.0" }) as {
    host_permissions: string[];
    content_scripts: { matches: string[] }[];
    optional_host_permissions: string[];
  };
  const patterns = hosts.map(({ host }) => `*://*.${host}/*`);
  expect(manifest.host_permissions).toEqual(patterns);
  expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual(patterns);
  const inSource = JSON.stringify(source).match(/[a-z*]+:\/\/[^"]*/g);
  expect(inSource).toEqual(["*://*/*"]);
  expect(manifest.optional_host_permissions).toEqual(["*://*/*"]);
});
