/** The stores' texts say what the manifest says, keep to the stores' lengths, and have pictures of the right size. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { manifestFor } from "../../src/maintain/manifest.ts";

const at = (name: string) => new URL(`../../${name}`, import.meta.url);
const read = (name: string) => readFileSync(at(name), "utf8");
const json = (name: string) => JSON.parse(read(name));
const manifest = manifestFor(json("manifest.json"), "chromium", { newsHosts: [], version: "1.0.0" }) as {
  permissions: string[];
};

/** Text below a heading of the second level. */
const section = (text: string, heading: string): string =>
  text
    .split(/^## /m)
    .find((part) => part.startsWith(`${heading}\n`))
    ?.slice(heading.length)
    .trim() ?? "";

test("every permission has its justification, and none has one that is not asked for", () => {
  const rows = [...read("store/permissions.md").matchAll(/^\| `(\w+)` +\| (.+?) +\|$/gm)];
  const keys = ["host_permissions", "content_scripts", "optional_host_permissions"].filter((key) => key in manifest);
  expect(rows.map(([, name]) => name).sort()).toEqual([...manifest.permissions, ...keys].sort());
  // Chrome's form takes a thousand characters.
  for (const [, name, text] of rows) {
    expect(text?.length, name).toBeGreaterThan(40);
    expect(text?.length, name).toBeLessThanOrEqual(1_000);
  }
});

test("privacy.md names the same permissions", () => {
  const text = read("docs/privacy.md");
  for (const permission of manifest.permissions) expect(text).toContain(`\`${permission}\``);
});

test.each([
  ["en", "Summary", "Description"],
  ["de", "Kurzbeschreibung", "Beschreibung"],
])("the listing (%s) has the package's own words and the stores' lengths", (locale, summary, description) => {
  const text = read(`store/listing.${locale}.md`);
  expect(section(text, summary)).toBe(json(`assets/locales/${locale}/messages.json`).extensionDescription.message);
  expect(section(text, summary).length).toBeLessThanOrEqual(132);
  expect(section(text, description).length).toBeGreaterThan(500);
  expect(section(text, description).length).toBeLessThanOrEqual(16_000);
});

test("the metadata for addons.mozilla.org has the same summaries and the project's licence", () => {
  const { summary, version } = json("store/amo-metadata.json");
  const own = (locale: string) => json(`assets/locales/${locale}/messages.json`).extensionDescription.message;
  expect(summary).toEqual({ "en-US": own("en"), de: own("de") });
  expect(version.license).toBe(json("package.json").license);
});

test("the reviewers' commands exist", () => {
  const { scripts } = json("package.json");
  const texts = [
    "store/amo-reviewers.md",
    "CONTRIBUTING.md",
    ".github/workflows/ci.yml",
    ".github/workflows/release.yml",
  ];
  for (const name of texts) {
    const asked = [...read(name).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((found) => found[1] as string);
    expect(asked.length, name).toBeGreaterThan(0);
    expect(
      asked.filter((script) => !(script in scripts)),
      name,
    ).toEqual([]);
  }
});

test("continuous integration runs the two commands of everybody, and keeps the packages", () => {
  const ci = read(".github/workflows/ci.yml");
  for (const line of ["run: npm start", "run: npm test", "dist/newsgloss-*.zip"]) expect(ci).toContain(line);
});

test("one to five pictures, 1,280 × 800 each", () => {
  expect(existsSync(at("store/screenshots"))).toBe(true);
  const pictures = readdirSync(at("store/screenshots"));
  expect(pictures.length).toBeGreaterThanOrEqual(1);
  expect(pictures.length).toBeLessThanOrEqual(5);
  for (const name of pictures) {
    const data = readFileSync(at(`store/screenshots/${name}`));
    expect([data.readUInt32BE(16), data.readUInt32BE(20)], name).toEqual([1_280, 800]);
  }
});
