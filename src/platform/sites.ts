/** Which sites the extension may read: those of the manifest, and those that the reader has added. */
import { browser } from "./browser.ts";

/** Match patterns of the news hosts that ship. */
export function listedPatterns(): string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
}

/** Match patterns that the reader has given access to beyond those. */
export async function addedPatterns(): Promise<string[]> {
  const listed = new Set(listedPatterns());
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => !listed.has(pattern)).sort();
}

/** The pattern for one host and nothing beside it, over http and https. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

/** A pattern as readers would write it: `*://www.example.com/*` → "www.example.com", `*://*.a.com/*` → "*.a.com". */
export function hostOfPattern(pattern: string): string {
  return pattern.replace(/^[^:]+:\/\//, "").replace(/\/\*$/, "") || pattern;
}

/** Does a match pattern cover pages of the host? */
export function covers(pattern: string, host: string): boolean {
  const wanted = hostOfPattern(pattern);
  if (pattern === "<all_urls>" || wanted === "*") return true;
  if (!wanted.startsWith("*.")) return host === wanted;
  return host === wanted.slice(2) || host.endsWith(wanted.slice(1));
}
