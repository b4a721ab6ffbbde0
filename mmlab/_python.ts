import { LensorError } from "../core/errors.ts";

/**
 * The value of a Python literal: numbers, strings, True, False, None, lists, tuples (as lists), dicts, and
 * `dict(name=value)`; a `name =` in front and a comma behind, as in a line of a config, are passed over. Nothing is
 * evaluated: any other name is refused.
 *
 * Throws `type` with the column (and the line, if there are several) where the text stops being one, `limit` for one
 * that is nested deeply.
 */
export function parsePython(text: string): unknown {
  const { value, skip, at, fail, found } = pythonReader(text, {
    what: "init_cfg",
    help: "paste a dict(...) or a list of them",
  });
  skip(ASSIGNED);
  const result = value();
  skip(COMMA);
  if (at() < text.length) fail(`expected the end, ${found()}`);
  return result;
}

/** What a reader of Python text knows besides literals. */
export interface PythonScope {
  /** What is read, for messages. */
  readonly what: string;
  /** What to do about text that is not a literal. */
  readonly help: string;
  /** The value of a name; undefined for one that is not known. Without it only literals are read. */
  readonly lookUp?: (name: string) => unknown;
  /** The value of `{{ ... }}`, without the braces; undefined for one that is not known. */
  readonly template?: (inside: string) => unknown;
}

/** Steps through Python text. */
export interface PythonReader {
  /** The value that stands here. */
  value(): unknown;
  /** Passes over blanks, then over what a sticky pattern matches: its text, or nothing. */
  skip(pattern: RegExp): string | undefined;
  /** The offset. */
  at(): number;
  /** What stands here, for a message. */
  found(): string;
  /** Throws, with the place. */
  fail(why: string, where?: number): never;
}

/** A reader of Python text. */
export function pythonReader(text: string, { what, help, lookUp, template }: PythonScope): PythonReader {
  let at = 0;
  const fail = (why: string, where = at, code: "type" | "limit" = "type"): never => {
    const before = text.slice(0, where).split("\n");
    const column = [...before.at(-1)!].length + 1;
    const place = text.includes("\n") ? `line ${before.length}, column ${column}` : `column ${column}`;
    throw new LensorError(code, `Cannot read the ${what} at ${place}: ${why}; ${help}`, { offset: where });
  };
  // What a sticky pattern finds here
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const take = (token: string): boolean => {
    match(BLANKS);
    const found = text.startsWith(token, at);
    if (found) at += token.length;
    return found;
  };
  const expect = (token: string) => take(token) || fail(`expected "${token}", ${found()}`);
  const found = () => {
    const where = at;
    const next = match(WORD);
    at = where;
    return next === undefined ? "it ends here" : `found ${short(next)}`;
  };

  // Items up to the closing bracket; whether a comma stood after the last
  const items = (close: string, depth: number, item: () => void): boolean => {
    if (depth > DEEPEST) fail(`it is nested deeper than ${DEEPEST} levels`, at, "limit");
    let comma = false;
    for (let first = true; !take(close); first = false) {
      if (!first && !comma) fail(`expected "," or "${close}", ${found()}`);
      item();
      comma = take(",");
    }
    return comma;
  };
  const list = (close: string, depth: number): { values: unknown[]; comma: boolean } => {
    const values: unknown[] = [];
    return { values, comma: items(close, depth, () => values.push(value(depth + 1))) };
  };
  const dict = (close: string, separator: string, depth: number, key: () => unknown): unknown => {
    const entries = new Map<string, unknown>();
    items(close, depth, () => {
      match(BLANKS);
      const where = at;
      const name = key();
      if (typeof name !== "string") return fail("a dict's key must be a string", where);
      if (entries.has(name)) fail(`${short(name)} is given twice`, where);
      expect(separator);
      entries.set(name, value(depth + 1));
    });
    return Object.fromEntries(entries);
  };
  // Sums and products of what names stand for
  const value = (depth: number): unknown => lookUp ? sum(depth) : plain(depth);
  const operation = (pattern: RegExp, depth: number, next: (depth: number) => unknown): unknown => {
    let left = next(depth);
    for (;;) {
      match(BLANKS);
      const start = at;
      const operator = match(pattern);
      if (operator === undefined) return left;
      left = computed(left, operator, next(depth)) ?? fail(`${operator} of these is not read`, start);
    }
  };
  const sum = (depth: number): unknown => operation(SUM, depth, product);
  const product = (depth: number): unknown => operation(PRODUCT, depth, item);
  // A name may be asked for what it holds
  const item = (depth: number): unknown => {
    match(BLANKS);
    let start = at;
    const isName = /[A-Za-z_]/.test(text[at] ?? "");
    let here = plain(depth);
    for (; isName; start = at) {
      const key = take(".") ? match(NAME) : take("[") ? subscript(depth) : undefined;
      if (key === undefined) return here;
      const holds = typeof here === "object" && here !== null && Object.hasOwn(here, key);
      here = holds ? (here as Record<string, unknown>)[key] : fail(`there is no ${short(String(key))} in it`, start);
    }
    return here;
  };
  const subscript = (depth: number): string => {
    const key = value(depth + 1);
    expect("]");
    return String(key);
  };
  const plain = (depth: number): unknown => {
    if (template && take("{{")) {
      const start = at;
      const inside = match(TEMPLATE) ?? fail('expected "}}"');
      const known = template(inside.slice(0, -2).trim());
      return known === undefined ? fail(`nothing is called {{${inside.slice(0, -2)}}}`, start) : known;
    }
    if (take("[")) return list("]", depth).values;
    if (take("(")) {
      const { values, comma } = list(")", depth);
      return values.length === 1 && !comma ? values[0] : values; // Brackets around one value are not a tuple
    }
    if (take("{")) return dict("}", ":", depth, () => value(depth + 1));
    const start = at;
    const open = match(QUOTE);
    if (open !== undefined) return strings(open);
    const digits = match(NUMBER);
    if (digits !== undefined) return number(digits, start);
    const name = match(NAME);
    if (name === undefined) return fail(`expected a value, ${found()}`);
    if (name === "True" || name === "False") return name === "True";
    if (name === "None") return null;
    if (name !== "dict") {
      const known = lookUp?.(name);
      return known === undefined
        ? fail(`${short(name)} is not a literal${lookUp ? " and no name above" : ""}`, start)
        : known;
    }
    expect("(");
    return dict(")", "=", depth, () => match(NAME) ?? fail(`expected a name and "=", ${found()}`));
  };
  const number = (digits: string, start: number): number => {
    if (match(NAME) !== undefined) fail("this is not a number", start);
    if (/^[+-]?0[0_]*[1-9]\d*$/.test(digits)) fail("an integer has no leading zeros", start);
    const value = Number(digits.replaceAll("_", ""));
    return Number.isFinite(value) ? value : fail("this number is too large", start);
  };
  // Adjacent strings are one, as in Python
  const strings = (first: string): string => {
    let out = "";
    for (let open: string | undefined = first; open !== undefined; match(BLANKS), open = match(QUOTE)) {
      out += string(open);
    }
    return out;
  };
  const string = (open: string): string => {
    const start = at - open.length;
    const raw = /^[rR]/.test(open);
    const quote = open.replace(/^[rRuU]/, "");
    let out = "";
    while (!text.startsWith(quote, at)) {
      const c = text[at];
      if (c === undefined || c === "\n" && quote.length === 1) return fail("the string has no end", start);
      const next = text[at + 1] ?? "";
      const plain = raw || c !== "\\" ? c : ESCAPES.get(next);
      if (plain === undefined) return fail(`the escape "\\${next}" is not read`);
      // In a raw string a backslash stays, and what follows it ends nothing
      const pair = c === "\\";
      out += raw && pair ? c + next : plain;
      at += pair ? 2 : 1;
    }
    at += quote.length;
    if (!template) return out;
    return out.replaceAll(/\{\{([^{}]*)\}\}/g, (whole, inside: string) => {
      const known = template(inside.trim());
      return known === undefined ? fail(`nothing is called ${whole}`, start) : String(known);
    });
  };

  return {
    value: () => value(0),
    skip: (pattern) => {
      match(BLANKS);
      const found = match(pattern);
      match(BLANKS);
      return found;
    },
    at: () => at,
    found,
    fail: (why, where) => fail(why, where),
  };
}

// Numbers by Python's rules, lists and texts joined; nothing for anything else
function computed(a: unknown, operator: string, b: unknown): unknown {
  if (operator === "+" && Array.isArray(a) && Array.isArray(b)) return [...a, ...b];
  if (operator === "+" && typeof a === "string" && typeof b === "string") return a + b;
  if (typeof a !== "number" || typeof b !== "number") return undefined;
  const result = operator === "+"
    ? a + b
    : operator === "-"
    ? a - b
    : operator === "*"
    ? a * b
    : operator === "//"
    ? Math.floor(a / b)
    : operator === "**"
    ? a ** b
    : a / b;
  return Number.isFinite(result) ? result : undefined;
}

const short = (word: string) => JSON.stringify(word.length > 40 ? word.slice(0, 40) + "..." : word);

const DEEPEST = 64;
const BLANKS = /(?:\s+|#[^\n]*|\\\r?\n)*/y;
const ASSIGNED = /[A-Za-z_]\w*\s*=(?!=)/y;
const COMMA = /,/y;
const SUM = /[+-]/y;
const PRODUCT = /\*\*|\*|\/\/|\//y;
const TEMPLATE = /[^{}\n]{0,200}\}\}/y;
const NAME = /[A-Za-z_]\w*/y;
const WORD = /\w+|./suy;
const QUOTE = /[rRuU]?("""|'''|"|')/y;
const NUMBER = /[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+)?/y;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["\n", ""],
]);
