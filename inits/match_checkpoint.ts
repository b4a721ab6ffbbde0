import { setUnder } from "../checkpoint/views/set_under.ts";
import { castLoses } from "../core/cast.ts";
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkedAnswer, checkOptions } from "../core/check.ts";
import { checkCheckpoint } from "../checkpoint/check_checkpoint.ts";
import { namesUnder } from "../checkpoint/views/names_under.ts";
import { toldTies } from "../checkpoint/views/told_ties.ts";
import { checkModule } from "../tree/check_module.ts";
import { describe, sameShape, sizeOf } from "../core/shape.ts";
import type { DType, Spec } from "../core/types.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { parseGlob } from "../tree/glob.ts";
import type { Adapter } from "./adapter.ts";
import { readyAdapters } from "./adapters/ready.ts";
import { isHidden } from "../tree/hidden.ts";
import { compileGlobs } from "../tree/trie.ts";
import { eachTensor } from "../tree/walk.ts";
import { tensor } from "../tree/module.ts";
import { tiesOf } from "../tree/ties.ts";
import type { Module } from "../tree/types.ts";
import { showWhere, type Where } from "../tree/where.ts";

/** From a checkpoint's name to the model's path. */
export type Rename = (name: string) => string;

/** How the names and tensors of a checkpoint meet those of a model. */
export interface PretrainedOptions {
  /** Only entries under this prefix, and without it; a final "." or "/" may be left out. */
  readonly prefix?: string;
  /** From the checkpoint's names (after the prefix) to the model's. */
  readonly rename?: Rename;
  /** Entries to drop: they are neither loaded nor missed. Names of the checkpoint or of the model both do. */
  readonly ignore?: Where;
  /** What happens to model tensors that the checkpoint lacks: they stay missing, or that is an error. */
  readonly missing?: "keep" | "error";
  /**
   * For entries of another shape, and for all that an adapter with `always` accepts; the first that answers is taken.
   * `"auto"` tries the ready ones that fit by shape and name; `explain` says which was taken.
   */
  readonly adapt?: readonly Adapter[] | "auto";
  /** Allows dtypes that lose range or precision, and integers as weights. */
  readonly cast?: boolean;
}

/** One tensor of the model and its entry in the checkpoint. */
export interface Pair {
  /** The model's path. */
  readonly path: string;
  /** The checkpoint's name. */
  readonly name: string;
}

/** What would be loaded, and what would not. */
export interface Match {
  /**
   * Tensors of the model that get an entry; `also` names the other entries for a tied tensor, `adapted` that adapters
   * are asked.
   */
  readonly loaded: readonly (Pair & { readonly also?: readonly string[]; readonly adapted?: true })[];
  /** Entries nobody uses, under the checkpoint's names. */
  readonly unexpected: readonly string[];
  /** Tensors of the model without an entry. */
  readonly missing: readonly string[];
  /** Entries that do not fit their tensor, by shape or because the dtype would lose. */
  readonly mismatched:
    readonly (Pair & { readonly have: Spec; readonly want: Spec; readonly why: "shape" | "dtype" })[];
}

/**
 * How a checkpoint would meet a model. Pure, and reads no data.
 *
 * Hidden tensors (`only`, `whenMissing`) use their entries but are not loaded; buffers that are not persistent are
 * never looked up; a tied pair is satisfied by either name. Throws `unused` if two entries would become one path,
 * `no-match` for an `ignore` that matches nothing.
 *
 * @example
 * ```ts
 * import { linear, matchCheckpoint } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const checkpoint = {
 *   name: "tiny",
 *   specs: new Map(
 *     [["weight", { shape: [3, 2], dtype: "float32" }], ["old", { shape: [1], dtype: "float32" }]] as const,
 *   ),
 *   metadata: new Map(),
 *   read: () => new Float32Array(6),
 * };
 * const { loaded, unexpected, missing } = matchCheckpoint(linear(2, 3), checkpoint);
 * assertEquals([loaded.length, unexpected, missing], [1, ["old"], ["bias"]]);
 * ```
 */
export function matchCheckpoint(model: Module, opened: Checkpoint, options: PretrainedOptions = {}): Match {
  checkModule("match", model);
  checkCheckpoint("match", opened);
  checkOptions("match a checkpoint", options, OPTIONS);
  checkForms(opened, options);
  const [checkpoint, prefix] = setUnder(opened, options.prefix ?? "");
  const names = entryNames(checkpoint, { ...options, prefix });
  const ties = tiesOf(model);
  const loaded: (Pair & { also?: readonly string[]; adapted?: true })[] = [];
  const missing: string[] = [];
  const mismatched: (Pair & { have: Spec; want: Spec; why: "shape" | "dtype" })[] = [];
  const used = new Set<string>();
  const aliases = new Map<string, string[]>();
  for (const [alias, owner] of ties) {
    const list = aliases.get(owner);
    if (list) list.push(alias);
    else aliases.set(owner, [alias]);
  }
  eachTensor(model, (param, path) => {
    // What the model computes itself is never taken from a file, which may hold it rounded
    if (!param.persistent) return;
    const also = aliases.get(path);
    const found = also && new Set([path, ...also].flatMap((p) => names.get(p) ?? []));
    const [name, ...others] = found ?? [names.get(path)];
    if (name !== undefined) used.add(name);
    for (const other of others) used.add(other!);
    if (isHidden(param)) return;
    if (name === undefined) return void missing.push(path);
    const have = checkpoint.specs.get(name)!;
    const want: Spec = param;
    const fits = sameShape(have.shape, want.shape);
    if (fits && options.adapt === undefined && have.dtype === want.dtype && others.length === 0) {
      return void loaded.push({ path, name });
    }
    const adapted = adaptersFor(adaptersOf(options), have, specOf(want), path).length > 0;
    if (!fits && !adapted) mismatched.push({ path, name, have, want: specOf(want), why: "shape" });
    else if (!options.cast && needsWord(have.dtype, want.dtype)) {
      mismatched.push({ path, name, have, want: specOf(want), why: "dtype" });
    } else {loaded.push({
        path,
        name,
        ...(others.length > 0 && { also: others as string[] }),
        ...(adapted && { adapted: true }),
      });}
  });
  // Two paths may be one entry, so that fewer used ones than names prove nothing
  const unexpected = used.size === names.size ? [] : [...new Set(names.values())].filter((name) => !used.has(name));
  return { loaded, unexpected, missing, mismatched };
}

const specOf = ({ shape, dtype }: Spec): Spec => ({ shape, dtype });

// Integers may be codes, and are never weights by themselves
function needsWord(have: DType, want: DType): boolean {
  return castLoses(have, want) || kindOf(have) !== "float" && kindOf(want) === "float";
}

/** The adapters that are asked for an entry. */
export function adaptersFor(adapters: readonly Adapter[], have: Spec, want: Spec, path: string): readonly Adapter[] {
  if (adapters.length === 0 || sizeOf(have.shape) === 0 && sizeOf(want.shape) > 0) return [];
  const fits = sameShape(have.shape, want.shape);
  // An index is not a quantity: cutting or resizing it makes another index
  const unasked = kindOf(have.dtype) === "float" || kindOf(have.dtype) === "complex";
  const takes = ({ accepts }: Adapter) => accepts ? checkedAnswer(accepts(have, want, path), `fit "${path}"`) : unasked;
  return adapters.filter((adapter) => (!fits || adapter.always === true) && takes(adapter));
}

/** The adapters of a call. */
export function adaptersOf({ adapt = [] }: PretrainedOptions): readonly Adapter[] {
  return adapt === "auto" ? readyAdapters() : adapt;
}

/** The options of `pretrained` and `matchCheckpoint`. */
export const OPTIONS: readonly string[] = ["prefix", "rename", "ignore", "missing", "adapt", "cast"];

/** The checkpoint's names that are in question, by the path that they have in the model. */
export function entryNames(checkpoint: Checkpoint, options: PretrainedOptions): Map<string, string> {
  checkForms(checkpoint, options);
  const { prefix = "", rename = (name) => name } = options;
  const names = new Map<string, string>();
  const ignored = options.ignore === undefined ? undefined : nameTest(options.ignore);
  for (const [name, rest] of namesUnder(checkpoint.specs.keys(), prefix)) {
    const path = rename(rest);
    const spec = checkpoint.specs.get(name)!;
    if (typeof path !== "string") {
      throw new LensorError(
        "type",
        `Cannot load ${checkpoint.name}: rename gives ${describe(path)} for "${name}"; it must give a path`,
      );
    }
    if (ignored?.([path, name], spec)) continue;
    const other = names.get(path);
    if (other !== undefined) {
      throw new LensorError(
        "unused",
        `Cannot load ${checkpoint.name}: "${other}" and "${name}" both become "${path}"; change rename`,
        { path },
      );
    }
    names.set(path, name);
  }
  // What the file leaves out as it is another of its tensors
  const ties = toldTies(checkpoint);
  for (const [alias, rest] of ties.size === 0 ? [] : namesUnder(ties.keys(), prefix)) {
    const path = rename(rest);
    const owner = ties.get(alias)!;
    if (names.has(path) || ignored?.([path, alias], checkpoint.specs.get(owner)!)) continue;
    names.set(path, owner);
  }
  // What has no numbers may be ignored as well
  if (ignored) {
    for (const lost of [checkpoint.raw, checkpoint.unreadable]) {
      for (const [name, rest] of lost ? namesUnder(lost.keys(), prefix) : []) {
        ignored([rename(rest), name], { shape: lost!.get(name)!.shape ?? [], dtype: "float32" });
      }
    }
  }
  const idle = ignored?.idle();
  if (idle !== undefined) {
    throw new LensorError(
      "no-match",
      `Cannot load ${checkpoint.name}: ignore ${idle} matches no entry; drop it, or end it with "?"`,
    );
  }
  return names;
}

function checkForms({ name }: Checkpoint, { prefix, rename, adapt }: PretrainedOptions): void {
  const refuse = (option: string, found: unknown, want: string) =>
    new LensorError("type", `Cannot load ${name}: ${option} is ${describe(found)}; expected ${want}`);
  if (prefix !== undefined && typeof prefix !== "string") throw refuse("prefix", prefix, "a string");
  if (rename !== undefined && typeof rename !== "function") {
    throw refuse("rename", rename, "a function from name to path");
  }
  if (
    adapt !== undefined && adapt !== "auto" && (!Array.isArray(adapt) || !adapt.every((a) => typeof a === "function"))
  ) {
    throw refuse("adapt", adapt, 'a list of functions, or "auto"');
  }
}

/** Whether an entry is ignored, by its names in the model and the file. */
export interface NameTest {
  (names: readonly string[], spec: Spec): boolean;
  /** The first pattern that has matched nothing, if there is one. */
  idle(): string | undefined;
}

/** A set of tensors tried on names alone: a path stands for everything below it. */
export function nameTest(where: Where): NameTest {
  const atoms: { text: string; optional: boolean; matched: boolean; test: (name: string, spec: Spec) => boolean }[] =
    [];
  const add = (w: Where, may: boolean): void => {
    if (Array.isArray(w)) return w.forEach((one) => add(one, may));
    if (typeof w === "object" && w !== null && "optional" in w) return add(w.optional, true);
    if (typeof w === "string") {
      const optional = may || w.endsWith("?");
      const globs = parseGlob(w.endsWith("?") ? w.slice(0, -1) : w);
      const root = compileGlobs([[0, globs]], (ids) => ids.length > 0);
      const test = (name: string) => name.split(".").reduce((live, part) => live.step(part), root).here;
      atoms.push({ text: showWhere(w), optional, matched: false, test });
    } else if (w instanceof RegExp) {
      const plain = new RegExp(w.source, w.flags.replace(/[gy]/g, ""));
      atoms.push({ text: showWhere(w), optional: may, matched: false, test: (name) => plain.test(name) });
    } else if (typeof w === "function") {
      const test = (name: string, spec: Spec) =>
        checkedAnswer(w(tensor(spec.shape, { dtype: spec.dtype }), name), "ignore entries");
      atoms.push({ text: showWhere(w), optional: may, matched: false, test });
    } else {
      throw new LensorError(
        "type",
        `Cannot ignore entries by ${describe(w)}: names are selected by patterns, RegExps and functions`,
      );
    }
  };
  add(where, false);
  const test = (names: readonly string[], spec: Spec) => {
    const hits = atoms.filter((atom) => names.some((name) => atom.test(name, spec)));
    for (const atom of hits) atom.matched = true;
    return hits.length > 0;
  };
  return Object.assign(test, { idle: () => atoms.find((atom) => !atom.matched && !atom.optional)?.text });
}
