import { LensorError } from "./errors.ts";
import { scanJson } from "./json_scanner.ts";
import { describe } from "./shape.ts";

/** JSON with the order of names kept: an object is a Map, an integer that a double cannot hold a bigint. */
export type OrderedJson =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly OrderedJson[]
  | ReadonlyMap<string, OrderedJson>;

/** How deep values may nest. */
export const JSON_DEPTH = 1024;

/**
 * Reads a JSON text (RFC 8259), which may begin with a byte order mark.
 *
 * `JSON.parse` puts integer-like names first, takes the last of two equal names, rounds large integers, and fails
 * without a place: here the order is kept, and the rest are errors. Throws `corrupt` with the offset in UTF-8 bytes,
 * `limit` for values deeper than 1024.
 *
 * @example
 * ```ts
 * import { parseJson } from "./json.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const json = parseJson('{"10": 1, "9": 2}') as ReadonlyMap<string, number>;
 * assertEquals([...json.keys()], ["10", "9"]);
 * ```
 */
export function parseJson(text: string): OrderedJson {
  const broken = (reason: string, at: number, code: "corrupt" | "limit" = "corrupt"): LensorError => {
    const before = text.slice(0, at);
    const line = before.split("\n").length;
    const column = at - before.lastIndexOf("\n");
    const offset = new TextEncoder().encode(before).length;
    return new LensorError(code, `Cannot read the JSON: ${reason} (line ${line}, column ${column})`, { offset });
  };
  const found = (at: number): string =>
    at < text.length ? `found ${JSON.stringify(String.fromCodePoint(text.codePointAt(at)!))}` : "the text ends";
  return scanJson<number | bigint>(text, {
    depth: JSON_DEPTH,
    number(digits, at) {
      const number = Number(digits);
      if (/^-?\d+$/.test(digits) && !Number.isSafeInteger(number)) return BigInt(digits);
      if (Number.isFinite(number)) return number;
      throw broken("a number is larger than any double", at);
    },
    fail(problem, at, name) {
      if (problem === "deep") return broken(REASONS.deep, at, "limit");
      const want = EXPECTED[problem as keyof typeof EXPECTED];
      if (want !== undefined) return broken(`expected ${want}, ${found(at)}`, at);
      return broken(problem === "twice" ? `the name ${describe(name)} comes twice` : REASONS[problem as "control"], at);
    },
  }, text.startsWith("\ufeff") ? 1 : 0);
}

const EXPECTED = {
  value: "a value",
  name: "a name in quotes",
  colon: '":"',
  member: '"," or "}"',
  item: '"," or "]"',
  more: "the end",
} as const;
const REASONS = {
  deep: `values nest deeper than ${JSON_DEPTH}`,
  escape: "a string holds a broken escape or a control character",
  control: "a string holds a broken escape or a control character",
  unfinished: "a string does not end",
  surrogate: "a string holds half of a surrogate pair",
} as const;

/** The same JSON with plain objects, as `JSON.parse` makes them. */
export function plainJson(json: OrderedJson): unknown {
  if (Array.isArray(json)) return (json as readonly OrderedJson[]).map(plainJson);
  if (!(json instanceof Map)) return json;
  return plainObject([...json].map(([name, value]) => [name, plainJson(value)]));
}

/** A plain object in which no name is special: `__proto__` is a property like others. */
export function plainObject<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const out: Record<string, T> = {};
  for (const [name, value] of entries) {
    if (name !== "__proto__") out[name] = value;
    else Object.defineProperty(out, name, { value, writable: true, enumerable: true, configurable: true });
  }
  return out;
}
