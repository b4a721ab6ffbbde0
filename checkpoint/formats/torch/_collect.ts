import { quoteNames } from "../../../core/nearest.ts";
import { type Broken, quoted } from "../../_broken.ts";
import type { LeftOut, OpenOptions } from "../../types.ts";
import { countLeaves, holders, isContainer, type Leaf, named } from "./_names.ts";
import { plain } from "./_plain.ts";
import { attributesOf } from "./_reduce.ts";
import { isKind, type Py } from "./_values.ts";

/** What a pickled object holds: tensors by name, and what else is at its top. */
export interface Collected {
  readonly tensors: ReadonlyMap<string, Leaf>;
  readonly metadata: ReadonlyMap<string, unknown>;
  /** The keys at the top, where not each of them is a tensor's name. */
  readonly keys?: readonly string[];
  /** The other sets of weights. */
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly string[];
  /** The keys that were taken off, joined by "/". */
  readonly taken?: string;
}

// What training frameworks call the dict around their weights, in the order in which they are tried
const WRAPPERS = ["state_dict", "model_state_dict", "model_state", "model", "module", "net", "network", "weights"]
  .concat(["params", "generator", "ema", "model_ema", "state_dict_ema", "params_ema", "blobs"]);
const DEEPEST_WRAPPER = 3;

/**
 * The tensors of an object, named by their path: keys and indices joined by "/".
 *
 * Unless told otherwise, the part that a training framework wraps is unwrapped, up to three times: the first usual key
 * whose value holds tensors. Then `module.`, which wrappers for parallel training put before every name, is taken off.
 * What lies beside is told.
 */
export function collect(root: Py, options: OpenOptions, broken: Broken): Collected {
  const { whole = false, unwrap = "usual" } = options;
  const holding = holders(root);
  const steps = whole ? [] : unwrap === "usual" ? usualSteps(root, holding) : keySteps(root, unwrap, holding, broken);
  const inner = steps.at(-1)?.value ?? root;
  const metadata = new Map<string, unknown>();
  const notes: string[] = [];
  const leftOut: LeftOut[] = [];
  const counted = new Map<object, number>();
  const together = { left: 1_000_000 };
  for (
    const { dict, key: taken, path } of [
      ...steps,
      ...(inner instanceof Map ? [{ dict: inner, path: "" }] : []),
    ] as Step[]
  ) {
    for (const [key, value] of dict) {
      if (typeof key !== "string" || key === taken) continue;
      if (!isContainer(value) || !holding.has(value)) {
        const data = plain(value, 10_000, together);
        if (data !== undefined) { if (!metadata.has(key)) metadata.set(key, data); }
        else if (isKind(value, "inert")) notes.push(`${quoted(key)} is left out: an object of ${value.name}`);
        else notes.push(`${quoted(key)} is left out: it holds objects, or too much to list`);
      } else if (taken !== undefined) leftOut.push({ key: path + key, tensors: countLeaves(value, holding, counted) });
    }
  }
  if (inner instanceof Map) {
    const attributes = attributesOf(inner);
    const data = attributes && plain(attributes, 100_000);
    if (data instanceof Map) { for (const [key, value] of data) metadata.set(String(key), value); }
  }
  const tensors = named(inner, holding, broken);
  const top = steps.length === 0 && root instanceof Map
    ? [...root.keys()].filter((key) => typeof key === "string")
    : [];
  return {
    tensors: whole || options.names === "file" ? tensors : withoutModule(tensors),
    metadata,
    leftOut,
    ...(steps.length > 0 && { taken: steps.map(({ key }) => key).join("/") }),
    notes: [...notes, ...deepSpeed(root), ...withoutTensors(inner, tensors)],
    ...(top.some((key) => !tensors.has(key)) && { keys: top }),
  };
}

interface Step {
  readonly dict: Map<Py, Py>;
  /** What was taken of it; nothing of the innermost. */
  readonly key?: string;
  readonly value: Py;
  /** The keys before, each with a "/" behind it. */
  readonly path: string;
}

function usualSteps(root: Py, holding: ReadonlySet<object>): Step[] {
  const steps: Step[] = [];
  let dict = root, path = "";
  while (dict instanceof Map && steps.length < DEEPEST_WRAPPER) {
    const at: Map<Py, Py> = dict;
    const key = WRAPPERS.find((key) => isSet(at.get(key), holding));
    if (key === undefined) break;
    steps.push({ dict: at, key, value: dict = at.get(key)!, path });
    path += key + "/";
  }
  return steps;
}

function isSet(value: Py | undefined, holding: ReadonlySet<object>): value is Py & object {
  return isContainer(value) && holding.has(value) && (value instanceof Map || isKind(value, "inert"));
}

// MMLab's rule: "state_dict" where it exists, else everything. Any other key must be there
function keySteps(root: Py, unwrap: string, holding: ReadonlySet<object>, broken: Broken): Step[] {
  const steps = followed(root, unwrap, holding);
  if (steps !== undefined) return steps;
  if (unwrap === "state_dict") return [];
  const keys = root instanceof Map
    ? [...root].flatMap(([key, value]) => typeof key === "string" && isSet(value, holding) ? [key] : [])
    : [];
  const known = keys.length === 0 ? "it has no keys with sets of tensors" : `it has ${quoteNames(keys)}`;
  throw broken("missing-tensor", `it has no ${quoted(unwrap)} that holds tensors; ${known}`);
}

function followed(root: Py, unwrap: string, holding: ReadonlySet<object>): Step[] | undefined {
  const steps: Step[] = [];
  let dict = root, path = "";
  for (let rest = unwrap; rest !== "";) {
    if (!(dict instanceof Map)) return undefined;
    // A key may hold a "/" itself
    const at: Map<Py, Py> = dict;
    const cut = rest.indexOf("/");
    const key = at.has(rest) || cut < 0 ? rest : rest.slice(0, cut);
    const value = at.get(key);
    if (!isContainer(value) || !holding.has(value) || isKind(value, "tensor")) return undefined;
    steps.push({ dict: at, key, value: dict = value, path });
    path += key + "/";
    rest = rest.slice(key.length + 1);
  }
  return steps;
}

function withoutModule(tensors: ReadonlyMap<string, Leaf>): ReadonlyMap<string, Leaf> {
  if (![...tensors.keys()].every((name) => name.startsWith("module."))) return tensors;
  return new Map([...tensors].map(([name, tensor]) => [name.slice(7), tensor]));
}

// A rank's part of all weights, flat and without names
function deepSpeed(root: Py): string[] {
  const state = root instanceof Map ? root.get("optimizer_state_dict") : undefined;
  const flat = state instanceof Map && (state.has("single_partition_of_fp32_groups") || state.has("fp32_flat_groups"));
  return flat
    ? ["DeepSpeed's optimizer states: one flat piece of the weights per rank; run zero_to_fp32.py in their folder"]
    : [];
}

// Quantised modules keep their weights in objects of compiled code
function withoutTensors(inner: Py, tensors: ReadonlyMap<string, Leaf>): string[] {
  if (!isKind(inner, "inert") || tensors.size > 0) return [];
  return [
    `its modules (${inner.name}) hold no tensors of their own; quantised modules keep them in objects that are not read`,
  ];
}
