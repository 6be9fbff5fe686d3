/** Reads the golden pages: html and what is expected of it. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const Expected = z.strictObject({
  url: z.url({ protocol: /^https$/ }),
  isStory: z.boolean(),
  mentions: z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.int().positive()),
  unmarked: z.array(z.string().min(1)),
});

export type ExpectedPage = z.infer<typeof Expected>;

export interface GoldenPage {
  /** Folder name. */
  slug: string;
  html: string;
  expected: ExpectedPage;
}

const folder = dirname(fileURLToPath(import.meta.url));

/** One page by its folder name. @throws ZodError when `expected.json` is not as the README says. */
export function goldenPage(slug: string): GoldenPage {
  const file = (name: string) => readFileSync(join(folder, slug, name), "utf8");
  return { slug, html: file("page.html"), expected: Expected.parse(JSON.parse(file("expected.json"))) };
}

/** All pages, by name. */
export function goldenPages(): GoldenPage[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => goldenPage(entry.name))
    .sort((a, b) => a.slug.localeCompare(b.slug));
}

/** The seed story that `npm start` opens. */
export function demoStory(): string {
  return readFileSync(join(folder, "../../assets/demo/story.html"), "utf8");
}
