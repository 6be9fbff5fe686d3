/** The report as one HTML page that needs nothing beside it: no script, no font, no picture from elsewhere. */
import { numberText } from "../../facts/wording.ts";
import { AGES, type Coverage, type KindCoverage } from "./coverage.ts";
import { FIGURE_KINDS, type FigureKind } from "./figure-table.ts";
import type { StaleFact } from "./stale-rules.ts";

export interface ReportData {
  today: string;
  companies: number;
  sources: number;
  coverage: Coverage;
  stale: readonly StaleFact[];
}

const KIND_NAMES: Record<FigureKind, string> = {
  revenue: "Revenue",
  segments: "Segment figures",
  layoffs: "Layoffs",
  aiInvestments: "AI investments",
  headcount: "Headcount",
  events: "Events",
};

const MOST_LISTED = 200;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

const number = (value: number) => numberText(value, "en-US");
const percent = (part: number, whole: number) =>
  whole === 0 ? "0" : ((part / whole) * 100).toFixed(part > 0 && part / whole < 0.1 ? 1 : 0);

/** A row of a chart: its name, what is drawn, its number as text. Plain elements, so that text keeps its size on a narrow screen. */
function chartRow(name: string, drawn: string, told: string): string {
  return `<li><span class="name">${escaped(name)}</span><span class="track">${drawn}</span><span class="told">${escaped(told)}</span></li>`;
}

/** Horizontal bars, one a row, each with its number as text: the chart is its own table. */
function bars(title: string, rows: readonly { name: string; value: number; told: string }[]): string {
  const most = Math.max(1, ...rows.map((row) => row.value));
  const lines = rows.map(({ name, value, told }) =>
    chartRow(
      name,
      value > 0 ? `<span class="bar" style="width:${((value / most) * 100).toFixed(2)}%"></span>` : "",
      told,
    ),
  );
  return `<ul class="chart" aria-label="${escaped(title)}">${lines.join("")}</ul>`;
}

/** One bar a kind, cut by the age of each company's newest figure. */
function ageBars(kinds: readonly KindCoverage[]): string {
  const lines = kinds.map(({ kind, companies, ages }) => {
    const parts = AGES.map((age, rank) => {
      const width = companies === 0 ? 0 : (ages[age] / companies) * 100;
      return width === 0 ? "" : `<span class="part age${rank}" style="width:${width.toFixed(2)}%"></span>`;
    });
    return chartRow(KIND_NAMES[kind], parts.join(""), number(companies));
  });
  const legend = AGES.map((age, rank) => `<li><span class="age${rank}"></span>${age}</li>`).join("");
  return `<ul class="legend">${legend}</ul><ul class="chart" aria-label="Age of each company's newest figure, by kind; the table below has the numbers">${lines.join("")}</ul>`;
}

/** Scrolls by itself where it is too wide, also by keyboard; columns of numbers have their heads above them. */
function table(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) =>
    typeof value === "number"
      ? `<td class="n${value === 0 ? " none" : ""}">${number(value)}</td>`
      : `<td${/^[\d-]+$/.test(value) ? ' class="day"' : ""}>${escaped(value)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
  const heads = head.map(
    (name, column) =>
      `<th scope="col"${typeof rows[0]?.[column] === "number" ? ' class="n"' : ""}>${escaped(name)}</th>`,
  );
  return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(title)}"><table><thead><tr>${heads.join("")}</tr></thead><tbody>${body}</tbody></table></div>`;
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --dim: #5a6372; --ground: #fff; --line: #d5dae3; --bar: #2f6fb0; --a0: #1f7a4d; --a1: #5f8f2a; --a2: #b8780f; --a3: #a33b28; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf2; --dim: #a3adbd; --ground: #14181f; --line: #343c4a; --bar: #6aa9e9; --a0: #4fb381; --a1: #a7cf6a; --a2: #e7b455; --a3: #e07f68; } }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } p { color: var(--dim); max-width: 44rem; }
dl { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; } dt { color: var(--dim); } dd { margin: 0; font-size: 1.5rem; }
.chart { list-style: none; padding: 0; margin: 0 0 1.25rem; max-width: 44rem; } .chart li { display: grid; grid-template-columns: minmax(6.5rem, 11rem) 1fr 6.5rem; gap: .6rem; align-items: center; padding: .15rem 0; }
.chart .name { text-align: end; overflow-wrap: anywhere; line-height: 1.2; } .track { display: flex; gap: 1px; height: 1rem; } .told { font-variant-numeric: tabular-nums; white-space: nowrap; }
@media (max-width: 32rem) { .chart li { grid-template-columns: 6.5rem 1fr auto; } body { padding: 1rem; } }
.bar, .part { display: block; min-width: 2px; forced-color-adjust: none; } .bar { background: var(--bar); border-radius: 2px; }
.age0 { background: var(--a0); } .age1 { background: var(--a1); } .age2 { background: var(--a2); } .age3 { background: var(--a3); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; } .legend span { display: inline-block; width: .8em; height: .8em; margin-inline-end: .4em; }
.wide { overflow-x: auto; } table { border-collapse: collapse; } th, td { padding: .25rem .75rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
.n { text-align: end; font-variant-numeric: tabular-nums; } .none { color: var(--dim); } td { overflow-wrap: break-word; } .n, .day, th { white-space: nowrap; }
`;

/** The whole page. */
export function reportPage({ today, companies, sources, coverage, stale }: ReportData): string {
  const figures = coverage.kinds.reduce((sum, { figures: some }) => sum + some, 0);
  const kindRows = coverage.kinds.map(({ kind, companies: some, figures: all, newest, ages }) => [
    KIND_NAMES[kind],
    some,
    `${percent(some, companies)} %`,
    all,
    newest,
    ...AGES.map((age) => ages[age]),
  ]);
  const cut = (rows: readonly unknown[]) => (rows.length > MOST_LISTED ? `, the first ${MOST_LISTED} shown` : "");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Dataset report ${today}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Dataset report</h1>
<dl>
<div><dt>As of</dt><dd>${today}</dd></div>
<div><dt>Companies</dt><dd>${number(companies)}</dd></div>
<div><dt>Figures</dt><dd>${number(figures)}</dd></div>
<div><dt>Sources</dt><dd>${number(sources)}</dd></div>
<div><dt>Brands (with source)</dt><dd>${number(coverage.brands.all)} (${number(coverage.brands.sourced)})</dd></div>
</dl>
<h2>Coverage: companies with each kind of fact</h2>
${bars(
  "Companies with each kind of fact",
  coverage.kinds.map(({ kind, companies: some }) => ({
    name: KIND_NAMES[kind],
    value: some,
    told: `${number(some)} (${percent(some, companies)} %)`,
  })),
)}
<h2>Freshness: age of each company's newest figure</h2>
${ageBars(coverage.kinds)}
${table("Freshness by kind", ["Kind", "Companies", "of all", "Figures", "Newest", ...AGES], kindRows)}
<h2>Figures by year</h2>
${table(
  "Figures by year",
  ["Year", ...FIGURE_KINDS.map((kind) => KIND_NAMES[kind])],
  coverage.years.map(({ year, counts }) => [year, ...FIGURE_KINDS.map((kind) => counts[kind])]),
)}
<h2>Companies × kinds</h2>
<p>The ${coverage.top.length} companies that news are most likely to name, guessed from the dataset (layoffs, stories, names, brands, deals); nobody counts news here.</p>
${table(
  "Companies and kinds",
  ["Company", ...FIGURE_KINDS.map((kind) => KIND_NAMES[kind])],
  coverage.top.map(({ name, counts }) => [name, ...FIGURE_KINDS.map((kind) => counts[kind])]),
)}
<h2>Sources by publisher</h2>
${bars(
  "Figures by publisher",
  coverage.publishers.slice(0, 12).map(({ name, figures: some }) => ({
    name: name.length > 24 ? `${name.slice(0, 23)}…` : name,
    value: some,
    told: number(some),
  })),
)}
${table(
  "Publishers",
  ["Publisher", "Sources", "Figures"],
  coverage.publishers.map(({ name, sources: some, figures: all }) => [name, some, all]),
)}
<h2>Doubtful rows (${number(coverage.doubtful.length)}${cut(coverage.doubtful)})</h2>
<p>Without a number, with a note that sources differ, with a small part of the total, or on a source without a date.</p>
${table(
  "Doubtful rows",
  ["Company", "What"],
  coverage.doubtful.slice(0, MOST_LISTED).map(({ name, why }) => [name, why]),
)}
<h2>Stale (${number(stale.length)}${cut(stale)})</h2>
${table(
  "Stale facts",
  ["Company", "Kind", "What"],
  stale.slice(0, MOST_LISTED).map(({ name, kind, message }) => [name, kind, message]),
)}
</body>
</html>
`;
}
