import { fileEntry } from "./file_entry.ts";
import { setUnder } from "./set_under.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import { LensorError } from "../../core/errors.ts";
import { checkFunction, checkOptions, checkRecord, checkText } from "../../core/check.ts";
import { quoteNames } from "../../core/nearest.ts";
import { found } from "../_located.ts";
import { namesUnder } from "./names_under.ts";
import { toldTies } from "./told_ties.ts";
import type { Checkpoint } from "../types.ts";

/** Which entries a renamed checkpoint has, and what they are called. */
export interface RenamedOptions {
  /** Only entries under this prefix, and without it; the final "." or "/" may be left out. */
  readonly prefix?: string;
  /** From the names (after the prefix) to new ones. */
  readonly rename?: (name: string) => string;
}

/**
 * The same checkpoint under other names: the entries below a prefix, without it, then renamed. The order stays, nothing
 * is read.
 *
 * @param how a function from name to name, such as `renames` makes, or `{ prefix, rename }`
 *
 * Throws `no-match` if no entry has the prefix, `unused` if two entries would get one name, `type` for a name that is
 * no text. This is how MMEngine's prefix and `revise_keys` pick from a checkpoint.
 *
 * @example
 * ```ts
 * import { fromBytes, renamed, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const one = { shape: [1], dtype: "uint8", data: new Uint8Array(1) } as const;
 * const checkpoint = await fromBytes(await toSafetensors([["backbone.w", one], ["head.w", one]]));
 * assertEquals([...renamed(checkpoint, { prefix: "backbone" }).specs.keys()], ["w"]);
 * ```
 */
export function renamed(opened: Checkpoint, how: RenamedOptions | ((name: string) => string)): Checkpoint {
  checkCheckpoint("rename", opened);
  const options: RenamedOptions = typeof how === "function" ? { rename: how } : how;
  if (options === undefined) {
    checkRecord(options, "rename a checkpoint", "a function from name to name, or { prefix, rename }");
  }
  checkOptions("rename a checkpoint", options, ["prefix", "rename"]);
  const { prefix: given = "", rename = (name: string) => name } = options;
  if (given !== "") checkText(given, "rename a checkpoint", "a prefix");
  const [checkpoint, prefix] = setUnder(opened, given);
  const { raw, tied, shared, stored, unreadable, name: file, keys: _, set: __, address: ___, ...rest } = checkpoint;
  const old = new Map<string, string>();
  const fresh = new Map<string, string>();
  checkFunction(rename, "rename a checkpoint", "rename as a function from name to name");
  const all = [...checkpoint.specs.keys(), ...raw?.keys() ?? [], ...unreadable?.keys() ?? []];
  for (const [name, rest] of namesUnder(all, prefix)) {
    const to: unknown = rename(rest);
    checkText(to, `rename "${name}" of "${file}"`, "rename to return a name");
    if (old.has(to)) {
      throw new LensorError("unused", `Cannot rename "${name}" of "${file}": "${old.get(to)}" becomes "${to}" too`, {
        file,
        path: name,
      });
    }
    old.set(to, name);
    fresh.set(name, to);
  }
  if (old.size === 0 && prefix !== "") {
    const names = quoteNames(checkpoint.specs.keys());
    throw new LensorError(
      "no-match",
      `Cannot take "${prefix}" from "${file}": no entry begins with it; it has ${names}`,
      { file },
    );
  }
  const pick = <T>(from: ReadonlyMap<string, T>) =>
    new Map([...from].flatMap(([name, value]): [string, T][] => fresh.has(name) ? [[fresh.get(name)!, value]] : []));
  const groups = (from: readonly (readonly string[])[]) =>
    from.map((names) => names.flatMap((n) => fresh.get(n) ?? [])).filter((names) => names.length > 1);
  // What the file says of a tensor that is another one goes on under the new names
  const ties = toldTies(checkpoint);
  const metadata = new Map([...checkpoint.metadata].filter(([key]) => !ties.has(key)));
  for (const [alias, rest] of ties.size === 0 ? [] : namesUnder(ties.keys(), prefix)) {
    const owner = fresh.get(ties.get(alias)!);
    if (owner !== undefined) metadata.set(rename(rest), owner);
  }
  return {
    ...rest,
    name: file,
    metadata,
    specs: pick(checkpoint.specs),
    read: (name, range, into) => checkpoint.read(found(file, old, name), range, into),
    fileEntry: (name) => old.has(name) ? fileEntry(checkpoint, old.get(name)!) : undefined,
    ...(checkpoint.madeBy && { madeBy: (name: string) => checkpoint.madeBy!(old.get(name) ?? name) }),
    ...(raw && { raw: pick(raw), readRaw: (name: string) => checkpoint.readRaw!(found(file, old, name)) }),
    ...(stored && { stored: pick(stored) }),
    ...(unreadable && { unreadable: pick(unreadable) }),
    ...(tied && { tied: groups(tied) }),
    ...(shared && { shared: groups(shared) }),
  };
}
