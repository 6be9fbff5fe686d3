/** The sentence around a mention: what the card's facts are chosen by. */

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string | undefined): Intl.Segmenter {
  const key = language ?? "en";
  let segmenter = segmenters.get(key);
  if (!segmenter) {
    try {
      segmenter = new Intl.Segmenter(key, { granularity: "sentence" });
    } catch {
      // Pages write nonsense into lang; Intl throws on it.
      segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
    }
    segmenters.set(key, segmenter);
  }
  return segmenter;
}

/** An abbreviation before which Unicode's rules see a sentence end: "Amazon.com Inc. said". */
const abbreviated = /(?:\b(?:Inc|Corp|Co|Ltd|Mr|Mrs|Ms|Dr|St|No|vs|U\.S|U\.K)|\b[A-Z])\.\s*$/;

const longest = 1_000;

/** The sentence of `text` that holds the offset, trimmed; at most 1,000 characters around it. */
export function sentenceAt(text: string, offset: number, language?: string): string {
  // A single huge line would cost the segmenter seconds; no sentence needs more than this around it.
  const from = Math.max(0, offset - 2_000);
  const window = text.slice(from, offset + 2_000);
  let sentence = "";
  let start = 0;
  for (const { segment, index } of segmenterFor(language).segment(window)) {
    if (sentence === "") start = index;
    sentence += segment;
    if (abbreviated.test(sentence)) continue;
    if (offset - from < start + sentence.length) break;
    sentence = "";
  }
  // A huge sentence is cut around the mention, not at its own start.
  const inSentence = offset - from - start;
  const cut = Math.max(0, Math.min(inSentence - longest / 2, sentence.length - longest));
  return sentence.slice(cut, cut + longest).trim();
}
