import type { Broken } from "./_broken.ts";
import { longNameBudget } from "./_budget.ts";

/** A JSON value with nothing lost: objects are Maps in file order, numbers keep their digits. */
export type Json = null | boolean | string | JsonNumber | Json[] | Map<string, Json>;

/** A number as it is written. */
export interface JsonNumber {
  readonly digits: string;
}

/** Knows some values by the text at a place, and where they end: quicker than building a tree of them. */
export type Shortcut<T> = (text: string, at: number) => readonly [value: T, end: number] | undefined;

/** Whether it is a number of JSON. */
export function isNumber(json: Json | undefined): json is JsonNumber {
  return typeof json === "object" && json !== null && !Array.isArray(json) && !(json instanceof Map);
}

/** The integer, if it is written with plain digits and a double holds it exactly. */
export function plainInteger(json: Json | undefined): number | undefined {
  if (!isNumber(json) || !/^\d{1,16}$/.test(json.digits)) return undefined;
  const n = Number(json.digits);
  return Number.isSafeInteger(n) ? n : undefined;
}

const DEPTH = 128;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[ !#-[\]-\uffff]*/y; // neither quote, backslash nor control character
const WORDS: readonly (readonly [string, boolean | null])[] = [["true", true], ["false", false], ["null", null]];
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/**
 * Reads one JSON document of strict UTF-8 (RFC 8259), with JSON white space around it.
 *
 * `JSON.parse` is not enough for a file header: it keeps the last of two equal keys, takes lone surrogates, rounds
 * large integers and has no limit of depth. Here these are errors, and numbers come as they are written. Nesting ends
 * at 128.
 *
 * With a shortcut the members of the outermost object are what it knows; the rest is read as ever.
 */
export function parseJson<T = never>(
  bytes: Uint8Array,
  detail: string,
  broken: Broken,
  base = 0,
  shortcut?: Shortcut<T>,
): Json | Map<string, Json | T> {
  const text = decodeUtf8(bytes, detail === "header-json" ? "header-utf8" : detail, broken, base);
  let i = 0;
  const bad = (reason: string) => broken(detail, `${reason} at character ${i} of its JSON`, { offset: base });
  const long = longNameBudget(broken);
  const space = () => {
    for (;;) {
      const c = text.charCodeAt(i);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
      i++;
    }
  };

  function value(depth: number): Json {
    if (depth > DEPTH) throw bad(`values nest deeper than ${DEPTH}`);
    space();
    const c = text[i];
    if (c === "{") return object(() => value(depth + 1));
    if (c === "[") return array(depth);
    if (c === '"') return string();
    NUMBER.lastIndex = i;
    const digits = NUMBER.exec(text)?.[0];
    if (digits !== undefined) {
      i += digits.length;
      return { digits };
    }
    for (const [word, meaning] of WORDS) {
      if (text.startsWith(word, i)) {
        i += word.length;
        return meaning;
      }
    }
    throw bad(i < text.length ? `${JSON.stringify(text[i])} is no value` : "it ends");
  }

  function object<M>(member: () => M): Map<string, M> {
    const out = new Map<string, M>();
    i++;
    space();
    if (text[i] === "}") {
      i++;
      return out;
    }
    for (;;) {
      space();
      if (text[i] !== '"') throw bad("a name is missing");
      const key = string();
      long(key.length);
      if (out.has(key)) {
        throw broken("duplicate-key", `the name ${JSON.stringify(key.slice(0, 80))} comes twice`, { offset: base });
      }
      space();
      if (text[i++] !== ":") throw bad('":" is missing');
      out.set(key, member());
      space();
      const c = text[i++];
      if (c === "}") return out;
      if (c !== ",") throw bad('"," or "}" is missing');
    }
  }

  function array(depth: number): Json {
    const out: Json[] = [];
    i++;
    space();
    if (text[i] === "]") {
      i++;
      return out;
    }
    for (;;) {
      out.push(value(depth + 1));
      space();
      const c = text[i++];
      if (c === "]") return out;
      if (c !== ",") throw bad('"," or "]" is missing');
    }
  }

  function string(): string {
    let out = "", from = ++i;
    for (;;) {
      PLAIN.lastIndex = i;
      PLAIN.test(text);
      const c = text.charCodeAt(i = PLAIN.lastIndex);
      if (c === 34) {
        const rest = text.slice(from, i++);
        if (out === "") return rest;
        out += rest;
        // The text itself is well-formed, so only escapes can leave half of a pair
        if (!out.isWellFormed()) throw bad("a string holds half of a surrogate pair");
        return out;
      }
      if (!(c >= 32)) throw bad(i < text.length ? "a string holds a control character" : "a string does not end");
      out += text.slice(from, i) + escape();
      from = i;
    }
  }

  function escape(): string {
    const c = text[i + 1] ?? "";
    if (c === "u") {
      const hex = text.slice(i + 2, i + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw bad("an escape is broken");
      i += 6;
      return String.fromCharCode(parseInt(hex, 16));
    }
    const meaning = ESCAPES[c];
    if (meaning === undefined) throw bad("an escape is broken");
    i += 2;
    return meaning;
  }

  function member(): Json | T {
    space();
    const known = shortcut?.(text, i);
    if (known === undefined) return value(1);
    i = known[1];
    return known[0];
  }

  space();
  const out = shortcut && text[i] === "{" ? object(member) : value(0);
  space();
  if (i < text.length) throw bad("there is more after the value");
  return out;
}

/** Strict UTF-8: overlong forms and encoded surrogates are refused, a byte order mark is kept. */
export function decodeUtf8(bytes: Uint8Array, detail: string, broken: Broken, offset = 0): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw broken(detail, "the text is no UTF-8", { offset });
  }
}
