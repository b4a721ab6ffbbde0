/** Questions that several rules ask of a tensor and its surroundings. */
import { classesOf } from "../tree/classes/classes_of.ts";
import { namesOf } from "../tree/names_of.ts";
import type { Module } from "../tree/types.ts";
import { BLOCK, isHeadName, MEANT_ZERO, SHORTCUT } from "./_words.ts";
import type { Examined, Numbers, Seen } from "./types.ts";

type Known = Pick<Examined, "at" | "matrices" | "modules">;

/** Whether all was read and every number is 0. */
export function isZero(numbers: Numbers | undefined): boolean {
  return numbers !== undefined && numbers.all && numbers.count > 0 && numbers.zeros === numbers.count;
}

/** A text that is the same for tensors whose dtype, shape and numbers are. */
export function likeness({ param: { dtype, shape } }: Seen, { hash, mean, std, min, max, zeros }: Numbers): string {
  return [dtype, shape, hash, mean, std, min, max, zeros].join(" ");
}

/** Whether all was read and every number is the same finite one. */
export function isConstant(numbers: Numbers | undefined): boolean {
  return numbers !== undefined && numbers.all && numbers.nan + numbers.infinite === 0 &&
    numbers.min === numbers.max;
}

/** The bias that is added behind a matrix. */
export function biasOf(x: Known, { home, name }: Seen): Seen | undefined {
  const at = (bias: string) => x.at(home === "" ? bias : `${home}.${bias}`);
  if (name === "in_proj_weight") return at("in_proj_bias");
  if (/^weight_(ih|hh)/.test(name)) return at(name.replace("weight", "bias"));
  if (/^original[01]$/.test(name)) {
    return x.at(home.replace(/(^|\.)parametrizations\.\w+$/, "$1bias"));
  }
  return at("bias") ?? at("b");
}

/** Whether what is added behind a matrix is known to be nothing. */
export function hasNoBias(x: Examined, seen: Seen): boolean {
  const bias = biasOf(x, seen);
  return bias === undefined || isZero(x.numbers(bias));
}

/** Whether it predicts: the last matrix of the tree, or one whose path says so. */
export function isHead(x: Known, seen: Seen): boolean {
  return x.matrices.at(-1) === seen || isHeadName(seen.home);
}

/** Whether it ends a branch: the last matrix, shortcuts apart, of the smallest block around it. */
export function isBranchEnd(x: Known, seen: Seen): boolean {
  const ends = endsOf(x);
  for (let at = seen.home; at !== ""; at = above(at)) {
    const end = ends.get(at);
    const node = x.modules.get(at);
    if (!end || !node || end.count < 2 || isList(node) || isSequence(node) && !isBlock(x, at)) continue;
    return end.last === seen;
  }
  return false;
}

/** Whether zeros are meant here: a recipe says so, nothing trains them, or they end a branch or the network. */
export function isMeantZero(x: Known, seen: Seen): boolean {
  return seen.recipe !== undefined || seen.role === "lora" || !seen.param.trainable || MEANT_ZERO.test(seen.path) ||
    isHead(x, seen) || isBranchEnd(x, seen);
}

/** The path of the module around. */
export const above = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("."), 0));

/** A list of modules that are not run one after the other by themselves. */
export function isList(node: Module): boolean {
  if (classesOf(node).has("ModuleList")) return true;
  // By names alone: numbered parts that are made of several layers themselves
  const names = namesOf(node, "children");
  return node.type === "Module" && names.length > 0 && names.every((name) => /^\d+$/.test(name)) &&
    names.every((name) => Object.keys(node.children[name]!.children).length > 0);
}

/** Modules that are run one after the other. */
export function isSequence(node: Module): boolean {
  if (classesOf(node).has("Sequential")) return true;
  const names = namesOf(node, "children");
  return node.type === "Module" && names.length > 0 && names.every((name) => /^\d+$/.test(name)) && !isList(node);
}

// A sequence that is an element of a list, or called a block
function isBlock(x: Known, path: string): boolean {
  const name = path.slice(path.lastIndexOf(".") + 1);
  const around = x.modules.get(above(path));
  return /^\d+$/.test(name) ? around !== undefined && isList(around) : BLOCK.test(name);
}

interface End {
  readonly count: number;
  readonly last: Seen;
}
const known = new WeakMap<readonly Seen[], ReadonlyMap<string, End>>();

// How many matrices lie below each module, and the last of them; found once for a model
function endsOf({ matrices }: Known): ReadonlyMap<string, End> {
  const kept = known.get(matrices);
  if (kept) return kept;
  const ends = new Map<string, End>();
  for (const seen of matrices) {
    if (SHORTCUT.test(seen.path)) continue;
    for (let at = seen.home;; at = above(at)) {
      ends.set(at, { count: (ends.get(at)?.count ?? 0) + 1, last: seen });
      if (at === "") break;
    }
  }
  known.set(matrices, ends);
  return ends;
}

/** The last matrix below a module, shortcuts apart. */
export const lastMatrix = (x: Known, path: string): Seen | undefined => endsOf(x).get(path)?.last;
