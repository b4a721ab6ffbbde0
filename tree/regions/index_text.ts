import { LensorError } from "../../core/errors.ts";

/** One index of NumPy's basic indexing: a number, which drops its axis, or a slice. */
export type Item = number | { readonly from?: number; readonly to?: number; readonly step?: number };

/** One pair of brackets: indexes, one per axis, or the name of a part. */
export type Bracket = readonly Item[] | { readonly name: string };

/** A path with brackets at its end, taken apart. */
export interface Bracketed {
  /** The path before the brackets. */
  readonly head: string;
  /** The brackets as they were written. */
  readonly tail: string;
}

/**
 * The ways to read a path or pattern as a tensor and brackets, fewest brackets first: names may hold brackets too. None
 * if it does not end with a pair of brackets.
 *
 * @throws {LensorError} `type` when a bracket of the last name does not close
 */
export function splitBrackets(text: string): Bracketed[] {
  const found: Bracketed[] = [];
  for (let head = text; head.endsWith("]");) {
    const open = head.lastIndexOf("[");
    if (open < 0 || head.indexOf("]", open) !== head.length - 1) break;
    head = head.slice(0, open);
    if (head === "") break;
    found.push({ head, tail: text.slice(open) });
  }
  const after = text.slice(Math.max(text.lastIndexOf("["), text.lastIndexOf("]")) + 1);
  const open = text.lastIndexOf("[") > text.lastIndexOf("]");
  const stray = !text.endsWith("]") && !after.startsWith(".");
  if (found.length === 0 && (open || stray || text.endsWith("]"))) throw unreadable(text, "its brackets do not match");
  return found;
}

/** Whether a text holds a bracket, and so may name a part. */
export function hasBracket(text: string): boolean {
  return text.includes("[") || text.includes("]");
}

/**
 * Brackets as indexes and names.
 *
 * @throws {LensorError} `type` for what is neither
 */
export function parseBrackets(tail: string, path: string): Bracket[] {
  return tail.slice(1, -1).split("][").map((text) => {
    const name = text.trim();
    if (NAME.test(name)) return { name };
    if (name === "") throw unreadable(path, "its brackets are empty");
    return text.split(",").map((item) => parseItem(item.trim(), path));
  });
}

/** What a part may be called: it must not read as an index. */
export const NAME: RegExp = /^[A-Za-z_][A-Za-z0-9_]*$/;

function parseItem(text: string, path: string): Item {
  if (/^[+-]?\d+$/.test(text)) return numberOf(text, path);
  const bounds = text.split(":").map((part) => part.trim());
  if (bounds.length < 2 || bounds.length > 3 || !bounds.every((part) => /^([+-]?\d+)?$/.test(part))) {
    throw unreadable(path, `${JSON.stringify(text)} is not an index`);
  }
  const [from, to, step] = bounds.map((part) => part === "" ? undefined : numberOf(part, path));
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(step !== undefined && { step }),
  };
}

function numberOf(text: string, path: string): number {
  const n = Number(text);
  if (!Number.isSafeInteger(n)) throw unreadable(path, `${text} is too large`);
  return n === 0 ? 0 : n;
}

function unreadable(path: string, why: string): LensorError {
  return new LensorError(
    "type",
    `Cannot read the path "${path}": ${why}; write a part as in NumPy ("w[5:]", "w[:, 3]", "w[-1]") or by its name ("w[q]")`,
    { path },
  );
}
