/** Every state of everything the reader sees, by name: what `npm run gallery` shows and the screenshot tests hold. */

import type { ComponentChild } from "preact";
import { CardView } from "../../card/CardView.tsx";
import { company, fixtures, layoffsFact, shareFact } from "../../card/fixtures.ts";
import * as fromDataset from "../../card/fixtures-from-dataset.ts";
import { german } from "../../card/fixtures-german.ts";
import type { CardActions } from "../../card/model.ts";
import type { CardModel } from "../../facts/card-model.ts";
import { germanOptions, optionsStates } from "../../options/fixtures.ts";
import type { OptionsActions } from "../../options/model.ts";
import { OptionsView } from "../../options/OptionsView.tsx";
import { germanPopupStates, popupModel, popupStates } from "../../popup/fixtures.ts";
import type { PopupActions } from "../../popup/model.ts";
import { PopupView } from "../../popup/PopupView.tsx";
import { WelcomeView } from "../../welcome/WelcomeView.tsx";

export type Room = "card" | "popup" | "options" | "welcome" | "icons";

export interface State {
  room: Room;
  name: string;
  /** Absent where the room's page is complete as it stands (icons). */
  view?: () => ComponentChild;
  /** In the gallery and held by axe, but without pictures of its own: those of a whole page are large, and near to others. */
  isUnpictured?: boolean;
  /** Of the view's own words; its model is worded already. English, if left out. */
  language?: "en" | "de";
  /** Texts or labels of the buttons to press, one after the other, to get there. */
  press?: string[];
}

const nothing = (): void => undefined;

const cardActions: CardActions = {
  unmark: nothing,
  markAgain: nothing,
  pauseSite: nothing,
  copy: async () => true,
  pin: nothing,
  close: nothing,
  reportMistake: nothing,
};
const popupActions: PopupActions = {
  showCompany: nothing,
  openStory: nothing,
  annotate: nothing,
  addSite: nothing,
  setPaused: nothing,
  setPausedEverywhere: nothing,
  openOptions: nothing,
};
const optionsActions: OptionsActions = {
  setMarks: nothing,
  setTrigger: nothing,
  setDelay: nothing,
  setPausedEverywhere: nothing,
  resumeHost: nothing,
  removeSite: nothing,
  addMissingSites: nothing,
  unmuteCompany: nothing,
  unmuteHere: nothing,
  takeBackCorrection: nothing,
  showKind: nothing,
  setLanguage: nothing,
  restoreDefaults: nothing,
  keepReadingList: nothing,
  clearReadingList: nothing,
  forgetStory: nothing,
  exportReadingList: nothing,
  exportSettings: nothing,
  importSettings: async () => true,
};

function card(name: string, model: CardModel, press?: string[], language?: State["language"]): State {
  const mention = {
    surface: model.title,
    sentence: `${model.title} said that several hundred jobs will go.`,
    host: "news.example.com",
  };
  return {
    room: "card",
    name,
    view: () => <CardView model={model} mention={mention} actions={cardActions} />,
    ...(press && { press }),
    ...(language && { language }),
  };
}

const cards: State[] = [
  card("company", company),
  card("brand", fixtures.brand),
  card("subsidiary", fromDataset.subsidiary),
  card("no-figures", fixtures.withoutFigures),
  card("stale", fixtures.stale),
  card("then-and-now", { ...company, facts: [shareFact], more: [] }),
  card("story-agrees", fromDataset.storyAgrees),
  card("story-differs", fromDataset.storyDiffers),
  card("many-parts", fromDataset.manyParts),
  card("layoffs", { ...company, facts: [layoffsFact], more: [] }),
  card("investor", fromDataset.investor),
  card("invested-in", fromDataset.investedIn),
  card("long-names", fixtures.longNames),
  card("more-facts", { ...company, facts: [layoffsFact] }, ["More facts (2)"]),
  card("pinned", { ...company, facts: [layoffsFact], more: [] }, ["Keep open"]),
  card("copied", { ...company, facts: [layoffsFact], more: [] }, [`Copy with source: ${layoffsFact.label}`]),
  card("corrected", company, ["Not this company"]),
  card("muted", company, ["Mute company"]),
  card("german", german, undefined, "de"),
];

const popups: State[] = Object.entries(popupStates).map(([name, state]) => ({
  room: "popup",
  name,
  view: () => <PopupView model={popupModel(state)} actions={popupActions} />,
}));
const germanPopups: State[] = Object.entries(germanPopupStates).map(([name, state]) => ({
  room: "popup",
  name,
  language: "de",
  isUnpictured: name !== "german-story",
  view: () => (
    <PopupView model={popupModel(state, "Fakten: Stand 21.08.2026 · 4.505 Unternehmen")} actions={popupActions} />
  ),
}));

const options: State[] = Object.entries(optionsStates).map(([name, model]) => ({
  room: "options",
  name,
  isUnpictured: name.startsWith("import"),
  view: () => <OptionsView model={model} actions={optionsActions} />,
}));
options.push({
  room: "options",
  name: "german",
  language: "de",
  isUnpictured: true,
  view: () => <OptionsView model={{ ...optionsStates.used, ...germanOptions }} actions={optionsActions} />,
});

export const states: State[] = [
  ...cards,
  ...popups,
  ...germanPopups,
  ...options,
  { room: "welcome", name: "welcome", view: () => <WelcomeView /> },
  { room: "welcome", name: "german", language: "de", isUnpictured: true, view: () => <WelcomeView /> },
  { room: "icons", name: "icons" },
];

/** Those whose looks are held against baselines. */
export const picturedStates = states.filter(({ isUnpictured }) => !isUnpictured);
