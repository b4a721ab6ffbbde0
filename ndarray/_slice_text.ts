/** Slices written as text, as they stand between Python's brackets: `"1:, ::-1, None, ..., 0"`. */
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";

/** A part of a slice: an index, a range, a new axis, or all axes that are left. */
export type TextPart =
  | number
  | readonly (number | null)[]
  | "new"
  | "rest";

/** Reads a text. Throws `type` for what is not a slice. */
export function slicesOf(text: string): TextPart[] {
  const parts = text.split(",");
  // One comma may end the list, as in Python
  if (parts.length > 1 && parts.at(-1)!.trim() === "") parts.pop();
  return parts.map((part) => partOf(part.trim(), text));
}

const INTEGER = /^[+-]?\s*\d+$/;

function partOf(part: string, text: string): TextPart {
  if (part === "...") return "rest";
  if (part === "None" || part === "newaxis") return "new";
  const bounds = part.split(":").map((x) => x.trim());
  const numbers = bounds.map((x) => x === "" ? null : integer(x));
  const wrong = part === "" || bounds.length > 3 || numbers.some((x) => x !== null && !Number.isSafeInteger(x));
  if (wrong) {
    const help = 'use indices, start:stop:step, "..." and None, apart by commas';
    throw new LensorError(
      "type",
      `Cannot slice by ${describe(text)}: ${JSON.stringify(part)} is not an index; ${help}`,
    );
  }
  if (bounds.length === 1) return numbers[0]!;
  const [start = null, stop = null, step = null] = numbers;
  return [start, stop, step];
}

const integer = (x: string): number => INTEGER.test(x) ? Number(x.replace(/\s/g, "")) : NaN;
