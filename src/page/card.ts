/** Entry of `card.js`: the card's view, injected when a first card is about to be shown. */
import { h, render } from "preact";
import { CardView } from "../card/CardView.tsx";
import css from "../card/card.css";
import { world } from "./world.ts";

world.card = {
  css,
  render(into, model, actions, focus) {
    // Keyed by what it shows: a card for another mention starts unexpanded and scrolled to its top.
    render(null, into);
    render(h(CardView, { model, actions }), into);
    if (focus) into.querySelector<HTMLElement>("[role=dialog]")?.focus();
  },
  clear(into) {
    render(null, into);
  },
};
