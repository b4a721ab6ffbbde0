import { ownerOf } from "../ties.ts";
import { find, type LeafKind } from "../walk.ts";
import type { Module, Param } from "../types.ts";
import { hasBracket, splitBrackets } from "./index_text.ts";
import { indexOf, type Region, wholeRegion } from "./region.ts";

/** A tensor, or a part of one, that an exact path names. */
export interface Place {
  /** The path of the tensor that holds the value: the owner's where the path is an alias. */
  readonly path: string;
  /** That tensor. */
  readonly param: Param;
  /** Param or buffer. */
  readonly kind: LeafKind;
  /** The part of it that the path names. */
  readonly region: Region;
}

/**
 * What an exact path names, brackets included; nothing if there is no such tensor. A tensor that is really called
 * `x[0]` comes before the part of an `x`, and through an alias a part is the owner's.
 *
 * @throws {LensorError} `type` for brackets that cannot be read, `range` for a part outside of the shape,
 * `unknown-name` for an unknown part
 */
export function locate(model: Module, path: string): Place | undefined {
  const whole = tensorAt(model, path);
  if (whole) return { ...whole, region: wholeRegion(whole.param.shape) };
  if (!hasBracket(path)) return undefined;
  const ways = splitBrackets(path);
  for (const { head, tail } of ways) {
    const found = tensorAt(model, head);
    if (found) return { ...found, region: indexOf(tail, path)(found.param, path) };
  }
  // What cannot be read is wrong whatever the tensor
  for (const { tail } of ways) indexOf(tail, path);
  return undefined;
}

function tensorAt(model: Module, path: string): Omit<Place, "region"> | undefined {
  const real = ownerOf(model, path);
  const found = find(model, real);
  return found && found.kind !== "module" ? { path: real, param: found.node, kind: found.kind } : undefined;
}
