import { LensorError } from "../core/errors.ts";

/** One name of a glob: a literal name, part of one (`conv*`), or any number of names (`**`). */
export type Segment = string | RegExp | typeof DEEP;

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
 * Throws `type` for unbalanced braces, an empty name, or too many choices.
 */
export function parseGlob(pattern: string): Glob[] {
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

// Choices in all combinations; the innermost braces first, so that they may nest.
function expand(text: string, whole: string): string[] {
  const close = text.indexOf("}"), open = text.lastIndexOf("{", close < 0 ? undefined : close);
  if (close < 0 && open < 0) return [text];
  if (close < 0 || open < 0) refuse(whole, "its braces do not close");
  const texts = text.slice(open + 1, close).split(",").flatMap((choice) =>
    expand(text.slice(0, open) + choice + text.slice(close + 1), whole)
  );
  if (texts.length > 10_000) refuse(whole, "it has more than 10,000 choices");
  return texts;
}

function partial(name: string): RegExp {
  const parts = name.split("*").map((s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "su");
}

function refuse(pattern: string, why: string): never {
  throw new LensorError("type", `Cannot read the pattern "${pattern}": ${why}; use names, "*", "**" and "{a,b}"`);
}
