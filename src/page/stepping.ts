/** Walking the story's companies by key, and from the popup: scrolls to a mention and opens its card. */
import { type PageMention, rangeOver } from "./mentions.ts";

export interface Stepper {
  /** The next or previous of the mentions, seen from where the reader is. */
  step(mentions: readonly PageMention[], direction: "next" | "previous"): void;
  /** The first of the mentions, on a further call the one after it. */
  next(mentions: readonly PageMention[]): void;
}

export function createStepper(open: (mention: PageMention) => void): Stepper {
  let at: PageMention | undefined;

  /** False where the page has taken the mention's text away. */
  const go = (mention: PageMention | undefined): boolean => {
    const range = mention && rangeOver(mention);
    if (!mention || !range) return false;
    at = mention;
    const { top, bottom } = range.getBoundingClientRect();
    // Only when needed: a reader who sees the mention must not lose the place.
    if (top < 60 || bottom > innerHeight - 60) {
      mention.place.start.node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
    }
    open(mention);
    return true;
  };

  /** The first mention that is not above what the reader sees: where stepping starts. */
  const firstInView = (mentions: readonly PageMention[]): number => {
    const index = mentions.findIndex((mention) => (rangeOver(mention)?.getBoundingClientRect().top ?? -1) >= 0);
    return index === -1 ? 0 : index;
  };

  return {
    step(mentions, direction) {
      if (mentions.length === 0) return;
      // By place in the text, for each reading makes its mentions anew.
      const current = at && mentions.findIndex((mention) => mention.index === at?.index);
      const from =
        current === undefined || current === -1 ? firstInView(mentions) - (direction === "next" ? 1 : 0) : current;
      const by = direction === "next" ? 1 : -1;
      for (let i = 1; i <= mentions.length; i++) {
        const index = (((from + by * i) % mentions.length) + mentions.length) % mentions.length;
        if (go(mentions[index])) return;
      }
    },
    next(mentions) {
      const after = mentions.find(
        (mention) => at !== undefined && at.company === mention.company && mention.index > at.index,
      );
      if (!go(after)) mentions.some((mention) => go(mention));
    },
  };
}
