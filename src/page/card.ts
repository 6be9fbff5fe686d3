/** Entry of `card.js`: the card's view, injected when a first card is about to be shown. */
import { h, render } from "preact";
import { CardView } from "../card/CardView.tsx";
import css from "../card/card.css";
import { actionsFor } from "./card-actions.ts";
import { CardHost } from "./card-host.ts";
import { world } from "./world.ts";

world.card = {
  createHost: () => new CardHost(css),
  render(into, model, subject, focus) {
    // Keyed by what it shows: a card for another mention starts unexpanded, unpinned and scrolled to its top.
    render(null, into);
    const { surface, sentence } = subject;
    const mention = { surface, sentence, host: location.hostname.replace(/^www\./, "") };
    render(h(CardView, { model, mention, actions: actionsFor(subject) }), into);
    if (focus) into.querySelector<HTMLElement>("[role=dialog]")?.focus();
  },
  clear(into) {
    render(null, into);
  },
};
