import { LensorError } from "../core/errors.ts";

/**
 * The value of a Python literal: numbers, strings, True, False, None, lists, tuples (as lists), dicts, and `dict(name=value)`; a `name =`
 * in front and a comma behind, as in a line of a config, are passed over. Nothing is evaluated: any other name is refused.
 *
 * Throws `type` with the column (and the line, if there are several) where the text stops being one, `limit` for one that is nested deeply.
 */
export function parsePython(text: string): unknown {
  let at = 0;
  const fail = (why: string, where = at, code: "type" | "limit" = "type"): never => {
    const before = text.slice(0, where).split("\n"), column = [...before.at(-1)!].length + 1;
    const place = text.includes("\n") ? `line ${before.length}, column ${column}` : `column ${column}`;
    const help = "paste a dict(...) or a list of them";
    throw new LensorError(code, `Cannot read the init_cfg at ${place}: ${why}; ${help}`, { offset: where });
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
    const where = at, next = match(WORD);
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
      const where = at, name = key();
      if (typeof name !== "string") return fail("a dict's key must be a string", where);
      if (entries.has(name)) fail(`${short(name)} is given twice`, where);
      expect(separator);
      entries.set(name, value(depth + 1));
    });
    return Object.fromEntries(entries);
  };
  const value = (depth: number): unknown => {
    if (take("[")) return list("]", depth).values;
    if (take("(")) {
      const { values, comma } = list(")", depth);
      return values.length === 1 && !comma ? values[0] : values; // Brackets around one value are no tuple
    }
    if (take("{")) return dict("}", ":", depth, () => value(depth + 1));
    const start = at, open = match(QUOTE);
    if (open !== undefined) return strings(open);
    const digits = match(NUMBER);
    if (digits !== undefined) return number(digits, start);
    const name = match(NAME);
    if (name === undefined) return fail(`expected a value, ${found()}`);
    if (name === "True" || name === "False") return name === "True";
    if (name === "None") return null;
    if (name !== "dict") return fail(`${short(name)} is no literal`, start);
    expect("(");
    return dict(")", "=", depth, () => match(NAME) ?? fail(`expected a name and "=", ${found()}`));
  };
  const number = (digits: string, start: number): number => {
    if (match(NAME) !== undefined) fail("this is no number", start);
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
    const start = at - open.length, raw = /^[rR]/.test(open), quote = open.replace(/^[rRuU]/, "");
    let out = "";
    while (!text.startsWith(quote, at)) {
      const c = text[at];
      if (c === undefined || c === "\n" && quote.length === 1) return fail("the string has no end", start);
      const next = text[at + 1] ?? "", plain = raw || c !== "\\" ? c : ESCAPES.get(next);
      if (plain === undefined) return fail(`the escape "\\${next}" is not read`);
      // In a raw string a backslash stays, and what follows it ends nothing
      const pair = c === "\\";
      out += raw && pair ? c + next : plain;
      at += pair ? 2 : 1;
    }
    at += quote.length;
    return out;
  };

  match(BLANKS);
  match(ASSIGNED);
  const result = value(0);
  take(",");
  match(BLANKS);
  if (at < text.length) fail(`expected the end, ${found()}`);
  return result;
}

const short = (word: string) => JSON.stringify(word.length > 40 ? word.slice(0, 40) + "..." : word);

const DEEPEST = 64;
const BLANKS = /(?:\s+|#[^\n]*|\\\r?\n)*/y;
const ASSIGNED = /[A-Za-z_]\w*\s*=(?!=)/y;
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
