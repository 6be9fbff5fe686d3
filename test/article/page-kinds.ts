/**
 * Kinds of pages that readers meet, each in the manner of real ones: what they say of themselves, how their text is marked
 * up, where they stand. In our own words; none is any one site's. Kinds that people disagree about (a company's blog, a
 * press release, a how-to) are left out.
 */
export interface PageKind {
  kind: string;
  isStory: boolean;
  path: string;
  html: string;
}

const sentences = [
  "The mayor said on Tuesday that the bridge would stay closed until engineers had looked at every bolt.",
  "Two people who had seen the plan said that it would cost more than the council had been told in spring.",
  "Shares of the builder fell by a tenth in the morning and won back half of that before the market closed.",
  "A spokeswoman for the company did not answer questions about who had signed the papers, and when.",
  "Neighbours have asked for years that lorries be kept out of the narrow streets near the river.",
  "The ministry plans to publish its own report next month, and opposition parties want to see it sooner.",
];
let turn = 0;
/** A paragraph of running text; `count` sentences. */
const text = (count = 2): string => Array.from({ length: count }, () => sentences[turn++ % sentences.length]).join(" ");
const paragraphs = (count: number, each = 2): string =>
  Array.from({ length: count }, () => `<p>${text(each)}</p>`).join("\n");
const repeat = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join("\n");
const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const typed = (type: string | string[], more = {}): string =>
  ld({ "@context": "https://schema.org", "@type": type, ...more });
const og = (type: string): string => `<meta property="og:type" content="${type}">`;
const dated = '<meta property="article:published_time" content="2024-04-04T08:00:00Z">';
const nav =
  "<header><nav><ul><li><a href='/'>Home</a></li><li><a href='/business'>Business</a></li></ul></nav></header>";
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${nav}${body}<footer><p>All rights reserved by the people who made this page, in all countries and at all times, without any exception.</p></footer></body></html>`;
const teaser = (i: number): string =>
  `<article><h3><a href="/2024/a-story-number-${i}">A story number ${i} of the day</a></h3><p>${text(1)}</p></article>`;
/** What WordPress with a common plug-in says of each page, be it a story or the terms of use. */
const graph = (...types: string[]): string =>
  ld({ "@context": "https://schema.org", "@graph": types.map((type) => ({ "@type": type })) });

const story = (kind: string, path: string, html: string): PageKind => ({ kind, path, html, isStory: true });
const other = (kind: string, path: string, html: string): PageKind => ({ kind, path, html, isStory: false });

export const pageKinds: PageKind[] = [
  story(
    "news story",
    "/business/bridge-stays-closed-for-now-2024-04-04/",
    page(
      typed("NewsArticle") + og("article") + dated,
      `<main><article><h1>Bridge stays closed</h1>${paragraphs(9)}</article></main>`,
    ),
  ),
  story(
    "story of 2006, lines broken by hand",
    "/news/story.asp?id=48213",
    page(
      "",
      `<table><tr><td><font size="5"><b>Bridge stays closed</b></font><br>${repeat(9, () => `${text(3)}<br><br>`)}</td></tr></table>`,
    ),
  ),
  story(
    "story in divs",
    "/city/bridge-stays-closed-9812734",
    page(
      typed("NewsArticle") + og("article"),
      `<article><h1>Bridge stays closed</h1>${repeat(9, () => `<div class="paragraph">${text(2)}</div>`)}</article>`,
    ),
  ),
  story(
    "short report of an agency",
    "/world/2024/04/04/bridge-closed/",
    page(typed("NewsArticle") + og("article") + dated, `<article><h1>Bridge closed</h1>${paragraphs(3, 2)}</article>`),
  ),
  story(
    "live blog",
    "/live/2024/apr/04/bridge-closed-updates",
    page(
      typed("LiveBlogPosting") + og("article"),
      `<main><h1>Bridge closed: live</h1>${repeat(8, (i) => `<section><h2>${i + 1} pm: more news</h2><time datetime="2024-04-04T1${i}:00Z">1${i}:00</time><p>${text(3)}</p></section>`)}</main>`,
    ),
  ),
  story(
    "opinion",
    "/opinion/why-the-bridge-matters-to-all-of-us",
    page(
      typed("OpinionNewsArticle") + og("article"),
      `<article><h1>Why the bridge matters</h1>${paragraphs(8, 3)}</article>`,
    ),
  ),
  story(
    "interview",
    "/culture/an-hour-with-the-bridge-builder",
    page(
      og("article"),
      `<article><h1>An hour with the builder</h1>${repeat(8, () => `<p><strong>Did you know what it would cost?</strong></p><p>${text(3)}</p>`)}</article>`,
    ),
  ),
  story(
    "Japanese story",
    "/articles/ASN4X5J2KUTFK00B",
    page(
      typed("NewsArticle") + og("article"),
      `<article><h1>橋の閉鎖が続く</h1>${repeat(8, () => "<p>市長は火曜日、技術者がすべてのボルトを調べ終えるまで橋を閉鎖すると述べた。計画を見た関係者によると、費用は春に示された額を大きく上回る見通しだという。</p>")}</article>`,
    ),
  ),
  story(
    "local paper on WordPress",
    "/2024/04/04/bridge-stays-closed/",
    page(
      graph("WebPage", "Article", "BreadcrumbList") + og("article") + dated,
      `<div class="entry-content"><h1>Bridge stays closed</h1>${paragraphs(7)}</div>`,
    ),
  ),
  story(
    "AMP page",
    "/news/bridge-stays-closed-for-now.amp.html",
    page(
      typed("NewsArticle"),
      `<article><h1>Bridge stays closed</h1><amp-img src="x"></amp-img>${paragraphs(7)}</article>`,
    ),
  ),
  story(
    "video with its report",
    "/video/2024/04/04/bridge-closed-after-check",
    page(
      typed("VideoObject") + typed("NewsArticle") + og("article"),
      `<main><h1>Bridge closed</h1><video></video><article>${paragraphs(5)}</article></main>`,
    ),
  ),
  story(
    "match report",
    "/sport/football/2024/apr/04/town-beat-city",
    page(
      typed(["ReportageNewsArticle"]) + typed("SportsEvent") + og("article"),
      `<article><h1>Town beat City</h1>${paragraphs(8)}<table>${repeat(6, (i) => `<tr><td>Team ${i}</td><td>${i}</td></tr>`)}</table></article>`,
    ),
  ),
  story(
    "review of a product",
    "/reviews/the-new-phone-is-a-little-better",
    page(
      typed("Review") + typed("NewsArticle") + typed("Product") + og("article"),
      `<article><h1>The new phone</h1>${paragraphs(9)}</article>`,
    ),
  ),
  story(
    "story without metadata",
    "/news/bridge-stays-closed-for-many-months",
    page(
      "",
      `<article><h1>Bridge stays closed</h1><time datetime="2024-04-04">4 April</time>${paragraphs(8)}</article>`,
    ),
  ),
  story(
    "behind a paywall",
    "/business/bridge-stays-closed-for-now",
    page(
      typed("NewsArticle", { isAccessibleForFree: false }) + og("article") + dated,
      `<article><h1>Bridge stays closed</h1>${paragraphs(2)}<div class="paywall"><p>Subscribe to read on.</p></div></article>`,
    ),
  ),
  story(
    "newsletter as a post",
    "/p/the-bridge-and-the-money",
    page(
      typed("NewsArticle") + og("article"),
      `<article><h1>The bridge and the money</h1><div>${paragraphs(9, 3)}</div></article>`,
    ),
  ),
  story(
    "explainer in lists",
    "/world/what-we-know-about-the-bridge",
    page(
      typed("NewsArticle") + og("article"),
      `<article><h1>What we know</h1>${paragraphs(2)}<ul>${repeat(8, () => `<li>${text(2)}</li>`)}</ul></article>`,
    ),
  ),
  story(
    "market report with tables",
    "/markets/stocks/builder-falls-before-the-close",
    page(
      typed("NewsArticle") + og("article"),
      `<article><h1>Builder falls</h1>${paragraphs(6)}<table>${repeat(9, (i) => `<tr><td>Share ${i}</td><td>${i}.5</td></tr>`)}</table></article>`,
    ),
  ),
  story(
    "gadget news with a price box",
    "/gear/the-new-phone-costs-less-than-the-old",
    page(
      typed("NewsArticle") + og("article"),
      `<article><h1>The new phone</h1>${paragraphs(7)}<div itemscope itemtype="https://schema.org/Product"><span itemprop="price">499</span></div></article>`,
    ),
  ),
  story(
    "obituary by an editor",
    "/obituaries/2024/04/04/the-builder-of-bridges-dies",
    page(
      typed("NewsArticle") + og("article"),
      `<article><h1>The builder of bridges dies</h1>${paragraphs(9, 3)}</article>`,
    ),
  ),

  other("front page", "/", page(typed("WebSite") + og("website"), `<main>${repeat(30, teaser)}</main>`)),
  other(
    "front page of an edition",
    "/international",
    page(typed("WebPage") + og("website"), `<main>${repeat(30, teaser)}</main>`),
  ),
  other(
    "section front",
    "/business/technology",
    page(og("website"), `<main><h1>Technology</h1>${repeat(24, teaser)}</main>`),
  ),
  other(
    "section front whose teasers are plain",
    "/world-news/europe/",
    page(
      og("article"),
      `<main><h1>Europe</h1>${repeat(20, (i) => `<div class="teaser"><h2><a href="/2024/s-${i}">A story number ${i}</a></h2><p>${text(2)}</p><a href="/2024/s-${i}">Read more</a></div>`)}</main>`,
    ),
  ),
  other(
    "topic page",
    "/topic/companies-that-build-bridges",
    page(typed("CollectionPage"), `<main><h1>Bridges</h1><p>${text(3)}</p>${repeat(20, teaser)}</main>`),
  ),
  other(
    "author's page",
    "/by/mara-lindholm",
    page(
      typed("ProfilePage") + og("profile"),
      `<main><h1>Mara Lindholm</h1>${paragraphs(2, 3)}${repeat(20, teaser)}</main>`,
    ),
  ),
  other(
    "archive of a month",
    "/2024/04/",
    page(
      og("website"),
      `<main><h1>April 2024</h1>${repeat(30, (i) => `<div><h2><a href="/2024/04/0${i}/a-story">A story number ${i}</a></h2><p>${text(2)} […]</p></div>`)}</main>`,
    ),
  ),
  other(
    "search results",
    "/find/?query=bridge",
    page(
      "",
      `<main>${repeat(20, (i) => `<div><a href="/s-${i}">A story number ${i}</a><p>${text(2)}</p></div>`)}</main>`,
    ),
  ),
  other(
    "product",
    "/en/a-very-good-toaster-in-red/p/81723",
    page(typed("Product") + og("product"), `<main><h1>Toaster</h1><p>€ 49</p>${paragraphs(6)}</main>`),
  ),
  other(
    "product in microdata",
    "/kitchen/a-very-good-toaster-in-red.html",
    page(
      og("website"),
      `<main itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Toaster</h1><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price">49</span><button>Add to basket</button></div><div itemprop="description">${paragraphs(6)}</div></main>`,
    ),
  ),
  other(
    "recipe in a food blog",
    "/lentil-soup-with-lemon-and-mint/",
    page(
      graph("Article", "WebPage", "Recipe") + og("article") + dated,
      `<article><h1>Lentil soup</h1>${paragraphs(6)}<ul><li>1 cup red lentils</li><li>2 tbsp oil</li><li>1 tsp salt</li><li>500 ml water</li><li>2 tsp cumin</li><li>1/2 cup mint</li><li>100 g onion</li></ul>${paragraphs(2)}</article>`,
    ),
  ),
  other(
    "recipe of a newspaper",
    "/recipes/1021/lentil-soup-with-lemon",
    page(
      typed("Recipe") + og("article"),
      `<article><h1>Lentil soup</h1>${paragraphs(4)}<ul><li>200 g lentils</li><li>a lemon</li></ul></article>`,
    ),
  ),
  other(
    "manual",
    "/docs/guides/how-to-install-the-server",
    page(
      '<meta name="generator" content="Docusaurus v3">',
      `<article><h1>Install</h1>${paragraphs(6)}<pre>npm install</pre></article>`,
    ),
  ),
  other(
    "manual without a word of its software",
    "/guides/how-to-install-the-server/",
    page(
      og("article"),
      `<article><h1>Install</h1>${repeat(5, () => `<p>${text(2)}</p><pre><code>npm install server --save --port 8080 --quiet\nnpm run start -- --with-logs</code></pre>`)}</article>`,
    ),
  ),
  other(
    "thread of a forum",
    "/t/why-is-the-bridge-still-closed/1928",
    page(
      typed("DiscussionForumPosting") + og("article"),
      `<main><h1>Why is the bridge still closed?</h1>${repeat(12, (i) => `<article><a href="/u/p${i}">person${i}</a><p>${text(3)}</p></article>`)}</main>`,
    ),
  ),
  other(
    "thread of an old forum",
    "/viewtopic.php?t=8123",
    page(
      "",
      `<table>${repeat(12, (i) => `<tr><td><a href="/u${i}">person${i}</a><br>Posts: ${i}</td><td><div class="postbody"><p>${text(3)}</p></div></td></tr>`)}</table>`,
    ),
  ),
  other(
    "question and answers",
    "/questions/81723/why-does-the-bridge-sway",
    page(
      typed("QAPage"),
      `<main><h1>Why does it sway?</h1>${repeat(5, () => `<div class="answer">${paragraphs(3)}</div>`)}</main>`,
    ),
  ),
  other(
    "encyclopedia",
    "/wiki/Suspension_bridge",
    page(
      `<meta name="generator" content="MediaWiki 1.43">${typed("Article")}`,
      `<main><h1>Suspension bridge</h1>${paragraphs(12, 3)}</main>`,
    ),
  ),
  other(
    "job advert",
    "/jobs/senior-bridge-engineer-in-oslo-81723",
    page(typed("JobPosting"), `<main><h1>Bridge engineer</h1>${paragraphs(6)}<a href="/apply">Apply now</a></main>`),
  ),
  other(
    "job advert without a type",
    "/careers/senior-bridge-engineer-in-oslo",
    page(
      og("article"),
      `<main><h1>Bridge engineer</h1>${paragraphs(5)}<ul>${repeat(6, () => "<li>You have built a bridge</li>")}</ul><a href="/apply">Apply now</a></main>`,
    ),
  ),
  other(
    "sign in",
    "/account/sign-in",
    page(
      og("website"),
      '<main><h1>Sign in</h1><form><input type="email"><input type="password"><button>Sign in</button></form></main>',
    ),
  ),
  other(
    "offer of a subscription",
    "/subscribe/",
    page(og("website"), `<main><h1>Subscribe</h1>${paragraphs(4)}<a href="/buy">£1 a week</a></main>`),
  ),
  other(
    "newsletters",
    "/newsletters/the-morning-bridge",
    page(
      og("website"),
      `<main><h1>The morning bridge</h1>${paragraphs(3)}<form><input type="email"><button>Sign up</button></form></main>`,
    ),
  ),
  other(
    "terms of use on WordPress",
    "/privacy-policy/",
    page(
      graph("WebPage", "BreadcrumbList") + og("article"),
      `<article><h1>Privacy policy</h1>${paragraphs(14)}</article>`,
    ),
  ),
  other(
    "about us on WordPress",
    "/about-us/",
    page(graph("WebPage", "Organization") + og("article"), `<article><h1>About us</h1>${paragraphs(8)}</article>`),
  ),
  other(
    "terms under a long address",
    "/terms-and-conditions-of-use/",
    page(graph("WebPage") + og("article"), `<article><h1>Terms</h1>${paragraphs(14)}</article>`),
  ),
  other(
    "company's landing page",
    "/solutions/bridges-for-large-and-small-towns",
    page(
      typed("Organization") + og("website"),
      `<main><section><h1>Bridges</h1><p>${text(1)}</p></section>${repeat(6, () => `<section><h2>We build</h2><p>${text(2)}</p><a href="/demo">Ask for a demo</a></section>`)}</main>`,
    ),
  ),
  other(
    "score of a match",
    "/football/match/town-v-city-81723",
    page(
      typed("SportsEvent"),
      `<main><h1>Town 2–1 City</h1><table>${repeat(22, (i) => `<tr><td>Player ${i}</td><td>${i}'</td></tr>`)}</table><p>${text(2)}</p></main>`,
    ),
  ),
  other(
    "event",
    "/events/a-walk-over-the-old-bridge",
    page(typed("Event") + og("website"), `<main><h1>A walk</h1>${paragraphs(6)}<a href="/tickets">Tickets</a></main>`),
  ),
  other(
    "flat to let",
    "/to-rent/two-rooms-with-a-view-of-the-bridge-81723",
    page(typed("RealEstateListing") + og("website"), `<main><h1>Two rooms</h1><p>£900</p>${paragraphs(6)}</main>`),
  ),
  other(
    "episode of a podcast",
    "/episodes/why-bridges-fall-and-who-pays",
    page(typed("PodcastEpisode") + og("music.song"), `<main><h1>Why bridges fall</h1>${paragraphs(6)}</main>`),
  ),
  other(
    "video alone",
    "/videos/the-bridge-from-the-air-at-dawn",
    page(
      typed("VideoObject") + og("video.other"),
      `<main><h1>The bridge from the air</h1><video></video>${paragraphs(2)}</main>`,
    ),
  ),
  other(
    "weather",
    "/weather/oslo-norway-today",
    page(
      og("website"),
      `<main><h1>Weather in Oslo</h1><table>${repeat(24, (i) => `<tr><td>${i}:00</td><td>${i}°</td></tr>`)}</table><p>${text(2)}</p></main>`,
    ),
  ),
  other(
    "quote of a share",
    "/quote/BRDG/profile",
    page(
      og("website"),
      `<main><h1>Bridge Builders (BRDG)</h1><table>${repeat(12, (i) => `<tr><td>Key ${i}</td><td>${i}</td></tr>`)}</table>${paragraphs(4, 3)}</main>`,
    ),
  ),
  other(
    "word in a dictionary",
    "/dictionary/bridge-the-gap",
    page(typed("DefinedTerm"), `<main><h1>bridge the gap</h1>${repeat(9, () => `<p>${text(1)}</p>`)}</main>`),
  ),
  other(
    "gallery",
    "/gallery/the-bridge-in-forty-pictures",
    page(
      typed("ImageGallery") + og("website"),
      `<main><h1>The bridge</h1>${repeat(12, () => `<figure><img alt=""><figcaption>${text(1)}</figcaption></figure>`)}</main>`,
    ),
  ),
  other(
    "course",
    "/learn/how-to-build-a-bridge-from-wood",
    page(typed("Course"), `<main><h1>Build a bridge</h1>${paragraphs(7)}</main>`),
  ),
  other(
    "app in a store",
    "/us/app/bridge-builder-game-for-all/id81723",
    page(typed("MobileApplication"), `<main><h1>Bridge builder</h1>${paragraphs(7)}</main>`),
  ),
  other(
    "book in a shop",
    "/a-history-of-bridges-in-ten-chapters-9781234567897",
    page(typed("Book") + og("book"), `<main><h1>A history of bridges</h1>${paragraphs(7)}</main>`),
  ),
  other(
    "restaurant",
    "/places/the-old-inn-by-the-bridge",
    page(
      typed("Restaurant") + og("website"),
      `<main><h1>The old inn</h1>${repeat(9, () => `<div class="review"><p>${text(2)}</p></div>`)}</main>`,
    ),
  ),
  other(
    "hotel",
    "/hotel/the-grand-hotel-by-the-bridge.html",
    page(typed("Hotel") + og("website"), `<main><h1>The grand hotel</h1>${paragraphs(7)}</main>`),
  ),
  other(
    "repository of code",
    "/bridge/builder-tools-for-node",
    page(
      og("object"),
      `<article><h1>builder</h1>${paragraphs(5)}<pre>npm install builder</pre><pre>builder --all</pre></article>`,
    ),
  ),
  other(
    "frequent questions",
    "/help/what-to-do-when-the-bridge-is-closed",
    page(typed("FAQPage"), `<main>${repeat(9, () => `<h3>What if it is closed?</h3><p>${text(2)}</p>`)}</main>`),
  ),
  other(
    "vouchers",
    "/coupons/the-toaster-shop-codes-for-april",
    page(
      typed("Store") + og("website"),
      `<main><h1>Codes</h1>${repeat(9, () => `<div><h3>20 % off</h3><p>${text(1)}</p><button>Show code</button></div>`)}${paragraphs(4)}</main>`,
    ),
  ),
  other(
    "address that leads nowhere",
    "/business/2024/04/04/bridge-stays-closed",
    page(
      og("website"),
      "<main><h1>Page not found</h1><p>The page you asked for has moved or was never here. Try the search, or go back to the front page.</p></main>",
    ),
  ),
  other(
    "quiz",
    "/quiz/how-well-do-you-know-the-bridge",
    page(
      typed("Quiz") + og("website"),
      `<main><h1>Quiz</h1>${repeat(9, (i) => `<form><p>Question ${i}: how long is it?</p><label><input type="radio">1 km</label></form>`)}</main>`,
    ),
  ),
  other(
    "short story",
    "/fiction/the-man-who-sold-the-bridge",
    page(
      typed("ShortStory") + og("book"),
      `<article><h1>The man who sold the bridge</h1>${paragraphs(12, 3)}</article>`,
    ),
  ),
  other(
    "post of a network",
    "/mara/posts/we-walked-over-the-bridge-81723",
    page(
      typed("SocialMediaPosting") + og("article"),
      `<main><p>${text(2)}</p>${repeat(6, (i) => `<div><a href="/p${i}">person${i}</a> ${text(1)}</div>`)}</main>`,
    ),
  ),
  other(
    "film",
    "/title/tt0081723/the-bridge-at-night",
    page(typed("Movie") + og("video.movie"), `<main><h1>The bridge at night</h1>${paragraphs(6)}</main>`),
  ),
];
