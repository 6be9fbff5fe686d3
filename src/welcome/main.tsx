/** The welcome page's browser side: the reader's language. */
import { render } from "preact";
import { readSettings } from "../platform/settings.ts";
import { wordsIn } from "../platform/words.ts";
import { WordsContext } from "../words/context.ts";
import { WelcomeView } from "./WelcomeView.tsx";

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) return;
  const words = await wordsIn((await readSettings()).language);
  document.documentElement.lang = words.locale;
  document.title = words("welcomePageTitle");
  render(
    <WordsContext.Provider value={words}>
      <WelcomeView />
    </WordsContext.Provider>,
    root,
  );
}

void start();
