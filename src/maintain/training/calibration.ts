/** Whether a score means what it says: of the mentions given 0.9, nine in ten should be right. */

export interface Judged {
  /** Probability that the linker gave. */
  score: number;
  right: boolean;
}

const BINS = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1];

export interface CalibrationBin {
  from: number;
  to: number;
  count: number;
  /** Mean of the scores, and share that was right. */
  score: number;
  right: number;
}

/** Judged mentions by score. Empty bins are left out. */
export function calibrationBins(judged: readonly Judged[]): CalibrationBin[] {
  const bins: CalibrationBin[] = [];
  for (const [index, from] of BINS.slice(0, -1).entries()) {
    const to = BINS[index + 1] ?? 1;
    const inside = judged.filter(({ score }) => score >= from && (score < to || to === 1));
    if (inside.length === 0) continue;
    bins.push({
      from,
      to,
      count: inside.length,
      score: inside.reduce((sum, { score }) => sum + score, 0) / inside.length,
      right: inside.filter(({ right }) => right).length / inside.length,
    });
  }
  return bins;
}

/** How far scores and shares lie apart, over the bins by their counts; 0 where nothing was judged. */
export function calibrationError(bins: readonly CalibrationBin[]): number {
  const judged = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { count, score, right }) => sum + count * Math.abs(score - right), 0) / Math.max(1, judged);
}

/** One line: `calibration: 0.86 said, 0.88 right (120) · …; off by 2.1 % on average`. */
export function calibrationLine(judged: readonly Judged[]): string {
  const bins = calibrationBins(judged);
  if (bins.length === 0) return "calibration: nothing was judged";
  const told = bins.map(({ score, right, count }) => `${score.toFixed(2)} said, ${right.toFixed(2)} right (${count})`);
  return `calibration: ${told.join(" · ")}; off by ${(calibrationError(bins) * 100).toFixed(1)} % on average`;
}
