import { checkedAnswer } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { list, type Traversal } from "../optic.ts";
import type { LeafKind } from "../walk.ts";
import type { Module, Param } from "../types.ts";
import { locate } from "./locate.ts";
import { type Index, type Region, regionWithin, wholeRegion } from "./region.ts";

/** A set of tensors that is asked tensor by tensor. */
export type TestedWhere = RegExp | Traversal<Module, Param> | ((param: Param, path: string) => boolean);

/** The regions of a tensor that a pattern means; `tell` gets the reason where it has no such part. */
export type PartsOf = (param: Param, path: string, tell: (why: string) => void) => readonly Region[];

/**
 * The regions that a pattern means: by an index of its own, or those that a traversal focuses on, and in each the one
 * that `then` means. A tensor that the pattern names has the part, or that is an error; one that a glob comes across
 * may lack it.
 */
export function partsBy(
  own: Index | undefined,
  then: Index | undefined,
  tail: string,
  head: string | undefined,
  optional: boolean,
  places?: ReadonlyMap<string, readonly Region[]>,
): PartsOf {
  const inside = (param: Param, outer: Region, path: string) => {
    if (!then) return outer;
    const of = outer.text === "" ? param : { shape: outer.shape };
    return regionWithin(outer, then(of, path + outer.text), param);
  };
  return (param, path, tell) => {
    try {
      const outer = places?.get(path) ?? [own ? own(param, path + tail) : wholeRegion(param.shape)];
      return outer.map((region) => inside(param, region, path));
    } catch (error) {
      if (!(error instanceof LensorError) || head === path && !optional) throw error;
      tell(error.message);
      return [];
    }
  };
}

/** Whether a set has a tensor, and which regions of it where a traversal focuses on parts. */
export function testOf(where: TestedWhere, model: Module, scope: "params" | "tensors"): {
  readonly test: (param: Param, path: string, kind: LeafKind) => boolean;
  readonly places?: ReadonlyMap<string, readonly Region[]>;
} {
  const broad = (kind: LeafKind) => kind === "param" || scope === "tensors";
  if (where instanceof RegExp) {
    // A global or sticky RegExp remembers where it stopped; a copy without these flags does not
    const plain = new RegExp(where.source, where.flags.replace(/[gy]/g, ""));
    return { test: (_, path, kind) => broad(kind) && plain.test(path) };
  }
  if (typeof where === "function") {
    const test = (param: Param, path: string) => checkedAnswer(where(param, path), "select tensors");
    return { test: (param, path, kind) => broad(kind) && test(param, path) };
  }
  const places = new Map<string, Region[]>();
  let parts = false;
  for (const [at] of list(where, model)) {
    const place = locate(model, at);
    if (!place) continue;
    const { region } = place;
    const isPart = region.text !== "";
    // Through an alias a part is the owner's; a whole alias is in no focus
    const path = isPart ? place.path : at;
    places.set(path, [...places.get(path) ?? [], region]);
    parts ||= isPart;
  }
  return { test: (_, path) => places.has(path), ...(parts && { places }) };
}
