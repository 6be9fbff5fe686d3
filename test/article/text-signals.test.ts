import { expect, test } from "vitest";
import { storyRoots } from "../../src/article/roots.ts";
import { signalWords } from "../../src/article/signal-words.ts";
import { storySignals } from "../../src/article/signals.ts";
import { toEnd } from "../../src/article/steps.ts";
import { readStory } from "../../src/article/story-text.ts";
import { weighText } from "../../src/article/text-signals.ts";
import { documentOf, paragraph } from "./document.ts";

/** What the text of a page adds to a gate's score that just lets it be read. */
function weigh(html: string, score = 50) {
  const document = documentOf(html);
  const roots = storyRoots(document);
  return weighText(
    document,
    roots,
    roots.map((root) => toEnd(readStory(root, { isVisible: () => true }))),
    score,
  );
}
const running = paragraph().repeat(6);

test("running text makes a story of what the gate was not sure about", () => {
  expect(weigh(`<article>${running}</article>`, 40)).toMatchObject({ isStory: true, score: 50 });
});

test("a story told in a list is read and found, though the gate counts no paragraph in it", () => {
  const list = `<article>${paragraph().repeat(2)}<ul>${paragraph().repeat(8).replaceAll("<p>", "<li><p>").replaceAll("</p>", "</p></li>")}</ul></article>`;
  const address = "https://www.example-news.com/emails/the-many-hubs-of-technology/";
  expect(storySignals(documentOf(list, address), address)).toMatchObject({ isStory: true, score: 40 });
  expect(weigh(list, 40).isStory).toBe(true);
});

test("hardly any text is no story unless the gate was sure", () => {
  const short = `<article>${paragraph()}<p>More to come.</p></article>`;
  expect(weigh(short).isStory).toBe(false);
  expect(weigh(short, 80).isStory).toBe(true);
});

test.each([
  [
    "a recipe",
    `<ul>${"<li>1 1/2 cups of flour</li><li>200 g sugar</li><li>3 tbsp oil</li>".repeat(3)}</ul>`,
    "measures of a recipe",
  ],
  ["lyrics", "<p>[Verse 1] I walk</p><p>[Chorus] You walk</p><p>[Verse 2] We walk</p>", "labels of verses"],
  ["a manual", `<pre>${"npm run build -- --watch\n".repeat(6)}</pre>`.repeat(2), "characters of code"],
  ["a wiki", '<meta name="Generator" content="MediaWiki 1.43">', "made by MediaWiki"],
  ["a forum's question", '<div itemscope itemtype="https://schema.org/QAPage"></div>', "described as"],
])("%s is none, and the sign says why", (_, extra, words) => {
  const signals = weigh(`<article>${running}${extra}</article>`, 60);
  expect(signalWords(signals).join("; ")).toContain(words);
  expect(signals.isStory).toBe(false);
});

test.each([
  [
    "weights in a story about drugs and gold",
    "<p>Police found 500 g of it, 3 kg more in a van, and 12 oz of gold.</p>",
  ],
  ["one listing in a story about a bug", "<pre>if (x = 1) launch();</pre>"],
  ["a publisher's own software", '<meta name="generator" content="WordPress 6.8">'],
  ["a product in a review", '<div itemscope itemtype="https://schema.org/Product"></div>'],
])("%s changes nothing", (_, extra) => {
  expect(weigh(`<article>${running}${extra}</article>`)).toMatchObject({ isStory: true, score: 60 });
});
