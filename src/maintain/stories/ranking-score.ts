/** How good an order of judged candidates is. */

/** Looked at: what a reader sees without scrolling. */
export const TOP = 5;

const gain = (grade: number): number => 2 ** grade - 1;

function discounted(grades: readonly number[]): number {
  return grades.slice(0, TOP).reduce((sum, grade, place) => sum + gain(grade) / Math.log2(place + 2), 0);
}

export interface RankingScore {
  /** Normalised discounted cumulative gain of the first five, 0 to 1; gain 2^grade − 1. */
  ndcg: number;
  /** Entries of grade 0 among the first five, and how many there are. */
  irrelevant: number;
  shown: number;
}

/** Scores one order. `ranked`: grades in the order shown; `all`: those of every candidate there was. */
export function scoreRanking(ranked: readonly number[], all: readonly number[]): RankingScore {
  const best = discounted([...all].sort((a, b) => b - a));
  const top = ranked.slice(0, TOP);
  return {
    ndcg: best === 0 ? 0 : discounted(ranked) / best,
    irrelevant: top.filter((grade) => grade === 0).length,
    shown: top.length,
  };
}

/** The mean of several: nDCG by story, irrelevant entries of all that were shown. */
export function meanScore(scores: readonly RankingScore[]): { ndcg: number; irrelevant: number } {
  const sum = (of: (score: RankingScore) => number) => scores.reduce((all, score) => all + of(score), 0);
  return {
    ndcg: scores.length === 0 ? 0 : sum((score) => score.ndcg) / scores.length,
    irrelevant:
      sum((score) => score.irrelevant) /
      Math.max(
        1,
        sum((score) => score.shown),
      ),
  };
}
