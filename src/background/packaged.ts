/**
 * The data that ships inside the extension, read when first needed and kept while the background lives (both browsers
 * stop it when idle). Its `fetch` opens files of the extension itself, as those of
 * `names-file.ts` and `platform/words.ts` do; there is no other in the product.
 */
import { type DataIndex, type FactShard, type ShippedCompany, shardOf } from "../facts/shipped.ts";
import { openNames } from "../linking/compiled.ts";
import { Lexicon } from "../linking/lexicon.ts";
import { linkerOver } from "../linking/linker.ts";
import type { Linker } from "../linking/types.ts";
import { browser } from "../platform/browser.ts";
import type { IndexedStory } from "../stories/types.ts";
import { namesFile } from "./names-file.ts";

async function packaged<Data>(file: string): Promise<Data> {
  const response = await fetch(browser.runtime.getURL(`data/${file}`));
  if (!response.ok) throw new Error(`the extension's own file data/${file} could not be read (${response.status})`);
  return (await response.json()) as Data;
}

/** Remembers what was read; a failed reading is tried again on the next call. */
function once<Key, Data>(read: (key: Key) => Promise<Data>): (key: Key) => Promise<Data> {
  const kept = new Map<Key, Promise<Data>>();
  return (key) => {
    let data = kept.get(key);
    if (!data) {
      data = read(key);
      data.catch(() => kept.delete(key));
      kept.set(key, data);
    }
    return data;
  };
}

const readIndex = once((_: "index") => packaged<DataIndex>("index.json"));
const readLinker = once(async (_: "linker"): Promise<Linker> => {
  return linkerOver(new Lexicon(openNames(new Uint8Array(await namesFile()))));
});
const readStories = once((_: "stories") => packaged<IndexedStory[]>("stories.json"));
const readShard = once((shard: number) => packaged<FactShard>(`facts/${shard}.json`));

export const dataIndex = (): Promise<DataIndex> => readIndex("index");
export const linker = (): Promise<Linker> => readLinker("linker");
export const stories = (): Promise<IndexedStory[]> => readStories("stories");

/** A company's facts, or undefined for an id that the dataset does not hold. */
export async function company(id: string): Promise<ShippedCompany | undefined> {
  const { shards } = await dataIndex();
  const shard = await readShard(shardOf(id, shards));
  return Object.hasOwn(shard, id) ? shard[id] : undefined;
}
