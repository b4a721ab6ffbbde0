import { LensorError } from "../../core/errors.ts";
import { type Glob, parseGlob } from "../glob.ts";
import { ownerOf } from "../ties.ts";
import { compileGlobs } from "../trie.ts";
import { eachTensor } from "../walk.ts";
import type { Module } from "../types.ts";
import { hasBracket, splitBrackets } from "./index_text.ts";
import { type Index, indexOf } from "./region.ts";

/** A pattern of tensors, and the part of each that it means. */
export interface Pattern {
  /** The pattern without the brackets at its end. */
  readonly head: string;
  /** The same as globs without choices. */
  readonly globs: readonly Glob[];
  /** The brackets. */
  readonly index?: Index;
  /** Their text. */
  readonly tail?: string;
}

/** Reads a pattern. Brackets at its end mean a part, unless a tensor of the model really has that name. */
export function readPattern(text: string, model: Module): Pattern {
  const plain = (): Pattern => ({ head: text, globs: parseGlob(text) });
  if (!hasBracket(text) || matchesTensor(text, model)) return plain();
  const ways = splitBrackets(text);
  const way = ways.find(({ head }) => !hasBracket(head) || matchesTensor(head, model)) ?? ways.at(-1);
  if (!way) return plain();
  const index = indexOf(way.tail, text);
  const globs = parseGlob(way.head);
  if (!globs.every(({ literal }) => literal)) return { head: way.head, globs, index, tail: way.tail };
  const head = globs.length === 1 ? ownerOf(model, way.head) : way.head;
  return { head, globs: parseGlob(head), index, tail: way.tail };
}

function matchesTensor(pattern: string, model: Module): boolean {
  let globs: readonly Glob[];
  try {
    globs = parseGlob(pattern);
  } catch (error) {
    // `**[q]` is not a glob with its brackets, and one without them
    if (error instanceof LensorError) return false;
    throw error;
  }
  const root = compileGlobs([[0, globs]], (ids) => ids.length > 0);
  let found = false;
  eachTensor(model, (_, path) => void (found ||= path.split(".").reduce((live, name) => live.step(name), root).here));
  return found;
}
