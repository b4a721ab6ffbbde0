import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { sameShape, showShape, sizeOf } from "../core/shape.ts";
import type { Spec } from "../core/types.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { cutsOf } from "../checkpoint/views/names_under.ts";
import { eachTensor, find } from "../tree/walk.ts";
import type { Module } from "../tree/types.ts";
import { adaptersThatFit } from "./adapters/that_fit.ts";
import { refuseQuantized } from "./_refuse_quantized.ts";
import { refuseUnreadable } from "./_refuse_unreadable.ts";
import { entryNames, type Match, type PretrainedOptions } from "./match_checkpoint.ts";

/**
 * Throws for what `pretrained` does not forgive, most specific first; the advice is an option of `pretrained` that
 * would help.
 */
export function refuseMatch(match: Match, model: Module, checkpoint: Checkpoint, options: PretrainedOptions): void {
  refuseQuantized(match, model, checkpoint, options);
  refuseUnreadable(match, checkpoint, options);
  const first = match.mismatched[0];
  const more = match.mismatched.length - 1;
  if (first) {
    const { name, path, have, want, why } = first;
    throw why === "shape" ? noFit(name, path, have, want, options, more) : loses(name, path, have, want, more);
  }
  // Something was loaded and nothing is left over: the names need not be gone through again
  if (match.unexpected.length > 0 || match.loaded.length === 0) refuseNames(match, model, checkpoint, options);
  if (options.missing === "error" && match.missing.length) {
    const count = match.missing.length === 1 ? "1 tensor" : `${match.missing.length} tensors`;
    throw new LensorError(
      "missing",
      `Cannot load ${checkpoint.name}: it lacks ${count} of the model: ${quoteNames(match.missing)}`,
      { file: checkpoint.name, path: match.missing[0] },
    );
  }
}

/** The error for an entry of another shape; `more` others do not fit either. */
export function noFit(
  name: string,
  path: string,
  have: Spec,
  want: Spec,
  { adapt = [] }: PretrainedOptions,
  more = 0,
): LensorError {
  const rest = more > 0 ? ` (and ${more} more do not fit)` : "";
  const begin = `Cannot load "${name}" into "${path}": `;
  const shapes = `shape ${showShape(have.shape)} does not fit ${showShape(want.shape)}`;
  const exact = kindOf(have.dtype) !== "float" && kindOf(have.dtype) !== "complex";
  const why = sizeOf(have.shape) === 0 && sizeOf(want.shape) > 0
    ? `it is empty in the file: ${shapes}; the file has no elements for it, as when one part of a sharded run is saved alone`
    : sameShape(have.shape, want.shape)
    ? "no adapter gave a tensor for it"
    : exact
    ? `${shapes}, and adapters leave ${have.dtype} alone unless their accepts takes it; ` +
      `pass ignore: "${name}" and fill "${path}" anew`
    : adapt.length > 0
    ? `${shapes}, and no adapter answers for it; pass one that does${orList(adaptersThatFit(have, want, path))}`
    : `${shapes}; pass adapt to resize it`;
  return new LensorError("shape", `${begin}${why}${rest}`, { path });
}

// `, such as a, b or c`
function orList(calls: readonly string[]): string {
  if (calls.length === 0) return "";
  return `, such as ${[calls.slice(0, -1).join(", "), calls.at(-1)].filter(Boolean).join(" or ")}`;
}

function loses(name: string, path: string, have: Spec, want: Spec, more: number): LensorError {
  const rest = more > 0 ? ` (and ${more} more do not fit)` : "";
  const what = kindOf(want.dtype) === "float" && kindOf(have.dtype) !== "float"
    ? `${have.dtype} numbers may be quantized codes, which are not the weights; pass cast: true if they are the weights`
    : `${have.dtype} does not fit ${want.dtype} without loss; pass cast: true to round it`;
  return new LensorError("type", `Cannot load "${name}" into "${path}": ${what}${rest}`, { path });
}

function refuseNames(match: Match, model: Module, checkpoint: Checkpoint, options: PretrainedOptions): void {
  const names = entryNames(checkpoint, options);
  if (match.unexpected.length === new Set(names.values()).size) throw nothingMatched(model, checkpoint, names, options);
  if (match.unexpected.length === 0) return;
  const lost = new Set(match.unexpected);
  const paths: string[] = [];
  const kept: string[] = [];
  for (const [path, name] of names) (lost.has(name) ? paths : kept).push(path);
  const near = neighbours(paths, match.missing);
  const drop = `pass ignore: ${ignoreLine(paths, kept)} to drop them`;
  const formula = paths.filter((path) => {
    const leaf = find(model, path);
    return leaf && leaf.kind !== "module" && !leaf.node.persistent;
  });
  const help = formula.length > 0
    ? `it makes ${quoteNames(formula, 3)} itself (not persistent); ${drop}`
    : near.length === 0
    ? drop
    : `beside them ${quoteNames(near, 3)} of the model ${near.length === 1 ? "gets" : "get"} nothing; ` +
      "rename or join them if they are its parts" + (isSplit(paths, near) ? "" : `, or ${drop}`);
  throw new LensorError(
    "unused",
    `Cannot load ${checkpoint.name}: the model has no ${quoteNames(match.unexpected)}; ${help}`,
    { file: checkpoint.name, path: match.unexpected[0] },
  );
}

// Tensors of the model that get nothing, in the modules where entries are left over
function neighbours(lost: readonly string[], missing: readonly string[]): string[] {
  const homes = new Set(lost.map(parentOf));
  return missing.filter((path) => {
    if (homes.has(parentOf(path))) return true;
    // A parametrized weight lies deeper than the entry that became it
    return cutsOf(path).some((cut) =>
      path.slice(cut + 1).startsWith("parametrizations.") && homes.has(path.slice(0, cut))
    );
  });
}

// Queries, keys and values beside a tensor that gets nothing are its parts, and dropping them is never right
const PARTS =
  /^(?:q|k|v|query|key|value|q_proj|k_proj|v_proj|wq|wk|wv|to_q|to_k|to_v|weight_[gv])(?:[._](?:weight|bias))?$/;
const isSplit = (lost: readonly string[], near: readonly string[]): boolean => {
  const homes = new Set(near.map(parentOf));
  return lost.filter((path) => homes.has(parentOf(path)) && PARTS.test(path.slice(path.lastIndexOf(".") + 1))).length >
    1;
};

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("."), 0));

function nothingMatched(
  model: Module,
  checkpoint: Checkpoint,
  names: ReadonlyMap<string, string>,
  options: PretrainedOptions,
): LensorError {
  const place = { file: checkpoint.name };
  const begin = `Cannot load ${checkpoint.name}: `;
  if (names.size === 0) return new LensorError("no-match", begin + noneLeft(checkpoint, options), place);
  const paths: string[] = [];
  eachTensor(model, (_, path) => void paths.push(path));
  const sides = `it has ${quoteNames(names.values(), 3)}, the model has ${quoteNames(paths, 3) || "no tensors"}`;
  const help = wayOut([...names.keys()], paths);
  return new LensorError("no-match", `${begin}nothing matches: ${sides}; ${help}`, place);
}

function noneLeft(checkpoint: Checkpoint, options: PretrainedOptions): string {
  if (checkpoint.specs.size === 0) return "it holds no tensors";
  if (options.ignore !== undefined && entryNames(checkpoint, { ...options, ignore: [] }).size > 0) {
    return "ignore drops every entry";
  }
  const all = [...checkpoint.specs.keys()];
  const { prefix = "" } = options;
  const tops = new Set(all.map((name) => name.slice(0, cutsOf(name, 1)[0] ?? name.length)));
  const near = nearest(prefix, tops)[0];
  return `no entry is left under prefix "${prefix}"; it has ${quoteNames(all, 3)}` +
    (near ? `; did you mean prefix: "${near}"` : "");
}

// The prefixes of either side under which most names agree.
function wayOut(names: readonly string[], paths: readonly string[]): string {
  const strip = bestPrefixes(names, new Set(paths));
  if (strip.length === 1) return `pass prefix: "${strip[0]}"`;
  if (strip.length > 1) {
    return `pass one of ${strip.map((prefix) => `prefix: "${prefix}"`).join(", ")}, which fit equally`;
  }
  const add = bestPrefixes(paths, new Set(names))[0];
  return add === undefined ? "pass rename" : `wrap it in within("${add}", ...)`;
}

/**
 * The prefixes of the long names under which most of them are among the short ones; of two in one another the shorter.
 */
function bestPrefixes(long: readonly string[], short: ReadonlySet<string>): string[] {
  const votes = new Map<string, number>();
  for (const name of long) {
    for (const cut of cutsOf(name)) {
      if (short.has(name.slice(cut + 1))) votes.set(name.slice(0, cut), (votes.get(name.slice(0, cut)) ?? 0) + 1);
    }
  }
  const most = [...votes.values()].reduce((a, b) => Math.max(a, b), 0);
  const best = [...votes].filter(([, n]) => n === most).map(([prefix]) => prefix);
  const all = new Set(best);
  return best.filter((prefix) => !cutsOf(prefix).some((cut) => all.has(prefix.slice(0, cut)))).slice(0, 4);
}

// The shortest paths that stand for the lost entries and for no other.
function ignoreLine(lost: readonly string[], kept: readonly string[]): string {
  const taken = new Set(kept.flatMap((path) => cutsOf(path).map((cut) => path.slice(0, cut + 1))));
  const short = new Set(lost.map((path) => {
    const cut = cutsOf(path).find((cut) => path[cut] === "." && !taken.has(path.slice(0, cut + 1)));
    return cut === undefined ? path : path.slice(0, cut);
  }));
  const shown = [...short].map((path) => `"${path}"`);
  return shown.length === 1 ? shown[0]! : `[${shown.join(", ")}]`;
}
