import { LensorError } from "../../core/errors.ts";

/**
 * The value of a Python literal: numbers, strings, True, False, None, lists, tuples (as lists), dicts, and `dict(name=value)`. Nothing is
 * evaluated: any other name is refused.
 *
 * Throws `type` with the column (and the line, if there are several) where the text stops being one.
 */
export function parsePython(text: string): unknown {
  let at = 0;
  const fail = (why: string, where = at): never => {
    const before = text.slice(0, where).split("\n"), column = before.at(-1)!.length + 1;
    const place = text.includes("\n") ? `line ${before.length}, column ${column}` : `column ${column}`;
    throw new LensorError("type", `Cannot read the init_cfg at ${place}: ${why}; paste a dict(...) or a list of them`, {
      offset: where,
    });
  };
  const skip = () => {
    at += /^(?:\s|#[^\n]*|\\\r?\n)*/.exec(text.slice(at))![0].length;
  };
  const found = () =>
    at < text.length ? `found ${JSON.stringify(/^(\w+|.)/s.exec(text.slice(at))![0])}` : "it ends here";
  const take = (token: string): boolean => {
    skip();
    if (!text.startsWith(token, at)) return false;
    at += token.length;
    return true;
  };
  const expect = (token: string) => void (take(token) || fail(`expected "${token}", ${found()}`));
  // Items up to the closing bracket; a comma after the last is fine
  const items = (close: string, item: () => void, depth: number): void => {
    if (depth > MOST) fail(`it is nested deeper than ${MOST} levels`);
    let comma = true;
    while (!take(close)) {
      if (!comma) fail(`expected "," or "${close}", ${found()}`);
      item();
      comma = take(",");
    }
  };
  const put = (into: [string, unknown][], name: string, where: number, value: () => unknown) => {
    if (into.some(([known]) => known === name)) fail(`"${name}" is given twice`, where);
    into.push([name, value()]);
  };
  const value = (depth: number): unknown => {
    skip();
    const start = at, rest = text.slice(at);
    if (take("[")) {
      const list: unknown[] = [];
      items("]", () => void list.push(value(depth + 1)), depth);
      return list;
    }
    if (take("(")) {
      const list: unknown[] = [];
      items(")", () => void list.push(value(depth + 1)), depth);
      return list.length === 1 && !/,\s*\)$/.test(text.slice(start, at)) ? list[0] : list;
    }
    if (take("{")) {
      const pairs: [string, unknown][] = [];
      items("}", () => {
        skip();
        const where = at, key = value(depth + 1);
        if (typeof key !== "string") fail("a dict's key must be a string", where);
        expect(":");
        put(pairs, key as string, where, () => value(depth + 1));
      }, depth);
      return Object.fromEntries(pairs);
    }
    const quoted = /^[rRuU]?("""|'''|"|')/.exec(rest);
    if (quoted) return string(quoted[0], quoted[1]!);
    const number = NUMBER.exec(rest);
    if (number) {
      at += number[0].length;
      if (/^\w/.test(text.slice(at))) fail("this is no number", start);
      return Number(number[0].replaceAll("_", "").replace(/^\+/, ""));
    }
    const name = /^[A-Za-z_]\w*/.exec(rest)?.[0];
    if (name === undefined) return fail(`expected a value, ${found()}`);
    at += name.length;
    if (name === "True" || name === "False") return name === "True";
    if (name === "None") return null;
    if (name !== "dict") {
      return fail(`"${name}" is no literal`, start);
    }
    expect("(");
    const pairs: [string, unknown][] = [];
    items(")", () => {
      skip();
      const where = at, key = /^[A-Za-z_]\w*/.exec(text.slice(at))?.[0];
      if (key === undefined) return fail(`expected a name and "=", ${found()}`);
      at += key.length;
      expect("=");
      put(pairs, key, where, () => value(depth + 1));
    }, depth);
    return Object.fromEntries(pairs);
  };
  const string = (open: string, quote: string): string => {
    const start = at, raw = /^[rR]/.test(open);
    at += open.length;
    let out = "";
    while (!text.startsWith(quote, at)) {
      const c = text[at];
      if (c === undefined || c === "\n" && quote.length === 1) return fail("the string has no end", start);
      if (c !== "\\" || raw) {
        out += c;
        at++;
        continue;
      }
      const next = text[at + 1], plain = next === undefined ? undefined : ESCAPES.get(next);
      if (plain === undefined) return fail(`the escape "\\${next ?? ""}" is not read`);
      out += plain;
      at += 2;
    }
    at += quote.length;
    skip();
    // Adjacent strings are one, as in Python
    const more = /^[rRuU]?("""|'''|"|')/.exec(text.slice(at));
    return more ? out + string(more[0], more[1]!) : out;
  };
  const result = value(0);
  skip();
  if (at < text.length) fail(`expected the end, ${found()}`);
  return result;
}

const MOST = 64;
const NUMBER = /^[+-]?(?:\d[\d_]*\.?(?:\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["\n", ""],
]);
