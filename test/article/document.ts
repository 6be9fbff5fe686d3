/** Documents for tests, as a browser would parse them. */
import { JSDOM } from "jsdom";

export const address = "https://www.example-news.com/business/2024/04/04/amazon-cuts-jobs-in-its-cloud.html";

/** Parses a page; node types are then known by name, as in a browser. */
export function documentOf(html: string, url: string = address): Document {
  const { window } = new JSDOM(html, { url });
  globalThis.Node = window.Node;
  return window.document;
}

/** A paragraph long enough to count as running text. */
export const paragraph = (text = "Amazon said on Wednesday that it would cut jobs in its cloud business."): string =>
  `<p>${text} ${"The company gave no further details about the plan and its reasons. ".repeat(3)}</p>`;
