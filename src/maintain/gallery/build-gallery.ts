/**
 * Builds the gallery: a page for each room that draws one state, and one that lists them all. Plain files that any
 * browser opens; no extension and no server.
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import { cardSheetAsText } from "../card-sheet.ts";
import { actionIconFiles } from "../icons/icon-files.ts";
import type { Room } from "./states.tsx";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const source = (file: string): string => path.join(root, "src", file);

/** Around a card: a page of a newspaper, in both schemes. */
const paper = `
  [data-newsgloss] { --newsgloss-max-height: 600px; }
  body { margin: 0; padding: 12px; background: #f7f4ee; font: 18px/1.6 Georgia, serif; letter-spacing: 1px; }
  @media (prefers-color-scheme: dark) { body { background: #101214; } }
  @media (forced-colors: active) { body { background: Canvas; } }`;

const listStyle = `
  body { margin: 24px; font: 14px/1.4 system-ui, sans-serif; }
  section { margin-block-end: 32px; }
  iframe { inline-size: 400px; block-size: 620px; border: 1px solid #888; margin-inline-end: 16px; resize: both; }
  iframe.options, iframe.welcome { inline-size: 640px; }
  iframe.icons { block-size: 260px; }`;

/** @returns The folder's list page, absolute. */
export async function buildGallery(out = path.join(root, "dist", "gallery")): Promise<string> {
  await rm(out, { recursive: true, force: true });
  await mkdir(path.join(out, "icons"), { recursive: true });
  await esbuild.build({
    entryPoints: {
      main: source("maintain/gallery/main.tsx"),
      popup: source("popup/popup.css"),
      options: source("options/options.css"),
      marks: source("page/marks.css"),
      welcome: source("welcome/welcome.css"),
    },
    outdir: out,
    bundle: true,
    // Browsers load no modules from files.
    format: "iife",
    target: "es2023",
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [cardSheetAsText],
    logLevel: "warning",
  });
  for (const file of await readdir(path.join(root, "assets/icons"))) {
    await copyFile(path.join(root, "assets/icons", file), path.join(out, "icons", file));
  }
  const write = (file: string, text: string) => writeFile(path.join(out, file), text);
  await write("index.html", page(undefined, `<style>${listStyle}</style>`, "<main></main>"));
  await write("card.html", page("card", `<style>${paper}</style>`, "<main></main>"));
  await write("popup.html", page("popup", sheet("popup"), '<div id="root"></div>'));
  await write("options.html", page("options", `${sheet("options")}${sheet("marks")}`, '<div id="root"></div>'));
  await write("icons.html", page("icons", `<style>${paper}</style>`, iconTable()));
  const welcome = await readFile(source("welcome/welcome.html"), "utf8");
  await write(
    "welcome.html",
    welcome.replace("<body", '<body data-room="welcome"').replace('<script type="module" src', "<script src"),
  );
  return path.join(out, "index.html");
}

const sheet = (name: string): string => `<link rel="stylesheet" href="${name}.css">`;

function page(room: Room | undefined, head: string, body: string): string {
  return `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>Newsgloss: ${room ?? "all states"}</title>
    ${head}
  </head>
  <body${room ? ` data-room="${room}"` : ""}>
    ${body}
    <script src="main.js"></script>
  </body>
</html>
`;
}

/** The toolbar button's states, at the sizes that browsers take. */
function iconTable(): string {
  const rows = actionIconFiles.map(
    ({ state, says, files }) =>
      `<p>${files.map(({ file, size }) => `<img src="icons/${file}" width="${size}" height="${size}" alt="">`).join(" ")} ${state}: ${says}</p>`,
  );
  return `<main><h1>Icons</h1>${rows.join("\n")}</main>`;
}
