import { expect, test } from "vitest";
import { scoreGate, scoreWords } from "../../../src/maintain/check-pages/score.ts";
import type { LabelledPage } from "../../../src/maintain/labelled-pages.ts";

const page = (kind: LabelledPage["kind"], isStory: boolean, ambiguous = false) => ({
  label: { file: "page.html", kind, ambiguous },
  isStory,
});

test("ambiguous pages count neither for nor against the gate", () => {
  const score = scoreGate([
    page("article", true),
    page("article", true),
    page("article", true),
    page("article", false),
    page("other", true),
    page("other", false),
    page("other", true, true),
    page("other", false, true),
    page("article", false, true),
  ]);
  expect(score).toEqual({ found: 3, missed: 1, wrong: 1, left: 1, ambiguous: 3, ambiguousTaken: 1 });
  expect(scoreWords(score)).toContain("precision 75.0 %, recall 75.0 %");
});

test("a folder without stories has no recall", () => {
  expect(scoreWords(scoreGate([page("other", false)]))).toContain("precision –, recall –");
});
