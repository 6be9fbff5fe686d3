/** Stories whose pages are odd in one way each, for the robustness specs: built here, served where content scripts run. */
import { listedHost } from "./selectors.ts";

export interface OddStory {
  /** Markup of the story's own paragraphs. Default: `ordinaryParagraphs`. */
  body?: string;
  /** Further markup of the head. */
  head?: string;
  /** Markup beside the story. */
  around?: string;
  /** Attributes of the root, body and article elements. */
  html?: string;
  bodyAttributes?: string;
  article?: string;
}

/** Three companies in running text; every further word stands in no lexicon. */
export const ordinaryParagraphs = `
<p id="first">Microsoft and Nvidia will build a data centre together, the companies said on Tuesday. It is to stand beside a river, whose water cools the machines before it heats a swimming pool.</p>
<p id="second">Microsoft said that most of the capacity is meant for artificial intelligence. OpenAI, a partner of Microsoft, is expected to be among the first customers.</p>
<p id="third">Nvidia delivers the chips. Shares of Nvidia rose in early trading, while those of its rivals slipped.</p>
<p id="fourth">Neighbours worry about noise and about the river. The mayor, who had courted the companies for two years, promised a hearing before the summer.</p>`;

/** Further running text without any name: enough for a page to be a story by its body alone. */
export const longParagraphs =
  `<p>${"Halls like this one need power and water for as long as they stand, and people who look after them by day and by night. ".repeat(2)}</p>`.repeat(
    6,
  );

const headline = "Microsoft and Nvidia plan a data centre";

/** The address of a story: a path no other test has. */
export function storyUrl(slug: string): string {
  return `https://${listedHost}/technology/2024/05/14/${slug}-data-centre-plan.html`;
}

/** A page that the gate takes for a story, whatever else it is. */
export function oddStory({
  body = ordinaryParagraphs,
  head = "",
  around = "",
  html = "",
  bodyAttributes = "",
  article = "",
}: OddStory = {}): string {
  const data = { "@type": "NewsArticle", headline, datePublished: "2024-05-14T09:00:00Z" };
  return `<!doctype html>
<html lang="en" ${html}>
  <head>
    <meta charset="utf-8">
    <title>${headline} | Example News</title>
    <meta property="og:type" content="article">
    <meta property="og:title" content="${headline}">
    <meta property="article:published_time" content="2024-05-14T09:00:00Z">
    <script type="application/ld+json">${JSON.stringify(data)}</script>
    <style>body { font: 18px/1.6 serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }</style>
    ${head}
  </head>
  <body ${bodyAttributes}>
    <article ${article}>
      <h1>${headline}</h1>
      ${body}
    </article>
    ${around}
  </body>
</html>`;
}
