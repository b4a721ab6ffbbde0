import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";

/**
 * A name with wildcards, which remembers what they stood for: `*` is a name or a part of one, `**` any number of names.
 * Time is bounded by the product of the lengths of pattern and name.
 */
export interface NamePattern {
  readonly text: string;
  /** Whether it stands for more than one name. */
  readonly wild: boolean;
  /** What the wildcards stood for in a name, in order; undefined where the name does not fit. */
  match(name: string): readonly string[] | undefined;
  /** The name in which the wildcards stand for these texts. */
  put(texts: readonly string[]): string;
}

/** Reads a pattern. Throws `type` for what is not text. */
export function patternOf(verb: string, text: unknown): NamePattern {
  if (typeof text !== "string" || text === "") {
    throw new LensorError("type", `Cannot ${verb}: expected the name of an entry, found ${describe(text)}`);
  }
  const parts = text.split(".");
  return {
    text,
    wild: text.includes("*"),
    match: (name) => matched(parts, name.split(".")),
    put: (texts) => filled(parts, texts),
  };
}

/** How many texts `put` needs. */
export function wildcardsIn({ text }: NamePattern): number {
  return text.split(".").reduce((n, part) => n + (part === "**" ? 1 : part.split("*").length - 1), 0);
}

function matched(pattern: readonly string[], name: readonly string[]): readonly string[] | undefined {
  const failed = new Set<number>();
  const from = (p: number, n: number): string[] | undefined => {
    const state = p * (name.length + 1) + n;
    if (failed.has(state)) return undefined;
    if (p === pattern.length) return n === name.length ? [] : undefined;
    if (pattern[p] === "**") {
      for (let end = n; end <= name.length; end++) {
        const rest = from(p + 1, end);
        if (rest) return [name.slice(n, end).join("."), ...rest];
      }
    } else if (n < name.length) {
      const own = matchedPart(pattern[p]!, name[n]!);
      const rest = own && from(p + 1, n + 1);
      if (rest) return [...own, ...rest];
    }
    failed.add(state);
    return undefined;
  };
  return from(0, 0);
}

// One name against one with stars: each star takes as little as it can, the last one what is left
function matchedPart(pattern: string, name: string): string[] | undefined {
  const [first = "", ...pieces] = pattern.split("*");
  if (pieces.length === 0) return pattern === name ? [] : undefined;
  if (!name.startsWith(first)) return undefined;
  const out: string[] = [];
  let at = first.length;
  for (const [i, piece] of pieces.entries()) {
    const last = i === pieces.length - 1;
    const found = last ? name.length - piece.length : name.indexOf(piece, at);
    if (found < at || !name.startsWith(piece, found)) return undefined;
    out.push(name.slice(at, found));
    at = found + piece.length;
  }
  return out;
}

function filled(pattern: readonly string[], texts: readonly string[]): string {
  let i = 0;
  const parts = pattern.flatMap((part) => {
    if (part === "**") {
      const text = texts[i++]!;
      return text === "" ? [] : [text];
    }
    return [part.replace(/\*/g, () => texts[i++]!)];
  });
  return parts.join(".");
}
