import { openBeside } from "../../stores/_beside.ts";
import type { Broken } from "../../_broken.ts";
import type { Store } from "../../stores/_store.ts";
import { type GgufHeader, readGgufHeader } from "./_header.ts";

/** A file of a model with its header. */
export interface GgufShard {
  readonly store: Store;
  readonly header: GgufHeader;
}

const MOST = 65_535;

/**
 * All files of the model that a file belongs to, in their order; new ones are added to `opened`. Only names of the one
 * rule are followed.
 */
export async function openShards(
  store: Store,
  header: GgufHeader,
  opened: Store[],
  failIn: (store: Store) => Broken,
): Promise<readonly GgufShard[]> {
  const total = header.metadata.get("split.count") ?? 0;
  const fail = failIn(store);
  if (typeof total !== "number" || total > MOST) throw fail("index", "its split.count is not a count");
  if (total <= 1) return [{ store, header }];
  const [, stem, number, of] = /^(.*)-(\d{5})-of-(\d{5})\.gguf$/.exec(store.name) ?? [];
  if (stem === undefined) {
    throw fail(
      "index",
      `it is a part of a model in ${total} files, which are found by names such as model-00001-of-${
        digits(total)
      }.gguf`,
    );
  }
  if (Number(of) !== total) throw fail("index", `its name says ${Number(of)} files, its split.count ${total}`);
  const shards: GgufShard[] = [];
  for (let k = 1; k <= total; k++) {
    const own = k === Number(number);
    const name: string = `${stem}-${digits(k)}-of-${digits(total)}.gguf`;
    const file: Store = own ? store : await openBeside(store, name, fail);
    if (!own) opened.push(file);
    const bad = failIn(file);
    const shard: GgufShard = { store: file, header: own ? header : await readGgufHeader(file, bad) };
    const about = shard.header.metadata;
    if (about.get("split.count") !== total) throw bad("index", `its split.count is not the ${total} of ${store.name}`);
    const position = about.get("split.no") ?? k - 1;
    if (position !== k - 1) throw bad("index", `its split.no is ${position}, its name says ${k - 1}`);
    shards.push(shard);
  }
  const found = shards.reduce((n, shard) => n + shard.header.infos.length, 0);
  for (const { store, header } of shards) {
    const said = header.metadata.get("split.tensors.count") ?? found;
    if (Number(said) !== found) {
      throw failIn(store)("index", `it says ${said} tensors in all files, there are ${found}`);
    }
  }
  return shards;
}

const digits = (n: number) => String(n).padStart(5, "0");
