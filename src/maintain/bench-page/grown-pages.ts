/** Stories of any size, made for measuring how cost grows: so much text, so many nodes, so many mentions, so many changes. */

export interface GrownStory {
  /** Length of the running text, in bytes (it is ASCII). */
  bytes: number;
  /** Company names in it, evenly spread. */
  mentions: number;
  /** DOM nodes in the story, at least; words are wrapped in elements of their own until there are so many. */
  nodes?: number;
  /** Changes a second that a script of the page makes to the story for as long as it is open. */
  changes?: number;
}

const filler = "the plan was put before the board in spring and it was set aside again when the costs came in ";
/** Names that no reader of the linker's weights would doubt, in sentences that say what they are. */
const sentences = ["Microsoft", "Nvidia", "Amazon.com", "Netflix"].map(
  (name) => `Shares of ${name} rose after the company said on Tuesday that its revenue had grown. `,
);
const paragraphBytes = 500;

/** The page's address, and its HTML with the metadata of a news story. */
export function grownStory(size: GrownStory): { url: string; html: string } {
  const { bytes, mentions, nodes = 0, changes = 0 } = size;
  const name = `story-of-${bytes}-bytes-${mentions}-mentions-${nodes}-nodes-${changes}-changes`;
  const linked = { "@context": "https://schema.org", "@type": "NewsArticle", headline: "How the plan grew" };
  return {
    url: `https://www.example-news.com/2026/03/02/${name}.html`,
    html: [
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>How the plan grew</title>`,
      `<meta property="og:type" content="article"><script type="application/ld+json">${JSON.stringify(linked)}</script>`,
      `</head><body><main><article><h1>How the plan grew</h1>`,
      ...paragraphsOf(textOf(bytes, mentions), nodes),
      `</article></main>${changes > 0 ? changing(changes) : ""}</body></html>`,
    ].join("\n"),
  };
}

/** Running text of that length with a naming sentence at even distances. */
function textOf(bytes: number, mentions: number): string {
  const parts: string[] = [];
  let length = 0;
  let named = 0;
  let word = 0;
  const words = filler.trimEnd().split(" ");
  while (length < bytes || named < mentions) {
    // Compared as products: as a quotient, rounding would lose the last one.
    const part =
      named < mentions && length * mentions >= named * bytes
        ? (sentences[named++ % sentences.length] as string)
        : `${words[word++ % words.length]} `;
    parts.push(part);
    length += part.length;
  }
  return parts.join("");
}

function* paragraphsOf(text: string, nodes: number): Generator<string> {
  // A wrapped word is three nodes: its element, its text and the space after it.
  let toWrap = Math.ceil(nodes / 3);
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(" ", start + paragraphBytes);
    const end = space === -1 ? text.length : space;
    const words = text.slice(start, end).trim().split(" ");
    yield `<p>${words.map((each) => (toWrap-- > 0 ? `<span>${each}</span>` : each)).join(" ")}</p>`;
    start = end + 1;
  }
}

/** A ticking line in the story, and every tenth time a line more. */
function changing(perSecond: number): string {
  return `<script>
    const story = document.querySelector("article");
    const clock = story.appendChild(document.createElement("p"));
    let ticks = 0;
    setInterval(() => {
      clock.textContent = "This page has been changed " + ++ticks + " times while it was read, and it goes on changing.";
      if (ticks % 10 === 0) story.insertBefore(document.createElement("p"), clock).textContent = "Netflix said that its revenue had grown in quarter " + ticks + ".";
    }, ${1000 / perSecond});
  </script>`;
}
