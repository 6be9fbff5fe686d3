/**
 * The trie over words as one open-addressed table, ready to be mapped into memory: built when the lexicon is compiled,
 * because a background that was just woken would take ten milliseconds to fill it.
 */

export const ROOT = 1;

/** First words are looked up in bits before the table: a bit per 18-bit hash stays in the processor's nearest cache. */
const FIRST_WORD_BITS = 18;

/** Where a pair of node and word is looked for first, in a table of `slots` slots. */
export function slotOf(node: number, word: number, slots: number): number {
  let hash = Math.imul(node, 0x9e3779b1) ^ word;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  // The product's upper half: any number of slots will do, where a mask wants a power of two and leaves half of it empty.
  return Math.floor(((hash ^ (hash >>> 13)) >>> 0) * (slots / 0x1_0000_0000));
}

/** The cell of the bits of first words in which a word's bit is. */
export function firstWordCell(word: number): number {
  return (word >>> 5) & ((1 << (FIRST_WORD_BITS - 5)) - 1);
}

export interface WordTable {
  /** Open-addressed by parent node and word: the node the edge leads to, 0 where empty. */
  children: Int32Array;
  /** Parent and word by node: what a slot's edge is compared with. */
  parents: Int32Array;
  words: Int32Array;
  firstWords: Int32Array;
  /** First name ending at a node, plus one; 0 for none. */
  firstName: Int32Array;
  /** Next name ending at the same node, plus one. */
  nextName: Int32Array;
}

/**
 * Builds the table from edges in the order of their making (the node an edge leads to is its position + 2).
 *
 * @param ends position and node of each name; of those that end at one node the last is found first.
 */
export function buildTable(
  edges: { parents: readonly number[]; words: readonly number[] },
  ends: readonly (readonly [position: number, node: number])[],
): WordTable {
  const count = edges.parents.length + ROOT + 1;
  // Two thirds full: probing stays short, and a slot is but one number.
  const capacity = Math.ceil(count * 1.5);
  const children = new Int32Array(capacity);
  const parents = new Int32Array(count);
  const words = new Int32Array(count);
  const firstWords = new Int32Array(1 << (FIRST_WORD_BITS - 5));
  for (let edge = 0; edge < edges.parents.length; edge++) {
    const node = edge + ROOT + 1;
    const parent = edges.parents[edge] as number;
    const word = edges.words[edge] as number;
    let slot = slotOf(parent, word, capacity);
    while (children[slot] !== 0) slot = slot + 1 === capacity ? 0 : slot + 1;
    children[slot] = node;
    parents[node] = parent;
    words[node] = word;
    if (parent === ROOT) {
      const cell = firstWordCell(word);
      firstWords[cell] = (firstWords[cell] as number) | (1 << (word & 31));
    }
  }
  const firstName = new Int32Array(count);
  const nextName = new Int32Array(ends.length);
  for (const [name, node] of ends) {
    if (node === 0) continue;
    nextName[name] = firstName[node] as number;
    firstName[node] = name + 1;
  }
  return { children, parents, words, firstWords, firstName, nextName };
}
