/**
 * The trie over words as one open-addressed table, ready to be mapped into memory: built when the lexicon is compiled,
 * because a background that was just woken would take ten milliseconds to fill it.
 */

export const ROOT = 1;

/** A slot of the table: parent node, word, child node; child 0 is empty. */
export const SLOT = 3;

/** First words are looked up in bits before the table: a bit per 18-bit hash stays in the processor's nearest cache. */
const FIRST_WORD_BITS = 18;

/** Where a pair of node and word is looked for first. */
export function mix(node: number, word: number): number {
  let hash = Math.imul(node, 0x9e3779b1) ^ word;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The cell of the bits of first words in which a word's bit is. */
export function firstWordCell(word: number): number {
  return (word >>> 5) & ((1 << (FIRST_WORD_BITS - 5)) - 1);
}

export interface WordTable {
  slots: Int32Array;
  firstWords: Int32Array;
  /** First name ending at a node, plus one; 0 for none. */
  firstName: Int32Array;
  /** Next name ending at the same node, plus one. */
  nextName: Int32Array;
}

/** Builds the table from edges in the order of their making (the node an edge leads to is its position + 2) and the node of each name. */
export function buildTable(
  { parents, words }: { parents: readonly number[]; words: readonly number[] },
  nodes: readonly number[],
): WordTable {
  let capacity = 1024;
  // Half empty at least: probing stays short.
  while (capacity < parents.length * 2) capacity *= 2;
  const slots = new Int32Array(capacity * SLOT);
  const firstWords = new Int32Array(1 << (FIRST_WORD_BITS - 5));
  for (let edge = 0; edge < parents.length; edge++) {
    const parent = parents[edge] as number;
    const word = words[edge] as number;
    let slot = (mix(parent, word) & (capacity - 1)) * SLOT;
    while (slots[slot + 2] !== 0) slot = slot + SLOT === slots.length ? 0 : slot + SLOT;
    slots[slot] = parent;
    slots[slot + 1] = word;
    slots[slot + 2] = edge + ROOT + 1;
    if (parent === ROOT) {
      const cell = firstWordCell(word);
      firstWords[cell] = (firstWords[cell] as number) | (1 << (word & 31));
    }
  }
  const firstName = new Int32Array(parents.length + ROOT + 1);
  const nextName = new Int32Array(nodes.length);
  for (const [name, node] of nodes.entries()) {
    if (node === 0) continue;
    nextName[name] = firstName[node] as number;
    firstName[node] = name + 1;
  }
  return { slots, firstWords, firstName, nextName };
}
