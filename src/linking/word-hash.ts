/** How words are hashed: FNV-1a over folded code units. The scanner runs the same steps inline. */
import { IGNORED, KIND, SEPARATOR } from "./normalise.ts";

const PRIME = 0x01000193;

export const HASH_SEED = 0x811c9dc5 | 0;

/** One step of the hash. */
export function hashStep(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, PRIME);
}

/** A bit per 16 bits of the hash of each word: says of nearly all others, without a look-up, that they are none of these. */
export function wordBits(words: Iterable<string>): Int32Array {
  const bits = new Int32Array(0x800);
  for (const word of words) {
    let hash = HASH_SEED;
    for (let index = 0; index < word.length; index++) hash = hashStep(hash, word.charCodeAt(index));
    bits[(hash & 0xffff) >>> 5] = (bits[(hash & 0xffff) >>> 5] as number) | (1 << (hash & 31));
  }
  return bits;
}

/** Whether the bit of a word's hash is set: no, and it is none of the words; yes, and a look-up tells. */
export function hasWordBit(bits: Int32Array, hash: number): boolean {
  return (((bits[(hash & 0xffff) >>> 5] as number) >>> (hash & 31)) & 1) === 1;
}

/** The word hashes of a folded name: `"at&t"` → hashes of `at` and `t`. */
export function wordHashes(folded: string): number[] {
  const hashes: number[] = [];
  let hash = HASH_SEED;
  let open = false;
  for (let index = 0; index < folded.length; index++) {
    const unit = folded.charCodeAt(index);
    const kind = KIND[unit];
    if (kind === SEPARATOR) {
      if (open) hashes.push(hash);
      hash = HASH_SEED;
      open = false;
    } else if (kind !== IGNORED) {
      hash = hashStep(hash, unit);
      open = true;
    }
  }
  if (open) hashes.push(hash);
  return hashes;
}
