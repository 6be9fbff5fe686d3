import { expect, test } from "vitest";
import type { FactKind } from "../../src/facts/card-model.ts";
import { names, rankKinds } from "../../src/facts/relevance.ts";

/** Sentences as news have them, with the kind of fact a reader would want beside them. */
const LABELLED: readonly [FactKind, string][] = [
  ["layoffs", "Amazon is laying off hundreds of people in its cloud division."],
  ["layoffs", "The company said on Wednesday that it would cut 14,000 corporate roles."],
  ["layoffs", "Google laid off staff across several teams this week, according to people familiar with the matter."],
  ["layoffs", "Microsoft plans to eliminate about 9,000 positions, or less than 4% of its workforce."],
  ["layoffs", "Twitch let go of more than 500 employees in January."],
  ["layoffs", "Salesforce joins a growing list of technology firms that have announced job cuts this year."],
  ["layoffs", "Workers at Meta who lost their jobs will receive 16 weeks of severance."],
  ["layoffs", "BT wants to shed up to 55,000 jobs by the end of the decade."],
  ["layoffs", "Vodafone confirmed 11,000 redundancies over three years."],
  ["layoffs", "Roughly 200 workers at Intel were dismissed on Friday without notice."],
  ["layoffs", "Dell is trimming its sales team as it reorganises, with 12,500 employees affected."],
  ["layoffs", "Spotify's chief executive told staff that 17% of them would be made redundant."],
  ["layoffs", "IBM slashed thousands of jobs in its marketing and communications departments."],
  ["layoffs", "Nissan will axe 20,000 workers and close seven plants."],
  ["layoffs", "At Cisco, the restructuring will affect about 7% of global staff."],
  ["layoffs", "Amazon fired dozens of engineers in Bellevue, a state filing shows."],
  ["layoffs", "It is the third round of layoffs at Block since last spring."],
  ["layoffs", "UPS intends to reduce its headcount by 12,000 people this year."],
  ["share", "Amazon Web Services accounts for most of the group's operating profit."],
  ["share", "The cloud business has become Amazon's main source of growth."],
  ["share", "The iPhone accounted for about half of Apple's sales last year."],
  ["share", "Advertising still makes up three quarters of what Alphabet takes in."],
  ["share", "Roughly 60% of revenue at Nvidia now comes from data centres."],
  ["share", "Azure is the second largest cloud platform behind AWS."],
  ["share", "Its largest business, North American retail, grew more slowly."],
  ["share", "Greater China is Tesla's biggest market outside the United States."],
  ["share", "Microsoft's Intelligent Cloud segment includes Azure and server products."],
  ["share", "Cloud computing is a cash cow for Amazon."],
  ["share", "Services made up a quarter of Apple's total revenue."],
  ["share", "YouTube brings in about 10 percent of Google's revenue."],
  ["share", "The unit accounts for 14 per cent of group turnover."],
  ["share", "Customers of AWS saw outages across cloud regions on Monday."],
  ["revenue", "Amazon reported quarterly results that beat expectations."],
  ["revenue", "Revenue rose 11% to $638 billion in the year."],
  ["revenue", "Apple's earnings disappointed investors after the bell on Thursday."],
  ["revenue", "Walmart raised its full-year guidance as sales climbed."],
  ["revenue", "Net sales at Target fell for the third quarter in a row."],
  ["revenue", "Visa posted higher profits as consumers kept spending."],
  ["revenue", "The retailer's annual report shows turnover of 24 billion euros."],
  ["revenue", "Toyota's fiscal year ended with record profit."],
  ["revenue", "Tesla missed revenue estimates for the first time in two years."],
  ["revenue", "Netflix said billings grew faster than it had forecast."],
  ["ai-investment", "Amazon has invested billions in the AI startup Anthropic."],
  ["ai-investment", "Microsoft is the biggest backer of the chatbot's maker."],
  ["ai-investment", "Google took a stake in the maker of a rival chatbot."],
  ["ai-investment", "Nvidia joined the funding round of the French model developer."],
  ["ai-investment", "The company is pouring money into artificial intelligence."],
  ["ai-investment", "Meta's new generative AI models will be open to researchers."],
  ["ai-investment", "SoftBank wants to raise its investment in OpenAI."],
  ["ai-investment", "Apple has been slow to add large language models to its phones."],
  ["ai-investment", "Amazon's bet on AI startups has yet to pay off."],
  ["ai-investment", "Oracle signed an AI deal worth several years of spending."],
  ["ai-investment", "Salesforce Ventures set up a fund for generative AI startups."],
  ["ai-investment", "The startup's valuation doubled after Nvidia's investment."],
  ["ai-investment", "Microsoft is backing an AI company founded by former Google researchers."],
  ["ai-investment", "Amazon trains its own chatbot to compete with ChatGPT."],
  ["event", "Google is discontinuing its Stadia gaming service."],
  ["event", "Amazon shut down its Halo fitness band last summer."],
  ["event", "Apple introduced the Vision Pro headset in 2023."],
  ["event", "Microsoft acquired Activision Blizzard after a long review."],
  ["event", "Facebook renamed itself Meta in October."],
  ["event", "Samsung unveiled its new folding phones in Paris."],
  ["event", "Amazon is pulling the plug on its Amp radio app."],
  ["event", "Ford ended production of the Fiesta."],
  ["event", "eBay completed the spin-off of PayPal."],
  ["event", "Meta launched Threads as a rival to Twitter."],
  ["event", "Sony is phasing out its older consoles."],
  ["event", "Google rolled out a redesigned home page."],
  ["headcount", "Amazon employs about 1.5 million people worldwide."],
  ["headcount", "The firm, which has 182,000 employees, is based in Mountain View."],
  ["headcount", "Infosys has a workforce of more than 300,000."],
  ["layoffs", "PayPal will part with 2,500 staff, about 9% of the total."],
  ["layoffs", "Some 8,000 posts at SAP will go or change as the firm retrains people."],
  ["layoffs", "Unity has cut a quarter of its workforce."],
  ["layoffs", "Paramount began a new wave of layoffs on Tuesday."],
  ["layoffs", "Those affected at Google's hardware team were told by email that their roles had been eliminated."],
  ["layoffs", "eBay is eliminating 1,000 positions."],
  ["layoffs", "Amazon Web Services will let go of several hundred workers in its physical stores team."],
  ["share", "Azure now brings in more than a quarter of Microsoft's revenue."],
  ["share", "The cloud arm is Amazon's profit engine."],
  ["share", "North America accounted for 60% of Amazon's net sales."],
  ["share", "Nvidia's data centre division overtook gaming."],
  ["share", "Wearables are a small part of Apple's business."],
  ["revenue", "Alphabet is due to report earnings on Tuesday."],
  ["revenue", "Quarterly profit at Shell fell by a third as gas prices slid."],
  ["revenue", "Gap's net sales slipped 2% in the three months to July."],
  ["revenue", "Honda lowered its annual forecast."],
  ["revenue", "Ford's revenue came in above what analysts expected."],
  ["ai-investment", "Google agreed to put another $1 billion into the maker of Claude."],
  ["ai-investment", "OpenAI counts Microsoft among its investors."],
  ["ai-investment", "The chatbot war has cost Alphabet billions."],
  ["ai-investment", "Nvidia is investing in dozens of AI start-ups."],
  ["ai-investment", "Meta plans to spend $65 billion on AI this year."],
  ["event", "Google killed off its Reader service a decade ago."],
  ["event", "Amazon will close its Kindle store in China."],
  ["event", "Nissan stopped selling the model in Europe."],
  ["event", "Instagram introduced Reels in August."],
  ["headcount", "Target has more than 400,000 employees."],
];

const first = (sentence: string) => rankKinds({ sentence, paragraph: "", headline: "" })[0]?.kind;

test("nearly every labelled sentence gets its kind first", () => {
  const wrong = LABELLED.filter(([kind, sentence]) => first(sentence) !== kind);
  const right = 100 - (100 * wrong.length) / LABELLED.length;
  expect(
    right,
    wrong.map(([kind, sentence]) => `${kind}, not ${first(sentence)}: ${sentence}`).join("\n"),
  ).toBeGreaterThanOrEqual(95);
});

test("every kind that a sentence can be about is labelled several times", () => {
  expect(LABELLED.length).toBeGreaterThanOrEqual(60);
  for (const kind of ["layoffs", "share", "revenue", "ai-investment", "event", "headcount"]) {
    expect(LABELLED.filter(([label]) => label === kind).length).toBeGreaterThanOrEqual(3);
  }
});

test("the sentence outweighs paragraph and headline, the paragraph the headline", () => {
  const cuts = "It announced layoffs and job cuts: 500 jobs were eliminated.";
  const ai = "It invests in an AI startup.";
  expect(rankKinds({ sentence: ai, paragraph: cuts, headline: cuts })[0]?.kind).toBe("ai-investment");
  expect(rankKinds({ sentence: "Amazon said so.", paragraph: cuts, headline: ai })[0]?.kind).toBe("layoffs");
  expect(rankKinds({ sentence: "Amazon said so.", paragraph: "", headline: ai })[0]?.kind).toBe("ai-investment");
});

test("without a cue every kind scores nothing, and all are there", () => {
  const ranked = rankKinds({ sentence: "A spokesman declined to comment.", paragraph: "", headline: "" });
  expect(ranked.map(({ score }) => score)).toEqual(Array(7).fill(0));
});

test("cues are whole words", () => {
  expect(rankKinds({ sentence: "She said the maid again waited.", paragraph: "", headline: "" })[0]?.score).toBe(0);
});

test("names are whole words in their own capitals", () => {
  expect(names("Customers of AWS, and others", "AWS")).toBe(true);
  expect(names("New LAWS for AWSome things", "AWS")).toBe(false);
  expect(names("a twitch of the eye", "Twitch")).toBe(false);
  expect(names("LAWS and AWS", "AWS")).toBe(true);
});

test("a paragraph of 50,000 characters is read in a moment", () => {
  const paragraph = "cut cuts cutting the reduce of a fire at the invest of ".repeat(900);
  const start = performance.now();
  rankKinds({ sentence: paragraph.slice(0, 5_000), paragraph, headline: "" });
  expect(performance.now() - start).toBeLessThan(1_000);
});
