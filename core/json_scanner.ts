/** What a scan makes: objects are Maps in the text's order, numbers what the rules make of their digits. */
export type Scanned<N> = null | boolean | string | N | Scanned<N>[] | Map<string, Scanned<N>>;

/** What may be wrong with a JSON text. */
export type JsonProblem =
  | "value"
  | "deep"
  | "name"
  | "twice"
  | "colon"
  | "member"
  | "item"
  | "escape"
  | "control"
  | "unfinished"
  | "surrogate"
  | "more";

/** What differs between readers of JSON: limits, numbers and errors. */
export interface JsonRules<N, T = never> {
  /** How deep values may nest. */
  readonly depth: number;
  /** A number from its text, which begins at a place. */
  number(digits: string, at: number): N;
  /** The error for a problem at a place; of a name that comes twice also the name and where it ends. */
  fail(problem: JsonProblem, at: number, name?: string): Error;
  /** Told of every name before it is kept. */
  name?(name: string): void;
  /** Knows some members of the outermost object by the text at a place, and where they end. */
  known?(text: string, at: number): readonly [value: T, end: number] | undefined;
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
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
 * Reads one JSON value (RFC 8259) from `start` to the end of a text, with JSON white space around it: the one scanner
 * behind model JSON and the headers of weight files.
 *
 * `JSON.parse` puts integer-like names first, takes the last of two equal names and lone surrogates, rounds large
 * integers, and has neither a limit of depth nor a place for its errors.
 */
export function scanJson<N, T = never>(
  text: string,
  rules: JsonRules<N, T>,
  start: number = 0,
): Scanned<N> | Map<string, Scanned<N> | T> {
  let i = start;

  function space(): void {
    for (;;) {
      const c = text.charCodeAt(i);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
      i++;
    }
  }

  function value(depth: number): Scanned<N> {
    space();
    if (depth > rules.depth) throw rules.fail("deep", i);
    const c = text[i];
    if (c === "{") return object(() => value(depth + 1));
    if (c === "[") return array(depth);
    if (c === '"') return string();
    const at = i;
    NUMBER.lastIndex = i;
    const digits = NUMBER.exec(text)?.[0];
    if (digits !== undefined) {
      i += digits.length;
      return rules.number(digits, at);
    }
    for (const [word, meaning] of WORDS) {
      if (text.startsWith(word, i)) {
        i += word.length;
        return meaning;
      }
    }
    throw rules.fail("value", i);
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
      if (text[i] !== '"') throw rules.fail("name", i);
      const at = i;
      const name = string();
      rules.name?.(name);
      if (out.has(name)) throw rules.fail("twice", at, name);
      space();
      if (text[i] !== ":") throw rules.fail("colon", i);
      i++;
      out.set(name, member());
      space();
      const c = text[i];
      if (c !== "}" && c !== ",") throw rules.fail("member", i);
      i++;
      if (c === "}") return out;
    }
  }

  function array(depth: number): Scanned<N>[] {
    const out: Scanned<N>[] = [];
    i++;
    space();
    if (text[i] === "]") {
      i++;
      return out;
    }
    for (;;) {
      out.push(value(depth + 1));
      space();
      const c = text[i];
      if (c !== "]" && c !== ",") throw rules.fail("item", i);
      i++;
      if (c === "]") return out;
    }
  }

  function string(): string {
    const quote = i;
    let out = "", from = ++i;
    for (;;) {
      PLAIN.lastIndex = i;
      PLAIN.test(text);
      i = PLAIN.lastIndex;
      const c = text.charCodeAt(i);
      if (c === 34) {
        const rest = text.slice(from, i++);
        out += rest;
        if (!out.isWellFormed()) throw rules.fail("surrogate", quote);
        return out;
      }
      if (!(c >= 32)) throw rules.fail(i < text.length ? "control" : "unfinished", i);
      out += text.slice(from, i) + escape();
      from = i;
    }
  }

  function escape(): string {
    const c = text[i + 1] ?? "";
    if (c === "u") {
      const hex = text.slice(i + 2, i + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw rules.fail("escape", i);
      i += 6;
      return String.fromCharCode(parseInt(hex, 16));
    }
    const meaning = ESCAPES[c];
    if (meaning === undefined) throw rules.fail("escape", i);
    i += 2;
    return meaning;
  }

  function member(): Scanned<N> | T {
    space();
    const known = rules.known?.(text, i);
    if (known === undefined) return value(1);
    i = known[1];
    return known[0];
  }

  space();
  const out = rules.known && text[i] === "{" ? object(member) : value(0);
  space();
  if (i < text.length) throw rules.fail("more", i);
  return out;
}
