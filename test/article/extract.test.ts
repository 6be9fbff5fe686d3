import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractBlocks, placeOf, type StoryBlock } from "../../src/article/extract.ts";
import { toEnd } from "../../src/article/steps.ts";
import { documentOf } from "./document.ts";

// One document for all cases: making one costs more than everything that is tested here.
const main = documentOf("<main></main>").querySelector("main") as Element;

function blocksOf(html: string, isVisible: (element: Element) => boolean = () => true): StoryBlock[] {
  main.innerHTML = html;
  return toEnd(extractBlocks(main, { isVisible }));
}

const texts = (html: string): string[] => blocksOf(html).map((block) => block.text.trim());

describe("joining and splitting", () => {
  test.each([
    ["inline elements join", "<p><b>Ama</b>zon <em>Web</em> Services</p>", ["Amazon Web Services"]],
    ["blocks split", "<p>Amazon</p><p>Web</p>text<div>Services</div>", ["Amazon", "Web", "text", "Services"]],
    ["white space folds", "<p>\n   Amazon\n\t Web   Services\n</p>", ["Amazon Web Services"]],
    ["white space folds across elements", "<p>Amazon <b> Web</b>\n<i>\nServices</i></p>", ["Amazon Web Services"]],
    ["a line break is a space", "<h1>Amazon<br>Web Services</h1>", ["Amazon Web Services"]],
    ["wbr and comments join", "<p>Micro<wbr>so<!-- x -->ft</p>", ["Microsoft"]],
    ["a no-break space stays", "<p>Amazon&nbsp;Web</p>", ["Amazon\u00a0Web"]],
    ["a skipped block splits", "<div>Amazon<pre>x</pre>Web</div>", ["Amazon", "Web"]],
    ["text after a nested block", "<div>One<div>Two</div>Three</div>", ["One", "Two", "Three"]],
  ])("%s", (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});

describe("what is not read", () => {
  test.each([
    ["navigation", "<nav>Amazon</nav>"],
    ["aside", "<aside>Amazon</aside>"],
    ["footer", "<footer>Amazon</footer>"],
    ["code", "<p><code>Amazon</code></p>"],
    ["pre", "<pre>Amazon</pre>"],
    ["a script", "<script>Amazon</script>"],
    ["a style", "<style>Amazon</style>"],
    ["a template", "<template>Amazon</template>"],
    ["a form", "<form><p>Amazon</p></form>"],
    ["a text area", "<textarea>Amazon</textarea>"],
    ["a button", "<button>Amazon</button>"],
    ["editable text", '<div contenteditable="">Amazon</div>'],
    ["hidden text", "<p hidden>Amazon</p>"],
    ["text hidden from assistive technology", '<p aria-hidden="true">Amazon</p>'],
    ["share buttons", '<div class="article-share">Share on Facebook</div>'],
    ["a photo credit", '<figcaption><span class="photo-credit">Apple</span></figcaption>'],
    ["a list of links", '<ul><li><a href="/a">Apple unveils a phone</a></li></ul>'],
    ["a drawing's text", "<svg><text>Amazon</text></svg>"],
  ])("%s", (_, html) => {
    expect(texts(`${html}<p>Rest</p>`)).toEqual(["Rest"]);
  });

  test("what the page does not draw", () => {
    const blocks = blocksOf('<p class="gone">Amazon</p><p>Rest</p>', (element) => element.className !== "gone");
    expect(blocks.map((block) => block.text)).toEqual(["Rest"]);
  });

  test("but a story whose wrapper has a telling name is read", () => {
    const long = "Amazon cut jobs and said more about it later. ".repeat(20).trim();
    expect(texts(`<div class="article-with-comments"><p>${long}</p></div>`)).toEqual([long]);
  });

  test("and a sentence that holds a link, and a headline that links to itself", () => {
    expect(texts('<h1><a href="#">Amazon cuts jobs</a></h1><p>See <a href="/x">Apple</a>.</p>')).toEqual([
      "Amazon cuts jobs",
      "See Apple.",
    ]);
  });
});

test("kinds of blocks", () => {
  const html =
    "<h2>A</h2><p>B</p><blockquote><p>C</p></blockquote><figure><figcaption>D</figcaption></figure><ul><li>E</li></ul>";
  expect(blocksOf(html).map((block) => block.kind)).toEqual(["heading", "paragraph", "quote", "caption", "item"]);
});

test("deep nesting does not overflow the stack", () => {
  const depth = 2_000;
  expect(texts(`${"<div>".repeat(depth)}Amazon${"</div>".repeat(depth)}`)).toEqual(["Amazon"]);
});

test("gives way on a long page", () => {
  main.innerHTML = "<p>Word</p>".repeat(2_000);
  const work = extractBlocks(main, { isVisible: () => true });
  let yields = 0;
  while (!work.next().done) yields++;
  expect(yields).toBeGreaterThan(10);
});

test("every offset leads to the very character in the page", () => {
  const inner = fc.array(
    fc.oneof(
      fc.stringMatching(/^[ \n\t]{0,3}[A-Za-zé€😀]{1,4}[ \n\t]{0,3}$/u),
      fc.stringMatching(/^[A-Z]{1,3}$/).map((word) => `<b>${word}</b>`),
      fc.stringMatching(/^[a-z]{1,3}$/).map((word) => `<i> ${word}\n</i>`),
    ),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(inner, (parts) => {
      for (const block of blocksOf(`<p>${parts.join("")}</p>`)) {
        for (let i = 0; i < block.text.length; i++) {
          const start = placeOf(block, i, false);
          const end = placeOf(block, i + 1, true);
          const shown = block.text[i] as string;
          expect(start?.node.data[start.offset]?.replace(/\s/, " ")).toBe(shown);
          expect(end?.node.data[end.offset - 1]?.replace(/\s/, " ")).toBe(shown);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("a hard-wrapped text of half a megabyte in one node costs its length, in steps", () => {
  main.innerHTML = `<p>${"Amazon said it would cut jobs in its cloud.\n  ".repeat(10_000)}</p>`;
  const work = extractBlocks(main, { isVisible: () => true });
  let steps = 0;
  const start = performance.now();
  while (!work.next().done) steps++;
  expect(steps).toBeGreaterThan(30);
  // Twelve seconds when each piece looked at the whole text before it.
  expect(performance.now() - start).toBeLessThan(3_000);
});
