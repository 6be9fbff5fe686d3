/** The verdicts on a folder of labelled pages, counted. */
import type { LabelledPage } from "../labelled-pages.ts";

export interface GateScore {
  found: number;
  missed: number;
  wrong: number;
  left: number;
  ambiguous: number;
  ambiguousTaken: number;
}

/** Of `verdicts`, `isStory` is the extension's word, the label that of people. */
export function scoreGate(verdicts: readonly { label: LabelledPage; isStory: boolean }[]): GateScore {
  const score: GateScore = { found: 0, missed: 0, wrong: 0, left: 0, ambiguous: 0, ambiguousTaken: 0 };
  for (const { label, isStory } of verdicts) {
    if (label.ambiguous) {
      score.ambiguous++;
      if (isStory) score.ambiguousTaken++;
    } else if (label.kind === "article") score[isStory ? "found" : "missed"]++;
    else score[isStory ? "wrong" : "left"]++;
  }
  return score;
}

/** In words, as `evaluate:gate` says it. */
export function scoreWords({ found, missed, wrong, left, ambiguous, ambiguousTaken }: GateScore): string {
  const share = (part: number, rest: number): string =>
    part + rest === 0 ? "–" : `${((100 * part) / (part + rest)).toFixed(1)} %`;
  return (
    `${found} stories found, ${missed} missed; ${left} other pages left alone, ${wrong} taken for stories; ` +
    `of ${ambiguous} ambiguous ones ${ambiguousTaken} taken for stories; ` +
    `precision ${share(found, wrong)}, recall ${share(found, missed)}`
  );
}
