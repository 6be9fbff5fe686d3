/** docs/dependencies.md has a row for each dependency, and none can surprise: exact versions, no install scripts. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<
  "dependencies" | "devDependencies",
  Record<string, string>
>;
interface Locked {
  version?: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}
const locked = (JSON.parse(read("package-lock.json")) as { packages: Record<string, Locked> }).packages;
const [shipped = "", others = ""] = read("docs/dependencies.md").split("## To build and to maintain");

/** name → version, licence and reason, of the table's rows. */
const rows = (text: string) =>
  new Map(
    [
      ...text.matchAll(/^\| `([^`]+)` +\| ([^|]+?) +\| ([^|]+?) +\| (\d{4}-\d\d-\d\d) +\| ([^|]+?) +\| (.+?) +\|$/gm),
    ].map(([, name = "", version, licence, , , reason]) => [name, { version, licence, reason }]),
  );

test.each([
  ["shipped", dependencies, shipped],
  ["other", devDependencies, others],
])("each %s dependency has its row with the version and licence that are installed", (_, wanted, text) => {
  const found = rows(text);
  expect([...found.keys()].sort()).toEqual(Object.keys(wanted).sort());
  for (const [name, row] of found) {
    expect(row.version, name).toBe(wanted[name]);
    expect(row.licence, name).toBe(locked[`node_modules/${name}`]?.license);
    expect(row.reason?.length, name).toBeGreaterThan(4);
  }
});

test("versions are exact, and the lock file holds them with their hashes", () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
  }
  const unsure = Object.entries(locked).filter(
    ([path, { integrity, resolved }]) =>
      path !== "" &&
      !(
        integrity?.startsWith("sha512-") &&
        (resolved ?? "https://registry.npmjs.org/").startsWith("https://registry.npmjs.org/")
      ),
  );
  expect(unsure.map(([path]) => path)).toEqual([]);
});

test("nothing but esbuild runs a script when installed, and that does without", () => {
  const scripts = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripts.map(([path]) => path).filter((path) => !/^node_modules\/(?:esbuild|fsevents)$/.test(path))).toEqual(
    [],
  );
});

test("reviewers' machines are ARM: the lock file has the programs for them", () => {
  for (const name of ["@esbuild/linux-arm64", "@esbuild/linux-x64"])
    expect(locked).toHaveProperty([`node_modules/${name}`]);
});
