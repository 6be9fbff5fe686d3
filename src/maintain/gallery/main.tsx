/**
 * Runs in the gallery's pages: draws the state that the address names (`card.html#brand`, `card.html#brand/rtl`), presses
 * what it says, and marks the document as drawn. The list page shows all of them, each in light and dark.
 */
import { render } from "preact";
import { act } from "preact/test-utils";
import german from "../../../assets/locales/de/messages.json";
import css from "../../card/card.css";
import { WordsContext } from "../../words/context.ts";
import { wordsOfFile } from "../../words/words.ts";
import { englishWords } from "../english-words.ts";
import { layoutOfPage } from "./parts.ts";
import { type State, states } from "./states.tsx";

const languages = { en: englishWords(), de: wordsOfFile(german, "de-DE") };

/** The card stands in a shadow root, as in a page: its sheet must do without anything around it. */
function cardRoot(): ShadowRoot {
  const host = document.createElement("div");
  host.dataset.newsgloss = "";
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  document.querySelector("main")?.replaceChildren(host);
  return root;
}

function button(root: ParentNode, wanted: string): HTMLButtonElement {
  const found = [...root.querySelectorAll("button")].find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent) === wanted,
  );
  if (!found) throw new Error(`no button "${wanted}" in this state`);
  return found;
}

async function draw({ room, view, press = [], language = "en" }: State): Promise<void> {
  if (!view) return;
  const root = room === "card" ? cardRoot() : document.getElementById("root");
  if (!root) throw new Error(`${room}.html has no element to draw into`);
  render(null, root);
  document.documentElement.lang = language;
  await act(() => render(<WordsContext.Provider value={languages[language]}>{view()}</WordsContext.Provider>, root));
  for (const wanted of press) await act(async () => button(root, wanted).click());
}

/** One state in a frame; the frame's colour scheme is the one its page sees. */
function frame(state: State, scheme: "light" | "dark"): HTMLElement {
  const element = document.createElement("iframe");
  element.src = `${state.room}.html#${state.name}`;
  element.title = `${state.room}: ${state.name}, ${scheme}`;
  element.style.colorScheme = scheme;
  element.loading = "lazy";
  element.className = state.room;
  return element;
}

function list(): void {
  for (const state of states) {
    const section = document.createElement("section");
    const heading = document.createElement("h2");
    const link = document.createElement("a");
    link.href = `${state.room}.html#${state.name}`;
    link.textContent = state.room === state.name ? state.room : `${state.room}: ${state.name}`;
    heading.append(link);
    section.append(heading, frame(state, "light"), frame(state, "dark"));
    document.querySelector("main")?.append(section);
  }
}

async function start(): Promise<void> {
  const { room } = document.body.dataset;
  if (room === undefined) return list();
  const asked = decodeURIComponent(location.hash.slice(1));
  const [name, direction] = asked.split("/");
  document.documentElement.dir = direction === "rtl" ? "rtl" : "ltr";
  const state = states.find((each) => each.room === room && each.name === name);
  if (!state) throw new Error(`no state "${name}" of ${room}`);
  await draw(state);
  document.documentElement.dataset.drawn = asked;
}

Object.assign(globalThis, { layoutOfPage });
addEventListener("hashchange", () => void start());
void start();
