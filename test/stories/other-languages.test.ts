/** From a page in another language, or without companies, to what the popup lists. */
import { describe, expect, test } from "vitest";
import { englishWords } from "../../src/maintain/english-words.ts";
import { readSavedPage } from "../../src/maintain/saved-page.ts";
import { relatedStories } from "../../src/stories/rank.ts";
import type { IndexedStory, StoryQuery } from "../../src/stories/types.ts";

const index: IndexedStory[] = [
  {
    title: "Volkswagen: 35,000 jobs cut, December 2024",
    url: "https://paper.example/vw",
    published: "2024-12-20",
    companies: ["volkswagen"],
    topic: "layoffs",
  },
  {
    title: "Volkswagen: annual report for the year to December 2024",
    url: "https://filings.example/vw",
    published: "2025-03-11",
    companies: ["volkswagen"],
    topic: "earnings",
  },
];

function related(lang: string, headline: string, heading: string, suggestion: string, companies: string[]) {
  const html = `<!doctype html><html lang="${lang}"><head><title>${headline}</title></head><body><article>
    <h1>${headline}</h1><p>${"Text. ".repeat(100)}</p></article>
    <aside><h2>${heading}</h2><ul><li><a href="/2024/12/18/123">${suggestion}</a></li></ul></aside></body></html>`;
  const { metadata, links } = readSavedPage(html, "https://news.example/2024/12/20/story");
  const query: StoryQuery = {
    title: metadata.title,
    url: metadata.url,
    published: "2024-12-20",
    companies: companies.map((id) => ({ id, name: "Volkswagen", count: 4, inHeadline: true })),
    links,
  };
  return relatedStories(query, index, {
    words: englishWords("en-GB"),
    today: "2026-11-24",
    companyNames: { volkswagen: "Volkswagen" },
  });
}

const cases = [
  ["de", "Volkswagen streicht 35.000 Stellen", "Mehr zum Thema", "Opel baut in Rüsselsheim weniger Autos"],
  ["fr", "Volkswagen: 35 000 suppressions de postes", "À lire aussi", "Renault embauche dans le nord de la France"],
  ["es", "Volkswagen: despidos en Alemania", "Noticias relacionadas", "Seat fabrica más coches en Martorell"],
  ["pt", "Volkswagen anuncia demissões na Alemanha", "Leia também", "Vendas de carros sobem no Brasil"],
  ["it", "Volkswagen annuncia licenziamenti", "Leggi anche", "Fiat riparte con una piccola auto"],
  ["ja", "フォルクスワーゲンが人員削減へ", "関連記事", "トヨタが国内工場の生産を再開すると発表"],
  ["zh", "大众汽车宣布裁员三万五千人", "相关新闻", "比亚迪在欧洲建设第二座工厂的计划"],
] as const;

describe.each(cases)("a story in %s", (lang, headline, heading, suggestion) => {
  test("has the page's suggestion, and the index's stories on its company, layoffs first", () => {
    const { page, dataset, note } = related(lang, headline, heading, suggestion, ["volkswagen"]);
    expect(page.map(({ title }) => title)).toEqual([suggestion]);
    expect(page[0]?.reason).toContain(`from "${heading}" on this page`);
    expect(dataset.map(({ url }) => url)).toEqual(index.map(({ url }) => url));
    expect(note).toBeUndefined();
  });

  test("without companies says so, and lists what the page suggests", () => {
    const { page, dataset, read, note } = related(lang, headline, heading, suggestion, []);
    expect(note).toBe("No company found in this story; the page suggests:");
    expect(page.map(({ title }) => title)).toEqual([suggestion]);
    expect([...dataset, ...read]).toEqual([]);
  });
});
