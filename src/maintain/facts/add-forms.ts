/** What `facts add` can add, and which flags describe it. */
import * as z from "zod";
import { AiInvestment, Brand, Company, Layoff, Source, Story } from "../../facts/schema.ts";
import type { Field, Need } from "./add-fields.ts";
import { STORY_FIELDS } from "./add-story.ts";
import type { CompanyList, Fields } from "./draft.ts";

export interface Form {
  kind: "layoff" | "investment" | "brand" | "company" | "source" | "story";
  /** The list of a company's file that gets the row; undefined where a file or a source is added. */
  list?: CompanyList;
  schema: z.ZodType;
  fields: readonly Field[];
  /** Whether the row names a source. */
  sourced: "needed" | "possible" | "no";
  example: string;
}

const choices = (schema: z.ZodType): string => {
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  return inner instanceof z.ZodEnum ? inner.options.join(" | ") : "";
};

const company: Field = { flag: "company", reading: "text", about: "id, name or alias of the company", need: "needed" };

/** The flags that describe a source; `url` finds the entry that is there already. */
export const SOURCE_FIELDS: readonly Field[] = [
  { flag: "url", into: "url", reading: "text", about: "https address of the page that says so", need: "needed" },
  {
    flag: "title",
    into: "title",
    reading: "text",
    about: "what the page is called (own words are fine)",
    need: "needed",
  },
  {
    flag: "publisher",
    into: "publisher",
    reading: "text",
    about: "who published it; taken from other entries or the host",
  },
  { flag: "published", into: "published", reading: "date", about: "when", need: "wanted" },
  { flag: "accession", into: "accession", reading: "text", about: "accession number of an SEC filing" },
  { flag: "via", into: "via", reading: "text", about: "the table through which the figure came, with its terms" },
];

const withAmount =
  (need: Need) =>
  ({ amount }: Fields): Need | undefined =>
    amount === undefined ? undefined : need;

const NAME_FIELDS: readonly Field[] = [
  {
    flag: "also",
    reading: "text",
    about: 'what else the name means, such as "an opening|a shortfall"; empty: nothing else, it is distinctive',
    need: "wanted",
  },
  { flag: "alias", reading: "texts", about: "a distinctive name; may be repeated (default: the name itself)" },
  {
    flag: "ambiguous",
    reading: "texts",
    about: '"Gap=an opening|a shortfall": a name and what else it means; may be repeated',
  },
];

export const forms: readonly Form[] = [
  {
    kind: "layoff",
    list: "layoffs",
    schema: Layoff,
    sourced: "needed",
    example: `npm run facts -- add layoff --company Intel --date today --count 500 --url https://… --title "Intel cuts 500 jobs"`,
    fields: [
      company,
      { flag: "date", into: "date", reading: "date", about: "when it was reported, or today", need: "needed" },
      { flag: "count", into: "count", reading: "whole", about: "people", need: "wanted" },
      {
        flag: "count-is",
        into: "countIs",
        reading: "text",
        about: choices(Layoff.shape.countIs),
        need: ({ count }) => (count === undefined ? undefined : "wanted"),
      },
      { flag: "percent", into: "percent", reading: "number", about: "share of staff: 5 for 5 %", need: "wanted" },
      {
        flag: "percent-of",
        into: "percentOf",
        reading: "text",
        about: "what the percentage is of; left out: the company",
      },
      { flag: "unit", into: "unit", reading: "text", about: "teams or places hit", need: "wanted" },
      { flag: "brand", into: "brand", reading: "text", about: "id of the brand whose staff it was" },
      { flag: "scope", into: "scope", reading: "text", about: choices(Layoff.shape.scope) },
      { flag: "country", into: "country", reading: "text", about: "where the cuts were" },
      {
        flag: "note",
        into: "note",
        reading: "text",
        about: "own words, where the source gives no number",
        need: ({ count, percent }) => (count === undefined && percent === undefined ? "needed" : "wanted"),
      },
      { flag: "anyway", reading: "flag", about: "add it although a similar one is there" },
    ],
  },
  {
    kind: "investment",
    list: "aiInvestments",
    schema: AiInvestment,
    sourced: "needed",
    example: `npm run facts -- add investment --company Amazon --investee Anthropic --date 2024-11-22 --amount "4 billion" --currency USD --kind equity --url https://… --title "…"`,
    fields: [
      { ...company, about: "the investor: id, name or alias" },
      { flag: "investee", into: "investee.name", reading: "text", about: "into whom or what", need: "needed" },
      { flag: "date", into: "date", reading: "date", about: "when it was announced", need: "needed" },
      { flag: "kind", into: "kind", reading: "text", about: choices(AiInvestment.shape.kind), need: "needed" },
      { flag: "amount", into: "amount", reading: "money", about: '4000000000, "4 billion" or 4bn', need: "wanted" },
      {
        flag: "currency",
        into: "currency",
        reading: "text",
        about: "USD, EUR …; with --amount",
        need: withAmount("needed"),
      },
      {
        flag: "amount-is",
        into: "amountIs",
        reading: "text",
        about: choices(AiInvestment.shape.amountIs),
        need: withAmount("wanted"),
      },
      { flag: "status", into: "status", reading: "text", about: choices(AiInvestment.shape.status), need: "wanted" },
      { flag: "note", into: "note", reading: "text", about: "own words" },
    ],
  },
  {
    kind: "brand",
    list: "brands",
    schema: Brand,
    sourced: "possible",
    example: `npm run facts -- add brand --company Amazon --name Twitch --kind service --from 2014 --url https://… --title "…"`,
    fields: [
      { ...company, about: "the owner: id, name or alias" },
      { flag: "name", into: "name", reading: "text", about: "as news call it", need: "needed" },
      { flag: "kind", into: "kind", reading: "text", about: choices(Brand.shape.kind), need: "needed" },
      { flag: "id", into: "id", reading: "text", about: "kebab case; made from the name where left out" },
      ...NAME_FIELDS,
      {
        flag: "from",
        into: "from",
        reading: "date",
        about: "since when it has belonged to the company",
        need: "wanted",
      },
      { flag: "until", into: "until", reading: "date", about: "until when" },
      {
        flag: "segment",
        into: "segment",
        reading: "text",
        about: "the reported segment with its business, letter for letter",
      },
      { flag: "about", into: "about", reading: "text", about: "what it is, own words, up to 100 characters" },
    ],
  },
  {
    kind: "company",
    schema: Company,
    sourced: "no",
    example: `npm run facts -- add company --name "Example" --kind public --about "German maker of example parts" --country Germany`,
    fields: [
      { flag: "name", into: "name", reading: "text", about: "as news call it", need: "needed" },
      { flag: "kind", into: "kind", reading: "text", about: choices(Company.shape.kind), need: "needed" },
      {
        flag: "about",
        into: "about",
        reading: "text",
        about: "what it is, own words, up to 100 characters",
        need: "needed",
      },
      { flag: "id", into: "id", reading: "text", about: "kebab case; made from the name where left out" },
      { flag: "legal-name", into: "legalName", reading: "text", about: "the registered name", need: "wanted" },
      { flag: "country", into: "headquarters.country", reading: "text", about: "of the headquarters", need: "wanted" },
      { flag: "city", into: "headquarters.city", reading: "text", about: "of the headquarters" },
      ...NAME_FIELDS,
      { flag: "founded", into: "founded", reading: "text", about: "the year" },
      { flag: "sector", into: "sector", reading: "text", about: "in a few words" },
      { flag: "website", into: "website", reading: "text", about: "https address" },
      { flag: "parent", into: "parent", reading: "text", about: "id of the company it belongs to" },
      ...(["cik", "ticker", "exchange", "isin", "lei", "wikidata", "wikipedia"] as const).map(
        (id): Field => ({ flag: id, into: `ids.${id}`, reading: "text", about: "id" }),
      ),
    ],
  },
  {
    kind: "source",
    schema: Source,
    sourced: "no",
    example: `npm run facts -- add source --url https://… --title "…"`,
    fields: [
      ...SOURCE_FIELDS,
      { flag: "id", reading: "text", about: "kebab case; made from the address where left out" },
    ],
  },
  {
    kind: "story",
    schema: Story,
    sourced: "no",
    example: `npm run facts -- add story https://… --title "Amazon adds to its stake in Anthropic" --published 2024-11-22 --companies Amazon,Anthropic`,
    fields: STORY_FIELDS,
  },
];
