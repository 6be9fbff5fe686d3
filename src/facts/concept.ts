/** What the lists of word groups are made with. */

/** A group of words and phrases that mean one thing, by the name under which its weights are kept. */
export interface Concept {
  id: string;
  pattern: RegExp;
}

/** Whole words only, in any case. */
export const concept = (id: string, ...phrases: string[]): Concept => ({
  id,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join("|")})(?![\\p{L}\\p{N}])`, "iu"),
});

/** Up to `most` words between two parts of a phrase, never across a full stop or semicolon. */
export const gap = (most: number): string => `(?:[ -][^\\s.;]+){0,${most}}[ -]`;
