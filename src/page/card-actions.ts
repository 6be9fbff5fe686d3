/** What the buttons of a card do. Part of `card.js`: a page that never opens a card need not carry it. */
import type { CardActions, Unmarking } from "../card/model.ts";
import { browser, isExtensionAlive } from "../platform/browser.ts";
import type { CardSubject } from "./world.ts";

/** The actions of the card that `subject` tells of: messages to the background, the clipboard, and the card itself. */
export function actionsFor({ company: companyId, surface, close, pin, orphaned }: CardSubject): CardActions {
  const tell = (message: Record<string, unknown>): void => {
    browser.runtime.sendMessage(message).catch(() => {
      // Storage may be full, a tab may not open: no reason to stop reading.
      if (!isExtensionAlive()) orphaned();
    });
  };
  const unmark = (what: Unmarking, undo: boolean): void =>
    tell(
      what === "not-this-company"
        ? { type: "correct-name", companyId, surface, undo }
        : { type: "mute-company", companyId, here: what === "mute-here", undo },
    );
  return {
    // The card stays: it says what was done and takes it back.
    unmark: (what) => unmark(what, false),
    markAgain: (what) => unmark(what, true),
    pauseSite: () => {
      tell({ type: "pause-site" });
      close();
    },
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    pin,
    close,
    reportMistake: () => tell({ type: "report-mistake", companyId, surface }),
  };
}
