// @vitest-environment jsdom
/** Any HTML whatever: detection, extraction and metadata neither throw nor change the page, nor run anything in it. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readMetadata } from "../../src/article/metadata.ts";
import { pageLinks } from "../../src/article/page-links.ts";
import { findStoryRoots } from "../../src/article/roots.ts";
import { storySignals } from "../../src/article/signals.ts";
import { toEnd } from "../../src/article/steps.ts";
import { readStory } from "../../src/article/story-text.ts";
import { weighText } from "../../src/article/text-signals.ts";

const words = fc.constantFrom(
  "Amazon ",
  "said on Wednesday that it would cut several hundred jobs in its cloud business, the third time this year. ",
  "\u202eevil\u2066 ",
  "\u0000\ufffd\ud800 ",
  "&lt;script&gt; ",
  "😀‍👩 ",
  "[Verse 1] 2 cups ",
);
const open = fc.constantFrom(
  "<p>",
  "<article>",
  "<main>",
  "<div class='share'>",
  "<nav>",
  "<h1>",
  "<h2><a href='/a-b-c-d'>",
  "<li>",
  "<table><td>",
  "<svg><title>",
  "<math><mi>",
  "<template>",
  "<form id=f><input name=attributes><input name=className><input name=parentElement>",
  "<form><input name=closest><input name=getAttribute><input name=textContent>",
  "<body onload='alert(1)'>",
  "<frameset>",
  "<pre>",
  "<img name=body src=x onerror=alert(1)>",
  "<a id=querySelectorAll href='javascript:alert(1)'>",
  "<time datetime='2024-13-45T99:99'>",
  '<script type=\'application/ld+json\'>{"@type":["NewsArticle",5,null],"datePublished":{},"headline":[]}</script>',
  '<script type=\'application/ld+json\'>{"@graph":[[[[[[[[{"@type":1}]]]]]]]]}</script>',
  "<script type='application/ld+json'>{broken</script>",
  "<meta property='og:type' content='article'>",
  "<meta property='og:type'>",
  "<meta name=generator>",
  "<div itemscope itemtype>",
  "<p hidden>",
  "<p contenteditable>",
);
const close = fc.constantFrom(
  "</p>",
  "</div>",
  "</article>",
  "</form>",
  "</table>",
  "</svg>",
  "</body>",
  "</template>",
  "</a>",
);
/** Half of the pages hold a story, so that its reader is reached and not only its gate. */
const start = fc.constantFrom(
  "",
  `<article>${`<p>${"Amazon said that it would cut jobs in its cloud business. ".repeat(4)}</p>`.repeat(3)}`,
);
const html = fc
  .tuple(start, fc.array(fc.oneof(words, words, open, close), { maxLength: 12 }))
  .map(([story, parts]) => story + parts.join(""));
const address = fc.oneof(
  fc.constantFrom("https://www.example-news.com/2024/04/04/a-story-of-many-words", "about:blank", "https://a.b/?q=%"),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

// Ten thousand in parts, so that none comes near the time limit on a busy machine.
test.each([1, 2, 3, 4, 5])("two thousand pages (part %d)", () => {
  // One document for all: a new one each time is what takes long, not what is tested.
  const page = document.implementation.createHTMLDocument();
  let read = 0;
  fc.assert(
    fc.property(html, address, (source, url) => {
      page.documentElement.innerHTML = source;
      const before = page.documentElement.outerHTML;
      const signals = storySignals(page, url);
      const roots = toEnd(findStoryRoots(page));
      const stories = roots.map((root) => toEnd(readStory(root, { isVisible: () => true })));
      expect(Number.isFinite(weighText(page, roots, stories, signals.score).score)).toBe(true);
      for (const block of stories.flat()) {
        read++;
        for (const piece of block.pieces) {
          const there = piece.node.data.slice(piece.nodeStart, piece.nodeStart + piece.length);
          expect(block.text.slice(piece.start, piece.start + piece.length).length).toBe(there.length);
        }
      }
      const metadata = readMetadata(page, url);
      expect(metadata.title.length).toBeLessThanOrEqual(1_000);
      expect(metadata.canonical ?? "https:").toMatch(/^https?:/);
      for (const link of pageLinks(page, url)) expect(link.url).toMatch(/^https?:/);
      expect(page.documentElement.outerHTML).toBe(before);
    }),
    { numRuns: 2_000 },
  );
  // Pages without any text would prove nothing.
  expect(read).toBeGreaterThan(500);
});
