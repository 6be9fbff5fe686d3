/** The one manifest source → the manifest of one browser. */
import type { NewsHost } from "../facts/schema.ts";

export type BrowserName = "chromium" | "firefox";
type Json = Record<string, unknown>;

/**
 * Merges `$chromium` or `$firefox` into the common part, and puts the dataset's news hosts where the source says
 * `"$newsHosts"`: one list serves the content script, the host permissions, and the dataset's check.
 */
export function manifestFor(
  source: Json,
  browserName: BrowserName,
  facts: { newsHosts: readonly Pick<NewsHost, "host">[]; version: string },
): Json {
  const matches = facts.newsHosts.map(({ host }) => `*://*.${host}/*`);
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.flatMap((item) => (item === "$newsHosts" ? matches : [fill(item)]));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
  };
  const common = Object.fromEntries(Object.entries(source).filter(([key]) => !key.startsWith("$")));
  const own = source[`$${browserName}`];
  if (typeof own !== "object" || own === null) throw new Error(`manifest.json has no part "$${browserName}"`);
  return fill({ ...common, version: facts.version, ...own }) as Json;
}
