/** Entry of `card.js`: the card's view, injected when a first card is about to be shown. */
import { h, render } from "preact";
import { CardView } from "../card/CardView.tsx";
import css from "../card/card.css";
import { WordsContext } from "../words/context.ts";
import { unpackWords, type Words } from "../words/words.ts";
import { actionsFor } from "./card-actions.ts";
import { CardHost } from "./card-host.ts";
import { world } from "./world.ts";

// A constructed sheet: pages that forbid inline styles do not forbid it.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

world.card = {
  createHost: () => new CardHost(sheet),
  render(into, model, subject) {
    // Keyed by what it shows: a card for another mention starts unexpanded, unpinned and scrolled to its top.
    render(null, into);
    const mention = {
      surface: subject.surface,
      sentence: model.sentence,
      host: location.hostname.replace(/^www\./, ""),
    };
    // A card says only what is among its packed words (card/words.ts); the context is made for views of all kinds.
    const words = unpackWords(model.words) as unknown as Words;
    into.host.setAttribute("lang", words.locale);
    const view = h(CardView, { model, mention, actions: actionsFor(subject) });
    render(h(WordsContext.Provider, { value: words }, view), into);
  },
  clear(into) {
    render(null, into);
  },
};
