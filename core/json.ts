import { LensorError } from "./errors.ts";
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

const SPACE = /[ \n\r\t]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const PLAIN = /[ !#-[\]-\uffff]*/y; // neither quote, backslash nor control character
const ESCAPE = /\\(?:(["\\/bfnrt])|u([0-9a-fA-F]{4}))/y;
const SHORT: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

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
  let at = text.startsWith("\ufeff") ? 1 : 0;

  function broken(reason: string, code: "corrupt" | "limit" = "corrupt"): LensorError {
    const before = text.slice(0, at);
    const line = before.split("\n").length;
    const column = at - before.lastIndexOf("\n");
    const offset = new TextEncoder().encode(before).length;
    return new LensorError(code, `Cannot read the JSON: ${reason} (line ${line}, column ${column})`, { offset });
  }
  // The match of a sticky expression here; moves behind it
  function take(what: RegExp): RegExpExecArray | null {
    what.lastIndex = at;
    const match = what.exec(text);
    if (match) at += match[0].length;
    return match;
  }
  function found(): string {
    return at < text.length ? `found ${JSON.stringify(String.fromCodePoint(text.codePointAt(at)!))}` : "the text ends";
  }
  function expect(mark: string): void {
    take(SPACE);
    if (text[at] !== mark) throw broken(`expected ${JSON.stringify(mark)}, ${found()}`);
    at++;
  }
  // Whether another item follows in a list or object that ends with `close`
  function more(first: boolean, close: string): boolean {
    take(SPACE);
    if (text[at] === close) {
      at++;
      return false;
    }
    if (first) return true;
    if (text[at] !== ",") throw broken(`expected "," or ${JSON.stringify(close)}, ${found()}`);
    at++;
    return true;
  }

  function value(depth: number): OrderedJson {
    take(SPACE);
    if (depth > JSON_DEPTH) throw broken(`values nest deeper than ${JSON_DEPTH}`, "limit");
    switch (text[at]) {
      case "{":
        return object(depth);
      case "[":
        return list(depth);
      case '"':
        return string();
    }
    for (const [word, meaning] of WORDS) {
      if (text.startsWith(word, at)) {
        at += word.length;
        return meaning;
      }
    }
    const start = at;
    const match = take(NUMBER);
    if (!match) throw broken(`expected a value, ${found()}`);
    const number = Number(match[0]);
    if (match[1] === undefined && match[2] === undefined && !Number.isSafeInteger(number)) return BigInt(match[0]);
    if (Number.isFinite(number)) return number;
    at = start;
    throw broken("a number is larger than any double");
  }

  function object(depth: number): ReadonlyMap<string, OrderedJson> {
    const out = new Map<string, OrderedJson>();
    at++;
    for (let first = true; more(first, "}"); first = false) {
      take(SPACE);
      if (text[at] !== '"') throw broken(`expected a name in quotes, ${found()}`);
      const start = at;
      const name = string();
      if (out.has(name)) {
        at = start;
        throw broken(`the name ${describe(name)} comes twice`);
      }
      expect(":");
      out.set(name, value(depth + 1));
    }
    return out;
  }

  function list(depth: number): readonly OrderedJson[] {
    const out: OrderedJson[] = [];
    at++;
    for (let first = true; more(first, "]"); first = false) out.push(value(depth + 1));
    return out;
  }

  function string(): string {
    const start = at++;
    let out = "";
    for (;;) {
      out += take(PLAIN)![0];
      if (text[at] === '"') break;
      const match = take(ESCAPE);
      if (!match) {
        throw broken(
          at < text.length ? "a string holds a broken escape or a control character" : "a string does not end",
        );
      }
      const [, short, hex] = match;
      out += hex === undefined ? SHORT[short!] ?? short! : String.fromCharCode(parseInt(hex, 16));
    }
    at++;
    if (out.isWellFormed()) return out;
    at = start;
    throw broken("a string holds half of a surrogate pair");
  }

  const out = value(0);
  take(SPACE);
  if (at < text.length) throw broken(`expected the end, ${found()}`);
  return out;
}

const WORDS: readonly (readonly [string, boolean | null])[] = [["true", true], ["false", false], ["null", null]];

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
