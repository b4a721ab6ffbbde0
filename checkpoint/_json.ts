import { type JsonProblem, scanJson } from "../core/json_scanner.ts";
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
  const long = longNameBudget(broken);
  return scanJson<JsonNumber, T>(text, {
    depth: DEPTH,
    number: (digits) => ({ digits }),
    name: (name) => long(name.length),
    ...(shortcut && { known: shortcut }),
    fail(problem, at, name) {
      if (problem === "twice") {
        return broken("duplicate-key", `the name ${JSON.stringify(name!.slice(0, 80))} comes twice`, { offset: base });
      }
      const reason = problem !== "value"
        ? REASONS[problem]
        : at < text.length
        ? `${JSON.stringify(text[at])} is not a value`
        : "it ends";
      return broken(detail, `${reason} at character ${at} of its JSON`, { offset: base });
    },
  });
}

const REASONS: Readonly<Record<Exclude<JsonProblem, "value" | "twice">, string>> = {
  deep: `values nest deeper than ${DEPTH}`,
  name: "a name is missing",
  colon: '":" is missing',
  member: '"," or "}" is missing',
  item: '"," or "]" is missing',
  escape: "an escape is broken",
  control: "a string holds a control character",
  unfinished: "a string does not end",
  surrogate: "a string holds half of a surrogate pair",
  more: "there is more after the value",
};

/** Strict UTF-8: overlong forms and encoded surrogates are refused, a byte order mark is kept. */
export function decodeUtf8(bytes: Uint8Array, detail: string, broken: Broken, offset = 0): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw broken(detail, "the text is not UTF-8", { offset });
  }
}
