import { type Broken, broken, quoted } from "../../_broken.ts";
import { type Located, located } from "../../_located.ts";
import type { Store } from "../../stores/_store.ts";
import type { Checkpoint, LeftOut, OpenOptions, Unreadable } from "../../types.ts";
import { type Format, hasText } from "../format.ts";
import { attributesOf, globalHeaps } from "./_attributes.ts";
import { datasetOf } from "./_dataset.ts";
import { kerasNames } from "./_keras_names.ts";
import { openSuperblock, SIGNATURE, superblockAt } from "./_superblock.ts";
import { type Hdf5Tree, walkHdf5 } from "./_walk.ts";

export const hdf5Format: Format = { name: "hdf5", sniff: (head) => hasText(head, SIGNATURE), read: readHdf5 };

/** The same behind a block of the user's own bytes: 512 of them, or 1024, 2048 ... */
export const hdf5BehindFormat: Format = {
  name: "hdf5",
  // Every place is looked at only where the name says so: each costs a request
  sniff: async (_head, store) =>
    (await superblockAt(store, /\.(h5|hdf5)$/i.test(store.name) ? Infinity : 32_768) ?? 0) > 0,
  read: readHdf5,
};

/**
 * The datasets of an HDF5 file (HDF5 1.6 to 2.0 as Keras and h5py write them): contiguous, compact and chunked ones,
 * packed with gzip, shuffle and Fletcher's checksum. Names are those of Keras where the file has them, else paths. The
 * optimizer is left out.
 */
export async function readHdf5(store: Store, options: OpenOptions): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  const { file, root } = await openSuperblock(store, fail);
  const heaps = globalHeaps();
  const tree = await walkHdf5(file, root);
  const chosen = await choose(tree, options, fail, () => kerasNames(file, tree, heaps));
  const entries = new Map<string, Located>();
  const unreadable = new Map<string, Unreadable>();
  const names = new Map<number, string[]>();
  const taken = new Set(chosen.values());
  for (const [name, path] of chosen) {
    const { messages, address } = tree.datasets.get(path)!;
    const row = await datasetOf(file, messages, name, heaps);
    if ("why" in row) unreadable.set(name, row);
    else entries.set(name, row);
    if (!("why" in row)) names.set(address, [...names.get(address) ?? [], name]);
  }
  const tied = [...names.values()].filter((group) => group.length > 1);
  const metadata = new Map<string, unknown>();
  for (const path of ["", "model_weights"]) {
    const group = tree.groups.get(path);
    if (group === undefined) continue;
    for (const [key, value] of await attributesOf(file, group.messages, heaps)) {
      if (!/^(layer|weight)_names\d*$/.test(key) && !metadata.has(key)) metadata.set(key, value);
    }
  }
  const notes = tree.links.length ? [`Links that are not followed: ${tree.links.slice(0, 20).join(", ")}.`] : [];
  return located(store.name, entries, metadata, () => store.close(), {
    format: "hdf5",
    unreadable,
    notes,
    leftOut: options.whole ? [] : leftOut(tree.datasets.keys(), taken, options),
    ...(tied.length && { tied }),
  });
}

const OPTIMIZERS: ReadonlySet<string> = new Set(["optimizer", "optimizer_weights"]);
const topOf = (path: string) => path.split("/", 1)[0]!;

// Which datasets are taken, by name
async function choose(
  { datasets }: Hdf5Tree,
  options: OpenOptions,
  fail: Broken,
  ofKeras: () => Promise<ReadonlyMap<string, string> | undefined>,
): Promise<ReadonlyMap<string, string>> {
  const { whole, unwrap = "usual" } = options;
  const usual = unwrap === "usual" || unwrap === "state_dict";
  return !whole && usual && await ofKeras() || chosenPaths([...datasets.keys()], options, fail);
}

/** The paths that are taken, by name: all, those below a key without it, or all but the optimizer's. */
export function chosenPaths(
  paths: readonly string[],
  { whole, unwrap = "usual" }: OpenOptions,
  fail: Broken,
): ReadonlyMap<string, string> {
  const own = new Map(paths.map((path) => [path, path] as const));
  if (whole) return own;
  if (unwrap === "usual" || unwrap === "state_dict") {
    return new Map([...own].filter(([path]) => !OPTIMIZERS.has(topOf(path))));
  }
  const start = `${unwrap.replace(/\/$/, "")}/`;
  const below = paths.filter((path) => path.startsWith(start));
  if (below.length > 0) return new Map(below.map((path) => [path.slice(start.length), path]));
  const keys = [...new Set(paths.map(topOf))].map(quoted).slice(0, 20).join(", ");
  throw fail("missing-tensor", `it has nothing below ${quoted(unwrap)}; it has ${keys}`);
}

/** What was not taken, by the first part of its path. */
export function leftOut(
  paths: Iterable<string>,
  taken: ReadonlySet<string>,
  { unwrap }: OpenOptions,
): readonly LeftOut[] {
  const counts = new Map<string, number>();
  for (const path of paths) if (!taken.has(path)) counts.set(topOf(path), (counts.get(topOf(path)) ?? 0) + 1);
  return [...counts].filter(([key]) => key !== unwrap).map(([key, tensors]) => ({ key, tensors }));
}
