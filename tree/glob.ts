import { LensorError } from "../core/errors.ts";

/** One name of a glob: a literal name, part of one (`conv*`), or any number of names (`**`). */
export type Segment = string | Partial | typeof DEEP;

/** Part of a name. */
export interface Partial {
  /** The pattern as it was written. */
  readonly source: string;
  /** Whether a whole name fits. Takes as many steps as the name and the pattern are long. */
  test(name: string): boolean;
}

/** `**`: any number of names, also none. */
export const DEEP: unique symbol = Symbol("**");

/** A glob without choices: a list of segments. `literal` if it is a plain path. */
export interface Glob {
  readonly segments: readonly Segment[];
  readonly literal: boolean;
}

/**
 * A pattern as globs without choices: `a.{b,c}` gives two.
 *
 * Throws `type` for unbalanced braces, an empty name, or too many choices, `limit` for a pattern of more than 10,000
 * characters.
 */
export function parseGlob(pattern: string): Glob[] {
  const braces = pattern.length > MOST ? MOST : pattern.split("{").length;
  if (pattern.length > MOST || braces > 256) {
    const what = pattern.length > MOST ? `${pattern.length} characters` : `${braces - 1} choices`;
    throw new LensorError("limit", `Cannot read a pattern of ${what}; use several patterns, or a function`);
  }
  return expand(pattern, pattern).map((text) => {
    const segments: Segment[] = [];
    for (const name of text.split(".")) {
      if (name === "") refuse(pattern, "it holds an empty name");
      if (name === "**") {
        if (segments.at(-1) !== DEEP) segments.push(DEEP);
      } else if (name.includes("**")) refuse(pattern, '"**" stands for whole names only');
      else segments.push(name.includes("*") ? partial(name) : name);
    }
    return { segments, literal: segments.every((s) => typeof s === "string") };
  });
}

// Longer than any name needs; every step below takes time by the length
const MOST = 10_000;

// Choices in all combinations; the innermost braces first, so that they may nest.
function expand(text: string, whole: string): string[] {
  const close = text.indexOf("}");
  const open = text.lastIndexOf("{", close < 0 ? undefined : close);
  if (close < 0 && open < 0) return [text];
  if (close < 0 || open < 0) refuse(whole, "its braces do not close");
  const texts = text.slice(open + 1, close).split(",").flatMap((choice) =>
    expand(text.slice(0, open) + choice + text.slice(close + 1), whole)
  );
  if (texts.length > 10_000) refuse(whole, "it has more than 10,000 choices");
  return texts;
}

// The pieces between the stars, each as early as it comes: what is left over is longest that way, so no other choice
// need be tried
function partial(source: string): Partial {
  const [first = "", ...rest] = source.split("*");
  const last = rest.pop() ?? "";
  return {
    source,
    test(name) {
      if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last)) return false;
      let at = first.length;
      for (const piece of rest) {
        const found = name.indexOf(piece, at);
        if (found < 0) return false;
        at = found + piece.length;
      }
      return at <= name.length - last.length;
    },
  };
}

function refuse(pattern: string, why: string): never {
  throw new LensorError("type", `Cannot read the pattern "${pattern}": ${why}; use names, "*", "**" and "{a,b}"`);
}
